package pressfold.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pressfold.model.Page;
import pressfold.source.DigestException;

final class BranchPublisherTest {

  @TempDir Path folder;
  private Path remote;

  @BeforeEach
  void makeARemote() throws Exception {
    remote = folder.resolve("remote.git");
    Git.init().setBare(true).setDirectory(remote.toFile()).call().close();
  }

  @Test
  void theBranchHoldsTheSitesBytes() throws Exception {
    build("index.html", "front", "articles/a.html", "a");
    assertThat(publish(false)).isPresent();
    assertThat(branch())
        .containsEntry("index.html", "front")
        .containsEntry("articles/a.html", "a")
        .containsOnlyKeys(".pressfold", "articles/a.html", "index.html");
  }

  @Test
  void theSameSiteIsNotPushedTwice() throws Exception {
    build("index.html", "front");
    publish(false);
    assertThat(publish(false)).isEmpty();
    assertThat(commits()).isEqualTo(1);
  }

  @Test
  void historyIsKeptOrSquashed() throws Exception {
    build("index.html", "front");
    publish(false);
    build("index.html", "new front");
    publish(false);
    assertThat(commits()).isEqualTo(2);
    build("index.html", "newest front");
    publish(true);
    assertThat(commits()).isEqualTo(1);
    assertThat(branch()).containsEntry("index.html", "newest front");
  }

  @Test
  void removesOurOldPagesAndKeepsWhatIsNotOurs() throws Exception {
    build("index.html", "front", "old.html", "old");
    publish(false);
    addToBranch("CNAME", "news.example");
    build("index.html", "front");
    publish(false);
    assertThat(branch()).containsOnlyKeys(".pressfold", "CNAME", "index.html");
  }

  @Test
  void aRepositoryMayBeNamedFromWhereOneStands() throws Exception {
    assertThat(BranchPublisher.address("remote.git", folder)).isEqualTo(remote.toString());
    assertThat(BranchPublisher.address("../x/remote.git", folder.resolve("x"))).startsWith("../");
    assertThat(BranchPublisher.address("git@host.example:me/d.git", folder)).startsWith("git@");
    Path digest = folder.resolve("digest");
    try (Git git = Git.init().setDirectory(digest.toFile()).call()) {
      git.getRepository().getConfig().setString("remote", "origin", "url", "../remote.git");
      git.getRepository().getConfig().save();
    }
    assertThat(BranchPublisher.origin(digest)).contains(remote.toString());
  }

  @Test
  void aMisspeltRepositoryIsNoFolderToCopyTo() {
    assertThat(BranchPublisher.namesRepository("remot.git")).isTrue();
    assertThat(BranchPublisher.namesRepository(folder.toString())).isFalse();
  }

  @Test
  void aRemoteThatCannotBeReachedIsTold() throws Exception {
    build("index.html", "front");
    Path none = folder.resolve("none.git");
    assertThatThrownBy(
            () ->
                new BranchPublisher(
                        folder.resolve("site"),
                        folder.resolve("store"),
                        none.toString(),
                        "gh-pages",
                        false)
                    .publish("Publish"))
        .isInstanceOf(DigestException.class)
        .hasMessageStartingWith("cannot be published to: ");
  }

  @Test
  void aRunThatWasCutShortIsMendedByTheNext() throws Exception {
    build("index.html", "front");
    publish(false);
    Path store = folder.resolve("store");
    Files.writeString(store.resolve("refs/heads/gh-pages.lock"), "");
    Files.writeString(store.resolve("HEAD"), "");
    Files.writeString(remote.resolve("refs/heads/gh-pages.lock"), "");
    build("index.html", "new front");
    assertThat(publish(false)).isPresent();
    assertThat(branch()).containsEntry("index.html", "new front");
  }

  @Test
  void aKilledRunLeavesTheOldSiteOrTheNew() throws Exception {
    build(site("old"));
    publish(false);
    Map<String, String> old = branch();
    build(site("new"));
    Map<String, String> fresh = new TreeMap<>(old);
    fresh.replaceAll((name, text) -> name.startsWith("page") ? text.replace("old", "new") : text);
    long patience = 50;
    while (branch().equals(old)) {
      Process run =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Run.class.getName(),
                  folder.toString(),
                  remote.toString())
              .start();
      boolean ended = run.waitFor(patience, TimeUnit.MILLISECONDS);
      if (!ended) {
        run.destroyForcibly().waitFor();
      }
      assertThat(branch()).isIn(old, fresh);
      patience = patience * 3 / 2;
    }
    publish(false);
    assertThat(branch()).isEqualTo(fresh);
  }

  /** Publishes in a process of its own. */
  static final class Run {
    public static void main(String[] folderAndRemote) {
      Path folder = Path.of(folderAndRemote[0]);
      new BranchPublisher(
              folder.resolve("site"),
              folder.resolve("store"),
              folderAndRemote[1],
              "gh-pages",
              false)
          .publish("Publish the digest");
    }
  }

  private static String[] site(String text) {
    String[] pages = new String[400];
    for (int i = 0; i < pages.length; i += 2) {
      pages[i] = "page" + i + ".html";
      pages[i + 1] = i + text.repeat(500);
    }
    return pages;
  }

  private void build(String... pathsAndTexts) {
    try (Publisher publisher = new Publisher(folder.resolve("site"))) {
      for (int i = 0; i < pathsAndTexts.length; i += 2) {
        publisher.accept(new Page(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(UTF_8)));
      }
      publisher.publish();
    }
  }

  private Optional<String> publish(boolean squash) {
    return new BranchPublisher(
            folder.resolve("site"), folder.resolve("store"), remote.toString(), "gh-pages", squash)
        .publish("Publish the digest");
  }

  private void addToBranch(String name, String text) throws Exception {
    Path clone = folder.resolve("clone");
    try (Git git =
        Git.cloneRepository()
            .setURI(remote.toUri().toString())
            .setBranch("gh-pages")
            .setDirectory(clone.toFile())
            .call()) {
      Files.writeString(clone.resolve(name), text);
      git.add().addFilepattern(name).call();
      git.commit()
          .setMessage("Add " + name)
          .setAuthor(new PersonIdent("Ada Quist", "ada@harbour.example"))
          .setCommitter(new PersonIdent("Ada Quist", "ada@harbour.example"))
          .setSign(false)
          .call();
      git.push().call();
    }
  }

  private Map<String, String> branch() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Git git = Git.open(remote.toFile());
        RevWalk walk = new RevWalk(git.getRepository());
        TreeWalk tree = new TreeWalk(git.getRepository())) {
      Repository repository = git.getRepository();
      tree.addTree(walk.parseCommit(repository.resolve("refs/heads/gh-pages")).getTree());
      tree.setRecursive(true);
      while (tree.next()) {
        ObjectId blob = tree.getObjectId(0);
        files.put(tree.getPathString(), new String(repository.open(blob).getBytes(), UTF_8));
      }
    }
    return files;
  }

  private int commits() throws IOException {
    try (Git git = Git.open(remote.toFile());
        RevWalk walk = new RevWalk(git.getRepository())) {
      walk.markStart(walk.parseCommit(git.getRepository().resolve("refs/heads/gh-pages")));
      int count = 0;
      for (RevCommit commit : walk) {
        count += commit == null ? 0 : 1;
      }
      return count;
    }
  }
}

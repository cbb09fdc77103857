package pressfold.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pressfold.cache.Shelf;
import pressfold.model.Page;
import pressfold.model.PublishReport;
import pressfold.source.DigestException;

final class PublisherTest {

  @TempDir Path folder;
  private Path site;

  @BeforeEach
  void nameTheSite() {
    site = folder.resolve("site");
  }

  @Test
  void writesASiteAndNothingBesideIt() throws IOException {
    PublishReport report = publish("index.html", "front", "articles/a.html", "a");
    assertThat(report.added()).containsExactly("articles/a.html", "index.html");
    assertThat(files()).containsOnlyKeys(".pressfold", "articles/a.html", "index.html");
    assertThat(folder).isDirectoryContaining(path -> path.equals(site));
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside).containsExactly(site);
    }
  }

  @Test
  void tellsWhatWasAddedChangedAndRemoved() throws IOException {
    publish("index.html", "front", "a.html", "a", "b.html", "b");
    PublishReport report = publish("index.html", "new front", "a.html", "a", "c.html", "c");
    assertThat(report.added()).containsExactly("c.html");
    assertThat(report.changed()).containsExactly("index.html");
    assertThat(report.removed()).containsExactly("b.html");
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(files()).containsOnlyKeys(".pressfold", "index.html", "a.html", "c.html");
  }

  @Test
  void unchangedFilesKeepTheirTimeStamp() throws IOException {
    publish("index.html", "front", "a.html", "a");
    FileTime then = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(site.resolve("a.html"), then);
    publish("index.html", "new front", "a.html", "a");
    assertThat(Files.getLastModifiedTime(site.resolve("a.html"))).isEqualTo(then);
  }

  @Test
  void mendsAFileThatSomebodyEdited() throws IOException {
    publish("index.html", "front");
    Files.writeString(site.resolve("index.html"), "FRONT");
    publish("index.html", "front");
    assertThat(files()).containsEntry("index.html", "front");
  }

  @Test
  void neverTouchesWhatIsNotOurs() throws IOException {
    publish("index.html", "front", "assets/site.css", "p {}");
    Files.writeString(site.resolve("CNAME"), "news.example");
    Files.createDirectories(site.resolve(".git/refs"));
    Files.writeString(site.resolve(".git/refs/head"), "abc");
    Files.writeString(site.resolve("assets/own.css"), "q {}");
    Files.createSymbolicLink(site.resolve("latest"), Path.of("index.html"));
    publish("index.html", "new front", "assets/site.css", "p {}");
    assertThat(files())
        .containsEntry("CNAME", "news.example")
        .containsEntry(".git/refs/head", "abc")
        .containsEntry("assets/own.css", "q {}")
        .containsEntry("index.html", "new front");
    assertThat(Files.readSymbolicLink(site.resolve("latest"))).isEqualTo(Path.of("index.html"));
  }

  @Test
  void refusesToOverwriteWhatIsNotOurs() throws IOException {
    Files.createDirectories(site);
    Files.writeString(site.resolve("index.html"), "my own page");
    assertThatThrownBy(() -> publish("index.html", "front"))
        .isInstanceOf(DigestException.class)
        .hasMessage("holds files that are not ours and would be overwritten: index.html");
    assertThat(files()).containsOnlyKeys("index.html").containsEntry("index.html", "my own page");
  }

  @Test
  void leavesTheOldSiteWhereItIsNotTold() throws IOException {
    publish("index.html", "front");
    try (Publisher publisher = new Publisher(site)) {
      publisher.accept(page("index.html", "half of a new front"));
    }
    assertThat(files()).containsEntry("index.html", "front");
  }

  @Test
  void finishesAChangeOfPlacesThatWasCutShort() throws IOException {
    publish("index.html", "front");
    Files.createDirectories(site.resolve(".git"));
    Files.writeString(site.resolve(".git/head"), "abc");
    Path other = folder.resolve("other");
    try (Publisher publisher = new Publisher(other)) {
      publisher.accept(page("index.html", "newer front"));
      publisher.publish();
    }
    // As SIGKILL leaves it between the two renames.
    Path workspace = Files.createDirectory(folder.resolve(".site.pressfold"));
    Files.move(site, workspace.resolve("last"));
    Files.move(other, workspace.resolve("next"));
    PublishReport report = publish("index.html", "newer front");
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(files())
        .containsEntry("index.html", "newer front")
        .containsEntry(".git/head", "abc");
    assertThat(workspace).doesNotExist();
  }

  @Test
  void recoversAlsoWithoutABuild() throws IOException {
    publish("index.html", "front");
    Path workspace = Files.createDirectory(folder.resolve(".site.pressfold"));
    Files.createDirectory(workspace.resolve("last"));
    Files.writeString(workspace.resolve("last/index.html"), "old front");
    Files.writeString(workspace.resolve("last/.pressfold"), "index.html\n");
    Files.move(site, workspace.resolve("next"));
    Publisher.recover(site);
    assertThat(files()).containsEntry("index.html", "front");
    assertThat(workspace).doesNotExist();
  }

  @Test
  void finishesAReplacementInPlaceThatWasCutShort() throws IOException {
    publish("index.html", "front", "a.html", "a", "b.html", "b");
    Path workspace = Files.createDirectory(folder.resolve(".site.pressfold"));
    Files.createDirectories(workspace.resolve("next/c"));
    Files.writeString(workspace.resolve("next/index.html"), "new front");
    Files.writeString(workspace.resolve("next/c/c.html"), "c");
    Files.writeString(workspace.resolve("next/.pressfold"), "a.html\nc/c.html\nindex.html\n");
    Files.writeString(workspace.resolve("going"), "b.html\n");
    Publisher.recover(site);
    assertThat(files())
        .containsOnlyKeys(".pressfold", "index.html", "a.html", "c/c.html")
        .containsEntry("index.html", "new front");
    assertThat(workspace).doesNotExist();
  }

  @Test
  void knowsASiteThatNobodyTouched() throws IOException {
    Shelf shelf = new Shelf(folder.resolve("shelf"), 1);
    assertThat(Publisher.untouched(site, shelf)).isEmpty();
    try (Publisher publisher = new Publisher(site, Optional.of(shelf))) {
      publisher.accept(page("index.html", "front"));
      publisher.publish();
    }
    assertThat(Publisher.untouched(site, shelf).orElseThrow().unchanged()).isEqualTo(1);
    Files.delete(site.resolve("index.html"));
    assertThat(Publisher.untouched(site, shelf)).isEmpty();
  }

  @Test
  void theNextSiteIsMadeOfTheOneBeforeLast() throws IOException {
    Shelf shelf = new Shelf(folder.resolve("shelf"), 1);
    Path spare = folder.resolve("shelf/spare");
    publish(shelf, "1", "a", "a", "b/b", "b", "c", "c", "d", "d", "f", "f", "g", "g", "h", "h");
    publish(shelf, "2", "a", "a", "b/b", "b", "c", "c", "e", "e", "f", "f", "g", "g", "h", "h");
    Optional<Object> folderOfTheFirst = fileKey(spare);
    publish(shelf, "2", "a", "a", "c", "c", "d", "D", "e", "e", "f", "f", "g", "g", "h", "h");
    assertThat(fileKey(site)).isEqualTo(folderOfTheFirst);
    assertThat(files())
        .containsOnlyKeys(".pressfold", "index.html", "a", "c", "d", "e", "f", "g", "h")
        .containsEntry("index.html", "2")
        .containsEntry("d", "D");
    assertThat(site.resolve("b")).doesNotExist();
  }

  @Test
  void whateverHappensToTheSiteOrTheOneBeforeLastTheNextIsWhole() throws IOException {
    Random random = new Random(11);
    Shelf shelf = new Shelf(folder.resolve("shelf"), 1);
    Map<String, String> pages = new TreeMap<>();
    Map<String, String> others = new TreeMap<>();
    for (int page = 0; page < 40; page++) {
      pages.put(name(page), "0");
    }
    int spared = 0;
    for (int build = 0; build < 300; build++) {
      Optional<Object> before = fileKey(folder.resolve("shelf/spare"));
      for (int i = random.nextInt(6); i > 0; i--) {
        String name = name(random.nextInt(50));
        if (random.nextInt(3) == 0) {
          pages.remove(name);
        } else {
          pages.put(name, "page " + random.nextInt(3));
        }
      }
      try (Publisher publisher = new Publisher(site, Optional.of(shelf))) {
        pages.forEach((path, text) -> publisher.accept(page(path, text)));
        publisher.publish();
      }
      Map<String, String> found = files();
      found.remove(".pressfold");
      Map<String, String> expected = new TreeMap<>(pages);
      expected.putAll(others);
      assertThat(found).as("build " + build).isEqualTo(expected);
      spared += before.isPresent() && before.equals(fileKey(site)) ? 1 : 0;
      disturb(random, others);
    }
    assertThat(spared).isGreaterThan(100);
  }

  /** As people do who do not know whose a file is. */
  private void disturb(Random random, Map<String, String> others) throws IOException {
    Path page = site.resolve(name(random.nextInt(50)));
    Path spare = folder.resolve("shelf/spare");
    String own = "folder" + random.nextInt(5) + "/own.txt";
    switch (random.nextInt(9)) {
      case 0 -> Files.deleteIfExists(page);
      case 1 -> Files.deleteIfExists(spare.resolve(site.relativize(page)));
      case 2 -> {
        if (Files.exists(page)) {
          Files.writeString(page, "mine");
        }
      }
      case 3 -> {
        if (Files.exists(page)) {
          byte[] same = Files.readAllBytes(page);
          Files.delete(page);
          Files.write(page, same);
        }
      }
      case 4 -> {
        if (Files.isDirectory(spare)) {
          Files.writeString(spare.resolve("stray.html"), "stray");
        }
      }
      case 5 -> {
        Files.createDirectories(site.resolve(own).getParent());
        Files.writeString(site.resolve(own), "own " + random.nextInt(9));
        others.put(own, Files.readString(site.resolve(own)));
      }
      case 6 -> {
        Files.deleteIfExists(site.resolve(own));
        others.remove(own);
      }
      case 7 -> FileUtils.deleteDirectory(spare.toFile());
      default -> {}
    }
  }

  private static String name(int page) {
    return page % 3 == 0 ? "page" + page + ".html" : "folder" + page % 7 + "/page" + page + ".html";
  }

  private static Optional<Object> fileKey(Path file) throws IOException {
    return Files.exists(file)
        ? Optional.of(Files.readAttributes(file, BasicFileAttributes.class).fileKey())
        : Optional.empty();
  }

  @Test
  void aFolderWhereAPageShouldBeIsTold() throws IOException {
    Files.createDirectories(site.resolve("index.html/x"));
    assertThatThrownBy(() -> publish("index.html", "front"))
        .isInstanceOf(DigestException.class)
        .hasMessageContaining("would be overwritten: index.html");
  }

  @Test
  void anOutputThatIsAFileIsRefused() throws IOException {
    Files.writeString(site, "a file");
    assertThatThrownBy(() -> publish("index.html", "front"))
        .isInstanceOf(DigestException.class)
        .hasMessage("cannot be written: it is a file, not a folder")
        .extracting(e -> ((DigestException) e).problem().hint())
        .asString()
        .endsWith("; the site stays as it was.");
  }

  @Test
  void aPageThatCannotBeWrittenLeavesTheSiteAsItWasAndSaysSo() throws IOException {
    publish("index.html", "front");
    try (Publisher publisher = new Publisher(site)) {
      publisher.accept(page("a", "a page"));
      DigestException refusal =
          catchThrowableOfType(
              DigestException.class, () -> publisher.accept(page("a/b.html", "below a page")));
      assertThat(refusal.problem().hint()).endsWith("; the site stays as it was.");
    }
    assertThat(files()).containsOnlyKeys(".pressfold", "index.html");
  }

  @Test
  void aReplacementInPlaceThatIsCutShortIsNotCalledTheOldSite() throws IOException {
    publish("index.html", "front");
    Path workspace = Files.createDirectory(folder.resolve(".site.pressfold"));
    Files.createDirectories(workspace.resolve("next"));
    // A folder with something in it cannot be removed as a file is.
    Files.createDirectories(site.resolve("old.html/own"));
    Files.writeString(workspace.resolve("going"), "old.html\n");
    DigestException refusal =
        catchThrowableOfType(DigestException.class, () -> Publisher.recover(site));
    assertThat(refusal.problem().hint()).endsWith("; the next build finishes what has begun.");
  }

  @Test
  void aSecondBuildOfAFolderWaitsForTheFirst() throws Exception {
    publish("index.html", "front");
    AtomicBoolean ended = new AtomicBoolean();
    ExecutorService second = Executors.newSingleThreadExecutor();
    try {
      Future<PublishReport> report;
      CountDownLatch begun = new CountDownLatch(1);
      try (Publisher first = new Publisher(site)) {
        report =
            second.submit(
                () -> {
                  begun.countDown();
                  try (Publisher publisher = new Publisher(site)) {
                    assertThat(ended).isTrue();
                    publisher.accept(page("index.html", "the first one's front"));
                    return publisher.publish();
                  }
                });
        begun.await();
        assertThatThrownBy(() -> report.get(200, TimeUnit.MILLISECONDS))
            .isInstanceOf(TimeoutException.class);
        first.accept(page("index.html", "the first one's front"));
        first.publish();
        ended.set(true);
      }
      // It has seen what the first one wrote.
      assertThat(report.get(10, TimeUnit.SECONDS).unchanged()).isEqualTo(1);
    } finally {
      second.shutdownNow();
    }
  }

  @Test
  void namesThatDifferInCaseAloneAreAFault() {
    assertThatThrownBy(() -> publish("people/Ann.html", "1", "people/ann.html", "2"))
        .isInstanceOf(IllegalStateException.class);
  }

  private void publish(Shelf shelf, String front, String... pathsAndTexts) {
    try (Publisher publisher = new Publisher(site, Optional.of(shelf))) {
      publisher.accept(page("index.html", front));
      for (int i = 0; i < pathsAndTexts.length; i += 2) {
        publisher.accept(page(pathsAndTexts[i], pathsAndTexts[i + 1]));
      }
      publisher.publish();
    }
  }

  private PublishReport publish(String... pathsAndTexts) {
    try (Publisher publisher = new Publisher(site)) {
      for (int i = 0; i < pathsAndTexts.length; i += 2) {
        publisher.accept(page(pathsAndTexts[i], pathsAndTexts[i + 1]));
      }
      return publisher.publish();
    }
  }

  private static Page page(String path, String text) {
    return new Page(path, text.getBytes(UTF_8));
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(site.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}

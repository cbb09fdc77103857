package pressfold.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.io.file.StandardDeleteOption;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;
import pressfold.source.DigestException;
import pressfold.source.Problem;

/**
 * Pushes a written site to a branch of a git repository.
 *
 * <p>The commit is made in a bare repository of our own, so that no work tree is touched; the push
 * moves the branch in one step, so that it holds the old site or the new one whenever it is cut
 * short. Files of the branch that are not ours, such as {@code CNAME}, stay.
 *
 * @param site the site's folder
 * @param store where the bare repository is kept between runs; safe to delete
 * @param remote the repository's address or path, as git takes it
 * @param branch without "refs/heads/"
 * @param squash whether the branch holds this one commit alone, without history
 */
public record BranchPublisher(Path site, Path store, String remote, String branch, boolean squash) {

  private static final String HEADS = Constants.R_HEADS;

  /**
   * Pushes the site.
   *
   * @param message of the commit
   * @return the new commit's name, or empty where the branch holds this very site already
   * @throws DigestException where the repository cannot be reached or refuses
   */
  public Optional<String> publish(String message) {
    CredentialsProvider.setDefault(new GitCredentials(remote));
    useTheSystemsSsh();
    boolean fresh = !Files.exists(store);
    try {
      removeStaleLocks();
      return attempt(message);
    } catch (GitAPIException | IOException | RuntimeException e) {
      if (fresh) {
        throw failed(e);
      }
    }
    // A run that was cut short may have left the store locked or in pieces; all in it can be
    // fetched again.
    try {
      PathUtils.deleteDirectory(store, StandardDeleteOption.OVERRIDE_READ_ONLY);
    } catch (IOException e) {
      throw DigestException.unwritable(store, e);
    }
    return publish(message);
  }

  private Optional<String> attempt(String message) throws GitAPIException, IOException {
    try (Repository repository = open();
        Git git = new Git(repository)) {
      Optional<RevCommit> tip = fetch(git);
      ObjectId tree = writeTree(repository, tip);
      boolean same = tip.isPresent() && tip.get().getTree().equals(tree);
      boolean flat = tip.isPresent() && tip.get().getParentCount() == 0;
      if (same && (!squash || flat)) {
        return Optional.empty();
      }
      ObjectId commit = writeCommit(repository, tree, squash ? Optional.empty() : tip, message);
      push(git, commit);
      return Optional.of(commit.name());
    }
  }

  /**
   * In a repository on this machine a run that was cut short may have left locks; git holds one for
   * a moment only.
   */
  private void removeStaleLocks() throws IOException {
    if (isRemote(remote)) {
      return;
    }
    Path git = Path.of(remote, Constants.DOT_GIT);
    Path folder = Files.isDirectory(git) ? git : Path.of(remote);
    for (String name : List.of(HEADS + branch, Constants.PACKED_REFS)) {
      Path lock = folder.resolve(name + ".lock");
      long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
      while (Files.exists(lock) && System.nanoTime() < patience) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
      Files.deleteIfExists(lock);
    }
  }

  /** The address of the remote "origin" of the repository that {@code folder} lies in. */
  public static Optional<String> origin(Path folder) {
    FileRepositoryBuilder found = new FileRepositoryBuilder().findGitDir(folder.toFile());
    if (found.getGitDir() == null) {
      return Optional.empty();
    }
    try (Repository repository = found.build()) {
      Path base = repository.getDirectory().toPath().resolveSibling("");
      return Optional.ofNullable(repository.getConfig().getString("remote", "origin", "url"))
          .map(url -> address(url, base));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * What {@code to} names, seen from the folder {@code base}: a repository there as its whole path,
   * an address as it is.
   */
  public static String address(String to, Path base) {
    if (isRemote(to)) {
      return to;
    }
    Path path = base.resolve(to).toAbsolutePath().normalize();
    return isRepository(path) ? path.toString() : to;
  }

  /** Whether an {@code address} names a repository; else it is a folder to copy to. */
  public static boolean namesRepository(String address) {
    return isRemote(address) || address.endsWith(".git") || isRepository(Path.of(address));
  }

  private static boolean isRemote(String address) {
    return address.contains("://") || address.matches("[^/]+@[^/]+:.*");
  }

  private static boolean isRepository(Path path) {
    return Files.exists(path.resolve(".git"))
        || (Files.isRegularFile(path.resolve("HEAD"))
            && Files.isDirectory(path.resolve("objects")));
  }

  private Repository open() throws IOException {
    Repository repository = new FileRepositoryBuilder().setBare().setGitDir(store.toFile()).build();
    if (!repository.getObjectDatabase().exists()) {
      repository.create(true);
    }
    return repository;
  }

  /** The branch as it is at the remote; empty where there is none yet. */
  private Optional<RevCommit> fetch(Git git) throws GitAPIException, IOException {
    String head = HEADS + branch;
    if (!git.lsRemote().setRemote(remote).setHeads(true).callAsMap().containsKey(head)) {
      return Optional.empty();
    }
    git.fetch().setRemote(remote).setRefSpecs(new RefSpec("+" + head + ":" + head)).call();
    try (RevWalk walk = new RevWalk(git.getRepository())) {
      return Optional.of(walk.parseCommit(git.getRepository().resolve(head)));
    }
  }

  private ObjectId writeTree(Repository repository, Optional<RevCommit> tip) throws IOException {
    Manifest ours = Manifest.of(site);
    DirCache index = DirCache.newInCore();
    DirCacheBuilder entries = index.builder();
    if (tip.isPresent()) {
      keepForeign(repository, tip.get(), ours, entries);
    }
    List<String> paths = new ArrayList<>(ours.paths());
    paths.add(Manifest.NAME);
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      for (String path : paths) {
        byte[] bytes = Files.readAllBytes(site.resolve(path));
        ObjectId blob = inserter.insert(Constants.OBJ_BLOB, bytes);
        entries.add(entry(path, FileMode.REGULAR_FILE, blob));
      }
      entries.finish();
      ObjectId tree = index.writeTree(inserter);
      inserter.flush();
      return tree;
    }
  }

  private static void keepForeign(
      Repository repository, RevCommit tip, Manifest ours, DirCacheBuilder entries)
      throws IOException {
    Manifest before = manifest(repository, tip);
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tip.getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        String path = walk.getPathString();
        if (!before.lists(path) && !ours.lists(path)) {
          entries.add(entry(path, walk.getFileMode(), walk.getObjectId(0)));
        }
      }
    }
  }

  private static DirCacheEntry entry(String path, FileMode mode, ObjectId content) {
    DirCacheEntry entry = new DirCacheEntry(path);
    entry.setFileMode(mode);
    entry.setObjectId(content);
    return entry;
  }

  private static Manifest manifest(Repository repository, RevCommit tip) throws IOException {
    try (TreeWalk walk = TreeWalk.forPath(repository, Manifest.NAME, tip.getTree())) {
      if (walk == null) {
        return new Manifest(List.of());
      }
      byte[] bytes = repository.open(walk.getObjectId(0)).getBytes();
      return Manifest.of(new String(bytes, StandardCharsets.UTF_8).lines());
    }
  }

  private static ObjectId writeCommit(
      Repository repository, ObjectId tree, Optional<RevCommit> parent, String message)
      throws IOException {
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    parent.ifPresent(commit::setParentId);
    PersonIdent author = new PersonIdent(repository);
    commit.setAuthor(author);
    commit.setCommitter(author);
    commit.setMessage(message);
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return id;
    }
  }

  private void push(Git git, ObjectId commit) throws GitAPIException, IOException {
    Iterable<PushResult> results =
        git.push()
            .setRemote(remote)
            .setRefSpecs(new RefSpec(commit.name() + ":" + HEADS + branch))
            .setForce(squash)
            .call();
    for (PushResult result : results) {
      for (RemoteRefUpdate update : result.getRemoteUpdates()) {
        RemoteRefUpdate.Status status = update.getStatus();
        if (status != RemoteRefUpdate.Status.OK && status != RemoteRefUpdate.Status.UP_TO_DATE) {
          throw new IOException("the branch was not taken (" + status + ")");
        }
      }
    }
  }

  /**
   * The system's own ssh knows the user's keys, agent and hosts; JGit asks for it by a variable.
   */
  private static void useTheSystemsSsh() {
    SystemReader system = SystemReader.getInstance();
    if (system.getenv("GIT_SSH") == null) {
      SystemReader.setInstance(
          new SystemReader.Delegate(system) {
            @Override
            public @Nullable String getenv(String variable) {
              return variable.equals("GIT_SSH") ? "ssh" : system.getenv(variable);
            }
          });
    }
  }

  private DigestException failed(Exception e) {
    String reason = e.getMessage() == null ? e.toString() : e.getMessage();
    String message = "cannot be published to: " + reason.replaceFirst("\\.$", "");
    String hint =
        "Check the address and your access with 'git ls-remote " + remote + "', then run it again.";
    return new DigestException(
        DigestException.Kind.OUTPUT, Problem.error(remote, message, hint), e);
  }
}

package pressfold.publish;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.io.function.IOStream;

/**
 * The hidden folder in which the next site grows: {@code lock} keeps other runs out, {@code new}
 * has the files that are new or changed, {@code next} is the whole new site, {@code last} the old
 * one while they change places. It lies beside the site; where the site is a disk of its own, or
 * nothing can be written beside it, it lies inside. Then nothing can change places: files are
 * replaced one by one, and {@code going}, the list of those to remove, says that all new ones are
 * there.
 */
final class Workspace implements AutoCloseable {

  private final Path site;
  private final Path folder;
  private final Path fresh;
  private final Path next;
  private final Path last;
  private final Path going;
  private final FileChannel lock;
  private final Set<Path> made = ConcurrentHashMap.newKeySet();

  private Workspace(Path site, Path folder, FileChannel lock) throws IOException {
    this.site = site;
    this.folder = folder;
    this.lock = lock;
    this.fresh = folder.resolve("new");
    this.next = folder.resolve("next");
    this.last = folder.resolve("last");
    this.going = folder.resolve("going");
    recover();
    Files.createDirectory(fresh);
  }

  /**
   * Opens the workspace of {@code site}, waiting for any other run, and mends what one left behind.
   */
  static Workspace open(Path site) throws IOException {
    Path folder = folder(site);
    while (true) {
      Files.createDirectories(folder);
      Path file = folder.resolve("lock");
      FileChannel channel;
      try {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      } catch (NoSuchFileException e) {
        continue; // another run has just tidied the folder away
      }
      boolean ours = false;
      try {
        Optional<Object> opened = identity(file);
        lock(channel);
        // The run that held the lock before may have removed the file.
        ours = opened.isPresent() && opened.equals(identity(file));
        if (ours) {
          return new Workspace(site, folder, channel);
        }
      } finally {
        if (!ours) {
          channel.close();
        }
      }
    }
  }

  /** Whether a run works on {@code site}, or one that was stopped left something there. */
  static boolean isInUse(Path site) throws IOException {
    return Files.exists(folder(site));
  }

  /** Whether a run has left {@code site} between old and new, for the next one to finish. */
  static boolean isBetween(Path site) {
    try {
      Path folder = folder(site);
      return Files.exists(folder.resolve("going")) || Files.exists(folder.resolve("last"));
    } catch (IOException e) {
      return false;
    }
  }

  private static Path folder(Path site) throws IOException {
    Path parent = site.getParent();
    boolean beside =
        parent != null
            && Files.isWritable(parent)
            && (!Files.exists(site) || oneDisk(site, parent));
    return beside
        ? site.resolveSibling("." + site.getFileName() + ".pressfold")
        : site.resolve(Foreign.WORKSPACE);
  }

  private static boolean oneDisk(Path a, Path b) throws IOException {
    return !a.getFileSystem().supportedFileAttributeViews().contains("unix")
        || Files.getAttribute(a, "unix:dev").equals(Files.getAttribute(b, "unix:dev"));
  }

  /** The folder of the files that are new or changed. */
  Path fresh() {
    return fresh;
  }

  /** Where the new file {@code path} is to be written; its folder exists. */
  Path fresh(String path) throws IOException {
    return in(fresh, path);
  }

  private Path in(Path tree, String path) throws IOException {
    Path file = tree.resolve(path).normalize();
    if (!file.startsWith(tree)) {
      throw new IOException("a file of the site would lie outside of it: " + path);
    }
    Path parent = file.getParent();
    // Noted only once it exists: another thread may be about to write into it.
    if (parent != null && !made.contains(parent)) {
      Files.createDirectories(parent);
      made.add(parent);
    }
    return file;
  }

  /**
   * Puts the new site in the old one's place, and takes along what stays as it is and what is not
   * ours.
   *
   * @param spare saves linking all that stays, and gets the old site
   */
  void swap(Change change, Foreign foreign, Spare spare) throws IOException {
    boolean inside = folder.startsWith(site);
    if (inside || !Files.isDirectory(site)) {
      move(fresh, next);
      if (inside) {
        replaceInPlace(change.removed());
      } else {
        move(next, site);
      }
      return;
    }
    if (spare.bringTo(next, change)) {
      for (String path : change.written()) {
        move(fresh.resolve(path), in(next, path));
      }
      move(fresh.resolve(Manifest.NAME), next.resolve(Manifest.NAME));
    } else {
      move(fresh, next);
      linkAll(change.kept());
    }
    linkAll(foreign.files());
    for (String other : foreign.others()) {
      in(next, other);
    }
    try {
      move(site, last);
    } catch (FileSystemException e) {
      // A folder that somebody uses cannot be renamed everywhere.
      replaceInPlace(change.removed());
      return;
    }
    try {
      finishSwap(foreign);
    } catch (IOException e) {
      for (String other : foreign.others()) {
        if (!Files.exists(last.resolve(other), LinkOption.NOFOLLOW_LINKS)) {
          move(next.resolve(other), last.resolve(other));
        }
      }
      move(last, site);
      throw e;
    }
    for (String file : foreign.files()) {
      Files.delete(last.resolve(file));
    }
    if (!spare.keep(last, change)) {
      delete(last);
    }
  }

  private void finishSwap(Foreign foreign) throws IOException {
    for (String other : foreign.others()) {
      move(last.resolve(other), next.resolve(other));
    }
    move(next, site);
  }

  private void linkAll(Collection<String> paths) throws IOException {
    IOStream.adapt(paths.parallelStream())
        .forEach(path -> link(site.resolve(path), in(next, path)));
  }

  /** Links, so that time stamp and disk space stay; copies where the disk knows no links. */
  static void link(Path file, Path target) throws IOException {
    try {
      Files.createLink(target, file);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private void replaceInPlace(List<String> removed) throws IOException {
    Path draft = folder.resolve("draft");
    Files.write(draft, removed);
    move(draft, going);
    finishInPlace();
  }

  /** Moves a file or folder on one disk, in one step. */
  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** New files before removals: no link is ever dead. */
  private void finishInPlace() throws IOException {
    List<Path> coming;
    try (Stream<Path> files = Files.walk(next)) {
      coming = files.filter(Files::isRegularFile).toList();
    }
    for (Path file : coming) {
      Path target = site.resolve(next.relativize(file));
      PathUtils.createParentDirectories(target);
      move(file, target);
    }
    for (String path : Files.readAllLines(going)) {
      Files.deleteIfExists(site.resolve(path));
    }
    Files.delete(going);
  }

  /** Finishes or undoes what a run that was stopped left behind. */
  private void recover() throws IOException {
    if (Files.exists(going)) {
      finishInPlace();
    }
    if (Files.isDirectory(last)) {
      if (!Files.exists(site, LinkOption.NOFOLLOW_LINKS)) {
        // Stopped between the renames: the new site is complete.
        finishSwap(Foreign.in(last, Manifest.of(last), Manifest.of(next)));
      }
      delete(last);
    }
    delete(next);
    delete(fresh);
  }

  @Override
  public void close() {
    try (lock) {
      delete(next);
      delete(fresh);
      // What a failed swap left in "last" is the old site: the next run mends it.
      if (!Files.exists(last) && !Files.exists(going)) {
        Files.deleteIfExists(folder.resolve("draft"));
        Files.deleteIfExists(folder.resolve("lock"));
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      // Litter, hidden and outside the site; the next run removes it.
    }
  }

  /** Deletes {@code folder} and all in it with one system call a file; links are not followed. */
  static void delete(Path folder) throws IOException {
    File[] entries = folder.toFile().listFiles();
    if (entries != null) {
      for (File entry : entries) {
        if (!entry.delete() && Files.isDirectory(entry.toPath(), LinkOption.NOFOLLOW_LINKS)) {
          delete(entry.toPath());
        }
      }
      Files.delete(folder);
    }
  }

  private static void lock(FileChannel channel) throws IOException {
    while (true) {
      try {
        channel.lock();
        return;
      } catch (OverlappingFileLockException e) {
        // Held by another build in this very process, such as a preview's.
        try {
          Thread.sleep(20);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          throw new IOException("interrupted while waiting for another build", interrupted);
        }
      }
    }
  }

  /**
   * Which file it is, where it is there. It must not be opened for that: where a process closes a
   * file, it loses its locks on it.
   */
  private static Optional<Object> identity(Path file) throws IOException {
    try {
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return Optional.of(key == null ? file : key);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}

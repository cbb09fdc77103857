package pressfold.publish;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.io.file.PathUtils;
import pressfold.model.PublishReport;

/**
 * The hidden folder beside the site in which the next one grows: {@code lock} keeps other runs out,
 * {@code next} is the new site, {@code last} the old one while they change places.
 */
final class Workspace implements AutoCloseable {

  private final Path site;
  private final Path folder;
  private final Path next;
  private final Path last;
  private final FileChannel lock;
  private final Set<Path> made = ConcurrentHashMap.newKeySet();

  private Workspace(Path site, Path folder, FileChannel lock) throws IOException {
    this.site = site;
    this.folder = folder;
    this.lock = lock;
    this.next = folder.resolve("next");
    this.last = folder.resolve("last");
    recover();
    Files.createDirectory(next);
    made.add(next);
  }

  /**
   * Opens the workspace of {@code site}, waiting for any other run, and mends what one left behind.
   */
  static Workspace open(Path site) throws IOException {
    Path folder = site.resolveSibling("." + site.getFileName() + ".pressfold");
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
        lock(channel);
        ours = isStillThere(channel, file);
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

  /** Where the file {@code path} of the new site is to be written; its folder exists. */
  Path next(String path) throws IOException {
    Path file = next.resolve(path).normalize();
    if (!file.startsWith(next)) {
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

  /** Puts the new site in the old one's place, and takes along what is not ours. */
  void swap(Foreign foreign, PublishReport report) throws IOException {
    if (!Files.isDirectory(site)) {
      Files.move(next, site, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    for (String file : foreign.files()) {
      Publisher.link(site.resolve(file), next(file));
    }
    for (String other : foreign.others()) {
      next(other);
    }
    try {
      Files.move(site, last, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // A mount point or a folder in use cannot be renamed.
      replaceInPlace(report);
      return;
    }
    try {
      finishSwap(foreign);
    } catch (IOException e) {
      for (String other : foreign.others()) {
        if (!Files.exists(last.resolve(other), LinkOption.NOFOLLOW_LINKS)) {
          Files.move(next.resolve(other), last.resolve(other), StandardCopyOption.ATOMIC_MOVE);
        }
      }
      Files.move(last, site, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    PathUtils.deleteDirectory(last);
  }

  private void finishSwap(Foreign foreign) throws IOException {
    for (String other : foreign.others()) {
      Files.move(last.resolve(other), next.resolve(other), StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(next, site, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * File by file, in an order in which no link is ever dead: what is new, what changed, what goes.
   */
  private void replaceInPlace(PublishReport report) throws IOException {
    List<String> coming = new ArrayList<>(report.added());
    coming.addAll(report.changed());
    coming.add(Manifest.NAME);
    for (String path : coming) {
      Path target = site.resolve(path);
      PathUtils.createParentDirectories(target);
      Files.move(next.resolve(path), target, StandardCopyOption.REPLACE_EXISTING);
    }
    for (String path : report.removed()) {
      Files.deleteIfExists(site.resolve(path));
    }
  }

  /** Finishes or undoes what a run that was stopped left behind. */
  private void recover() throws IOException {
    if (Files.isDirectory(last)) {
      if (Files.exists(site, LinkOption.NOFOLLOW_LINKS)) {
        PathUtils.deleteDirectory(last);
      } else {
        // Stopped between the renames: the new site is complete.
        finishSwap(Foreign.in(last, Manifest.of(last), Manifest.of(next)));
        PathUtils.deleteDirectory(last);
      }
    }
    if (Files.isDirectory(next)) {
      PathUtils.deleteDirectory(next);
    }
  }

  @Override
  public void close() {
    try (lock) {
      if (Files.isDirectory(next)) {
        PathUtils.deleteDirectory(next);
      }
      // What a failed swap left in "last" is the old site: the next run mends it.
      if (!Files.exists(last)) {
        Files.deleteIfExists(folder.resolve("lock"));
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      // Litter, hidden and outside the site; the next run removes it.
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
   * The run that held the lock before may have removed the file between our opening and locking it.
   */
  private static boolean isStillThere(FileChannel channel, Path file) throws IOException {
    byte[] token = (ProcessHandle.current().pid() + " " + System.nanoTime()).getBytes(US_ASCII);
    channel.truncate(0).write(ByteBuffer.wrap(token), 0);
    try {
      return Arrays.equals(Files.readAllBytes(file), token);
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}

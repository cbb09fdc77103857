package pressfold.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Tells when files or folders change. What does not exist yet is watched as soon as it appears. */
public final class Watcher implements AutoCloseable {

  /** Editors save in several steps; what follows within this time belongs to the same change. */
  private static final long SETTLE_MILLIS = 25;

  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private final List<Path> watched = new ArrayList<>();

  /**
   * Begins to watch.
   *
   * @param paths files, and folders with all that is below them
   */
  public Watcher(List<Path> paths) throws IOException {
    this.service = FileSystems.getDefault().newWatchService();
    for (Path path : paths) {
      Path absolute = path.toAbsolutePath().normalize();
      watched.add(absolute);
      registerTree(absolute);
      register(absolute.resolveSibling(""));
    }
  }

  /** Waits for the next change. Returns false when the watcher was closed. */
  public boolean await() throws InterruptedException {
    try {
      while (true) {
        boolean ours = drain(service.take());
        WatchKey more = service.poll(SETTLE_MILLIS, TimeUnit.MILLISECONDS);
        while (more != null) {
          ours |= drain(more);
          more = service.poll(SETTLE_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (ours) {
          return true;
        }
      }
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }

  /** Whether one of the key's events is about what is watched. */
  private boolean drain(WatchKey key) {
    Path folder = folders.get(key);
    boolean ours = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (folder == null || !(event.context() instanceof Path name)) {
        ours = true; // events were lost: something may have changed
        continue;
      }
      Path changed = folder.resolve(name);
      if (watched.stream().anyMatch(changed::startsWith)) {
        ours = true;
        if (Files.isDirectory(changed, LinkOption.NOFOLLOW_LINKS)) {
          registerTree(changed);
        }
      }
    }
    key.reset();
    return ours;
  }

  private void registerTree(Path root) {
    try (Stream<Path> below = Files.walk(root)) {
      below.filter(Files::isDirectory).forEach(this::register);
    } catch (IOException | UncheckedIOException e) {
      // Gone again, or not to be read: then nothing in it can be built either, and the build tells.
    }
  }

  private void register(Path folder) {
    try {
      WatchKey key =
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE);
      folders.put(key, folder);
    } catch (IOException e) {
      // As above.
    }
  }
}

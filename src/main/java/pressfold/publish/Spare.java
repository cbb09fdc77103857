package pressfold.publish;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pressfold.cache.Codec;
import pressfold.cache.Shelf;
import pressfold.cache.Stamp;

/**
 * The site before the present one, on the shelf. Most of its files are the present one's (links to
 * them), so the next site can be made of it by a few changes, where all of the present one would
 * have to be linked file by file. It may be deleted at any time.
 */
final class Spare {

  /**
   * In what the spare is behind.
   *
   * @param site stamp of the list of files in the site that it is behind
   * @param paths files that differ, are missing in one of them, or somebody touched
   */
  private record Lag(Stamp site, List<String> paths) {}

  private static final Codec<Lag> CODEC = new Codec<>(Lag.class);
  private static final String LAG = "lag";

  private final Path site;
  private final Optional<Shelf> shelf;
  private final Optional<Path> tree;

  Spare(Path site, Optional<Shelf> shelf) {
    this.site = site;
    this.shelf = shelf;
    this.tree = shelf.map(s -> s.folder("spare"));
  }

  /**
   * Makes of the spare the folder {@code next} with all that {@code change} keeps of the present
   * site, and nothing else.
   *
   * @return false where there is no spare that would save work; then there is no such folder
   */
  boolean bringTo(Path next, Change change) throws IOException {
    Optional<Lag> lag = shelf.flatMap(s -> s.read(LAG, CODEC).stream().findFirst());
    if (lag.isEmpty() || !lag.get().site().equals(stamp())) {
      return false;
    }
    Set<String> behind = new HashSet<>(lag.get().paths());
    behind.addAll(differing(change));
    int kept = change.after().paths().size() - change.written().size();
    if (behind.size() > kept || !moved(tree.orElseThrow(), next)) {
      return false;
    }
    remove(next, Manifest.NAME);
    for (String path : behind) {
      remove(next, path);
    }
    for (String path : behind) {
      if (change.after().lists(path) && !change.written().contains(path)) {
        Path file = next.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Workspace.link(site.resolve(path), file);
      }
    }
    // Somebody may have tidied up in it.
    Foreign found = Foreign.in(next, change.after(), change.after());
    if (!found.isEmpty() || found.ours() != kept) {
      Workspace.delete(next);
      return false;
    }
    return true;
  }

  /**
   * Keeps {@code last}, which the present site is newer than by {@code change}; false if it cannot.
   */
  boolean keep(Path last, Change change) {
    if (tree.isEmpty()) {
      return false;
    }
    try {
      // Never may an older one lie beside what this one is behind in.
      Workspace.delete(tree.get());
    } catch (IOException e) {
      return false;
    }
    List<String> paths = List.copyOf(differing(change));
    shelf.orElseThrow().write(LAG, CODEC, List.of(new Lag(stamp(), paths)));
    return moved(last, tree.get());
  }

  private static Set<String> differing(Change change) {
    Set<String> paths = new HashSet<>(change.written());
    paths.addAll(change.removed());
    paths.addAll(change.unsure());
    return paths;
  }

  private Stamp stamp() {
    return Stamp.of(site.resolve(Manifest.NAME), Long.MAX_VALUE);
  }

  private static boolean moved(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      return false; // not there, or on another disk
    }
  }

  /** Removes a file, and the folders that are empty then. */
  private static void remove(Path root, String path) throws IOException {
    Path file = root.resolve(path);
    if (!Files.deleteIfExists(file)) {
      return;
    }
    try {
      for (Path in = file.resolveSibling(""); !in.equals(root); in = in.resolveSibling("")) {
        Files.delete(in);
      }
    } catch (DirectoryNotEmptyException e) {
      // Here it ends.
    }
  }
}

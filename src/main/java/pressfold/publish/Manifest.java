package pressfold.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The list of the files in the output folder that are ours; it lies there itself. */
final class Manifest {

  static final String NAME = ".pressfold";

  private static final String HEADING =
      "# Files written by Pressfold; anything else here is left alone.";

  private final SortedSet<String> paths;

  Manifest(Collection<String> paths) {
    this.paths = new TreeSet<>(paths);
  }

  /** The manifest in {@code site}; without one nothing there is ours. */
  static Manifest of(Path site) throws IOException {
    Path file = site.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return new Manifest(List.of());
    }
    try (Stream<String> lines = Files.lines(file)) {
      return of(lines);
    }
  }

  static Manifest of(Stream<String> lines) {
    return new Manifest(lines.filter(line -> !line.startsWith("#")).toList());
  }

  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder(HEADING).append('\n');
    paths.forEach(path -> text.append(path).append('\n'));
    Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  boolean lists(String path) {
    return paths.contains(path) || path.equals(NAME);
  }

  /** Whether a file of ours lies in {@code folder}, a path without a slash at its end. */
  boolean reachesInto(String folder) {
    SortedSet<String> from = paths.tailSet(folder + "/");
    return !from.isEmpty() && from.first().startsWith(folder + "/");
  }

  SortedSet<String> paths() {
    return Collections.unmodifiableSortedSet(paths);
  }
}

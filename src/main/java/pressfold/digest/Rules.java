package pressfold.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The rules of this package that are data: one a line, {@code #} for comments. */
final class Rules {

  private static final Pattern SPACE = Pattern.compile(" ");

  private Rules() {}

  static List<String> lines(String resource) {
    try (InputStream in = Rules.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a line. */
  static List<String> words(String line) {
    return SPACE.splitAsStream(line).toList();
  }
}

package pressfold.digest;

import java.util.List;
import java.util.regex.Pattern;
import pressfold.source.Resource;

/** The rules of this package that are data: one a line, {@code #} for comments. */
final class Rules {

  private static final Pattern SPACE = Pattern.compile(" ");

  private Rules() {}

  static List<String> lines(String resource) {
    return Resource.rules(Rules.class, resource);
  }

  /** The words of a line. */
  static List<String> words(String line) {
    return SPACE.splitAsStream(line).toList();
  }
}

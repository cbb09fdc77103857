package pressfold.read;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import pressfold.source.Span;

/** Finds the address of the original on a line that is, or carries, nothing else. */
final class SourceLinkReader {

  private static final Set<String> LABELS =
      Set.copyOf(WordTable.load("links.txt").folded("source label"));

  /**
   * An address.
   *
   * @param url absolute, http or https
   * @param span where it stands on the line
   * @param labelled whether a word such as "Source:" stands before it
   */
  record Link(String url, Span span, boolean labelled) {}

  private SourceLinkReader() {}

  /** The address on {@code line}, if the line has one and besides it at most a label. */
  static Optional<Link> read(String line) {
    int start = line.indexOf("http");
    if (start < 0) {
      start = line.indexOf("HTTP");
    }
    if (start < 0 || !isWeb(line, start)) {
      return Optional.empty();
    }
    int end = start;
    while (end < line.length() && isPart(line.charAt(end))) {
      end++;
    }
    // "[headline](https://…)" and "<https://…>" end before their bracket, a sentence before its
    // stop.
    while (end > start
        && ".,;:!?'\"”’»)>]".indexOf(line.charAt(end - 1)) >= 0
        && !balanced(line, start, end)) {
      end--;
    }
    int host = line.indexOf("://", start) + 3;
    if (end - host < 4 || line.substring(host, end).indexOf('.') < 0) {
      return Optional.empty();
    }
    String before = line.substring(0, start).strip();
    String after = line.substring(end).strip();
    if (!after.isEmpty() && !after.matches("[)>\\]\"'”’».,]{1,3}")) {
      return Optional.empty();
    }
    boolean markdown = before.startsWith("[") && before.endsWith("](");
    String label = before.replaceAll("[<(\\[:：\\s]+$", "");
    boolean labelled = !label.isEmpty() && LABELS.contains(WordTable.fold(label));
    return label.isEmpty() || labelled || markdown
        ? Optional.of(new Link(line.substring(start, end), new Span(start, end), labelled))
        : Optional.empty();
  }

  /** The host of {@code url} in lower case, without "www." and a port. */
  static String host(String url) {
    int start = url.indexOf("://") + 3;
    int end = start;
    while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String host = url.substring(start, end).toLowerCase(Locale.ROOT);
    host = host.substring(host.indexOf('@') + 1);
    for (String prefix : new String[] {"www.", "m.", "amp.", "mobile."}) {
      if (host.startsWith(prefix) && host.indexOf('.', prefix.length()) > 0) {
        host = host.substring(prefix.length());
      }
    }
    return host;
  }

  private static boolean isWeb(String line, int start) {
    String scheme =
        line.substring(start, Math.min(line.length(), start + 8)).toLowerCase(Locale.ROOT);
    return scheme.startsWith("http://") || scheme.startsWith("https://");
  }

  private static boolean isPart(char c) {
    return !Character.isWhitespace(c) && c != '<' && c != '>' && c != '"' && c > ' ';
  }

  /** Whether the bracket that ends the address was opened within it. */
  private static boolean balanced(String line, int start, int end) {
    if (line.charAt(end - 1) != ')') {
      return false;
    }
    int open = 0;
    for (int i = start; i < end; i++) {
      open += line.charAt(i) == '(' ? 1 : line.charAt(i) == ')' ? -1 : 0;
    }
    return open >= 0;
  }
}

package pressfold.read;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pressfold.source.Span;

/** Finds the address of the original on a line that is, or carries, nothing else. */
final class SourceLinkReader {

  private static final Set<String> LABELS =
      Set.copyOf(WordTable.load("links.txt").folded("source label"));

  /** A label or the brackets of a Markdown link, the address, and what closes either. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?<label>[^\\[]{0,60}?|\\[.*\\])[<(\\[:：\\s]*+"
              + "(?<url>https?://[^\\s/.?#<>\"]+(?:\\.[^\\s<>\"]*)?[^\\s<>\"])[>\\]”’»\\s]*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HOST =
      Pattern.compile(
          "[^:]*://(?:[^/?#@]*@)?(?:(?:www|m|amp|mobile)\\.(?=[^/?#:]*\\.))?([^/?#:]*)");

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
    Matcher found = LINE.matcher(line);
    if (!line.contains("://") || !found.matches()) {
      return Optional.empty();
    }
    String url = found.group("url");
    // "[headline](https://…)" ends before its bracket, a sentence before its stop.
    while (url.length() > 1
        && (".,;:!?'”’»]".indexOf(url.charAt(url.length() - 1)) >= 0
            || (url.endsWith(")") && count(url, '(') < count(url, ')')))) {
      url = url.substring(0, url.length() - 1);
    }
    String host = host(url);
    String label = found.group("label").strip();
    boolean markdown = label.startsWith("[");
    boolean labelled = !markdown && LABELS.contains(WordTable.fold(label));
    return host.length() > 3 && url.indexOf('.') > 0 && (label.isEmpty() || markdown || labelled)
        ? Optional.of(
            new Link(
                url, new Span(found.start("url"), found.start("url") + url.length()), labelled))
        : Optional.empty();
  }

  private static long count(String text, char c) {
    return text.chars().filter(each -> each == c).count();
  }

  /** The host of {@code url} in lower case, without "www." and a port. */
  static String host(String url) {
    Matcher host = HOST.matcher(url);
    return host.lookingAt() ? host.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /**
   * The line that is the original's address: one above the text, or a labelled one anywhere; -1
   * where there is none.
   */
  static int line(Layout layout) {
    int labelled = -1;
    for (int i = 0; i < layout.size(); i++) {
      Optional<Link> link = layout.line(i).address ? read(layout.text(i)) : Optional.empty();
      if (link.isPresent() && i <= layout.firstText() + 1) {
        return i;
      }
      labelled = labelled < 0 && link.filter(Link::labelled).isPresent() ? i : labelled;
    }
    return labelled;
  }

  /** The words of an address's longest piece, as a headline has them: "russia-recalls-envoy". */
  static Optional<Line> slug(String url) {
    Optional<Line> longest = Optional.empty();
    int end = url.length();
    for (char mark : new char[] {'?', '#'}) {
      end = url.indexOf(mark) < 0 ? end : Math.min(end, url.indexOf(mark));
    }
    for (String piece : url.substring(Math.min(end, 8), end).split("/", -1)) {
      int dot = piece.lastIndexOf('.');
      String name = dot > 0 ? piece.substring(0, dot) : piece;
      Line words = Line.of(name.replace('-', ' ').replace('_', ' ') + " ");
      if (words.words.length >= 3 && longest.map(l -> l.length < words.length).orElse(true)) {
        longest = Optional.of(words);
      }
    }
    return longest;
  }
}

package pressfold.read;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pressfold.source.Span;

/** Finds who published an article: by its address, a page title's ending, a copyright line. */
final class OutletReader {

  private static final int MOST_WORDS = 6;
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?:©|\\([cC]\\)|\\b[Cc]opyrights?\\b|\\bCOPYRIGHT\\b|Ⓒ|ⓒ)[\\s:,©]*(?:by\\s+)?"
              + "(?:\\d{4}\\s*(?:[-–—/,]\\s*(?:\\d{4}|\\d{2}|[Pp]resent)\\s*)?)?[,.|]?\\s*(?:by\\s+)?");
  private static final String TITLE_JOINTS = "|•·»:–—-";

  /** The words, loaded when the first candidate is met. */
  private static final class Words {
    static final Set<String> RIGHTS;
    static final Set<String> COMPANY;
    static final Set<String> NO_OUTLET;

    static {
      WordTable table = WordTable.load("outlet-words.txt");
      RIGHTS = table.folded("rights");
      COMPANY = table.folded("company");
      NO_OUTLET = table.folded("no outlet");
    }
  }

  /**
   * An outlet's name that was found.
   *
   * @param name as readers know it where we know the outlet, else as it stands there
   * @param span where it stands in the given text
   * @param confidence 0 to 1
   */
  record Found(String name, Span span, double confidence) {}

  private OutletReader() {}

  /** The outlet at {@code host}: its name where we know it, else the host itself. */
  static String at(String host) {
    return Outlets.at(host).map(Outlets.Known::name).orElse(host);
  }

  /**
   * The outlet at the end of a page's title, "Headline | Site".
   *
   * @param headline the article's headline where it is known, else ""; a title that begins with it
   *     makes the rest surer
   */
  static Optional<Found> inTitle(String title, String headline) {
    for (int i = title.length() - 2; i > 3; i--) {
      boolean joint =
          TITLE_JOINTS.indexOf(title.charAt(i)) >= 0
              && Character.isWhitespace(title.charAt(i + 1))
              && (Character.isWhitespace(title.charAt(i - 1))
                  || "|»:".indexOf(title.charAt(i)) >= 0);
      if (!joint) {
        continue;
      }
      int start = i + 1;
      while (start < title.length() && Character.isWhitespace(title.charAt(start))) {
        start++;
      }
      Span span = new Span(start, title.stripTrailing().length());
      boolean weak = title.charAt(i) == ':';
      String before = title.substring(0, i).strip();
      boolean anchored =
          !headline.isEmpty() && WordTable.fold(before).startsWith(WordTable.fold(headline));
      return named(title, span, anchored ? 0.85 : weak ? 0.2 : 0.5);
    }
    return Optional.empty();
  }

  /**
   * The holder of the rights on a copyright line, "© 2019 The Daily Planet. All rights reserved."
   */
  static Optional<Found> inCopyright(String line) {
    Matcher mark = COPYRIGHT.matcher(line);
    if (line.length() > 400 || !mark.find()) {
      return Optional.empty();
    }
    int start = mark.end();
    int end = start;
    while (end < line.length() && "|•·,;()–—".indexOf(line.charAt(end)) < 0 && !isStop(line, end)) {
      end++;
    }
    String folded = WordTable.fold(line.substring(start, end));
    for (String rights : Words.RIGHTS) {
      int at = folded.indexOf(rights);
      if (at >= 0 && folded.length() == end - start) {
        end = Math.min(end, start + at);
        folded = folded.substring(0, at);
      }
    }
    while (end > start
        && !Character.isLetterOrDigit(line.charAt(end - 1))
        && line.charAt(end - 1) != '.') {
      end--;
    }
    boolean trimmed = true;
    while (trimmed) {
      int space = line.lastIndexOf(' ', end - 1);
      trimmed =
          space > start
              && Words.COMPANY.contains(
                  WordTable.fold(line.substring(space + 1, end)).replaceAll("\\.$", ""));
      end = trimmed ? space : end;
    }
    while (end > start && ",. ".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > start ? named(line, new Span(start, end), 0.5) : Optional.empty();
  }

  /** A full stop that ends a sentence, not one inside "Example.com" or "U.S. News". */
  private static boolean isStop(String line, int i) {
    return line.charAt(i) == '.'
        && (i + 1 == line.length() || Character.isWhitespace(line.charAt(i + 1)))
        && i > 2
        && Character.isLetterOrDigit(line.charAt(i - 1))
        && line.charAt(i - 2) != '.'
        && line.charAt(i - 2) != ' ';
  }

  /** What stands in {@code span} as an outlet's name, if it may be one. */
  private static Optional<Found> named(String text, Span span, double confidence) {
    String name = text.substring(span.start(), span.end()).strip();
    Optional<String> known =
        Outlets.called(name).map(Outlets.Known::name).or(() -> Outlets.agency(name));
    if (known.isPresent()) {
      return Optional.of(new Found(known.get(), span, Math.max(0.9, confidence)));
    }
    if (name.indexOf(' ') < 0 && name.indexOf('.') > 0) {
      Optional<Outlets.Known> host = Outlets.at(name.toLowerCase(java.util.Locale.ROOT));
      if (host.isPresent()) {
        return Optional.of(new Found(host.get().name(), span, Math.max(0.9, confidence)));
      }
    }
    boolean shaped =
        name.length() >= 2
            && name.split("\\s+", -1).length <= MOST_WORDS
            && !Words.NO_OUTLET.contains(WordTable.fold(name))
            && ".?!".indexOf(name.charAt(name.length() - 1)) < 0
            && (Character.isUpperCase(name.charAt(0))
                || !Character.isLowerCase(name.charAt(0))
                || name.indexOf('.') > 0);
    return shaped ? Optional.of(new Found(name, span, confidence)) : Optional.empty();
  }
}

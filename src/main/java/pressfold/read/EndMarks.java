package pressfold.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import pressfold.source.Resource;
import pressfold.source.Span;

/** The marks that end an article: "(*)", "###", "-30-". */
final class EndMarks {

  private static final List<String> MARKS = Resource.lines(EndMarks.class, "end-marks.txt");
  private static final Set<String> ALONE = Set.copyOf(MARKS);

  private EndMarks() {}

  /** Whether {@code line} is an end mark and nothing else. */
  static boolean is(String line) {
    return line.length() < 24 && ALONE.contains(line.toLowerCase(Locale.ROOT));
  }

  /** How far into the line at {@code span} the end mark at its end begins, or -1. */
  static int at(String text, Span span) {
    if (".?\"”".indexOf(text.charAt(span.end() - 1)) >= 0) {
      return -1;
    }
    for (String mark : MARKS) {
      int start = span.end() - mark.length();
      if (start > span.start() + 1
          && text.regionMatches(true, start, mark, 0, mark.length())
          && (Line.isBlank(text.charAt(start - 1))
              || mark.chars().noneMatch(Character::isLetterOrDigit))) {
        return start - span.start();
      }
    }
    return -1;
  }
}

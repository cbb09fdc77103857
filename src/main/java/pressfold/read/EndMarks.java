package pressfold.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The marks that end an article: "(*)", "###", "-30-". */
final class EndMarks {

  private static final List<String> MARKS = Phrases.resource("end-marks.txt");
  private static final Set<String> ALONE = Set.copyOf(MARKS);

  private EndMarks() {}

  /** Whether {@code line} is an end mark and nothing else. */
  static boolean is(String line) {
    return line.length() < 24 && ALONE.contains(line.toLowerCase(Locale.ROOT));
  }

  /** Where the end mark at the end of {@code paragraph} begins, or -1 where there is none. */
  static int at(String paragraph) {
    if (paragraph.isEmpty() || ".?\"”".indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0) {
      return -1;
    }
    for (String mark : MARKS) {
      int start = paragraph.length() - mark.length();
      if (start > 1
          && paragraph.regionMatches(true, start, mark, 0, mark.length())
          && (Line.isBlank(paragraph.charAt(start - 1)) || isSymbol(mark))) {
        return start;
      }
    }
    return -1;
  }

  private static boolean isSymbol(String mark) {
    return mark.chars().noneMatch(Character::isLetterOrDigit);
  }
}

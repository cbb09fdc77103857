package pressfold.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import pressfold.repair.Manuscript.Change;
import pressfold.source.Resource;
import pressfold.source.Span;

/**
 * Puts right quotation marks, apostrophes and dashes that stand as letters, because text of one
 * single-byte character set was read as another: {@code ÒNo,Ó she said; they donÕt}. Letters are
 * touched only where no language has them, and a text only where that leaves no doubt once.
 */
final class MisreadMarks {

  private static final String MARKS = "“”‘’–—…•";
  private static final int OPEN = 0;
  private static final int CLOSE = 1;
  private static final int APOSTROPHE = 3;
  private static final int EN_DASH = 4;
  private static final int EM_DASH = 5;
  private static final int ELLIPSIS = 6;
  private static final int BULLET = 7;

  private static final Set<String> CONTRACTED = Set.of("t", "s", "d", "m", "re", "ve", "ll");
  private static final List<String> READINGS =
      Resource.rules(MisreadMarks.class, "marks.txt").stream()
          .map(line -> line.substring(line.indexOf('\t') + 1))
          .toList();

  /** What stands for apostrophes and closing marks. */
  private static final String SIGNS =
      READINGS.stream()
          .map(reading -> "" + reading.charAt(CLOSE) + reading.charAt(APOSTROPHE))
          .collect(Collectors.joining());

  private final String text;
  private final String reading;
  private final List<Change> changes = new ArrayList<>();

  /** Whether a sign stands where it can be nothing but a mark. */
  private boolean sure;

  private MisreadMarks(String text, String reading) {
    this.text = text;
    this.reading = reading;
  }

  static List<Change> changes(String text) {
    for (String reading : READINGS) {
      MisreadMarks marks = new MisreadMarks(text, reading);
      marks.find();
      if (marks.sure) {
        return marks.changes;
      }
    }
    return List.of();
  }

  /** Whether {@code c} is one of the letters without which nothing is sure. */
  static boolean isSign(char c) {
    return SIGNS.indexOf(c) >= 0;
  }

  private void find() {
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && at(i + 1) == '\n') {
        open = -1;
      }
      int mark = c < 0x80 ? -1 : reading.indexOf(c);
      if (mark == OPEN && !Character.isLetterOrDigit(at(i - 1)) && Character.isLetter(at(i + 1))) {
        open = i;
      } else if (mark == CLOSE && open >= 0 && closes(i)) {
        sure |= ",.!?".indexOf(at(i - 1)) >= 0 || (isCapital(i) && isSmall(i - 1));
        set(open, OPEN);
        set(i, CLOSE);
        open = -1;
      } else if (mark == APOSTROPHE && isSmall(i - 1)) {
        boolean contracts = contracts(i);
        sure |= contracts && isCapital(i);
        if (contracts || (isCapital(i) && (isSmall(i + 1) || at(i - 1) == 's'))) {
          set(i, APOSTROPHE);
        }
      } else if ((mark == EN_DASH || mark == EM_DASH) && isDash(i)) {
        set(i, mark);
      } else if (mark == ELLIPSIS && isCapital(i) && isSmall(i - 1) && !isSmall(i + 1)) {
        set(i, ELLIPSIS);
      } else if (mark == BULLET && at(i - 1) == '\n' && at(i + 1) == ' ') {
        set(i, BULLET);
      }
    }
    changes.sort((one, other) -> Integer.compare(one.span().start(), other.span().start()));
  }

  private void set(int i, int mark) {
    changes.add(new Change(new Span(i, i + 1), MARKS.substring(mark, mark + 1), "mojibake"));
  }

  /** Whether words end before {@code i}, and the next begin behind it. */
  private boolean closes(int i) {
    char before = at(i - 1);
    return !Character.isLetterOrDigit(at(i + 1))
        && (Character.isLetterOrDigit(before) || ",.!?;:)…".indexOf(before) >= 0);
  }

  private boolean contracts(int i) {
    int end = i + 1;
    while (end < i + 4 && isSmall(end)) {
      end++;
    }
    return CONTRACTED.contains(text.substring(i + 1, end)) && !Character.isLetter(at(end));
  }

  private boolean isDash(int i) {
    return (at(i - 1) == ' ' && at(i + 1) == ' ')
        || (isCapital(i) && isSmall(i - 1) && isSmall(i + 1));
  }

  private boolean isCapital(int i) {
    return Character.isUpperCase(text.charAt(i));
  }

  private boolean isSmall(int i) {
    return Character.isLowerCase(at(i));
  }

  /** The character at {@code i}; a line feed beyond the text's ends. */
  private char at(int i) {
    return i < 0 || i >= text.length() ? '\n' : text.charAt(i);
  }
}

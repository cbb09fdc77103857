package pressfold.quote;

import java.util.ArrayList;
import java.util.List;
import pressfold.model.Block;
import pressfold.source.Span;

/**
 * Finds what stands between quotation marks, in all the marks that newspapers use, block by block.
 */
final class QuoteMarks {

  /**
   * A stretch in marks.
   *
   * @param within where it stands in its block, marks included
   * @param inner the same without the marks
   * @param single whether its marks are single ones
   * @param continued whether it goes on from the block before
   */
  record Marked(Span within, Span inner, boolean single, boolean continued) {}

  private static final char[] NO_CHARS = {};
  private static final char NONE = 0;
  private static final char DOUBLE = '"';
  private static final char SINGLE = '\'';

  /** How many marks decide whether a quote in a quote is well closed. */
  private static final int LOOKAHEAD = 40;

  /** A quote in single marks is closed within so many characters, or was none. */
  private static final int LONGEST_SINGLE = 2000;

  /** What a mark may do, seen from its looks and from what stands around it. */
  private enum Role {
    OPENS,
    CLOSES,
    EITHER
  }

  private final String text;
  private final char[] chars;
  private final List<Marked> found = new ArrayList<>();

  private QuoteMarks(String text, char[] chars) {
    this.text = text;
    this.chars = chars;
  }

  /**
   * For each block what is marked in it, in order and without overlaps.
   *
   * @param chars the characters of each block's text
   */
  static List<List<Marked>> find(List<Block> blocks, List<char[]> chars) {
    List<List<Marked>> marked = new ArrayList<>(blocks.size());
    char open = NONE;
    for (int i = 0; i < blocks.size(); i++) {
      QuoteMarks marks = new QuoteMarks(blocks.get(i).text().text(), chars.get(i));
      String next = i + 1 < blocks.size() ? blocks.get(i + 1).text().text() : "";
      open = marks.scan(open, next);
      marked.add(marks.found);
    }
    return marked;
  }

  /** The kind of marks still open at the end, where the next block goes on in them. */
  private char scan(char carried, String next) {
    char closer = NONE;
    int start = 0;
    int inner = 0;
    boolean continued = false;
    int depth = 0;
    int length = text.length();
    int first = 0;
    while (first < length && text.charAt(first) == ' ') {
      first++;
    }
    for (int i = nextMark(first); i < length; i = nextMark(i)) {
      int width = width(i);
      if (closer == NONE) {
        char would = closerOf(i, width);
        if (would != NONE && opens(i, width)) {
          if (would != SINGLE || closesLater(i)) {
            closer = would;
            start = i;
            inner = i + width;
            continued = carried == would && i == first;
          }
        } else if (found.isEmpty() && orphan(i)) {
          add(0, 0, i, i + width, DOUBLE, false);
        }
      } else if (depth > 0 && closer == DOUBLE && closes(i, width, closer)) {
        depth--;
      } else if (closes(i, width, closer)) {
        add(start, inner, i, i + width, closer, continued);
        closer = NONE;
      } else if (closer == DOUBLE && reopens(i, width) && balanced(i, width, depth, next)) {
        depth++;
      } else if (closer == DOUBLE && reopens(i, width)) {
        // The quote before was never closed: it ends with its sentence.
        int stop = sentenceEnd(inner, i);
        add(start, inner, stop, stop, closer, continued);
        start = i;
        inner = i + width;
        continued = false;
        depth = 0;
      }
      i += width;
    }
    if (closer == NONE) {
      return NONE;
    }
    boolean goesOn = !next.isEmpty() && beginsWith(next, closer);
    int stop = new Span(inner, length).stripped(text).end();
    if (closer == DOUBLE || goesOn) {
      add(start, inner, stop, stop, closer, continued);
    }
    return goesOn ? closer : NONE;
  }

  private int nextMark(int from) {
    int i = from;
    for (; i < chars.length; i++) {
      char c = chars[i];
      if ((c == '"' || c == '\'' || c >= 0xab) && width(i) > 0) {
        break;
      }
    }
    return i;
  }

  /** Whether the mark plainly closes a quote whose opening mark is missing. */
  private boolean orphan(int i) {
    return text.charAt(i) == '”'
        && i > 1
        && ",.?!".indexOf(text.charAt(i - 1)) >= 0
        && role(i, 1) == Role.CLOSES
        && Character.isUpperCase(text.charAt(0));
  }

  /** Whether the mark opens an inner quote, so that the outer one is closed later on. */
  private boolean balanced(int from, int width, int outer, String next) {
    int depth = outer + 2;
    int marks = 0;
    for (int i = from + width; i < text.length() && marks < LOOKAHEAD; i++) {
      int w = width(i);
      if (w > 0 && closerOf(i, w) == DOUBLE) {
        marks++;
        depth += role(i, w) == Role.OPENS ? 1 : -1;
        if (depth == 0) {
          return true;
        }
        i += w - 1;
      }
    }
    return depth == outer + 1 && !next.isEmpty() && beginsWith(next, DOUBLE);
  }

  private void add(int start, int inner, int innerEnd, int end, char closer, boolean continued) {
    boolean words = false;
    for (int i = inner; i < innerEnd && !words; i++) {
      words = Character.isLetterOrDigit(text.charAt(i));
    }
    if (words) {
      found.add(
          new Marked(new Span(start, end), new Span(inner, innerEnd), closer == SINGLE, continued));
    }
  }

  /** How many characters the mark at {@code i} has; 0 where none stands. */
  private int width(int i) {
    return switch (text.charAt(i)) {
      // Of three apostrophes the first closes an inner quote.
      case '\'' -> text.startsWith("''", i) && !(text.startsWith("'''", i) && afterWord(i)) ? 2 : 1;
      case '"', '“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '‹', '›', '「', '」', '『', '』' -> 1;
      default -> 0;
    };
  }

  private boolean afterWord(int i) {
    return i > 0 && !Character.isWhitespace(text.charAt(i - 1));
  }

  private char closerOf(int i, int width) {
    return switch (text.charAt(i)) {
      case '"', '“', '”', '„', '‟', '«', '»' -> DOUBLE;
      case '\'' -> width == 2 ? DOUBLE : SINGLE;
      case '‘', '‚', '‹' -> SINGLE;
      case '「' -> '」';
      case '『' -> '』';
      default -> NONE;
    };
  }

  private Role role(int i, int width) {
    char c = text.charAt(i);
    boolean spaceBefore = i == 0 || opensBefore(text.charAt(i - 1));
    boolean spaceAfter = i + width >= text.length() || closesAfter(text.charAt(i + width));
    return switch (c) {
      case '„', '‟', '‘', '‚', '‹', '「', '『' -> Role.OPENS;
      case '」', '』', '›' -> Role.CLOSES;
      case '“' -> spaceAfter && !spaceBefore ? Role.CLOSES : Role.OPENS;
      case '”' -> spaceBefore && !spaceAfter ? Role.OPENS : Role.CLOSES;
      case '«' -> spaceAfter && !spaceBefore ? Role.CLOSES : Role.OPENS;
      case '»' -> spaceBefore && !spaceAfter ? Role.OPENS : Role.CLOSES;
      default -> spaceBefore == spaceAfter ? Role.EITHER : spaceBefore ? Role.OPENS : Role.CLOSES;
    };
  }

  private static boolean opensBefore(char c) {
    return Character.isWhitespace(c)
        || c == '\u00a0'
        || c == '\u202f'
        || "([{—–-/:“\"'‘«>".indexOf(c) >= 0;
  }

  private static boolean closesAfter(char c) {
    return !Character.isLetterOrDigit(c) && "$#@“\"‘'([…".indexOf(c) < 0;
  }

  private boolean opens(int i, int width) {
    Role role = role(i, width);
    char c = text.charAt(i);
    if (c == '"' && i > 0 && Character.isDigit(text.charAt(i - 1)) && role != Role.OPENS) {
      return false;
    }
    if (width == 1 && (c == '\'' || c == '‘')) {
      return role == Role.OPENS && i + 1 < text.length() && !Character.isDigit(text.charAt(i + 1));
    }
    return role == Role.OPENS || (role == Role.EITHER && i + width < text.length());
  }

  private boolean closes(int i, int width, char closer) {
    char c = text.charAt(i);
    if (closer == SINGLE) {
      return closesSingle(i, width);
    }
    if (closer != DOUBLE) {
      return c == closer;
    }
    if (closerOf(i, width) == SINGLE || c == '’' || c == '›') {
      return false;
    }
    Role role = role(i, width);
    return role == Role.CLOSES || role == Role.EITHER;
  }

  private boolean reopens(int i, int width) {
    return closerOf(i, width) == DOUBLE && role(i, width) == Role.OPENS;
  }

  private boolean closesSingle(int i, int width) {
    char c = text.charAt(i);
    if (width != 1 || (c != '\'' && c != '’' && c != '›' && c != '‘')) {
      return false;
    }
    boolean wordAfter = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
    if (wordAfter || i == 0 || Character.isWhitespace(text.charAt(i - 1))) {
      return false;
    }
    if (text.charAt(i - 1) != 's') {
      return true;
    }
    // "the workers' rights": a plural's apostrophe, unless no other mark can close.
    boolean ends = i + 1 >= text.length() || ",.;:!?)".indexOf(text.charAt(i + 1)) >= 0;
    return ends || !closesLater(i);
  }

  private boolean closesLater(int from) {
    for (int i = from + 1; i < text.length() && i < from + LONGEST_SINGLE; i++) {
      char c = text.charAt(i);
      if ((c == '’' || c == '\'' || c == '›')
          && (i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
        return true;
      }
      if (c == '‘') {
        return false;
      }
    }
    return false;
  }

  private static boolean beginsWith(String next, char closer) {
    String text = next.stripLeading();
    QuoteMarks marks = new QuoteMarks(text, NO_CHARS);
    int width = text.isEmpty() ? 0 : marks.width(0);
    return width > 0 && marks.closerOf(0, width) == closer;
  }

  /** The end of the first sentence that closes with a comma or full stop, at most {@code to}. */
  private int sentenceEnd(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ((c == '.' || c == '!' || c == '?')
          && (i + 1 >= to || Character.isWhitespace(text.charAt(i + 1)))) {
        return i + 1;
      }
    }
    return to;
  }
}

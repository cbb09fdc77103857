package pressfold.repair;

import java.text.Normalizer;

/**
 * A text as UTF-8 that was misread as a codepage. Also knows what befell such text afterwards:
 * spaces and soft hyphens that were lost, marks that were made straight, characters that were made
 * plain or two of which were made one.
 *
 * <p>Places are counted in halves of characters, as one may stand for two bytes.
 */
final class Misreading {

  private static final int GUESSED = 2;
  private static final int FOREIGN = 8;

  private static final int LIKELY = 8;

  /** Bits for a straight mark that cannot be one, as letters or signs stand around it. */
  private static final int WITHIN_WORD = 5;

  private static final char LOST = Codepage.LOST;
  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char SOFT_HYPHEN = '\u00AD';

  /** What compatibility normalisation makes of characters; the letters and digits prove nothing. */
  private static final String[] PLAIN = {
    "TM", "1⁄4", "1⁄2", "3⁄4", "μ", "...", "a", "o", "1", "2", "3"
  };

  private static final String RAISED = "™¼½¾µ…ªº¹²³";
  private static final int FIRST_UNSURE = 5;

  /** Marks with a space of their own, and what the same normalisation put behind a plain space. */
  private static final String SPACED_MARKS = "¨¯´¸˜";

  private static final String MARKS = "\u0308\u0304\u0301\u0327\u0303";

  /**
   * Which mark a straight one was, likeliest first: in punctuation, in letters of Latin-1 and in
   * other letters.
   */
  private static final String[] DOUBLE_MARKS = {"”“„", "“”„", "„“”"};

  private static final String[] SINGLE_MARKS = {"’‘‚", "‘’‚", "‚‘’"};
  private static final int MARKS_EACH = 3;

  /** First bytes of common letters whose second byte is a soft hyphen: í, έ, ح. */
  private static final String LOSES_HYPHEN = "\u00C3\u00CE\u00D8";

  private final String text;
  private final Codepage page;
  private int at;
  private int doubts;
  private boolean guessed;
  private boolean lost;
  private boolean straight;
  private int unlikely = -1;

  /**
   * A character of UTF-8 found in a misread text.
   *
   * @param codePoint what it is; U+FFFD where one of its bytes is lost
   * @param end where it ends in the misread text, in half characters; negative where there is none
   * @param doubts bits against it: bytes that were guessed, or that the page would show otherwise
   * @param guessed whether it takes a plain character for a byte, which in itself proves nothing
   */
  record Sequence(int codePoint, int end, int doubts, boolean guessed) {
    static final Sequence NONE = new Sequence(0, -1, 0, false);

    boolean found() {
      return end >= 0;
    }
  }

  Misreading(String text, Codepage page) {
    this.text = text;
    this.page = page;
  }

  /** The character of UTF-8 that begins at {@code start}, in half characters, if there is one. */
  Sequence read(int start) {
    straight = false;
    Sequence best = read(start, 0);
    for (int mark = 1; straight && mark < MARKS_EACH; mark++) {
      best = likelier(start, best, read(start, mark));
    }
    return best;
  }

  private Sequence likelier(int start, Sequence a, Sequence b) {
    if (!a.found() || !b.found()) {
      return a.found() ? a : b;
    }
    if (a.codePoint() == '—' && b.codePoint() == '–') {
      boolean range = Character.isDigit(before(start)) && Character.isDigit(charAt(b.end() >> 1));
      return range ? b : a;
    }
    return oddness(start, b) < oddness(start, a) ? b : a;
  }

  private int oddness(int start, Sequence found) {
    String context =
        before(start) + Character.toString(found.codePoint()) + charAt(found.end() >> 1);
    return Oddness.of(context, 0, context.length());
  }

  private Sequence read(int start, int mark) {
    at = start;
    doubts = 0;
    guessed = false;
    lost = false;
    int lead = inCase(next());
    int length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length == 0) {
      return Sequence.NONE;
    }
    int value = lead & (0x7F >> length);
    for (int got = 1; got < length; got++) {
      if (got == 2 && value == '”' >> 6 && isClosingQuote(start)) {
        return new Sequence('”', at, GUESSED, false);
      }
      if (got == 2 && value == '‐' >> 6 && isHyphen(start)) {
        return new Sequence('‐', at, 0, true);
      }
      int b = later(start, lead, value, length - got, mark);
      if (b == 0) {
        return Sequence.NONE;
      }
      value = value << 6 | (b & 0x3F);
    }
    return lost ? found(LOST) : judged(start, value, length);
  }

  private Sequence judged(int start, int value, int length) {
    if (value == 'à' && charAt((at >> 1) - 1) == ' ' && !isSwallowed()) {
      return new Sequence(value, at - 2, doubts, guessed);
    }
    if (value >= 0xD800 && value <= 0xDFFF) {
      return pair(value);
    }
    if (value >= 0x80 && value < 0xA0) {
      return control(value);
    }
    boolean shortest = value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000);
    doubts += isQuoted(start) ? FOREIGN : isLikely(start, value) ? -LIKELY : 0;
    return shortest && value <= Character.MAX_CODE_POINT ? found(value) : Sequence.NONE;
  }

  /** Whether quote marks stand before it and at its end: a lone letter between them. */
  private boolean isQuoted(int start) {
    return "«“„‘".indexOf(before(start)) >= 0
        && "»”“’".indexOf(charAt((at >> 1) - 1)) >= 0
        && at == start + 4;
  }

  /**
   * Whether right text has none of the characters that {@code value} is misread as: the many signs
   * that begin with E2 80 and the like, Â before a sign, a space that does not break in a word.
   */
  private boolean isLikely(int start, int value) {
    char before = before(start);
    char behind = charAt(at >> 1);
    boolean alone = !Character.isLetter(before);
    return (value >= 0x2010 && value < 0x2200 && (value & 0x40) == 0 && !Character.isLetter(behind))
        || (alone
            && before < 0x80
            && page.character(0xC2) == 'Â'
            && (value == '×' || (value > 0xA0 && value < 0xC0)))
        || (value == 'à' && Character.isLowerCase(before) && Character.isLowerCase(behind));
  }

  /**
   * A byte of windows-1252 may have been taken for a character of Latin-1 before it became UTF-8.
   */
  private Sequence control(int value) {
    int printable = Codepage.printable(value);
    if (page.character(value) == LOST) {
      return found(value);
    }
    doubts += GUESSED;
    boolean possible = printable == value || printable == page.character(value);
    return possible && !page.isSmall() ? found(printable) : Sequence.NONE;
  }

  private Sequence found(int codePoint) {
    return new Sequence(codePoint, at, doubts, guessed);
  }

  /** CESU-8 writes characters beyond U+FFFF as two surrogates of three bytes each. */
  private Sequence pair(int high) {
    int[] low = {next(), next(), next()};
    return high < 0xDC00 && low[0] == 0xED && low[1] >= 0xB0 && Codepage.isLater(low[2])
        ? found(
            Character.toCodePoint(
                (char) high, (char) (0xD000 | (low[1] & 0x3F) << 6 | (low[2] & 0x3F))))
        : Sequence.NONE;
  }

  /** The byte at the present place, which moves behind it; 0 where there is none. */
  private int next() {
    char c = charAt(at >> 1);
    if (c < 0x80) {
      char whole = composed(text, at >> 1);
      int b = whole == c ? 0 : page.byteOf(whole);
      at += b == 0 ? 0 : 4;
      return b;
    }
    boolean second = (at & 1) == 1;
    int whole = second ? 0 : page.byteOf(c);
    int b = whole != 0 ? whole : page.half(c, second);
    at += b == 0 ? 0 : whole != 0 ? 2 : 1;
    return b;
  }

  /**
   * The first byte as it was before letters were set in another case: â became Â among capitals,
   * and of two letters with one small form the page for small letters knows the first.
   */
  private int inCase(int lead) {
    int second = page.byteOf(charAt(at >> 1));
    boolean two = Codepage.isLater(second) && Codepage.isLater(page.byteOf(charAt((at >> 1) + 1)));
    boolean changed = page.isSmall() ? lead < 0xE0 : lead == 0xC2 && second == 0x80;
    return two && changed && lead >= 0xC2 ? lead + 0x20 : lead;
  }

  /** A later byte of a character, of which {@code missing} are to come; 0 where there is none. */
  private int later(int first, int lead, int value, int missing, int mark) {
    int start = at;
    int b = next();
    // Halves are known of letters of two bytes and of signs.
    if (Codepage.isLater(b) && (at > start + 1 || lead <= 0xE2)) {
      char c = charAt(start >> 1);
      doubts +=
          c < 0xA0 && page.character(b) != LOST && page.character(b) != Codepage.printable(c)
              ? FOREIGN
              : 0;
      doubts += c >= 0x100 ? unlikely() : 0;
      return b;
    }
    at = start;
    int i = at >> 1;
    char c = (at & 1) == 0 ? charAt(i) : 0;
    if (c == ' '
        && page.character(NO_BREAK_SPACE) == NO_BREAK_SPACE
        && mayHoldSpace(first, lead, i)) {
      at += 2;
      guessed |= lead > 0xC3 || page.character(0xC3) != 'Ã';
      doubts += page.character(lead) == 'Ã' ? 0 : GUESSED;
      return NO_BREAK_SPACE;
    }
    b = plain(first, lead, i);
    if (b == 0) {
      b = straightened(first, c, lead, value, missing, mark);
    }
    if (b == 0 && missing == 1 && isAtSoftHyphen(first, lead, i)) {
      at += c == '-' ? 2 : 0;
      guessed = true;
      b = SOFT_HYPHEN;
    }
    if (b != 0) {
      doubts += GUESSED;
      return b;
    }
    if (!page.isSmall()
        && (c == LOST || (c == '?' && (lead < 0xE0 || missing == 1 || isLater(i + 1))))) {
      lost = true;
      guessed |= c == '?' || lead < 0xE0 || page.character(0xE2) != 'â';
      at += 2;
      return 0x80;
    }
    return 0;
  }

  /** Whether A0 follows {@code lead} in common letters: Š before small ones, Π, Р, נ and others. */
  private boolean mayHoldSpace(int first, int lead, int i) {
    return lead == 0xC5
        ? isOfWord(charAt(i + 1)) || before(first) >= 0x80
        : lead < 0xC4 || lead == 0xCE || lead == 0xD0 || lead == 0xD7 || lead >= 0xE0;
  }

  /** Bits against the page; fewer where the text shows bytes from 80 to 9F as Latin-1 does. */
  private int unlikely() {
    if (unlikely < 0) {
      boolean controls = text.chars().anyMatch(c -> Codepage.printable(c) != c);
      unlikely = !page.isUnlikely() ? 0 : controls ? GUESSED : 2 * GUESSED;
    }
    return unlikely;
  }

  private boolean isLater(int i) {
    return Codepage.isLater(page.byteOf(charAt(i)));
  }

  /** The byte of a character that was made plain. */
  private int plain(int first, int lead, int start) {
    for (int i = 0; i < PLAIN.length; i++) {
      int b = page.byteOf(RAISED.charAt(i));
      boolean sure = i < FIRST_UNSURE;
      if (text.startsWith(PLAIN[i], start)
          && Codepage.isLater(b)
          && (sure || (mayBePlain(first, lead) && isMadePlain(start)))) {
        guessed |= !sure;
        doubts -= sure ? GUESSED : 0;
        at += 2 * PLAIN[i].length();
        return b;
      }
    }
    return 0;
  }

  /** Latin letters; what Latin-1 has between letters and controls only within further damage. */
  private boolean mayBePlain(int first, int lead) {
    return (lead >= 0xC3 && lead <= 0xC5) || (lead == 0xC2 && before(first) >= 0x80);
  }

  /**
   * Whether the "a" or "o" at {@code i} was a raised one that a program made plain, and does not
   * follow an "í" whose second byte, a soft hyphen, was left out, as in Spanish "día" and "ríos".
   */
  private boolean isMadePlain(int i) {
    String ofSpanish = text.charAt(i) == 'a' ? "aeiouns" : "s";
    return "ao".indexOf(text.charAt(i)) < 0
        || (Character.isLetter(charAt(i + 1)) && ofSpanish.indexOf(charAt(i + 1)) < 0);
  }

  /** The byte of a curly mark that was made straight. */
  private int straightened(int start, char c, int lead, int value, int missing, int mark) {
    if (c != '"' && c != '\'') {
      return 0;
    }
    boolean middle = missing == 2 && lead == 0xE2;
    if (!middle && (missing > 1 || (value == '—' >> 6 && c == '\''))) {
      return 0;
    }
    boolean oe =
        lead == 0xC5 && (charAt((at >> 1) + 1) == 'u' || !Character.isLetter(before(start)));
    int letters = lead >= 0xE0 ? 0 : lead == 0xC3 || oe ? 1 : 2;
    String marks = (c == '"' ? DOUBLE_MARKS : SINGLE_MARKS)[middle ? 2 : letters];
    int b = page.byteOf(marks.charAt(middle ? 0 : mark));
    if (!Codepage.isLater(b)) {
      return 0;
    }
    straight = true;
    guessed |= lead < 0xE0;
    doubts -= middle || Character.isLetter(charAt((at >> 1) + 1)) ? WITHIN_WORD : 0;
    at += 2;
    return b;
  }

  /**
   * Whether a soft hyphen, the second byte of a letter within a word, was left out at {@code i}.
   */
  private boolean isAtSoftHyphen(int first, int lead, int i) {
    char behind = charAt(charAt(i) == '-' ? i + 1 : i);
    return LOSES_HYPHEN.indexOf(lead) >= 0
        && page.character(SOFT_HYPHEN) == SOFT_HYPHEN
        && (lead != 0xC3 || isOfWord(before(first)))
        && (behind < 0x80
            ? lead == 0xC3 && Character.isLowerCase(behind)
            : page.byteOf(behind) > 0xC1);
  }

  private static boolean isOfWord(char c) {
    return c >= 0x80 || Character.isLowerCase(c);
  }

  /**
   * Whether E2 80, which began at {@code start}, are a closing quote mark (E2 80 9D) that lost its
   * 9D.
   */
  private boolean isClosingQuote(int start) {
    char before = before(start);
    char behind = charAt(at >> 1);
    return page.character(0x9D) == LOST
        && before > ' '
        && (before < 0x80 || !Character.isLetter(before))
        && behind < 0x80
        && "?\"'".indexOf(behind) < 0
        && !Character.isLetterOrDigit(behind)
        && !isSpacedMark(at >> 1);
  }

  /** Whether E2 80, which began at {@code start}, are a hyphen (E2 80 90) that lost its 90. */
  private boolean isHyphen(int start) {
    char behind = charAt(at >> 1);
    return page.character(0x90) == LOST
        && Character.isLetter(before(start))
        && behind < 0x80
        && Character.isLetter(behind)
        && !text.startsWith(PLAIN[0], at >> 1);
  }

  private boolean isSpacedMark(int i) {
    return composed(text, i) != charAt(i);
  }

  /**
   * Whether the space before the present place is a no-break space that was part of an "à" and
   * nothing more: in the Portuguese words "às" and "àquele", or where another space follows.
   */
  private boolean isSwallowed() {
    int start = at >> 1;
    int end = start;
    while (Character.isLetter(charAt(end))) {
      end++;
    }
    String word = text.substring(start, end);
    char behind = charAt(end);
    return (word.isEmpty() && (behind == ' ' || behind == 0))
        || (word.equals("s") && behind != '\'' && behind != '’')
        || word.startsWith("quele")
        || word.startsWith("quela")
        || word.equals("quilo");
  }

  private char before(int start) {
    return start > 1 ? text.charAt((start >> 1) - 1) : ' ';
  }

  /** The character at {@code i}, NUL beyond the ends. */
  private char charAt(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : 0;
  }

  /**
   * The character at {@code i}, with the mark behind it that a program set apart when it normalised
   * the text.
   */
  static char composed(String text, int i) {
    char c = i < text.length() ? text.charAt(i) : 0;
    char mark = c < 0x80 && i + 1 < text.length() ? text.charAt(i + 1) : 0;
    if (mark < 0x300 || mark >= 0x370) {
      return c;
    }
    if (c == ' ') {
      return MARKS.indexOf(mark) < 0 ? c : SPACED_MARKS.charAt(MARKS.indexOf(mark));
    }
    String whole = Normalizer.normalize(c + Character.toString(mark), Normalizer.Form.NFC);
    return whole.length() == 1 ? whole.charAt(0) : c;
  }
}

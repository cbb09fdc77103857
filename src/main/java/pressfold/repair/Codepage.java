package pressfold.repair;

import java.text.Normalizer;
import java.util.List;

/**
 * A single-byte character set as which UTF-8 is misread, with the way back from its characters to
 * the bytes of UTF-8.
 *
 * <p>Bytes that the set leaves open stand for the control characters of Latin-1, as programs in the
 * wild have it.
 */
final class Codepage {

  /** All there are, likeliest first. */
  static final List<Codepage> ALL =
      Resource.lines("codepages.txt").stream().map(Codepage::new).toList();

  private static final Codepage WINDOWS_1252 = ALL.get(0);

  private static final int TABLE = 0x2600;
  private static final int HIGH_FIRST = 0xF8FF;
  private static final int HIGH_LAST = 0xFB02;

  /** Raised characters of windows-1252, and what compatibility normalisation made of them. */
  private static final String RAISED = "ª²³¹º";

  private static final String PLAIN = "a231o";

  /** Marks with a space of their own, and what the same normalisation put behind a plain space. */
  private static final String SPACED_MARKS = "¨¯´¸";

  private static final String MARKS = "\u0308\u0304\u0301\u0327";
  private static final int GUESSED = 2;
  private static final int FOREIGN = 8;
  private static final char LOST = '\uFFFD';
  private static final char NO_BREAK_SPACE = '\u00A0';

  /**
   * Which of {@link #ALL} have a character as the first byte of a sequence, and which as a later
   * one; a bit each.
   */
  private static final int[] FIRST = new int[TABLE + HIGH_LAST - HIGH_FIRST + 1];

  private static final int[] LATER = new int[FIRST.length];

  static {
    for (int i = 0; i < ALL.size(); i++) {
      Codepage page = ALL.get(i);
      page.foldPairs();
      for (char b = 0x80; b <= 0xFF; b++) {
        page.note(b, 1 << i);
        page.note(page.character(b), 1 << i);
      }
      for (char c = 0x80; c < 0x800; c++) {
        LATER[c] |= page.folded[c] != 0 ? 1 << i : 0;
      }
    }
  }

  private final String name;
  private final String characters;
  private final byte[] bytes = new byte[TABLE + HIGH_LAST - HIGH_FIRST + 1];
  private final char[] folded = new char[bytes.length];
  private final boolean hasNoBreakSpace;

  /**
   * A character of UTF-8 found in a misread text.
   *
   * @param codePoint what it is; U+FFFD where one of its bytes is lost
   * @param end where it ends in the misread text; before its start where there is none
   * @param doubts bits against it: bytes that were guessed, or that this page would show otherwise
   * @param guessed whether it takes a space for a byte, which in itself proves nothing
   */
  record Sequence(int codePoint, int end, int doubts, boolean guessed) {
    static final Sequence NONE = new Sequence(0, -1, 0, false);

    boolean found() {
      return end >= 0;
    }
  }

  private Codepage(String line) {
    int tab = line.indexOf('\t');
    name = line.substring(0, tab);
    characters = line.substring(tab + 1);
    for (int i = 0; i < 128; i++) {
      char c = characters.charAt(i);
      if (i < 0x20 || c == LOST) {
        bytes[0x80 + i] = (byte) (0x80 + i);
      }
    }
    for (int i = 0; i < 128; i++) {
      char c = characters.charAt(i);
      if (c != LOST) {
        bytes[slot(c)] = (byte) (0x80 + i);
      }
    }
    hasNoBreakSpace = characters.charAt(0x20) == NO_BREAK_SPACE;
  }

  /**
   * Some texts were mended by half: in UTF-8 misread as this page, two neighbours that happen to
   * make a character of UTF-8 misread as windows-1252 were made that character. So the three
   * characters of an ellipsis misread as Macintosh ({@code ‚Ä¶}) became two ({@code ‚Ķ}).
   */
  private void foldPairs() {
    for (int first = 0x80; first < 0xC0; first++) {
      int first1252 = WINDOWS_1252.bytes[slot(character(first))] & 0xFF;
      for (int second = 0x80; second < 0xC0 && first1252 >= 0xC2 && first1252 <= 0xDF; second++) {
        int second1252 = WINDOWS_1252.bytes[slot(character(second))] & 0xFF;
        int made = (first1252 & 0x1F) << 6 | (second1252 & 0x3F);
        if (isLater(second1252) && bytes[made] == 0) {
          folded[made] = (char) (first << 8 | second);
        }
      }
    }
  }

  private void note(char c, int bit) {
    int b = bytes[slot(c)] & 0xFF;
    FIRST[slot(c)] |= b >= 0xC2 && b <= 0xF4 ? bit : 0;
    LATER[slot(c)] |= isLater(b) ? bit : 0;
  }

  /**
   * The pages under which a character of UTF-8 may begin with {@code c} and {@code next}, a bit
   * each.
   */
  static int pages(char c, char next) {
    int pages = FIRST[slot(c)];
    boolean plain = c == 'Ã' && PLAIN.indexOf(next) >= 0;
    return pages == 0 || plain || next == ' ' || next == '?' || next == LOST
        ? pages
        : pages & LATER[slot(next)];
  }

  /**
   * {@code c}; for a control character of Latin-1 what windows-1252 has in its place, if anything.
   */
  static int printable(int c) {
    boolean control = c >= 0x80 && c < 0xA0 && WINDOWS_1252.character(c) != LOST;
    return control ? WINDOWS_1252.character(c) : c;
  }

  /** Whether {@code c} stands for a byte from 80 to FF. */
  boolean has(char c) {
    return bytes[slot(c)] != 0;
  }

  /** The character of UTF-8 that begins at {@code start} of {@code text}, if there is one. */
  Sequence read(CharSequence text, int start) {
    char first = composed(text, start);
    int lead = bytes[slot(first)] & 0xFF;
    int length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length == 0) {
      return Sequence.NONE;
    }
    int value = lead & (0x7F >> length);
    int at = start + (first == text.charAt(start) ? 1 : 2);
    int doubts = 0;
    boolean lost = false;
    boolean guessed = false;
    for (int got = 1; got < length; at++) {
      if (at == text.length() || (text.charAt(at) < 0x80 && isClosingQuote(text, start, at))) {
        return isClosingQuote(text, start, at)
            ? new Sequence('”', at, GUESSED, false)
            : Sequence.NONE;
      }
      char c = composed(text, at);
      int b = bytes[slot(c)] & 0xFF;
      at += c == text.charAt(at) ? 0 : 1;
      if (isLater(b)) {
        value = value << 6 | (b & 0x3F);
        got++;
        doubts += c < 0xA0 && this != WINDOWS_1252 && character(b) != LOST ? FOREIGN : 0;
      } else if (got + 2 <= length && folded[slot(c)] != 0) {
        int pair = folded[slot(c)];
        value = value << 12 | (pair >> 8 & 0x3F) << 6 | (pair & 0x3F);
        got += 2;
      } else if (c == ' ' && hasNoBreakSpace) {
        value = value << 6 | (NO_BREAK_SPACE & 0x3F);
        got++;
        guessed |= first != 'Â' && first != 'Ã';
        doubts += first == 'Ã' ? 0 : GUESSED;
      } else if (first == 'Ã' && PLAIN.indexOf(c) >= 0) {
        value = value << 6 | (bytes[RAISED.charAt(PLAIN.indexOf(c))] & 0x3F);
        got++;
        guessed = true;
        doubts += GUESSED;
      } else if (c == LOST || c == '?') {
        lost = true;
        got++;
      } else {
        return Sequence.NONE;
      }
    }
    if (lost) {
      return new Sequence(LOST, at, doubts, guessed);
    }
    if (value == 'à' && text.charAt(at - 1) == ' ' && !isSwallowed(text, at)) {
      return new Sequence(value, at - 1, doubts, guessed);
    }
    if (Character.isSurrogate((char) value) && value <= 0xFFFF) {
      return pair(text, value, at, doubts);
    }
    if (value >= 0x80 && value < 0xA0 && character(value) != LOST) {
      // A byte of windows-1252 was taken for a character of Latin-1 before it became UTF-8.
      return this == WINDOWS_1252
          ? new Sequence(character(value), at, doubts + GUESSED, guessed)
          : Sequence.NONE;
    }
    boolean shortest = value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000);
    return shortest && value <= Character.MAX_CODE_POINT
        ? new Sequence(value, at, doubts, guessed)
        : Sequence.NONE;
  }

  /**
   * The character at {@code at}, with the mark behind it that a program set apart when it
   * normalised the text.
   */
  static char composed(CharSequence text, int at) {
    char c = text.charAt(at);
    if (c >= 0x80 || at + 1 == text.length() || !isMark(text.charAt(at + 1))) {
      return c;
    }
    char mark = text.charAt(at + 1);
    if (c == ' ') {
      return MARKS.indexOf(mark) < 0 ? c : SPACED_MARKS.charAt(MARKS.indexOf(mark));
    }
    String whole = Normalizer.normalize(c + Character.toString(mark), Normalizer.Form.NFC);
    return whole.length() == 1 ? whole.charAt(0) : c;
  }

  private static boolean isMark(char c) {
    return c >= 0x300 && c < 0x370;
  }

  /** Whether what ends before {@code end} is a closing quote mark (E2 80 9D) that lost its 9D. */
  private boolean isClosingQuote(CharSequence text, int start, int end) {
    return character(0x9D) == LOST
        && end == start + 2
        && start > 0
        && text.charAt(start - 1) > ' '
        && (text.charAt(start - 1) < 0x80 || !Character.isLetter(text.charAt(start - 1)))
        && bytes[slot(text.charAt(start))] == (byte) 0xE2
        && bytes[slot(text.charAt(start + 1))] == (byte) 0x80
        && (end == text.length()
            || (text.charAt(end) != '?' && !Character.isLetterOrDigit(text.charAt(end))));
  }

  /** CESU-8 writes characters beyond U+FFFF as two surrogates of three bytes each. */
  private Sequence pair(CharSequence text, int high, int at, int doubts) {
    if (!Character.isHighSurrogate((char) high) || at >= text.length()) {
      return Sequence.NONE;
    }
    int lead = bytes[slot(text.charAt(at))] & 0xFF;
    if (lead != 0xED || at + 2 >= text.length()) {
      return Sequence.NONE;
    }
    int second = bytes[slot(text.charAt(at + 1))] & 0xFF;
    int third = bytes[slot(text.charAt(at + 2))] & 0xFF;
    return second >= 0xB0 && second <= 0xBF && isLater(third)
        ? new Sequence(
            Character.toCodePoint(
                (char) high, (char) (0xD000 | (second & 0x3F) << 6 | (third & 0x3F))),
            at + 3,
            doubts,
            false)
        : Sequence.NONE;
  }

  /**
   * Whether the space before {@code at} is a no-break space that was part of an "à" and nothing
   * more: in the Portuguese words "às" and "àquele", or where another space follows.
   */
  private static boolean isSwallowed(CharSequence text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.subSequence(at, end).toString();
    char behind = end < text.length() ? text.charAt(end) : ' ';
    return (word.isEmpty() && behind == ' ')
        || (word.equals("s") && behind != '\'' && behind != '’')
        || word.startsWith("quele")
        || word.startsWith("quela")
        || word.equals("quilo");
  }

  private static boolean isLater(int b) {
    return b >= 0x80 && b <= 0xBF;
  }

  private static int slot(char c) {
    return c < TABLE ? c : c >= HIGH_FIRST && c <= HIGH_LAST ? TABLE + c - HIGH_FIRST : 0;
  }

  /** What byte {@code b}, from 80 to FF, stands for; U+FFFD where the page leaves it open. */
  char character(int b) {
    return characters.charAt(b - 0x80);
  }

  @Override
  public String toString() {
    return name;
  }
}

package pressfold.repair;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import pressfold.source.Resource;

/**
 * Judges how odd a stretch of text is: the bits by which it surprises a reader of newspapers, from
 * how rare its characters are and how badly they sit beside each other.
 */
final class Oddness {

  /** Bits of what the table does not name, and of what lies beyond it. */
  private static final int UNNAMED = 20;

  private static final int FAR = 13;
  private static final byte[] RARITY = readRarities();

  /** What was found of the first characters so far; two threads may find the same twice. */
  private static final Kind[] KINDS = new Kind[0x3000];

  private static final UnicodeScript[] SCRIPTS = new UnicodeScript[KINDS.length];

  /**
   * What a character does in a line, and the bits for each kind that stands right behind it, a
   * digit each: space, digit, small, capital, letter, mark, opening, closing, raised, money,
   * symbol, math, neutral.
   */
  private enum Kind {
    SPACE(0, "0000080220000"),
    DIGIT(1, "0001084001210"),
    SMALL(2, "0007216014660"),
    CAPITAL(3, "0000216013660"),
    LETTER(4, "0022012023550"),
    MARK(5, "0000012023550"),
    OPENING(6, "4000081330220"),
    CLOSING(7, "0265284022330"),
    RAISED(8, "0365384033330"),
    MONEY(9, "0043383233330"),
    SYMBOL(10, "0165583233120"),
    MATH(11, "0000180232210"),
    NEUTRAL(12, "0000080000000");

    private final int column;
    private final String bits;

    Kind(int column, String bits) {
      this.column = column;
      this.bits = bits;
    }

    int before(Kind next) {
      return bits.charAt(next.column) - '0';
    }
  }

  /** A control character of Latin-1 that stands for a character of windows-1252. */
  private static final int CONTROL = 10;

  private static final int SMALL_BEHIND_CAPITALS = 5;
  private static final int BETWEEN_LETTERS = 4;
  private static final int TWO_ACCENTS = 3;
  private static final int NO_COMMON_LANGUAGE = 6;

  /** Letters of western and southern Europe that no language has beside those of Latin Extended. */
  private static final String WESTERN = "ãñøåæêèàùòìïÃÑØÅÆÊÈÀÙÒÌÏ";

  private Oddness() {}

  /**
   * The oddness of {@code text} from {@code start} to {@code end}, as if nothing stood around it.
   */
  static int of(CharSequence text, int start, int end) {
    int bits = 0;
    int beforeLast = ' ';
    int last = ' ';
    for (int i = start; i < end; ) {
      int raw = Character.codePointAt(text, i);
      i += Character.charCount(raw);
      int c = Codepage.printable(raw);
      bits += raw >= 0x80 && raw < 0xA0 ? CONTROL : 0;
      int next = i < end ? Character.codePointAt(text, i) : ' ';
      bits += rarity(c, beforeLast, last, next);
      bits += beside(beforeLast, last, c);
      beforeLast = last;
      last = c;
    }
    return bits + beside(beforeLast, last, ' ');
  }

  /** Bits by code point, less {@link #UNNAMED}. */
  private static byte[] readRarities() {
    byte[] bits = new byte[0x20000];
    for (String line : Resource.rules(Oddness.class, "oddness.txt")) {
      int space = line.indexOf(' ');
      byte value = (byte) (Integer.parseInt(line, 0, space, 10) - UNNAMED);
      String what = line.substring(space + 1);
      if (what.startsWith(":")) {
        for (int i = 1; i < what.length(); i++) {
          bits[what.charAt(i)] = value;
        }
      } else {
        for (String range : what.split(" ", -1)) {
          int dash = range.indexOf('-');
          int from = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
          int to = dash < 0 ? from : Integer.parseInt(range.substring(dash + 1), 16);
          Arrays.fill(bits, from, to + 1, value);
        }
      }
    }
    return bits;
  }

  private static int named(int c) {
    return c < RARITY.length ? RARITY[c] + UNNAMED : FAR;
  }

  private static int rarity(int c, int beforeLast, int before, int behind) {
    if (c < 0x80) {
      return 0;
    }
    // Leet writing has the yen for a Y.
    if (c == '¥' && Character.isLetter(before) && Character.isLetter(behind)) {
      return 0;
    }
    if (c == '\u00AD' && Character.isLowerCase(before) && Character.isLowerCase(behind)) {
      return 0;
    }
    int bits = named(c);
    if (Character.isUpperCase(c)) {
      int small = named(Character.toLowerCase(c));
      boolean shouted =
          Character.isUpperCase(behind)
              || (Character.isUpperCase(before) && Character.isUpperCase(beforeLast));
      boolean first = Character.isLowerCase(behind) && !Character.isLetter(before);
      bits = Math.min(bits, shouted ? small + 1 : first ? small + 2 : bits);
    }
    return isOfWord(c) && !sameScript(c, before) && !sameScript(c, behind) ? bits + alone(c) : bits;
  }

  private static int alone(int c) {
    return switch (script(c)) {
      case LATIN -> "àéèóòíúáý".indexOf(c) >= 0 ? 0 : 4;
      case GREEK -> Character.isLowerCase(c) ? 0 : 2;
      case CYRILLIC ->
          "авиікосуязй".indexOf(Character.toLowerCase(c)) < 0
              ? 8
              : Character.isLowerCase(c) ? 4 : 6;
      case HAN, COMMON -> 5;
      case INHERITED -> 0;
      default -> 8;
    };
  }

  private static boolean isOfWord(int c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean sameScript(int a, int b) {
    return isOfWord(b) && script(a) == script(b);
  }

  private static int beside(int beforeFirst, int first, int second) {
    Kind a = kind(first);
    Kind b = kind(second);
    int bits = first < 0x80 && second < 0x80 ? 0 : a.before(b);
    if (a == Kind.CAPITAL
        && b == Kind.SMALL
        && second >= 0x80
        && kind(beforeFirst) == Kind.CAPITAL) {
      bits += SMALL_BEHIND_CAPITALS;
    }
    boolean letters = Character.isLetter(first) && Character.isLetter(second);
    if (letters) {
      bits += mixture(first, second);
    }
    boolean bracket = a == Kind.OPENING || a == Kind.CLOSING;
    if (bracket && Character.isLetter(beforeFirst) && Character.isLetter(second)) {
      bits += BETWEEN_LETTERS;
    }
    if (a == Kind.MATH && second >= 0x80 && script(second) == UnicodeScript.LATIN) {
      bits += NO_COMMON_LANGUAGE;
    }
    return bits;
  }

  private static int mixture(int first, int second) {
    UnicodeScript a = script(first);
    UnicodeScript b = script(second);
    if (a == UnicodeScript.LATIN && b == UnicodeScript.LATIN) {
      return first < 0x80
              || second < 0x80
              || Character.toLowerCase(first) == Character.toLowerCase(second)
          ? 0
          : TWO_ACCENTS + (clash(first, second) || clash(second, first) ? NO_COMMON_LANGUAGE : 0);
    }
    if (a == b || a == UnicodeScript.COMMON || b == UnicodeScript.COMMON) {
      return 0;
    }
    if (a == UnicodeScript.GREEK || b == UnicodeScript.GREEK) {
      return 4;
    }
    boolean latin = a == UnicodeScript.LATIN || b == UnicodeScript.LATIN;
    boolean accent = (a == UnicodeScript.LATIN ? first : second) >= 0x80;
    boolean cyrillic = a == UnicodeScript.CYRILLIC || b == UnicodeScript.CYRILLIC;
    return latin ? accent || cyrillic ? 10 : 3 : isEastAsian(a) && isEastAsian(b) ? 0 : 10;
  }

  private static boolean isEastAsian(UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
      default -> false;
    };
  }

  private static boolean clash(int western, int other) {
    return western == 'œ'
        || western == 'Œ'
        || (other >= 0x100 && other < 0x250 && WESTERN.indexOf(western) >= 0);
  }

  private static UnicodeScript script(int c) {
    if (c >= SCRIPTS.length) {
      return UnicodeScript.of(c);
    }
    if (SCRIPTS[c] == null) {
      SCRIPTS[c] = UnicodeScript.of(c);
    }
    return SCRIPTS[c];
  }

  private static Kind kind(int c) {
    if (c >= KINDS.length) {
      return findKind(c);
    }
    if (KINDS[c] == null) {
      KINDS[c] = findKind(c);
    }
    return KINDS[c];
  }

  private static Kind findKind(int c) {
    if (c < 0x80) {
      return Character.isLetter(c)
          ? Character.isUpperCase(c) ? Kind.CAPITAL : Kind.SMALL
          : Character.isDigit(c) ? Kind.DIGIT : c <= ' ' ? Kind.SPACE : Kind.NEUTRAL;
    }
    if ("’–—\uFFFD‐\u2011¥".indexOf(c) >= 0) {
      return Kind.NEUTRAL;
    }
    if ("…°²³¹ªº™®©‰".indexOf(c) >= 0) {
      return Kind.RAISED;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR -> Kind.SPACE;
      case Character.DECIMAL_DIGIT_NUMBER -> Kind.DIGIT;
      case Character.LOWERCASE_LETTER -> Kind.SMALL;
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> Kind.CAPITAL;
      case Character.OTHER_LETTER, Character.MODIFIER_LETTER, Character.COMBINING_SPACING_MARK ->
          Kind.LETTER;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
          UnicodeScript.of(c) == UnicodeScript.INHERITED ? Kind.MARK : Kind.LETTER;
      case Character.INITIAL_QUOTE_PUNCTUATION, Character.START_PUNCTUATION -> Kind.OPENING;
      case Character.FINAL_QUOTE_PUNCTUATION, Character.END_PUNCTUATION -> Kind.CLOSING;
      case Character.CURRENCY_SYMBOL -> Kind.MONEY;
      case Character.MATH_SYMBOL -> c >= 0x2200 && c < 0x2300 ? Kind.MATH : Kind.SYMBOL;
      case Character.OTHER_SYMBOL -> c >= 0x2600 ? Kind.NEUTRAL : Kind.SYMBOL;
      default -> c == '¡' || c == '¿' ? Kind.OPENING : Kind.SYMBOL;
    };
  }
}

package pressfold.search;

import java.text.Normalizer;

/**
 * What a word is made of, and how its letters are folded so that case and accents do not matter.
 * {@code search.js} does the same to what a reader types; the two must agree.
 */
final class Letters {

  private static final byte OTHER = 0;
  private static final byte SPACED = 1;
  private static final byte UNSPACED = 2;

  private static final byte[] KINDS = new byte[1 << 16];
  private static final String[] FOLDED = new String[1 << 16];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      KINDS[c] = kind((char) c);
    }
  }

  private Letters() {}

  /** Whether {@code c} belongs to a word of a script that sets spaces between its words. */
  static boolean isWord(char c) {
    return KINDS[c] == SPACED;
  }

  /** Whether {@code c} belongs to a script that sets no spaces between its words. */
  static boolean isUnspaced(char c) {
    return KINDS[c] == UNSPACED;
  }

  static String fold(CharSequence word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      folded.append(fold(word.charAt(i)));
    }
    return folded.toString();
  }

  private static byte kind(char c) {
    if ((c >= '\u3041' && c <= '\u30ff')
        || (c >= '\u3400' && c <= '\u9fff')
        || (c >= '\uf900' && c <= '\ufaff')
        || (c >= '\u0e01' && c <= '\u0eff')
        || (c >= '\u1000' && c <= '\u109f')
        || (c >= '\u1780' && c <= '\u17d3')) {
      return UNSPACED;
    }
    boolean mark =
        switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.SURROGATE ->
              true;
          default -> false;
        };
    return mark || Character.isLetter(c) || Character.isDigit(c) ? SPACED : OTHER;
  }

  private static String fold(char c) {
    String known = FOLDED[c];
    if (known == null) {
      known = folding(c);
      FOLDED[c] = known;
    }
    return known;
  }

  private static String folding(char c) {
    char lower = Character.toLowerCase(c);
    return switch (lower) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'đ', 'ð' -> "d";
      case 'ł' -> "l";
      case 'þ' -> "th";
      case 'ı' -> "i";
      case 'ς' -> "σ";
      default -> bare(lower);
    };
  }

  /** Hangul stays whole: its parts are no accents. */
  private static String bare(char lower) {
    if (lower < 0x80 || (lower >= '\uac00' && lower <= '\ud7a3') || Character.isSurrogate(lower)) {
      return String.valueOf(lower);
    }
    StringBuilder bare = new StringBuilder(2);
    String parts = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
    for (int i = 0; i < parts.length(); i++) {
      if (!isAccent(parts.charAt(i))) {
        bare.append(parts.charAt(i));
      }
    }
    return bare.toString();
  }

  /** Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowels and the lengthening stroke. */
  private static boolean isAccent(char c) {
    return (c >= '\u0300' && c <= '\u036f')
        || (c >= '\u0591' && c <= '\u05c7')
        || (c >= '\u064b' && c <= '\u065f')
        || c == '\u0670'
        || c == '\u0640';
  }
}

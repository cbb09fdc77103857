package pressfold.search;

import java.text.Normalizer;

/**
 * What a word is made of, and how its letters are folded so that case and accents do not matter.
 * {@code search.js} does the same to what a reader types; the two must agree.
 */
final class Letters {

  /** Belongs to no word. */
  static final byte OTHER = 1;

  /** Belongs to a word of a script that sets spaces between its words. */
  static final byte SPACED = 2;

  /** Belongs to a script that sets no spaces between its words. */
  static final byte UNSPACED = 3;

  /** Filled in as characters are met, as are the folded ones. */
  private static final byte[] KINDS = new byte[1 << 16];

  private static final String[] FOLDED = new String[1 << 16];

  private Letters() {}

  static byte kind(char c) {
    byte known = KINDS[c];
    if (known == 0) {
      known = told(c);
      KINDS[c] = known;
    }
    return known;
  }

  static String fold(CharSequence word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      folded.append(fold(word.charAt(i)));
    }
    return folded.toString();
  }

  private static byte told(char c) {
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

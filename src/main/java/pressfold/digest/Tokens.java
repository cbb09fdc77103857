package pressfold.digest;

import java.util.Arrays;

/**
 * The words of a text as numbers: equal words in any case and with any apostrophe give the same
 * number, different ones practically never do. Scripts written without spaces give overlapping
 * pairs of characters instead of words.
 */
final class Tokens {

  /** Of a stem: the first letters tell a word's root well enough, in any language. */
  private static final int STEM = 6;

  /** Of each word: a hash of the whole of it, in lower case. */
  final int[] words;

  /** Of each word: a hash of its first letters. */
  final int[] stems;

  /** Of each word: what it looks like. */
  final byte[] shapes;

  static final byte PLAIN = 0;
  static final byte NAME = 1;
  static final byte OPENER = 2;
  static final byte NUMBER = 3;

  private Tokens(int[] words, int[] stems, byte[] shapes) {
    this.words = words;
    this.stems = stems;
    this.shapes = shapes;
  }

  int size() {
    return words.length;
  }

  /** The first {@code most} words of {@code text}. */
  static Tokens of(CharSequence text, int most) {
    int room = Math.min(most, text.length() / 4 + 8);
    int[] words = new int[room];
    int[] stems = new int[room];
    byte[] shapes = new byte[room];
    int n = 0;
    boolean opens = true;
    int i = 0;
    while (i < text.length() && n < most) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        opens |= c == '.' || c == '!' || c == '?' || c == '\n' || c == '\u201c' || c == '"';
        i++;
        continue;
      }
      int end = isUnspaced(c) ? pairEnd(text, i) : wordEnd(text, i);
      if (n == words.length) {
        int more = Math.min(most, 2 * n);
        words = Arrays.copyOf(words, more);
        stems = Arrays.copyOf(stems, more);
        shapes = Arrays.copyOf(shapes, more);
      }
      words[n] = hash(text, i, end, Integer.MAX_VALUE);
      stems[n] = hash(text, i, withoutGenitive(text, i, end), STEM);
      shapes[n] = shape(c, opens);
      n++;
      opens = false;
      i = isUnspaced(c) ? i + 1 : end;
    }
    return new Tokens(Arrays.copyOf(words, n), Arrays.copyOf(stems, n), Arrays.copyOf(shapes, n));
  }

  /** The stem's number of a single word. */
  static int stem(String word) {
    return hash(word, 0, withoutGenitive(word, 0, word.length()), STEM);
  }

  /** The number of a single word. */
  static int word(String word) {
    return hash(word, 0, word.length(), Integer.MAX_VALUE);
  }

  private static byte shape(char c, boolean opens) {
    if (Character.isDigit(c)) {
      return NUMBER;
    }
    return Character.isUpperCase(c) ? (opens ? OPENER : NAME) : PLAIN;
  }

  /** Thai to Lao, kana, Han; Korean puts spaces between its words. */
  private static boolean isUnspaced(char c) {
    return (c >= '\u0e00' && c <= '\u0eff') || (c >= '\u3040' && c <= '\u9fff');
  }

  private static int pairEnd(CharSequence text, int start) {
    int next = start + 1;
    return next < text.length() && isUnspaced(text.charAt(next)) ? next + 1 : next;
  }

  /**
   * A word goes on over an apostrophe, a number over a point or comma, an initialism over its
   * points.
   */
  private static int wordEnd(CharSequence text, int start) {
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean inside =
          (Character.isLetterOrDigit(c) && !isUnspaced(c))
              || Character.getType(c) == Character.NON_SPACING_MARK
              || (i + 1 < text.length() && ties(text, start, i, c));
      if (!inside) {
        break;
      }
      i++;
    }
    return i;
  }

  private static boolean ties(CharSequence text, int start, int i, char c) {
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    if (c == '\'' || c == '\u2019') {
      return Character.isLetter(after);
    }
    if (c == '.' && Character.isUpperCase(before) && Character.isUpperCase(after)) {
      return i == start + 1 || text.charAt(i - 2) == '.';
    }
    return (c == '.' || c == ',') && Character.isDigit(before) && Character.isDigit(after);
  }

  private static int withoutGenitive(CharSequence text, int start, int end) {
    boolean genitive =
        end - start > 3
            && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
            && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '\u2019');
    return genitive ? end - 2 : end;
  }

  /**
   * FNV-1a over at most {@code letters} characters that are neither apostrophe, point nor comma.
   */
  private static int hash(CharSequence text, int start, int end, int letters) {
    int hash = 0x811c9dc5;
    int left = letters;
    for (int i = start; i < end && left > 0; i++) {
      char c = text.charAt(i);
      if (c != '\'' && c != '\u2019' && c != '.' && c != ',') {
        hash = (hash ^ Character.toLowerCase(c)) * 0x01000193;
        left--;
      }
    }
    return (int) Fingerprint.mixed(hash);
  }
}

package pressfold.digest;

import java.util.Arrays;

/**
 * The words of a text as numbers: equal words in any case and with any apostrophe give the same
 * number, different ones practically never do. Scripts written without spaces give overlapping
 * pairs of characters instead of words.
 */
final class Tokens {

  static final byte PLAIN = 0;
  static final byte NAME = 1;
  static final byte OPENER = 2;
  static final byte NUMBER = 3;

  /** Of a stem: the first letters tell a word's root well enough, in any language. */
  private static final int STEM = 6;

  /** FNV-1a's offset and prime. */
  private static final int OFFSET = 0x811c9dc5;

  private static final int PRIME = 0x01000193;

  /** Of each word: a hash of the whole of it, in lower case. */
  int[] words;

  /** Of each word: a hash of its first letters, without a genitive's. */
  int[] stems;

  /** Of each word: what it looks like. */
  byte[] shapes;

  private int size;

  private Tokens(int room) {
    words = new int[room];
    stems = new int[room];
    shapes = new byte[room];
  }

  int size() {
    return size;
  }

  /** The first {@code most} words of {@code text}. */
  static Tokens of(String text, int most) {
    return of(text.toCharArray(), text.length(), most);
  }

  /** The first {@code most} words of the first {@code length} characters of {@code text}. */
  static Tokens of(char[] text, int length, int most) {
    Tokens tokens = new Tokens(Math.min(most, length / 4 + 8));
    boolean opens = true;
    for (int i = 0; i < length && tokens.size < most; ) {
      char c = text[i];
      if (Character.isLetterOrDigit(c)) {
        int end = tokens.add(text, i, length, shape(c, opens));
        i = isUnspaced(c) ? i + 1 : end;
        opens = false;
      } else {
        opens |= c == '.' || c == '!' || c == '?' || c == '\n' || c == '\u201c' || c == '"';
        i++;
      }
    }
    return tokens;
  }

  /** The stem's number of a single word. */
  static int stem(String word) {
    return of(word, 1).stems[0];
  }

  /** The number of a single word. */
  static int word(String word) {
    return of(word, 1).words[0];
  }

  private static byte shape(char c, boolean opens) {
    if (Character.isDigit(c)) {
      return NUMBER;
    }
    return Character.isUpperCase(c) ? (opens ? OPENER : NAME) : PLAIN;
  }

  /** Takes up the word that begins at {@code start} and tells where it ends. */
  private int add(char[] text, int start, int length, byte shape) {
    int hash = OFFSET;
    int before = OFFSET;
    int stem = OFFSET;
    int letters = 0;
    int end = start;
    int pair = isUnspaced(text[start]) ? pairEnd(text, start, length) : 0;
    while (end < pair || (pair == 0 && end < length && goesOn(text, start, end, length))) {
      char c = text[end++];
      if ((c >= 'a' && c <= 'z') || (!isApostrophe(c) && c != '.' && c != ',')) {
        before = hash;
        hash = (hash ^ lowerCase(c)) * PRIME;
        stem = letters++ < STEM ? hash : stem;
      }
    }
    boolean genitive =
        end - start > 3 && (text[end - 1] | 0x20) == 's' && isApostrophe(text[end - 2]);
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
      stems = Arrays.copyOf(stems, 2 * size);
      shapes = Arrays.copyOf(shapes, 2 * size);
    }
    words[size] = (int) Fingerprint.mixed(hash);
    stems[size] = (int) Fingerprint.mixed(genitive && letters <= STEM ? before : stem);
    shapes[size++] = shape;
    return end;
  }

  private static int lowerCase(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
    }
    return Character.toLowerCase(c);
  }

  /** Thai to Lao, kana, Han; Korean puts spaces between its words. */
  private static boolean isUnspaced(char c) {
    return c >= '\u0e00' && (c <= '\u0eff' || (c >= '\u3040' && c <= '\u9fff'));
  }

  private static int pairEnd(char[] text, int start, int length) {
    int next = start + 1;
    return next < length && isUnspaced(text[next]) ? next + 1 : next;
  }

  /**
   * A word goes on over an apostrophe, a number over a point or comma, an initialism over its
   * points.
   */
  private static boolean goesOn(char[] text, int start, int i, int length) {
    char c = text[i];
    if (c >= 'a' && c <= 'z') {
      return true;
    }
    if (c < 0x80 ? Character.isLetterOrDigit(c) : isLetterOrMark(c) && !isUnspaced(c)) {
      return true;
    }
    if (i + 1 == length || !(isApostrophe(c) || c == '.' || c == ',')) {
      return false;
    }
    char before = text[i - 1];
    char after = text[i + 1];
    if (isApostrophe(c)) {
      return Character.isLetter(after);
    }
    if (c == '.' && Character.isUpperCase(before) && Character.isUpperCase(after)) {
      return i == start + 1 || text[i - 2] == '.';
    }
    return Character.isDigit(before) && Character.isDigit(after);
  }

  private static boolean isLetterOrMark(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }
}

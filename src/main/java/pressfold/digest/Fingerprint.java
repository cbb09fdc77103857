package pressfold.digest;

/** Short permanent names for texts. */
final class Fingerprint {

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private Fingerprint() {}

  /** FNV-1a over the UTF-16 units of {@code text}. */
  static long of(CharSequence text) {
    return of(0xcbf29ce484222325L, text);
  }

  /** The same of a text that goes on with {@code text} after what gave {@code hash}. */
  static long of(long hash, CharSequence text) {
    long whole = hash;
    for (int i = 0; i < text.length(); i++) {
      whole = (whole ^ text.charAt(i)) * 0x100000001b3L;
    }
    return whole;
  }

  /** MurmurHash3's finalizer. */
  static long mixed(long hash) {
    long h = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }

  /** {@code count} letters and digits that stand for {@code text}. */
  static String letters(CharSequence text, int count) {
    return letters(of(text), count);
  }

  /** The same for the text that {@code hash} is of. */
  static String letters(long hash, int count) {
    long rest = mixed(hash);
    StringBuilder out = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      out.append(LETTERS.charAt((int) Long.remainderUnsigned(rest, LETTERS.length())));
      rest = Long.divideUnsigned(rest, LETTERS.length());
    }
    return out.toString();
  }
}

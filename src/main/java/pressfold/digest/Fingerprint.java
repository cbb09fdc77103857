package pressfold.digest;

/** Short permanent names for texts. */
final class Fingerprint {

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private Fingerprint() {}

  /** FNV-1a over the UTF-16 units, its bits then well mixed. */
  static long of(CharSequence text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mixed(hash);
  }

  /** MurmurHash3's finalizer. */
  static long mixed(long hash) {
    long h = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }

  /** {@code count} letters and digits that stand for {@code text}. */
  static String letters(CharSequence text, int count) {
    long rest = of(text);
    StringBuilder out = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      out.append(LETTERS.charAt((int) Long.remainderUnsigned(rest, LETTERS.length())));
      rest = Long.divideUnsigned(rest, LETTERS.length());
    }
    return out.toString();
  }
}

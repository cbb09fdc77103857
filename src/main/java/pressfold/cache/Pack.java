package pressfold.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pressfold.source.Buffer;

/** Values written one after the other, for a {@link PackReader}. */
final class Pack extends Buffer {

  /** Strings up to this length often come again and are then written as a number. */
  static final int SHORT = 48;

  static final int UTF8 = 0;
  static final int CHARS = 1;
  static final int AGAIN = 2;

  /** The short strings written so far; many packs have none. */
  private @Nullable Map<String, Integer> numbers;

  Pack() {
    super(64);
  }

  /** Begins anew. */
  void empty() {
    clear();
    if (numbers != null) {
      numbers.clear();
    }
  }

  /** Seven bits a byte, the low ones first, the sign as the lowest. */
  void number(long value) {
    long rest = value << 1 ^ value >> 63;
    while ((rest & ~0x7FL) != 0) {
      put((int) (rest | 0x80));
      rest >>>= 7;
    }
    put((int) rest);
  }

  void text(String text) {
    int length = text.length();
    if (length <= SHORT) {
      if (numbers == null) {
        numbers = new HashMap<>();
      }
      Integer known = numbers.putIfAbsent(text, numbers.size());
      if (known != null) {
        number((long) known << 2 | AGAIN);
        return;
      }
    }
    if (hasSurrogates(text)) {
      // Half a pair has no UTF-8.
      number((long) length << 2 | CHARS);
      for (int i = 0; i < length; i++) {
        number(text.charAt(i));
      }
    } else {
      byte[] encoded = text.getBytes(UTF_8);
      number((long) encoded.length << 2 | UTF8);
      put(encoded);
    }
  }

  void part(byte[] bytes) {
    part(bytes, 0, bytes.length);
  }

  void part(Pack other) {
    part(other.array(), 0, other.size());
  }

  /** How many bytes it is, then they. */
  void part(byte[] bytes, int from, int length) {
    number(length);
    put(bytes, from, length);
  }

  private static boolean hasSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}

package pressfold.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bytes that values are written to, or read from, one after the other. */
final class Pack {

  /** Strings up to this length often come again and are then written as a number. */
  private static final int SHORT = 48;

  private static final int UTF8 = 0;
  private static final int CHARS = 1;
  private static final int AGAIN = 2;

  /**
   * The short strings written so far, and those read; most packs are kept and never looked into.
   */
  private @Nullable Map<String, Integer> numbers;

  private @Nullable List<String> strings;
  private byte[] bytes;
  private int at;
  private final int end;

  /** To read {@code bytes} from {@code from} on. */
  Pack(byte[] bytes, int from) {
    this(bytes, from, bytes.length);
  }

  private Pack(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /** To write; the first {@code room} bytes are left free. */
  static Pack empty(int room) {
    return new Pack(new byte[Math.max(64, room)], room);
  }

  /** The same, to be read once more. */
  Pack again() {
    return new Pack(bytes, at, end);
  }

  byte[] written() {
    return Arrays.copyOf(bytes, at);
  }

  void putFixed(int where, long value) {
    for (int i = 0; i < 8; i++) {
      bytes[where + i] = (byte) (value >>> (8 * i));
    }
  }

  long fixed(int where) {
    long value = 0;
    for (int i = 7; i >= 0; i--) {
      value = value << 8 | (bytes[where + i] & 0xFF);
    }
    return value;
  }

  void put(long value) {
    grow(10);
    long rest = value << 1 ^ value >> 63;
    while ((rest & ~0x7FL) != 0) {
      bytes[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[at++] = (byte) rest;
  }

  long next() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes[at++];
      value |= (part & 0x7FL) << shift;
      if (part >= 0) {
        return value >>> 1 ^ -(value & 1);
      }
    }
  }

  int nextInt() {
    return (int) next();
  }

  void put(String text) {
    int length = text.length();
    if (length <= SHORT) {
      if (numbers == null) {
        numbers = new HashMap<>();
      }
      Integer known = numbers.putIfAbsent(text, numbers.size());
      if (known != null) {
        put((long) known << 2 | AGAIN);
        return;
      }
    }
    if (hasSurrogates(text)) {
      // Half a pair has no UTF-8.
      put((long) length << 2 | CHARS);
      for (int i = 0; i < length; i++) {
        put(text.charAt(i));
      }
    } else {
      byte[] encoded = text.getBytes(UTF_8);
      put((long) encoded.length << 2 | UTF8);
      put(encoded, 0, encoded.length);
    }
  }

  void put(byte[] added) {
    put(added.length);
    put(added, 0, added.length);
  }

  /** All that was written to {@code other}, which began without room. */
  void put(Pack other) {
    put(other.at);
    put(other.bytes, 0, other.at);
  }

  /** Begins anew. */
  void clear() {
    at = 0;
    if (numbers != null) {
      numbers.clear();
    }
  }

  /** All that is still to be read of {@code other}. */
  void putRest(Pack other) {
    put(other.end - other.at);
    put(other.bytes, other.at, other.end - other.at);
  }

  private void put(byte[] added, int from, int length) {
    grow(length);
    System.arraycopy(added, from, bytes, at, length);
    at += length;
  }

  byte[] nextBytes() {
    int length = nextInt();
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  /** What was another pack. */
  Pack nextPack() {
    int length = nextInt();
    at += length;
    return new Pack(bytes, at - length, at);
  }

  String nextString() {
    long head = next();
    int length = (int) (head >>> 2);
    String text;
    if ((head & 3) == AGAIN) {
      return requireNonNull(strings).get(length);
    } else if ((head & 3) == CHARS) {
      char[] chars = new char[length];
      for (int i = 0; i < length; i++) {
        chars[i] = (char) next();
      }
      text = new String(chars);
    } else {
      text = new String(bytes, at, length, UTF_8);
      at += length;
    }
    if (text.length() <= SHORT) {
      if (strings == null) {
        strings = new ArrayList<>();
      }
      strings.add(text);
    }
    return text;
  }

  private static boolean hasSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void grow(int more) {
    if (bytes.length - at < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + more));
    }
  }
}

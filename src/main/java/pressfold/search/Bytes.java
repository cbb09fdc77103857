package pressfold.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes in the making. Numbers are written seven bits a byte, the low ones first. */
final class Bytes {

  private byte[] bytes = new byte[256];
  private int size;

  void put(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = (byte) value;
  }

  void number(int value) {
    int rest = value;
    while (rest > 0x7f) {
      put(rest | 0x80);
      rest >>>= 7;
    }
    put(rest);
  }

  /** The length of {@code text} in bytes, then the text. */
  void text(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    number(encoded.length);
    put(encoded);
  }

  /** How many bytes {@code others} are, then they. */
  void part(Bytes others) {
    number(others.size);
    put(others);
  }

  void put(Bytes others) {
    put(others.bytes, 0, others.size);
  }

  void put(byte[] others) {
    put(others, 0, others.length);
  }

  void put(byte[] others, int from, int length) {
    if (size + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
    }
    System.arraycopy(others, from, bytes, size, length);
    size += length;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  byte[] array() {
    return bytes;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }
}

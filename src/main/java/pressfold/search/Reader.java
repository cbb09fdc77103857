package pressfold.search;

import java.nio.charset.StandardCharsets;

/** Reads what {@link Bytes} wrote. */
final class Reader {

  private final byte[] bytes;
  private int at;

  Reader(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The bytes of the part that begins here, after which this one goes on. */
  Reader part() {
    int length = number();
    at += length;
    return new Reader(bytes, at - length);
  }

  boolean more() {
    return at < bytes.length;
  }

  int number() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes[at++];
      value |= (part & 0x7f) << shift;
      if (part >= 0) {
        return value;
      }
    }
  }

  String text() {
    int length = number();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  /** Passes over {@code count} numbers; tells where they began. */
  int pass(int count) {
    int from = at;
    for (int left = count; left > 0; left -= bytes[at++] >= 0 ? 1 : 0) {
      // the last byte of a number is positive
    }
    return from;
  }

  /** Hands the next {@code count} numbers to {@code to}. */
  void pass(int count, Bytes to) {
    int from = pass(count);
    to.put(bytes, from, at - from);
  }
}

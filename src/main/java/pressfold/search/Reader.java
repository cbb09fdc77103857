package pressfold.search;

import java.nio.charset.StandardCharsets;

/** Reads what {@link Bytes} wrote. */
final class Reader {

  private final byte[] bytes;
  private int at;

  Reader(byte[] bytes) {
    this.bytes = bytes;
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
}

package pressfold.search;

import java.nio.charset.StandardCharsets;
import pressfold.source.Buffer;

/** Bytes in the making. Numbers are written seven bits a byte, the low ones first. */
final class Bytes extends Buffer {

  Bytes() {
    super(256);
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
    number(others.size());
    put(others);
  }

  void put(Bytes others) {
    put(others.array(), 0, others.size());
  }
}

package pressfold.feed;

import java.nio.charset.StandardCharsets;
import pressfold.source.Buffer;

/** Text in the making, as UTF-8. */
final class Utf8 extends Buffer {

  /** What stands for each ASCII character in XML and HTML. */
  private static final byte[][] MARKUP =
      escapes("&", "&amp;", "<", "&lt;", ">", "&gt;", "\"", "&quot;", "\t", "\t", "\n", "\n");

  /** The same in a JSON string. */
  private static final byte[][] JSON =
      escapes("\"", "\\\"", "\\", "\\\\", "\t", "\\t", "\n", "\\n");

  Utf8() {
    super(1 << 8);
  }

  private static byte[][] escapes(String... pairs) {
    byte[][] escapes = new byte[0x80][];
    for (char c = 0; c < escapes.length; c++) {
      escapes[c] = c < ' ' || c == 0x7f ? new byte[0] : new byte[] {(byte) c};
    }
    for (int i = 0; i < pairs.length; i += 2) {
      escapes[pairs[i].charAt(0)] = pairs[i + 1].getBytes(StandardCharsets.US_ASCII);
    }
    return escapes;
  }

  /** {@code text} as it stands in HTML. */
  static String escaped(String text) {
    return new Utf8().markup(text).toString();
  }

  /** Adds {@code text} as it is. */
  Utf8 add(String text) {
    put(text);
    return this;
  }

  /** Adds {@code text} as it stands in XML and HTML. */
  Utf8 markup(String text) {
    put(text, MARKUP);
    return this;
  }

  /** Adds {@code text} as it stands in a JSON string. */
  Utf8 json(String text) {
    put(text, JSON);
    return this;
  }
}

package pressfold.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text in the making, as UTF-8. */
final class Utf8 {

  /** What stands for each ASCII character in XML and HTML. */
  private static final byte[][] MARKUP =
      escapes("&", "&amp;", "<", "&lt;", ">", "&gt;", "\"", "&quot;", "\t", "\t", "\n", "\n");

  /** The same in a JSON string. */
  private static final byte[][] JSON =
      escapes("\"", "\\\"", "\\", "\\\\", "\t", "\\t", "\n", "\\n");

  /** That of a quotation mark in HTML, in bytes. */
  private static final int LONGEST_ESCAPE = 6;

  private byte[] bytes = new byte[1 << 8];
  private int size;

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
    Utf8 escaped = new Utf8();
    escaped.markup(text);
    return escaped.toString();
  }

  /** Adds {@code text} as it is. */
  Utf8 add(String text) {
    byte[] added = text.getBytes(StandardCharsets.UTF_8);
    room(added.length);
    System.arraycopy(added, 0, bytes, size, added.length);
    size += added.length;
    return this;
  }

  /** Adds {@code text} as it stands in XML and HTML. */
  Utf8 markup(String text) {
    return add(text, MARKUP);
  }

  /** Adds {@code text} as it stands in a JSON string. */
  Utf8 json(String text) {
    return add(text, JSON);
  }

  /** What XML 1.0 forbids or discourages is left out, so that no text spoils a file. */
  private Utf8 add(String text, byte[][] escapes) {
    int length = text.length();
    room(LONGEST_ESCAPE * length);
    byte[] to = bytes;
    int at = size;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        for (byte b : escapes[c]) {
          to[at++] = b;
        }
      } else if (c < 0x800) {
        if (c >= 0xa0) {
          to[at++] = (byte) (0xc0 | (c >> 6));
          to[at++] = (byte) (0x80 | (c & 0x3f));
        }
      } else if (!Character.isSurrogate(c)) {
        if (c < 0xfffe) {
          to[at++] = (byte) (0xe0 | (c >> 12));
          to[at++] = (byte) (0x80 | ((c >> 6) & 0x3f));
          to[at++] = (byte) (0x80 | (c & 0x3f));
        }
      } else if (i + 1 < length && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        int point = Character.toCodePoint(c, text.charAt(++i));
        to[at++] = (byte) (0xf0 | (point >> 18));
        to[at++] = (byte) (0x80 | ((point >> 12) & 0x3f));
        to[at++] = (byte) (0x80 | ((point >> 6) & 0x3f));
        to[at++] = (byte) (0x80 | (point & 0x3f));
      }
    }
    size = at;
    return this;
  }

  private void room(int needed) {
    if (bytes.length - size < needed) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + needed));
    }
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }
}

package pressfold.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text in the making, as UTF-8. */
final class Utf8 {

  /** What stands for each ASCII character in XML and HTML. */
  private static final String[] MARKUP =
      escapes("&", "&amp;", "<", "&lt;", ">", "&gt;", "\"", "&quot;", "\t", "\t", "\n", "\n");

  /** The same in a JSON string. */
  private static final String[] JSON =
      escapes("\"", "\\\"", "\\", "\\\\", "\t", "\\t", "\n", "\\n");

  private byte[] bytes = new byte[1 << 12];
  private int size;

  private static String[] escapes(String... pairs) {
    String[] escapes = new String[0x80];
    for (char c = 0; c < escapes.length; c++) {
      escapes[c] = c < ' ' || c == 0x7f ? "" : String.valueOf(c);
    }
    for (int i = 0; i < pairs.length; i += 2) {
      escapes[pairs[i].charAt(0)] = pairs[i + 1];
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
  private Utf8 add(String text, String[] escapes) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      room(4);
      char c = text.charAt(i);
      if (c < 0x80) {
        String escape = escapes[c];
        if (escape.length() == 1) {
          bytes[size++] = (byte) c;
        } else {
          add(escape);
        }
      } else if (c < 0x800) {
        if (c >= 0xa0) {
          bytes[size++] = (byte) (0xc0 | (c >> 6));
          bytes[size++] = (byte) (0x80 | (c & 0x3f));
        }
      } else if (!Character.isSurrogate(c)) {
        if (c < 0xfffe) {
          bytes[size++] = (byte) (0xe0 | (c >> 12));
          bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3f));
          bytes[size++] = (byte) (0x80 | (c & 0x3f));
        }
      } else if (i + 1 < length && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        add(text.substring(i, i + 2));
        i++;
      }
    }
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

package pressfold.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes in the making; texts are written in UTF-8. */
public class Buffer {

  /** So many bytes a character, or an escape for one, takes at the most. */
  private static final int LONGEST_ESCAPE = 6;

  private byte[] bytes;
  private int size;
  private char[] characters = {};

  public Buffer(int room) {
    bytes = new byte[room];
  }

  public final int size() {
    return size;
  }

  /** Forgets what was written. */
  public final void clear() {
    size = 0;
  }

  /** The bytes themselves; only the first {@link #size} of them count. */
  public final byte[] array() {
    return bytes;
  }

  public final byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public final String toString() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }

  public final void put(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  public final void put(byte[] others) {
    put(others, 0, others.length);
  }

  public final void put(byte[] others, int from, int length) {
    room(length);
    System.arraycopy(others, from, bytes, size, length);
    size += length;
  }

  public final void put(String text) {
    put(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Adds {@code text} but for what XML 1.0 forbids or discourages, so that no text spoils a file.
   *
   * @param escapes what stands for each ASCII character
   */
  public final void put(String text, byte[][] escapes) {
    int length = text.length();
    if (length > characters.length) {
      characters = new char[Math.max(256, 2 * length)];
    }
    text.getChars(0, length, characters, 0);
    room(LONGEST_ESCAPE * length);
    byte[] to = bytes;
    int at = size;
    for (int i = 0; i < length; i++) {
      char c = characters[i];
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
      } else if (i + 1 < length && Character.isSurrogatePair(c, characters[i + 1])) {
        int point = Character.toCodePoint(c, characters[++i]);
        to[at++] = (byte) (0xf0 | (point >> 18));
        to[at++] = (byte) (0x80 | ((point >> 12) & 0x3f));
        to[at++] = (byte) (0x80 | ((point >> 6) & 0x3f));
        to[at++] = (byte) (0x80 | (point & 0x3f));
      }
    }
    size = at;
  }

  private void room(int needed) {
    if (bytes.length - size < needed) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + needed));
    }
  }
}

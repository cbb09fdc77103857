package pressfold.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what a {@link Pack} holds, in the same order. */
final class PackReader {

  private final List<String> strings = new ArrayList<>(0);
  private final byte[] bytes;
  private final int end;
  private int at;

  /** Reads {@code bytes} from {@code from} on. */
  PackReader(byte[] bytes, int from) {
    this(bytes, from, bytes.length);
  }

  private PackReader(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /** The same, to be read once more. */
  PackReader again() {
    return new PackReader(bytes, at, end);
  }

  /** Writes all that is still to be read. */
  void copyTo(Pack other) {
    other.part(bytes, at, end - at);
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

  byte[] nextBytes() {
    int length = nextInt();
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  /** What was a pack of its own. */
  PackReader nextPart() {
    int length = nextInt();
    at += length;
    return new PackReader(bytes, at - length, at);
  }

  String nextString() {
    long head = next();
    int length = (int) (head >>> 2);
    if ((head & 3) == Pack.AGAIN) {
      return strings.get(length);
    }
    String text;
    if ((head & 3) == Pack.CHARS) {
      char[] chars = new char[length];
      for (int i = 0; i < length; i++) {
        chars[i] = (char) next();
      }
      text = new String(chars);
    } else {
      text = new String(bytes, at, length, UTF_8);
      at += length;
    }
    if (text.length() <= Pack.SHORT) {
      strings.add(text);
    }
    return text;
  }
}

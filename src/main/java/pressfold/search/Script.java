package pressfold.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Bytes as a classic script, which a page may load from a disk where it may load nothing else. They
 * are deflated and stand in a string, two bytes a character, the low one first: the script is in
 * UTF-16, as its first character tells browsers whatever a host says. A character that may not
 * stand there is written as {@link #ESCAPE} and the one half the plane away.
 */
final class Script {

  private static final int ESCAPE = 1;

  private final Deflater deflater = new Deflater(4, true);
  private byte[] deflated = new byte[1 << 15];

  /**
   * @param strategy the deflater's. In lists of places nothing repeats, so that looking for it only
   *     costs time
   */
  Script(int strategy) {
    deflater.setStrategy(strategy);
  }

  /** The script that hands {@code bytes} to the page, and tells whether their number is odd. */
  byte[] of(Bytes bytes) {
    deflater.reset();
    deflater.setInput(bytes.array(), 0, bytes.size());
    deflater.finish();
    int size = 0;
    while (!deflater.finished()) {
      if (size + 1 >= deflated.length) {
        deflated = Arrays.copyOf(deflated, 2 * size);
      }
      size += deflater.deflate(deflated, size, deflated.length - size - 1);
    }
    deflated[size] = 0;
    Bytes script = new Bytes();
    put(script, "\ufeffpressfold(\"");
    for (int i = 0; i < size; i += 2) {
      int unit = (deflated[i] & 0xff) | (deflated[i + 1] & 0xff) << 8;
      if (stands(unit)) {
        unit(script, unit);
      } else {
        unit(script, ESCAPE);
        unit(script, unit ^ 0x8000);
      }
    }
    put(script, "\"," + size % 2 + ")\n");
    return script.copy();
  }

  private static boolean stands(int unit) {
    return unit != ESCAPE
        && unit != '\n'
        && unit != '\r'
        && unit != '"'
        && unit != '\\'
        && !Character.isSurrogate((char) unit);
  }

  private static void unit(Bytes script, int unit) {
    script.put(unit);
    script.put(unit >> 8);
  }

  private static void put(Bytes script, String text) {
    script.put(text.getBytes(StandardCharsets.UTF_16LE));
  }
}

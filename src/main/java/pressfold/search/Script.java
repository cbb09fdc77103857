package pressfold.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Bytes as a classic script, which a page may load from a disk where it may load nothing else. They
 * are deflated and stand in a string, seven bits a character; of the characters that may not stand
 * there, the one 128 places on is used, so that a reader has only to drop the eighth bit.
 */
final class Script {

  private final Deflater deflater = new Deflater(4, true);
  private byte[] deflated = new byte[1 << 15];

  /**
   * @param strategy the deflater's. In lists of places nothing repeats, so that looking for it only
   *     costs time
   */
  Script(int strategy) {
    deflater.setStrategy(strategy);
  }

  /**
   * The script that hands {@code bytes} to the page.
   *
   * @param version of what the bytes speak of; may be empty
   */
  byte[] of(Bytes bytes, String version) {
    deflater.reset();
    deflater.setInput(bytes.array(), 0, bytes.size());
    deflater.finish();
    int size = 0;
    while (!deflater.finished()) {
      if (size == deflated.length) {
        deflated = Arrays.copyOf(deflated, 2 * size);
      }
      size += deflater.deflate(deflated, size, deflated.length - size);
    }
    Bytes script = new Bytes();
    put(script, "pressfold(\"");
    septets(script, size);
    put(script, version.isEmpty() ? "\")\n" : "\",\"" + version + "\")\n");
    return script.copy();
  }

  private void septets(Bytes script, int size) {
    int bits = 0;
    int held = 0;
    for (int i = 0; i < size; i++) {
      held = (held << 8) | (deflated[i] & 0xff);
      bits += 8;
      while (bits >= 7) {
        bits -= 7;
        septet(script, (held >> bits) & 0x7f);
      }
    }
    if (bits > 0) {
      septet(script, (held << (7 - bits)) & 0x7f);
    }
  }

  private static void septet(Bytes script, int value) {
    if (value == 0 || value == '\n' || value == '\r' || value == '"' || value == '\\') {
      script.put(0xc0 | ((value | 0x80) >> 6));
      script.put(0x80 | (value & 0x3f));
    } else {
      script.put(value);
    }
  }

  private static void put(Bytes script, String text) {
    script.put(text.getBytes(StandardCharsets.US_ASCII));
  }
}

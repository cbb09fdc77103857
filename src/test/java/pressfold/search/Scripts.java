package pressfold.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads what the scripts of the index hold, as the page does. */
public final class Scripts {

  private Scripts() {}

  /** The bytes that {@code script} hands to the page. */
  public static byte[] inflated(byte[] script) {
    String text = new String(script, StandardCharsets.UTF_16LE);
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    int end = text.lastIndexOf('"');
    for (int i = text.indexOf('"') + 1; i < end; i++) {
      int unit = text.charAt(i) == 1 ? text.charAt(++i) ^ 0x8000 : text.charAt(i);
      deflated.write(unit);
      deflated.write(unit >> 8);
    }
    Inflater inflater = new Inflater(true);
    inflater.setInput(deflated.toByteArray());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] some = new byte[1 << 16];
    try {
      while (!inflater.finished()) {
        bytes.write(some, 0, inflater.inflate(some));
      }
      return bytes.toByteArray();
    } catch (DataFormatException e) {
      throw new AssertionError(e);
    } finally {
      inflater.end();
    }
  }

  /** The first {@code most} parts of a script that begin with their lengths, as texts do. */
  public static List<byte[]> parts(byte[] script, int most) {
    byte[] bytes = inflated(script);
    List<byte[]> parts = new ArrayList<>();
    int at = 0;
    while (at < bytes.length && parts.size() < most) {
      int length = 0;
      int shift = 0;
      do {
        length |= (bytes[at] & 0x7f) << shift;
        shift += 7;
      } while (bytes[at++] < 0);
      parts.add(Arrays.copyOfRange(bytes, at, at + length));
      at += length;
    }
    return parts;
  }
}

package pressfold.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * A number that differs where bytes differ: two contents share one by a chance of 1 in 2^64. It is
 * made of two cyclic sums with different polynomials, both of which processors compute themselves.
 */
public final class Checksum {

  private Checksum() {}

  public static long of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  /** The number of the {@code length} bytes from {@code from} on. */
  public static long of(byte[] bytes, int from, int length) {
    CRC32 one = new CRC32();
    CRC32C other = new CRC32C();
    one.update(bytes, from, length);
    other.update(bytes, from, length);
    return one.getValue() << 32 | other.getValue();
  }

  public static long of(String text) {
    return of(text.getBytes(UTF_8));
  }
}

package pressfold.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.commons.codec.digest.MurmurHash3;

/** A number that differs where bytes differ: two contents share one by a chance of 1 in 2^64. */
public final class Checksum {

  private Checksum() {}

  public static long of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  /** The number of the {@code length} bytes from {@code from} on. */
  public static long of(byte[] bytes, int from, int length) {
    return MurmurHash3.hash128x64(bytes, from, length, 0)[0];
  }

  public static long of(String text) {
    return of(text.getBytes(UTF_8));
  }
}

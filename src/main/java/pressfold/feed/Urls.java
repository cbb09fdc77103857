package pressfold.feed;

import java.nio.charset.StandardCharsets;

/** Addresses as URIs: file names may hold letters of any script, a feed's links may not. */
final class Urls {

  private static final String PLAIN = "-._~/:@!$'()*+,;=?#%&";

  private Urls() {}

  /** {@code address} with every byte that no URI may hold escaped; existing escapes stay. */
  static String escape(String address) {
    StringBuilder uri = new StringBuilder(address.length());
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if ((c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || PLAIN.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append('%').append(hex(c >> 4)).append(hex(c & 15));
      }
    }
    return uri.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }
}

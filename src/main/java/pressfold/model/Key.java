package pressfold.model;

import java.util.List;

/**
 * A number in the making that stands for all that was added, in that order: two different contents
 * share one by a chance of 1 in 2^64.
 */
public final class Key {

  private long value;

  /** The key of what {@code parts} are, which are numbers, texts and lists of texts. */
  public static long of(Object... parts) {
    Key key = new Key();
    for (Object part : parts) {
      if (part instanceof Number number) {
        key.add(number.longValue());
      } else if (part instanceof List<?> list) {
        key.add(list.size());
        list.forEach(text -> key.add(text.toString()));
      } else {
        key.add(part.toString());
      }
    }
    return key.value();
  }

  public Key add(long part) {
    long mixed = (value ^ part) * 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 32)) * 0xd6e8feb86659fd93L;
    value = (mixed ^ (mixed >>> 32)) + 1;
    return this;
  }

  public Key add(String part) {
    long sum = part.length();
    for (int i = 0; i < part.length(); i++) {
      sum = (sum ^ part.charAt(i)) * 0x100000001b3L;
    }
    return add(sum);
  }

  /** Never 0. */
  public long value() {
    return value == 0 ? 1 : value;
  }
}

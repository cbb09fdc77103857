package pressfold.repair;

import java.util.NavigableMap;
import java.util.TreeMap;

/** Reads how rare characters are from a resource. */
final class Rarities {

  private Rarities() {}

  /** Bits by the first code point that has them; they hold until the next one. */
  static NavigableMap<Integer, Integer> read() {
    NavigableMap<Integer, Integer> bits = new TreeMap<>();
    for (String line : Resource.lines("oddness.txt")) {
      int space = line.indexOf(' ');
      int value = Integer.parseInt(line.substring(0, space));
      String what = line.substring(space + 1);
      if (what.startsWith(":")) {
        what.codePoints().skip(1).forEach(c -> set(bits, c, c, value));
      } else {
        for (String range : what.split(" ", -1)) {
          int dash = range.indexOf('-');
          int from = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
          int to = dash < 0 ? from : Integer.parseInt(range.substring(dash + 1), 16);
          set(bits, from, to, value);
        }
      }
    }
    return bits;
  }

  private static void set(NavigableMap<Integer, Integer> bits, int from, int to, int value) {
    var behind = bits.floorEntry(to + 1);
    int after = behind == null ? 0 : behind.getValue();
    bits.subMap(from, true, to, true).clear();
    bits.put(from, value);
    bits.put(to + 1, after);
  }
}

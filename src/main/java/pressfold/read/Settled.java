package pressfold.read;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The phrases a user settled, by their hashes: lines to drop and lines to keep. */
record Settled(Set<Long> drop, Set<Long> keep) {

  /** What {@code options} say, for all outlets and for {@code outlet}. */
  static Settled of(ReadOptions options, String outlet) {
    return new Settled(
        keys(options.drop(), options.dropFrom(), outlet),
        keys(options.keep(), options.keepFrom(), outlet));
  }

  boolean drops(Line line) {
    return !drop.isEmpty() && drop.contains(line.key);
  }

  boolean keeps(Line line) {
    return !keep.isEmpty() && keep.contains(line.key);
  }

  private static Set<Long> keys(
      List<String> phrases, Map<String, List<String>> more, String outlet) {
    Set<Long> keys = new HashSet<>();
    phrases.forEach(phrase -> keys.add(Line.of(phrase).key));
    more.getOrDefault(outlet, List.of()).forEach(phrase -> keys.add(Line.of(phrase).key));
    return keys;
  }
}

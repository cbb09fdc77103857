package pressfold.read;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The phrases a user settled: lines to drop and lines to keep. */
record Settled(Set<Long> drop, Set<Long> keep) {

  /** What {@code options} say, for all outlets and for {@code outlet}. */
  static Settled of(ReadOptions options, String outlet) {
    return new Settled(
        keys(options.drop(), options.dropFrom().getOrDefault(outlet, List.of())),
        keys(options.keep(), options.keepFrom().getOrDefault(outlet, List.of())));
  }

  boolean drops(Line line) {
    return !drop.isEmpty() && drop.contains(line.key);
  }

  boolean keeps(Line line) {
    return !keep.isEmpty() && keep.contains(line.key);
  }

  private static Set<Long> keys(Collection<String> phrases, Collection<String> more) {
    return java.util.stream.Stream.concat(phrases.stream(), more.stream())
        .map(phrase -> Line.of(phrase).key)
        .collect(Collectors.toUnmodifiableSet());
  }
}

package pressfold.read;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a user settled about reading.
 *
 * @param drop phrases: a line that is one of them is left out
 * @param keep phrases: a line that is one of them is kept, whatever else is known of it
 * @param dropFrom the same as {@code drop}, by outlet name
 * @param keepFrom the same as {@code keep}, by outlet name
 * @param outlets outlet names by host, such as "example.com"
 * @param language the language of texts too short to tell, a BCP 47 tag
 * @param zone the time zone of dates that name none
 */
public record ReadOptions(
    List<String> drop,
    List<String> keep,
    Map<String, List<String>> dropFrom,
    Map<String, List<String>> keepFrom,
    Map<String, String> outlets,
    Optional<String> language,
    Optional<ZoneId> zone) {

  public ReadOptions {
    drop = List.copyOf(drop);
    keep = List.copyOf(keep);
    dropFrom = Map.copyOf(dropFrom);
    keepFrom = Map.copyOf(keepFrom);
    outlets = Map.copyOf(outlets);
  }

  /** Nothing settled. */
  public static ReadOptions defaults() {
    return new ReadOptions(
        List.of(), List.of(), Map.of(), Map.of(), Map.of(), Optional.empty(), Optional.empty());
  }
}

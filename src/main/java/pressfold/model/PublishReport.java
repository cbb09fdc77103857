package pressfold.model;

import java.util.List;

/**
 * What a publication changed in the output folder, as paths relative to it, in order.
 *
 * @param added files that were not there before
 * @param changed files that have other content now
 * @param removed files that are gone
 * @param unchanged how many files stayed as they were
 */
public record PublishReport(
    List<String> added, List<String> changed, List<String> removed, int unchanged) {

  /** Nothing was published. */
  public static final PublishReport NONE = new PublishReport(List.of(), List.of(), List.of(), 0);

  public PublishReport {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }
}

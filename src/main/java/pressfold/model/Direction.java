package pressfold.model;

import java.util.List;
import java.util.Optional;

/**
 * What an editor ordered in the front matter, beyond what the text itself could have told.
 *
 * @param topics the topics to file the article under
 * @param story the key of the story it belongs to
 * @param slug the name of its page
 * @param publish how much of it may be shown
 */
public record Direction(
    List<String> topics, Optional<String> story, Optional<String> slug, Optional<Rights> publish) {

  /** Nothing ordered. */
  public static final Direction NONE =
      new Direction(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  public Direction {
    topics = List.copyOf(topics);
  }
}

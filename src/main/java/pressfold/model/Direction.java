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
 * @param speakers who said what, where the text leaves it open
 */
public record Direction(
    List<String> topics,
    Optional<String> story,
    Optional<String> slug,
    Optional<Rights> publish,
    List<SpeakerOrder> speakers) {

  /**
   * Whom a quote is to be credited to.
   *
   * @param speaker the name
   * @param words how the quote begins
   */
  public record SpeakerOrder(String speaker, String words) {

    /** As it is written in the front matter: the name, a colon, how the quote begins. */
    public static SpeakerOrder of(String line) {
      int colon = line.indexOf(':');
      return new SpeakerOrder(
          line.substring(0, Math.max(colon, 0)).strip(), line.substring(colon + 1).strip());
    }

    @Override
    public String toString() {
      return speaker + ": " + words;
    }
  }

  /** Nothing ordered. */
  public static final Direction NONE =
      new Direction(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  /** Nothing ordered about speakers. */
  public Direction(
      List<String> topics,
      Optional<String> story,
      Optional<String> slug,
      Optional<Rights> publish) {
    this(topics, story, slug, publish, List.of());
  }

  public Direction {
    topics = List.copyOf(topics);
    speakers = List.copyOf(speakers);
  }
}

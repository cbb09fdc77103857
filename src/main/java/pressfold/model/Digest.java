package pressfold.model;

import java.util.List;

/**
 * Everything the site shows, in order and cross-referenced by ids.
 *
 * @param clippings all articles, by id
 * @param stories every article is in exactly one; by weight and freshness, the lead first
 * @param people most quoted first
 * @param outlets most articles first
 * @param topics most stories first
 * @param editions newest first
 */
public record Digest(
    List<Clipping> clippings,
    List<Story> stories,
    List<Person> people,
    List<OutletFile> outlets,
    List<Topic> topics,
    List<Edition> editions) {

  public Digest {
    clippings = List.copyOf(clippings);
    stories = List.copyOf(stories);
    people = List.copyOf(people);
    outlets = List.copyOf(outlets);
    topics = List.copyOf(topics);
    editions = List.copyOf(editions);
  }
}

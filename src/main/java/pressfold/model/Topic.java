package pressfold.model;

import java.util.List;

/**
 * What stories have in common.
 *
 * @param slug the name of its page, unique among topics
 * @param name as readers see it
 * @param stories ids, newest first
 */
public record Topic(String slug, String name, List<String> stories) {

  public Topic {
    stories = List.copyOf(stories);
  }
}

package pressfold.model;

import java.time.LocalDate;
import java.util.List;

/**
 * One day's digest.
 *
 * @param date the day
 * @param stories ids of the stories with an article of that day, the weightiest first
 */
public record Edition(LocalDate date, List<String> stories) {

  public Edition {
    stories = List.copyOf(stories);
  }
}

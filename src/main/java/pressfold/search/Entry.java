package pressfold.search;

import java.util.List;
import pressfold.model.Clipping;
import pressfold.model.Key;

/**
 * An article as the index takes it up.
 *
 * @param outlet the number of its outlet; empty where it has none
 * @param labels what a search can be narrowed by
 */
record Entry(Clipping clipping, String outlet, List<String> labels) {

  /** Stands for all that the index tells of it; 0 where nothing does. */
  long key() {
    return clipping.content() == 0
        ? 0
        : Key.of(clipping.content(), clipping.id(), clipping.slug(), outlet, labels);
  }
}

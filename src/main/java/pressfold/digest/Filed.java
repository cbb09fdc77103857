package pressfold.digest;

import java.util.Comparator;
import pressfold.model.Article;

/**
 * An article and what the digest goes by.
 *
 * @param article what was read
 * @param note its words
 * @param time when it appeared on the digest's clock, in seconds; {@link Long#MAX_VALUE} where that
 *     is not known
 */
record Filed(Article article, Note note, long time) {

  /**
   * First published first, undated ones last; of one time the longer text first. What a file is
   * called decides only between twins.
   */
  static final Comparator<Filed> ORDER =
      Comparator.comparingLong(Filed::time)
          .thenComparing(f -> f.wording().length(), Comparator.reverseOrder())
          .thenComparingLong(f -> f.wording().print())
          .thenComparing(Filed::id);

  /** Newest first, undated ones last. */
  static final Comparator<Filed> NEWEST_FIRST =
      Comparator.comparingLong((Filed f) -> f.time == Long.MAX_VALUE ? f.time : -f.time)
          .thenComparing(Filed::id);

  Wording wording() {
    return note.wording();
  }

  String id() {
    return article.id();
  }

  String headline() {
    return article.headline().map(h -> h.text()).orElse("");
  }

  /** The outlet's name; empty where it is not known. */
  String outlet() {
    return article.outlet().map(o -> o.name()).orElse("");
  }
}

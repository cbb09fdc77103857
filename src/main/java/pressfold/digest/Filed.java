package pressfold.digest;

import java.util.Comparator;
import pressfold.model.Article;

/**
 * An article and its words.
 *
 * @param article what was read
 * @param wording what it is told by
 */
record Filed(Article article, Wording wording) {

  static Filed of(Article article, Calendar calendar) {
    return new Filed(article, Wording.of(article, calendar.dayNumber(article)));
  }

  /**
   * First published first, undated ones last; of one time the longer text first. What a file is
   * called decides only between twins.
   */
  static Comparator<Filed> order(Calendar calendar) {
    return Comparator.comparing(Filed::article, calendar.byTime())
        .thenComparing(f -> f.wording.length(), Comparator.reverseOrder())
        .thenComparing(f -> f.wording.print())
        .thenComparing(Filed::id);
  }

  String id() {
    return article.id();
  }

  String headline() {
    return article.headline().map(h -> h.text()).orElse("");
  }
}

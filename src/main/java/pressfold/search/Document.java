package pressfold.search;

import java.util.List;
import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Clipping;

/**
 * An article as it is searched.
 *
 * @param clipping the article
 * @param outlet its outlet's number; empty where none is known
 * @param labels terms to narrow a search by: outlet and speakers
 */
record Document(Clipping clipping, Optional<Integer> outlet, List<String> labels) {

  Document {
    labels = List.copyOf(labels);
  }

  String headline() {
    return clipping.article().headline().map(headline -> headline.text()).orElse("");
  }

  Optional<String> deck() {
    return clipping.article().deck().map(deck -> deck.text());
  }

  List<Block> body() {
    return clipping.article().body();
  }

  Article article() {
    return clipping.article();
  }
}

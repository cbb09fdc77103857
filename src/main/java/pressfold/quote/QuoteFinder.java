package pressfold.quote;

import pressfold.model.Article;

/** Finds who said what. */
public final class QuoteFinder {

  public Article find(Article article) {
    return article;
  }
}

package pressfold.normalise;

import pressfold.model.Article;

/** Sets an article in house style. */
public final class HouseStyle {

  public Article apply(Article article) {
    return article;
  }
}

package pressfold.read;

import pressfold.model.Article;
import pressfold.source.RepairedText;

/**
 * Reads a plain text as an article: says of every line what it is, and why. Nothing is lost: what
 * is not the article is kept as removed, with its reason. May be used by several threads.
 */
public final class ArticleReader {

  private final ReadOptions options;
  private final LineModel model;

  public ArticleReader() {
    this(ReadOptions.defaults());
  }

  public ArticleReader(ReadOptions options) {
    this(options, LineModel.builtin());
  }

  ArticleReader(ReadOptions options, LineModel model) {
    this.options = options;
    this.model = model;
  }

  /** The article in {@code text}, without its quotes. */
  public Article read(RepairedText text) {
    Article article = new Reading(text, model, options, Settled.of(options, "")).article();
    return article
        .outlet()
        .filter(
            o ->
                options.dropFrom().containsKey(o.name())
                    || options.keepFrom().containsKey(o.name()))
        .map(o -> new Reading(text, model, options, Settled.of(options, o.name())).article())
        .orElse(article);
  }
}

package pressfold.normalise;

import pressfold.model.Article;

/** Writes an article as clean Markdown with YAML front matter. */
public final class MarkdownWriter {

  public String write(Article article) {
    return article.headline().map(headline -> headline.text()).orElse(article.id()) + "\n";
  }
}

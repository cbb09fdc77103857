package pressfold.read;

import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Outlet;
import pressfold.source.DigestException;
import pressfold.source.RepairedText;
import pressfold.source.Span;
import pressfold.source.TracedText;

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

  /**
   * The article in {@code text}, without its quotes.
   *
   * @throws DigestException where the file's front matter is broken
   */
  public Article read(RepairedText text) {
    Optional<FrontMatter> front = FrontMatter.read(text.source());
    Told told = front.map(FrontMatter::told).orElse(Told.NOTHING);
    int start = front.map(block -> behind(text.text(), block.end())).orElse(0);
    if (text.source().extension().equals("md")) {
      return MarkdownBody.article(text, start, told, options);
    }
    if (text.source().extension().matches("html?")) {
      HtmlPage page = HtmlPage.of(text);
      return settled(page.text(), 0, page.told());
    }
    return settled(text, start, told);
  }

  /** The article, read once more where the user settled phrases for its outlet. */
  private Article settled(RepairedText text, int start, Told told) {
    Article article = article(text, start, told, "");
    String outlet = article.outlet().map(Outlet::name).orElse("");
    boolean own = options.dropFrom().containsKey(outlet) || options.keepFrom().containsKey(outlet);
    return own ? article(text, start, told, outlet) : article;
  }

  private Article article(RepairedText text, int start, Told told, String outlet) {
    Settled settled = Settled.of(options, outlet);
    return new Reading(text, start, told, model, options, settled).article();
  }

  /** The first offset of {@code text} that came from the file's {@code end} or from behind it. */
  private static int behind(TracedText text, int end) {
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (text.toSource(new Span(middle, middle + 1)).start() < end) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

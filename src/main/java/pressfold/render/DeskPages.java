package pressfold.render;

import java.util.ArrayList;
import java.util.List;
import pressfold.model.Article;
import pressfold.model.Key;

/**
 * Makes the pages for editors: first the articles that somebody should look at, each with its
 * doubts, then those that were merely repaired, a line each; the article's own page tells more.
 */
final class DeskPages {

  private static final int ARTICLES_A_PAGE = 200;

  private final Library library;
  private final Words words;

  DeskPages(Library library) {
    this.library = library;
    this.words = library.words;
  }

  void plan(Plans plans) {
    List<Text> marked = new ArrayList<>();
    int repairs = 0;
    int removals = 0;
    int doubts = 0;
    for (var clipping : library.digest.clippings()) {
      Article article = clipping.article();
      repairs += article.repairs().size();
      removals += article.removals().size();
      doubts += article.doubts().size();
      if (article.repairs().size() + article.removals().size() + article.doubts().size() > 0) {
        marked.add(library.text(clipping.id()));
      }
    }
    marked.sort((a, b) -> Integer.compare(b.article.doubts().size(), a.article.doubts().size()));
    String told = words.counts("doubted", doubts, "repaired", repairs, "removed", removals);
    String intro = words.word("desk.about", told.isEmpty() ? words.word("ledger.none") : told);
    plans.addList(
        "desk.html",
        "desk",
        Key.of(intro),
        marked,
        ARTICLES_A_PAGE,
        text -> text.key,
        texts ->
            new Sheet("desk", words.word("desk"))
                .about(intro)
                .unlisted()
                .show("intro", intro)
                .show("doubtful", some(texts, true))
                .show("repaired", some(texts, false)));
  }

  private static List<Text> some(List<Text> texts, boolean doubtful) {
    return texts.stream().filter(text -> text.article.doubts().isEmpty() != doubtful).toList();
  }
}

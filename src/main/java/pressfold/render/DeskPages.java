package pressfold.render;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import pressfold.model.Article;
import pressfold.model.Clipping;

/** Makes the pages for editors: all repairs, removals and doubts; those with doubts first. */
final class DeskPages {

  private static final int ARTICLES_A_PAGE = 50;

  private final Library library;
  private final Words words;
  private final Paging paging;
  private final Heads heads;

  DeskPages(Library library, Paging paging, Heads heads) {
    this.library = library;
    this.words = library.words();
    this.paging = paging;
    this.heads = heads;
  }

  void write(Consumer<Sheet> press) {
    List<Clipping> clippings =
        library.digest().clippings().stream()
            .filter(clipping -> isMarked(clipping.article()))
            .sorted(
                Comparator.comparing((Clipping clipping) -> -clipping.article().doubts().size()))
            .toList();
    String title = words.word("desk");
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("repaired", sum(clippings, clipping -> clipping.article().repairs().size()));
    counts.put("removed", sum(clippings, clipping -> clipping.article().removals().size()));
    counts.put("doubted", sum(clippings, clipping -> clipping.article().doubts().size()));
    String told = words.counts(counts);
    String intro = words.word("desk.about", told.isEmpty() ? words.word("ledger.none") : told);
    for (Paging.Sheet<Clipping> page : paging.cut("desk.html", clippings, ARTICLES_A_PAGE)) {
      View.Desk view =
          new View.Desk(intro, page.items().stream().map(this::desked).toList(), page.pager());
      press.accept(
          new Sheet(page.path(), "desk", "desk", view, heads.unlisted(page.path(), title, intro)));
    }
  }

  private static boolean isMarked(Article article) {
    return !article.repairs().isEmpty()
        || !article.removals().isEmpty()
        || !article.doubts().isEmpty();
  }

  private static int sum(
      List<Clipping> clippings, java.util.function.ToIntFunction<Clipping> count) {
    return clippings.stream().mapToInt(count).sum();
  }

  private View.Desked desked(Clipping clipping) {
    Article article = clipping.article();
    Ledger ledger = new Ledger(article, words);
    return new View.Desked(
        library.headline(article),
        library.href(clipping),
        library.tongue(article.language()),
        article.file(),
        ledger.count(),
        ledger.entries());
  }
}

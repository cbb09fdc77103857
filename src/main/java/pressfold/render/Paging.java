package pressfold.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a long list into pages. The first keeps the plain name; the others get their number before
 * the ending ("desk.2.html"), which no slug can look like.
 */
final class Paging {

  private final Words words;

  Paging(Words words) {
    this.words = words;
  }

  /** A stretch of the list, and the way to those before and after it. */
  record Sheet<T>(String path, List<T> items, View.Pager pager) {}

  <T> List<Sheet<T>> cut(String path, List<T> all, int length) {
    List<Sheet<T>> sheets = new ArrayList<>();
    int pages = Math.max(1, (all.size() + length - 1) / length);
    for (int page = 1; page <= pages; page++) {
      int from = (page - 1) * length;
      int to = Math.min(all.size(), from + length);
      sheets.add(
          new Sheet<>(
              numbered(path, page),
              all.subList(from, to),
              new View.Pager(
                  words.word("pages"),
                  pages == 1
                      ? ""
                      : words.word(
                          "range",
                          words.number(from + 1),
                          words.number(to),
                          words.number(all.size())),
                  page == 1
                      ? View.Link.NONE
                      : View.Link.to(words.word("previous"), numbered(path, page - 1)),
                  page == pages
                      ? View.Link.NONE
                      : View.Link.to(words.word("next"), numbered(path, page + 1)))));
    }
    return sheets;
  }

  /** The address of the {@code page}-th page, from 1. */
  static String numbered(String path, int page) {
    return page == 1
        ? path
        : path.substring(0, path.length() - ".html".length()) + "." + page + ".html";
  }
}

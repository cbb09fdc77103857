package pressfold.render;

import java.util.ArrayList;
import java.util.List;
import pressfold.model.Key;

/**
 * Cuts a long list, newest first, into pages. The newest keep the plain name; the others are
 * numbered from the oldest ("desk.1.html", which no slug can look like), so that an older page
 * stays as it is when the list grows.
 */
final class Paging {

  private Paging() {}

  /** A stretch of the list, and the way to those before and after it. */
  record Leaf<T>(String path, List<T> items, View.Pager pager) {

    /** Stands for path and pager. */
    long key() {
      return Key.of(path, pager.text(), pager.previous().href(), pager.next().href());
    }
  }

  static <T> List<Leaf<T>> cut(String path, List<T> all, int length, Words words) {
    List<Leaf<T>> leaves = new ArrayList<>();
    int from = 0;
    for (int page = older(all.size(), length); page >= 0; page--) {
      int to = all.size() - page * length;
      String range =
          words.word("range", words.number(from + 1), words.number(to), words.number(all.size()));
      boolean first = from == 0;
      View.Pager pager =
          new View.Pager(
              first && page == 0 ? "" : range,
              first
                  ? View.Item.NONE
                  : View.Item.to(
                      words.word("previous"), numbered(path, page + 1, all.size(), length)),
              page == 0
                  ? View.Item.NONE
                  : View.Item.to(words.word("next"), numbered(path, page - 1, all.size(), length)));
      leaves.add(
          new Leaf<>(numbered(path, page, all.size(), length), all.subList(from, to), pager));
      from = to;
    }
    return leaves;
  }

  /** How many pages the newest leave to the others: the first page is at least half full. */
  private static int older(int size, int length) {
    return Math.max(0, (size - length / 2) / length);
  }

  /** The address of the page that the {@code index}-th of {@code size} stands on, from 0. */
  static String pageOf(String path, int index, int size, int length) {
    return numbered(path, (size - 1 - index) / length, size, length);
  }

  /** The page that has {@code before} older ones. */
  private static String numbered(String path, int before, int size, int length) {
    return before >= older(size, length)
        ? path
        : path.substring(0, path.length() - ".html".length()) + "." + (before + 1) + ".html";
  }
}

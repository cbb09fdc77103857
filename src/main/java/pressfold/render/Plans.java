package pressfold.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import pressfold.model.Key;

/** The pages that may be made. */
final class Plans {

  /**
   * A page that may be made.
   *
   * @param paths where it will stand in the site, once for each of its forms
   * @param section the part of the site that the masthead marks as current
   * @param key stands for all that the digest has the page show; 0 where the page is always made
   * @param sheet makes it
   */
  record Plan(List<String> paths, String section, long key, Supplier<Sheet> sheet) {}

  private final List<Plan> plans = new ArrayList<>();
  private final Words words;

  Plans(Words words) {
    this.words = words;
  }

  List<Plan> all() {
    return plans;
  }

  void add(String path, String section, long key, Supplier<Sheet> sheet) {
    add(List.of(path), section, key, sheet);
  }

  void add(List<String> paths, String section, long key, Supplier<Sheet> sheet) {
    plans.add(new Plan(paths, section, key, sheet));
  }

  /**
   * Adds the pages of a long list, newest first. The newest keep the plain name; the others are
   * numbered from the oldest ("desk.1.html", which no slug can look like), so that an older page
   * stays as it is when the list grows.
   *
   * @param key stands for what all of the pages show
   * @param length how many things a page shows
   * @param keyOf stands for what a page shows of a thing
   * @param sheet makes the page of some of the things
   */
  <T> void addList(
      String path,
      String section,
      long key,
      List<T> things,
      int length,
      ToLongFunction<T> keyOf,
      Function<List<T>, Sheet> sheet) {
    int size = things.size();
    int from = 0;
    for (int before = older(size, length); before >= 0; before--) {
      int to = size - before * length;
      List<T> own = things.subList(from, to);
      String range =
          words.word("range", words.number(from + 1), words.number(to), words.number(size));
      boolean first = from == 0;
      String earlier = first ? "" : numbered(path, before + 1, size, length);
      String later = before == 0 ? "" : numbered(path, before - 1, size, length);
      View.Pager pager = new View.Pager(first && before == 0 ? "" : range, earlier, later);
      String page = numbered(path, before, size, length);
      Key whole = new Key().add(key).add(page).add(pager.text()).add(earlier).add(later);
      own.forEach(thing -> whole.add(keyOf.applyAsLong(thing)));
      add(page, section, whole.value(), () -> sheet.apply(own).show("pager", pager));
      from = to;
    }
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

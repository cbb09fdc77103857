package pressfold.typography;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import pressfold.source.Resource;

/**
 * How a language sets quotations and dashes.
 *
 * @param outer the marks of a quotation
 * @param inner the marks of a quotation within another
 * @param dash the dash between words
 * @param elided words that begin with an apostrophe, in lower case, without it
 */
record Language(Pair outer, Pair inner, String dash, Set<String> elided) {

  /**
   * Two marks that belong together.
   *
   * @param open may end in a no-break space
   * @param close may begin with one
   */
  record Pair(String open, String close) {

    char opening() {
      return open.charAt(0);
    }

    char closing() {
      return close.charAt(close.length() - 1);
    }
  }

  private static final Pair SINGLE = new Pair("‘", "’");

  private static final Map<String, Language> ALL = load();

  /** The language of a BCP 47 tag; English where it is not known. */
  static Language of(String tag) {
    String name = tag.toLowerCase(Locale.ROOT);
    while (!ALL.containsKey(name)) {
      int hyphen = name.lastIndexOf('-');
      name = hyphen < 0 ? "en" : name.substring(0, hyphen);
    }
    return Objects.requireNonNull(ALL.get(name));
  }

  /** The marks for what was typed in single marks: they stay single. */
  Pair single() {
    return "‘‚’‹›".indexOf(inner.opening()) >= 0 ? inner : SINGLE;
  }

  boolean opensWith(char mark) {
    return outer.opening() == mark || inner.opening() == mark;
  }

  boolean closesWith(char mark) {
    return outer.closing() == mark || inner.closing() == mark;
  }

  /** Whether a space stands before colons, semicolons and the like. */
  boolean spacesPunctuation() {
    return outer.open.length() > 1;
  }

  private static Map<String, Language> load() {
    Map<String, Language> all = new HashMap<>();
    Resource.rules(Language.class, "languages.txt").forEach(line -> read(line, all));
    return Map.copyOf(all);
  }

  private static void read(String line, Map<String, Language> all) {
    String[] cells = line.split("\\|", -1);
    all.put(
        cells[0].strip().toLowerCase(Locale.ROOT),
        new Language(
            pair(cells[1]),
            pair(cells[2]),
            cells[3].strip(),
            Set.of(cells[4].strip().split(" +"))));
  }

  private static Pair pair(String cell) {
    String[] marks = cell.strip().replace('_', '\u00a0').split(" ", 2);
    return new Pair(marks[0], marks[1]);
  }
}

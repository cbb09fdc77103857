package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pressfold.model.Article;
import pressfold.model.Doubt;
import pressfold.model.Removal;
import pressfold.source.Repair;
import pressfold.source.Span;

/**
 * The list of all repairs and removals of an article, and of what is doubtful about its reading.
 */
final class Ledger {

  private static final int LONGEST_TEXT = 200;

  private final Article article;
  private final Words words;
  private final List<Repair> kinds = new ArrayList<>();
  private final Map<Integer, Integer> places = new HashMap<>();
  private final Map<Span, Integer> notes = new HashMap<>();

  Ledger(Article article, Words words) {
    this.article = article;
    this.words = words;
    Map<String, Integer> numbers = new HashMap<>();
    for (Repair repair : article.repairs()) {
      String kind = repair.from() + '\0' + repair.to() + '\0' + repair.rule();
      int number = numbers.computeIfAbsent(kind, key -> numbers.size() + 1);
      if (number > kinds.size()) {
        kinds.add(repair);
      }
      places.merge(number, 1, Integer::sum);
      if (!repair.from().isBlank()) {
        notes.put(repair.span(), number);
      }
    }
  }

  /** The number of the note on a repair at {@code span}, or 0 where none was made that shows. */
  int noteOn(Span span) {
    return notes.getOrDefault(span, 0);
  }

  /** "1 repaired, 4 removed". */
  String count() {
    String told =
        words.counts(
            "repaired", article.repairs().size(),
            "removed", article.removals().size(),
            "doubted", article.doubts().size());
    return told.isEmpty() ? words.word("ledger.none") : told;
  }

  List<View.Entry> entries() {
    List<View.Entry> entries = new ArrayList<>();
    for (Repair kind : kinds) {
      int number = entries.size() + 1;
      entries.add(entry(kind, places.getOrDefault(number, 0), number));
    }
    for (Removal removal : article.removals()) {
      String text = Library.cut(removal.text().strip(), LONGEST_TEXT);
      entries.add(entry("removed", Html.of("<del>{}</del>", text), removal.reason()));
    }
    entries.addAll(doubts());
    return entries;
  }

  List<View.Entry> doubts() {
    List<View.Entry> entries = new ArrayList<>();
    for (Doubt doubt : article.doubts()) {
      String where =
          doubt.problem().position().map(at -> at.line() + ":" + at.column() + ": ").orElse("");
      SafeString what = Html.of("{}{}", where, doubt.problem().message());
      entries.add(entry("doubtful", what, doubt.problem().hint()));
    }
    return entries;
  }

  /** The rules of the repairs and the reasons of the removals, each once, with how often. */
  String summary() {
    Map<String, Integer> times = new LinkedHashMap<>();
    article.repairs().forEach(repair -> times.merge(repair.rule(), 1, Integer::sum));
    article.removals().forEach(removal -> times.merge(removal.reason(), 1, Integer::sum));
    List<String> told = new ArrayList<>();
    times.forEach((why, n) -> told.add(n == 1 ? why : why + " × " + words.number(n)));
    return String.join(", ", told);
  }

  private View.Entry entry(Repair repair, int times, int number) {
    String from = repair.from();
    SafeString removed = from.isBlank() ? View.NO_HTML : Html.of("<del>{}</del> ", from);
    SafeString added =
        repair.to().isBlank() ? View.NO_HTML : Html.of("<ins>{}</ins> ", repair.to());
    return new View.Entry(
        "repaired",
        "fix" + number,
        words.word("repaired"),
        Html.of("{}{}", removed, added),
        repair.rule() + ", " + words.count("places", times));
  }

  private View.Entry entry(String kind, SafeString what, String note) {
    return new View.Entry(kind, "", words.word(kind), what, note);
  }
}

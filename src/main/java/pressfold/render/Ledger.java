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
import pressfold.source.Position;
import pressfold.source.Repair;
import pressfold.source.Span;

/**
 * The list of all repairs and removals of an article, and of what is doubtful about its reading.
 */
final class Ledger {

  private static final int LONGEST_TEXT = 200;

  private final Article article;
  private final Words words;
  private final Map<Repair, Integer> places = new LinkedHashMap<>();
  private final Map<Span, Integer> notes = new HashMap<>();

  Ledger(Article article, Words words) {
    this.article = article;
    this.words = words;
    Map<Repair, Integer> numbers = new HashMap<>();
    for (Repair repair : article.repairs()) {
      Repair alike = new Repair(new Span(0, 0), repair.from(), repair.to(), repair.rule());
      places.merge(alike, 1, Integer::sum);
      int number = numbers.computeIfAbsent(alike, key -> numbers.size() + 1);
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
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("repaired", article.repairs().size());
    counts.put("removed", article.removals().size());
    counts.put("doubted", article.doubts().size());
    String told = words.counts(counts);
    return told.isEmpty() ? words.word("ledger.none") : told;
  }

  List<View.Entry> entries() {
    List<View.Entry> entries = new ArrayList<>();
    places.forEach((repair, times) -> entries.add(entry(repair, times, entries.size() + 1)));
    article.removals().forEach(removal -> entries.add(entry(removal)));
    article.doubts().forEach(doubt -> entries.add(entry(doubt)));
    return entries;
  }

  private View.Entry entry(Repair repair, int times, int number) {
    StringBuilder what = new StringBuilder();
    if (!repair.from().isBlank()) {
      what.append("<del>").append(Html.escape(repair.from())).append("</del> ");
    }
    if (!repair.to().isBlank()) {
      what.append("<ins>").append(Html.escape(repair.to())).append("</ins> ");
    }
    return new View.Entry(
        "repair",
        "fix" + number,
        words.word("repaired"),
        Html.safe(what),
        repair.rule() + ", " + words.count("places", times));
  }

  private View.Entry entry(Removal removal) {
    return new View.Entry(
        "removal",
        "",
        words.word("removed"),
        new SafeString(
            "<q>" + Html.escape(Library.cut(removal.text().strip(), LONGEST_TEXT)) + "</q>"),
        removal.reason());
  }

  private View.Entry entry(Doubt doubt) {
    String where =
        doubt.problem().position().map(Ledger::lineAndColumn).map(at -> at + ": ").orElse("");
    return new View.Entry(
        "doubt",
        "",
        words.word("doubtful"),
        new SafeString(Html.escape(where + doubt.problem().message())),
        doubt.problem().hint());
  }

  static String lineAndColumn(Position position) {
    return position.line() + ":" + position.column();
  }
}

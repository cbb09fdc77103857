package pressfold.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pressfold.model.Article;
import pressfold.source.Repair;
import pressfold.source.Span;

/** The repairs of an article by their kinds, numbered as the notes in its text are. */
final class Ledger {

  /** The repairs of each kind, told by the first, and in how many places. */
  final List<View.Tally<Repair>> repairs = new ArrayList<>();

  private final Map<Span, Integer> notes = new HashMap<>();

  Ledger(Article article) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Repair repair : article.repairs()) {
      String kind = repair.from() + '\0' + repair.to() + '\0' + repair.rule();
      int number = numbers.computeIfAbsent(kind, key -> numbers.size() + 1);
      if (number > repairs.size()) {
        repairs.add(new View.Tally<>(repair, 1));
      } else {
        View.Tally<Repair> same = repairs.get(number - 1);
        repairs.set(number - 1, new View.Tally<>(same.of(), same.times() + 1));
      }
      if (!repair.from().isBlank()) {
        notes.put(repair.span(), number);
      }
    }
  }

  /** The number of the note on a repair at {@code span}, or 0 where none was made that shows. */
  int noteOn(Span span) {
    return notes.getOrDefault(span, 0);
  }
}

package pressfold.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that stand in texts so often that they are written as a number of one or two bytes. It
 * makes the texts a third smaller than deflating alone, and has to be loaded once.
 */
final class Vocabulary {

  /** Marks that stand in most texts and would take three bytes each. */
  static final String MARKS = "’“”—–‘…„«»";

  /** Numbers below this one take one byte, the others two. */
  static final int SHORT = 64;

  private static final int MOST_WORDS = 3072;
  private static final int FEWEST_USES = 16;

  private final List<String> words;
  private final Map<String, Integer> codes = new HashMap<>();

  private Vocabulary(List<String> words) {
    this.words = words;
    for (int i = 0; i < words.size(); i++) {
      codes.put(words.get(i), MARKS.length() + i);
    }
  }

  static Vocabulary of(List<Section> sections) {
    Map<String, Integer> counts = new HashMap<>();
    for (Section section : sections) {
      WordTable table = section.table();
      for (int word = 0; word < table.words().size(); word++) {
        String text = table.words().get(word);
        if (text.length() > 1 && Letters.isWord(text.charAt(0))) {
          counts.merge(text, table.count(word), Integer::sum);
        }
      }
    }
    List<Map.Entry<String, Integer>> often = new ArrayList<>(counts.entrySet());
    often.removeIf(entry -> entry.getValue() < FEWEST_USES);
    Comparator<Map.Entry<String, Integer>> bySaving =
        Comparator.comparingLong(e -> -(long) e.getValue() * (e.getKey().length() - 1));
    often.sort(bySaving.thenComparing(Map.Entry.comparingByKey()));
    List<Map.Entry<String, Integer>> kept =
        new ArrayList<>(often.subList(0, Math.min(MOST_WORDS, often.size())));
    Comparator<Map.Entry<String, Integer>> byUse = Comparator.comparingInt(e -> -e.getValue());
    kept.sort(byUse.thenComparing(Map.Entry.comparingByKey()));
    return new Vocabulary(kept.stream().map(Map.Entry::getKey).toList());
  }

  List<String> words() {
    return words;
  }

  /** The number of each word of {@code section}, -1 for those that have none. */
  int[] codes(Section section) {
    List<String> local = section.table().words();
    int[] found = new int[local.size()];
    for (int word = 0; word < found.length; word++) {
      found[word] = codes.getOrDefault(local.get(word), -1);
    }
    return found;
  }
}

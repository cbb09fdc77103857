package pressfold.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pressfold.model.Clipping;
import pressfold.model.Key;

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
  private static final int FEWEST_USES = 5;

  /**
   * So many articles tell which words are frequent. Few, so that few changes touch them: another
   * word here means other bytes in all texts.
   */
  private static final int SAMPLE = 128;

  private Vocabulary() {}

  private record Use(String word, int count) {

    long saving() {
      return (long) count * (word.length() - 1);
    }
  }

  /** The articles to tell it from, whichever others come and go. */
  static List<Clipping> sample(List<Clipping> articles) {
    List<Clipping> sample = new ArrayList<>(articles);
    Map<String, Long> rank = new HashMap<>();
    articles.forEach(article -> rank.put(article.id(), Key.of(article.id())));
    sample.sort(
        (a, b) -> {
          int byRank = rank.getOrDefault(a.id(), 0L).compareTo(rank.getOrDefault(b.id(), 0L));
          return byRank != 0 ? byRank : a.id().compareTo(b.id());
        });
    return sample.subList(0, Math.min(SAMPLE, sample.size()));
  }

  /** The frequent words of {@code sample}, the most used first. */
  static List<String> of(List<Clipping> sample) {
    WordTable words = new WordTable(new byte[0]);
    TextCoder coder = new TextCoder(List.of(), words);
    for (Clipping article : sample) {
      coder.write(article, "");
      coder.bytes().clear();
    }
    List<Use> often = new ArrayList<>();
    for (int word = 0; word < words.words(); word++) {
      if (words.count(word) >= FEWEST_USES) {
        String text = words.word(word);
        if (text.length() > 1 && Letters.kind(text.charAt(0)) == Letters.SPACED) {
          often.add(new Use(text, words.count(word)));
        }
      }
    }
    often.sort((a, b) -> compare(a, a.saving(), b, b.saving()));
    List<Use> kept = often.subList(0, Math.min(MOST_WORDS, often.size()));
    kept.sort((a, b) -> compare(a, a.count(), b, b.count()));
    return kept.stream().map(Use::word).toList();
  }

  /** The greater number first, equals by their words. */
  private static int compare(Use a, long ofA, Use b, long ofB) {
    return ofA != ofB ? Long.compare(ofB, ofA) : a.word().compareTo(b.word());
  }
}

package pressfold.digest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Change;

/**
 * Tells what a later version of a text changed, word by word: the longest common row of words is
 * kept, so that a sentence with one word replaced shows one word replaced; of a sentence written
 * anew the odd word that stayed is shown as replaced too, so that both can be read.
 */
final class Revision {

  private static final String BREAK = "\n";

  /** So many kept words in a row between two changes part them. */
  private static final int PARTING = 3;

  /** Beyond this many comparisons the texts' differing middles are shown as replaced. */
  private static final long MOST_COMPARISONS = 16_000_000;

  private final List<List<Change>> paragraphs = new ArrayList<>();
  private final List<Change> paragraph = new ArrayList<>();
  private final StringBuilder removed = new StringBuilder();
  private final StringBuilder added = new StringBuilder();
  private final StringBuilder kept = new StringBuilder();
  private int keptWords;

  private Revision() {}

  /** What {@code later} changed: its headline, then its paragraphs. */
  static List<List<Change>> of(Article earlier, Article later) {
    Revision revision = new Revision();
    revision.compare(words(earlier), words(later));
    revision.endParagraph();
    return revision.paragraphs;
  }

  /** All words with the space behind them, a break before each paragraph. */
  private static List<String> words(Article article) {
    List<String> words = new ArrayList<>();
    add(article.headline().map(h -> h.text()).orElse(""), words);
    for (Block block : article.body()) {
      words.add(BREAK);
      add(block.text().text(), words);
    }
    return words;
  }

  private static void add(String text, List<String> words) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i) + " ");
        }
        start = i + 1;
      }
    }
  }

  private void compare(List<String> earlier, List<String> later) {
    int start = 0;
    int most = Math.min(earlier.size(), later.size());
    while (start < most && earlier.get(start).equals(later.get(start))) {
      put(Change.Kind.KEPT, later.get(start++));
    }
    int end = 0;
    while (end < most - start
        && earlier.get(earlier.size() - 1 - end).equals(later.get(later.size() - 1 - end))) {
      end++;
    }
    middle(earlier.subList(start, earlier.size() - end), later.subList(start, later.size() - end));
    later.subList(later.size() - end, later.size()).forEach(word -> put(Change.Kind.KEPT, word));
  }

  private void middle(List<String> earlier, List<String> later) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] before = numbered(earlier, numbers);
    int[] after = numbered(later, numbers);
    boolean compared = (long) before.length * after.length <= MOST_COMPARISONS;
    BitSet[] skips = compared ? skips(before, after) : new BitSet[0];
    int i = 0;
    int j = 0;
    while (compared && i < before.length && j < after.length) {
      if (before[i] == after[j]) {
        put(Change.Kind.KEPT, later.get(j++));
        i++;
      } else if (skips[i].get(j)) {
        put(Change.Kind.REMOVED, earlier.get(i++));
      } else {
        put(Change.Kind.ADDED, later.get(j++));
      }
    }
    earlier.subList(i, before.length).forEach(word -> put(Change.Kind.REMOVED, word));
    later.subList(j, after.length).forEach(word -> put(Change.Kind.ADDED, word));
  }

  private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
    return words.stream()
        .mapToInt(word -> numbers.computeIfAbsent(word, w -> numbers.size()))
        .toArray();
  }

  /**
   * For each pair of different words whether the rests behind them have as much in common without
   * the earlier one as without the later one.
   */
  private static BitSet[] skips(int[] earlier, int[] later) {
    BitSet[] skips = new BitSet[earlier.length];
    int[] below = new int[later.length + 1];
    int[] row = new int[later.length + 1];
    for (int i = earlier.length - 1; i >= 0; i--) {
      int word = earlier[i];
      skips[i] = new BitSet(later.length);
      int common = 0;
      for (int j = later.length - 1; j >= 0; j--) {
        if (word == later[j]) {
          common = below[j + 1] + 1;
        } else if (below[j] >= common) {
          skips[i].set(j);
          common = below[j];
        }
        row[j] = common;
      }
      int[] done = below;
      below = row;
      row = done;
    }
    return skips;
  }

  private void put(Change.Kind kind, String word) {
    if (word.equals(BREAK)) {
      if (kind != Change.Kind.REMOVED) {
        endParagraph();
      }
      return;
    }
    boolean keeps = kind == Change.Kind.KEPT;
    if (keeps) {
      keptWords++;
    } else if (keptWords >= PARTING || removed.length() + added.length() == 0) {
      endStretch();
    } else if (keptWords > 0) {
      removed.append(kept);
      added.append(kept);
      kept.setLength(0);
      keptWords = 0;
    }
    (keeps ? kept : kind == Change.Kind.ADDED ? added : removed).append(word);
  }

  private void endStretch() {
    end(removed, Change.Kind.REMOVED);
    end(added, Change.Kind.ADDED);
    end(kept, Change.Kind.KEPT);
    keptWords = 0;
  }

  private void end(StringBuilder words, Change.Kind kind) {
    if (words.length() > 0) {
      paragraph.add(new Change(kind, words.toString()));
      words.setLength(0);
    }
  }

  private void endParagraph() {
    endStretch();
    paragraphs.add(List.copyOf(paragraph));
    paragraph.clear();
  }
}

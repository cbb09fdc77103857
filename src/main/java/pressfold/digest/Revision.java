package pressfold.digest;

import java.util.ArrayList;
import java.util.List;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Change;

/**
 * Tells what a later version of a text changed, word by word: the longest common run of words is
 * kept, so that a sentence with one word replaced shows one word replaced.
 */
final class Revision {

  private static final String BREAK = "\n";

  /** Beyond this many comparisons the texts' differing middles are shown as replaced. */
  private static final long MOST_COMPARISONS = 16_000_000;

  private final List<List<Change>> paragraphs = new ArrayList<>();
  private final List<Change> paragraph = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private Change.Kind kind = Change.Kind.KEPT;

  private Revision() {}

  /** What {@code later} changed: its headline, then its paragraphs. */
  static List<List<Change>> of(Article earlier, Article later) {
    Revision revision = new Revision();
    revision.compare(words(earlier), words(later));
    revision.endParagraph();
    return revision.paragraphs;
  }

  /** All words with the space behind them, a break behind headline and paragraphs. */
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
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i) + " ");
        }
        start = i + 1;
      }
    }
    if (start < text.length()) {
      words.add(text.substring(start) + " ");
    }
  }

  private void compare(List<String> earlier, List<String> later) {
    int start = 0;
    int most = Math.min(earlier.size(), later.size());
    while (start < most && earlier.get(start).equals(later.get(start))) {
      tell(Change.Kind.KEPT, later.get(start++));
    }
    int end = 0;
    while (end < most - start
        && earlier.get(earlier.size() - 1 - end).equals(later.get(later.size() - 1 - end))) {
      end++;
    }
    middle(earlier.subList(start, earlier.size() - end), later.subList(start, later.size() - end));
    for (String word : later.subList(later.size() - end, later.size())) {
      tell(Change.Kind.KEPT, word);
    }
  }

  private void middle(List<String> earlier, List<String> later) {
    int n = earlier.size();
    int m = later.size();
    int[][] common = (long) n * m > MOST_COMPARISONS ? new int[0][] : common(earlier, later);
    int i = 0;
    int j = 0;
    while (common.length > 0 && i < n && j < m) {
      if (earlier.get(i).equals(later.get(j))) {
        tell(Change.Kind.KEPT, later.get(j));
        i++;
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        tell(Change.Kind.REMOVED, earlier.get(i++));
      } else {
        tell(Change.Kind.ADDED, later.get(j++));
      }
    }
    earlier.subList(i, n).forEach(word -> tell(Change.Kind.REMOVED, word));
    later.subList(j, m).forEach(word -> tell(Change.Kind.ADDED, word));
  }

  /** For each pair of places, how many words the rests behind them have in common, in order. */
  private static int[][] common(List<String> earlier, List<String> later) {
    int[][] common = new int[earlier.size() + 1][later.size() + 1];
    for (int i = earlier.size() - 1; i >= 0; i--) {
      for (int j = later.size() - 1; j >= 0; j--) {
        common[i][j] =
            earlier.get(i).equals(later.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void tell(Change.Kind kind, String word) {
    if (word.equals(BREAK)) {
      if (kind != Change.Kind.REMOVED) {
        endParagraph();
      }
      return;
    }
    if (kind != this.kind) {
      endStretch();
      this.kind = kind;
    }
    words.append(word);
  }

  private void endStretch() {
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

package pressfold.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import pressfold.source.Span;

/** Finds the deck: a sentence under the headline, or glued to it on one line. */
final class DeckReader {

  /** How many lines below the headline a deck may stand. */
  private static final int BELOW = 6;

  private static final int SHORTEST = 5;
  private static final int LONGEST = 80;

  /** A line of fewer words is no headline with a deck. */
  private static final int SHORTEST_GLUED = 13;

  private static final int SHORTEST_HEADLINE = 3;

  /** How much alike the words before the deck and an address's words must be. */
  private static final double SPELT = 0.75;

  private static final java.util.Set<Long> OPENERS = LineTraits.words("sentence-openers.txt");

  private DeckReader() {}

  /**
   * The line of the deck, or -1: right below line {@code head}, or below lines that are taken or
   * site text.
   */
  static int below(Layout layout, int head, int firstText, boolean[] taken) {
    for (int i = head + 1; i < Math.min(firstText, head + 1 + BELOW); i++) {
      if (!taken[i] && layout.phrases.get(i).isEmpty()) {
        return isDeck(layout, i) ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isDeck(Layout layout, int i) {
    Line line = layout.line(i);
    return line.length >= SHORTEST
        && line.length <= LONGEST
        && Character.isLetter(Line.isQuote(line.first) ? 'a' : line.first)
        && !layout.isCredited(i)
        && (line.endsSentence() || line.length >= 8)
        && line.lowerWords * 5 >= line.length * 2
        && !line.address;
  }

  /**
   * Where in {@code line}, a headline's, a deck begins; empty where none does.
   *
   * @param titles the headline's words as addresses and other lines spell them
   */
  static Optional<Integer> glued(String line, List<Line> titles) {
    List<Span> words = words(line);
    if (words.size() < SHORTEST_GLUED) {
      return Optional.empty();
    }
    Optional<Integer> spelt = spelt(line, words, titles);
    return spelt.isPresent() ? spelt : byCase(line, words).filter(at -> !isSpelt(line, at, titles));
  }

  /** Whether a title has the first words behind {@code at}: then they are the headline's. */
  private static boolean isSpelt(String line, int at, List<Line> titles) {
    long[] behind = Line.wordsOf(line.substring(at));
    return behind.length > 1
        && titles.stream()
            .anyMatch(
                title ->
                    Collections.indexOfSubList(list(title.words), list(behind).subList(0, 2)) >= 0);
  }

  private static List<Long> list(long[] words) {
    return Arrays.stream(words).boxed().toList();
  }

  private static Optional<Integer> spelt(String line, List<Span> words, List<Line> titles) {
    Optional<Integer> best = Optional.empty();
    double most = SPELT;
    Line all = Line.of(line);
    for (Line title : titles) {
      // What spells out the whole line says that nothing is glued to it.
      most = Math.max(most, HeadlineReader.alike(all, title) + 0.1);
    }
    for (int i = SHORTEST_HEADLINE; i + SHORTEST < words.size(); i++) {
      int start = words.get(i).start();
      if (!opensSentence(line, start) || isJoined(line, words.get(i - 1))) {
        continue;
      }
      Line before = Line.of(line.substring(0, start));
      for (Line title : titles) {
        double alike = HeadlineReader.alike(before, title);
        if (alike > most) {
          most = alike;
          best = Optional.of(start);
        }
      }
    }
    return best;
  }

  /** Parts a headline in title case, or one with a closing mark, from a sentence. */
  private static Optional<Integer> byCase(String line, List<Span> words) {
    Optional<Integer> best = Optional.empty();
    double most = 0.6;
    for (int i = SHORTEST_HEADLINE; i + SHORTEST + 1 <= words.size(); i++) {
      int start = words.get(i).start();
      char before = line.charAt(words.get(i - 1).end() - 1);
      if (!opensSentence(line, start) || isJoined(line, words.get(i - 1))) {
        continue;
      }
      double left = capitals(line, words.subList(0, i));
      double right = capitals(line, words.subList(i + 1, words.size()));
      boolean opener = isOpener(line, words.get(i)) && !isCapital(line, words.get(i + 1));
      boolean closed = before == '?' || before == '!';
      boolean plain = left < 0.85;
      if (right > 0.45 || (plain && !closed && (!opener || words.size() < 18))) {
        continue;
      }
      double score = (plain ? 0.5 : left) - right + (opener ? 0.3 : 0) + (closed ? 0.3 : 0);
      boolean goesOn = isCapital(line, words.get(i + 1)) && words.get(i + 1).length() > 3;
      score -= goesOn ? 0.15 : 0;
      // Of equal places the last: a headline in title case has capitals to its end.
      if (score >= most) {
        most = score;
        best = Optional.of(start);
      }
    }
    return best;
  }

  /** The share of capitals among the longer words. */
  private static double capitals(String line, List<Span> words) {
    int all = 0;
    int capitals = 0;
    for (Span word : words) {
      if (word.length() > 3 && Character.isLetter(line.charAt(word.start()))) {
        all++;
        capitals += isCapital(line, word) ? 1 : 0;
      }
    }
    return all == 0 ? 0.5 : (double) capitals / all;
  }

  private static boolean opensSentence(String line, int start) {
    char c = line.charAt(start);
    if (Line.isQuote(c) && start + 1 < line.length()) {
      c = line.charAt(start + 1);
    }
    return Character.isUpperCase(c) || Character.isDigit(c);
  }

  private static boolean isCapital(String line, Span word) {
    return opensSentence(line, word.start());
  }

  /** Whether a headline cannot end with the word: a small word such as "of", or a comma. */
  private static boolean isJoined(String line, Span word) {
    return (word.length() < 4 && Character.isLowerCase(line.charAt(word.start())))
        || ",;:-–—&".indexOf(line.charAt(word.end() - 1)) >= 0;
  }

  private static boolean isOpener(String line, Span word) {
    long[] hash = Line.wordsOf(line.substring(word.start(), word.end()));
    return hash.length == 1 && OPENERS.contains(hash[0]);
  }

  private static List<Span> words(String line) {
    List<Span> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= line.length(); i++) {
      boolean blank = i == line.length() || Line.isBlank(line.charAt(i));
      if (blank && start >= 0) {
        words.add(new Span(start, i));
        start = -1;
      } else if (!blank && start < 0) {
        start = i;
      }
    }
    return words;
  }
}

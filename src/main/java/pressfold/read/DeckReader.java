package pressfold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pressfold.source.Span;

/** Finds the deck: a sentence under the headline, or glued to it on one line. */
final class DeckReader {

  /** How many lines below the headline a deck may stand. */
  private static final int BELOW = 6;

  private static final int SHORTEST = 5;
  private static final int LONGEST = 80;

  /** A line of fewer or more words is no headline with a deck. */
  private static final int SHORTEST_GLUED = 13;

  private static final int LONGEST_GLUED = 180;

  private static final int SHORTEST_HEADLINE = 3;

  /** How much alike the words before the deck and an address's words must be. */
  private static final double SPELT = 0.75;

  /** How sure the letters' case must be of a deck, and how many capitals title case has. */
  private static final double BY_CASE = 0.6;

  private static final double TITLE_CASE = 0.85;

  /** A deck of more capitals is part of the headline. */
  private static final double MOST_CAPITALS = 0.45;

  private static final Set<Long> OPENERS = LineTraits.words("sentence-openers.txt");

  private final String line;
  private final List<Span> words = new ArrayList<>();

  private DeckReader(String line) {
    this.line = line;
    int start = -1;
    for (int i = 0; i <= line.length(); i++) {
      boolean blank = i == line.length() || Line.isBlank(line.charAt(i));
      if (blank && start >= 0) {
        words.add(new Span(start, i));
      }
      start = blank ? -1 : start < 0 ? i : start;
    }
  }

  /**
   * The line of the deck, or -1: right below line {@code head}, or below lines that are taken or
   * site text.
   */
  static int below(Layout layout, int head, int firstText) {
    for (int i = head + 1; i < Math.min(firstText, head + 1 + BELOW); i++) {
      if (!layout.taken[i] && !layout.line(i).phrase.isThere()) {
        return isDeck(layout, i) ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isDeck(Layout layout, int i) {
    Line line = layout.line(i);
    return line.length >= SHORTEST
        && line.length <= LONGEST
        && (Line.isQuote(line.first) || Character.isLetter(line.first))
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
    DeckReader reader = new DeckReader(line);
    int length = reader.words.size();
    return length < SHORTEST_GLUED
            || length > LONGEST_GLUED
            || DatelineReader.read(line).isPresent()
        ? Optional.empty()
        : reader.glued(titles);
  }

  private Optional<Integer> glued(List<Line> titles) {
    double mostSpelt = SPELT;
    for (Line title : titles) {
      // What spells out the whole line says that nothing is glued to it.
      mostSpelt = Math.max(mostSpelt, HeadlineReader.alike(Line.of(line), title) + 0.1);
    }
    double most = BY_CASE;
    int spelt = -1;
    int byCase = -1;
    for (int i = SHORTEST_HEADLINE; i + SHORTEST < words.size(); i++) {
      int start = words.get(i).start();
      if (!isCapital(words.get(i)) || isJoined(words.get(i - 1)) || isSpelt(start, titles)) {
        continue;
      }
      Line before = Line.of(line.substring(0, start));
      for (Line title : titles) {
        double alike = HeadlineReader.alike(before, title);
        spelt = alike > mostSpelt ? start : spelt;
        mostSpelt = Math.max(mostSpelt, alike);
      }
      // Of equal places the last: a headline in title case has capitals to its end.
      double score = byCase(i);
      byCase = score >= most ? start : byCase;
      most = Math.max(most, score);
    }
    int at = spelt >= 0 ? spelt : byCase;
    return at < 0 ? Optional.empty() : Optional.of(at);
  }

  /** How much word {@code i} parts a headline in title case, or one with a mark, from a deck. */
  private double byCase(int i) {
    char before = line.charAt(words.get(i - 1).end() - 1);
    double left = capitals(words.subList(0, i));
    double right = capitals(words.subList(i + 1, words.size()));
    Span next = words.get(i + 1);
    boolean opener = isOpener(words.get(i)) && !isCapital(next);
    boolean closed = before == '?' || before == '!';
    boolean plain = left < TITLE_CASE;
    if (right > MOST_CAPITALS || (plain && !closed && (!opener || words.size() < 18))) {
      return 0;
    }
    boolean goesOn = isCapital(next) && next.length() > 3;
    return (plain ? 0.5 : left)
        - right
        + (opener ? 0.3 : 0)
        + (closed ? 0.3 : 0)
        - (goesOn ? 0.15 : 0);
  }

  /** Whether a title has the first two words behind {@code at}: then they are the headline's. */
  private boolean isSpelt(int at, List<Line> titles) {
    long[] behind = Line.wordsOf(line.substring(at));
    for (Line title : titles) {
      for (int i = 0; i + 1 < title.words.length && behind.length > 1; i++) {
        if (title.words[i] == behind[0] && title.words[i + 1] == behind[1]) {
          return true;
        }
      }
    }
    return false;
  }

  /** The share of capitals among the longer words. */
  private double capitals(List<Span> words) {
    int all = 0;
    int capitals = 0;
    for (Span word : words) {
      if (word.length() > 3 && Character.isLetter(line.charAt(word.start()))) {
        all++;
        capitals += isCapital(word) ? 1 : 0;
      }
    }
    return all == 0 ? 0.5 : (double) capitals / all;
  }

  private boolean isCapital(Span word) {
    boolean quote = Line.isQuote(line.charAt(word.start())) && word.start() + 1 < line.length();
    char c = line.charAt(word.start() + (quote ? 1 : 0));
    return Character.isUpperCase(c) || Character.isDigit(c);
  }

  /** Whether a headline cannot end with the word: a small word such as "of", or a comma. */
  private boolean isJoined(Span word) {
    return (word.length() < 4 && Character.isLowerCase(line.charAt(word.start())))
        || ",;:-–—&".indexOf(line.charAt(word.end() - 1)) >= 0;
  }

  private boolean isOpener(Span word) {
    long[] hash = Line.wordsOf(line.substring(word.start(), word.end()));
    return hash.length == 1 && OPENERS.contains(hash[0]);
  }
}

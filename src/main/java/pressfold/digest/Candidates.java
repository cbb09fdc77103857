package pressfold.digest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pairs of articles worth a closer look: those that share most of their most telling words,
 * among dated articles within a month's reach. Each article keeps its nearest few, so the number of
 * pairs grows with the articles, not with their square.
 */
final class Candidates {

  private static final int TELLING = 32;
  private static final int KEPT = 30;
  private static final int REACH_DAYS = 30;

  /** Of the articles that have a word, so many around one are looked at. */
  private static final int NEIGHBOURS = 300;

  private final List<Wording> wordings;
  private final Likeness likeness;
  private final int[][] telling;
  private final int dated;

  /**
   * @param wordings dated ones first, by day
   */
  Candidates(List<Wording> wordings, Likeness likeness) {
    this.wordings = wordings;
    this.likeness = likeness;
    telling = new int[wordings.size()][];
    dated = reach(Integer.MAX_VALUE, wordings.size());
  }

  /** The pairs, each once with the lower number first, in order: two numbers in one. */
  long[] pairs() {
    int n = wordings.size();
    int[][] terms = new int[n][];
    IntStream.range(0, n)
        .parallel()
        .forEach(
            i -> {
              telling[i] = mostTelling(i);
              int[] own = wordings.get(i).terms();
              terms[i] = Arrays.stream(telling[i]).map(t -> own[t]).toArray();
            });
    int[][] nearest = new Index(terms).nearest(KEPT, this::count);
    long[] pairs = new long[n * KEPT];
    int size = 0;
    for (int i = 0; i < n; i++) {
      for (int other : nearest[i]) {
        pairs[size++] = (long) Math.min(i, other) << 32 | Math.max(i, other);
      }
    }
    Arrays.parallelSort(pairs, 0, size);
    int kept = 0;
    for (int k = 0; k < size; k++) {
      if (k == 0 || pairs[k] != pairs[k - 1]) {
        pairs[kept++] = pairs[k];
      }
    }
    return Arrays.copyOf(pairs, kept);
  }

  /** Which of an article's terms are its most telling ones, in order. */
  private int[] mostTelling(int article) {
    long[] order = new long[wordings.get(article).terms().length];
    for (int t = 0; t < order.length; t++) {
      order[t] = (long) (likeness.weight(article, t) * -1e8) << 32 | t;
    }
    Arrays.sort(order);
    int[] telling = new int[Math.min(TELLING, order.length)];
    Arrays.setAll(telling, k -> (int) order[k]);
    Arrays.sort(telling);
    return telling;
  }

  private void count(Index.Search search, int article) {
    int day = wordings.get(article).day();
    int first = article < dated ? reach(day - REACH_DAYS, dated) : 0;
    int behind = article < dated ? reach(day + REACH_DAYS + 1, dated) : wordings.size();
    for (int k = 0; k < telling[article].length; k++) {
      float weight = (float) likeness.weight(article, telling[article][k]);
      search.add(article, k, first, behind, NEIGHBOURS, weight * weight);
      if (article < dated && dated < wordings.size()) {
        search.addFrom(article, k, dated, 2 * NEIGHBOURS, weight * weight);
      }
    }
  }

  /** The first of the {@code behind} articles that is of {@code day} or later, or undated. */
  private int reach(int day, int behind) {
    int low = 0;
    int high = behind;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean before = wordings.get(middle).dated() && wordings.get(middle).day() < day;
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    return low;
  }
}

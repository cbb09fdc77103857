package pressfold.digest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pairs of articles worth a closer look: an inverted index over each article's most telling
 * words, which dated articles search within a month's reach. Each article keeps its nearest few, so
 * the number of pairs grows with the articles, not with their square.
 */
final class Candidates {

  private static final int TELLING = 32;
  private static final int KEPT = 30;
  private static final int REACH_DAYS = 30;
  private static final int LONGEST_LIST = 600;
  private static final int BATCHES = 16;

  private final List<Wording> wordings;
  private final Likeness likeness;
  private final int[][] telling;
  private final long[] index;
  private final int dated;

  /**
   * @param wordings dated ones first, by day
   */
  Candidates(List<Wording> wordings, Likeness likeness) {
    this.wordings = wordings;
    this.likeness = likeness;
    int n = wordings.size();
    dated = (int) wordings.stream().filter(Wording::dated).count();
    telling = new int[n][];
    IntStream.range(0, n).parallel().forEach(i -> telling[i] = mostTelling(i));
    int[] starts = new int[n + 1];
    for (int i = 0; i < n; i++) {
      starts[i + 1] = starts[i] + telling[i].length;
    }
    index = new long[starts[n]];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < telling[i].length; k++) {
        index[starts[i] + k] = entry(wordings.get(i).terms[telling[i][k]], i);
      }
    }
    Arrays.parallelSort(index);
  }

  private static long entry(int term, int article) {
    return (long) term << 32 | article;
  }

  private int[] mostTelling(int article) {
    int n = wordings.get(article).terms.length;
    long[] order = new long[n];
    for (int t = 0; t < n; t++) {
      int weight = (int) (likeness.weight(article, t) * 1e8);
      order[t] = (long) -weight << 32 | t;
    }
    Arrays.sort(order);
    return Arrays.stream(order).limit(TELLING).mapToInt(o -> (int) o).toArray();
  }

  /** The pairs, each once with the lower number first, in order: two numbers in one. */
  long[] pairs() {
    int n = wordings.size();
    long[][] found = new long[BATCHES][];
    IntStream.range(0, BATCHES)
        .parallel()
        .forEach(
            b ->
                found[b] =
                    pairs((int) ((long) n * b / BATCHES), (int) ((long) n * (b + 1) / BATCHES)));
    long[] all = Arrays.stream(found).flatMapToLong(Arrays::stream).toArray();
    Arrays.parallelSort(all);
    int kept = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[kept++] = all[i];
      }
    }
    return Arrays.copyOf(all, kept);
  }

  private long[] pairs(int from, int to) {
    float[] sums = new float[wordings.size()];
    int[] touched = new int[wordings.size()];
    long[] pairs = new long[(to - from) * KEPT];
    int n = 0;
    for (int i = from; i < to; i++) {
      int count = gather(i, sums, touched);
      long[] nearest = new long[count];
      for (int k = 0; k < count; k++) {
        int other = touched[k];
        nearest[k] = (long) -Float.floatToIntBits(sums[other]) << 32 | other;
        sums[other] = 0;
      }
      Arrays.sort(nearest);
      for (int k = 0; k < Math.min(KEPT, count); k++) {
        int other = (int) nearest[k];
        pairs[n++] = entry(Math.min(i, other), Math.max(i, other));
      }
    }
    return Arrays.copyOf(pairs, n);
  }

  /** Adds up what {@code article} shares with each other one; how many others there are. */
  private int gather(int article, float[] sums, int[] touched) {
    Wording wording = wordings.get(article);
    int first = wording.dated() ? reach(wording.day - REACH_DAYS) : 0;
    int behind = wording.dated() ? reach(wording.day + REACH_DAYS + 1) : wordings.size();
    int count = 0;
    for (int t : telling[article]) {
      int term = wording.terms[t];
      float weight = (float) likeness.weight(article, t);
      count = add(article, term, first, behind, weight, sums, touched, count);
      if (wording.dated()) {
        count = add(article, term, dated, wordings.size(), weight, sums, touched, count);
      }
    }
    return count;
  }

  private int add(
      int article,
      int term,
      int first,
      int behind,
      float weight,
      float[] sums,
      int[] touched,
      int count) {
    int from = position(entry(term, first));
    int to = position(entry(term, behind));
    if (to - from > LONGEST_LIST) {
      // Too common to tell; of those, the ones around the article.
      int middle = Math.min(Math.max(position(entry(term, article)), from), to);
      from = Math.max(from, middle - LONGEST_LIST / 2);
      to = Math.min(to, from + LONGEST_LIST);
    }
    int n = count;
    for (int k = from; k < to; k++) {
      int other = (int) index[k];
      if (other != article) {
        if (sums[other] == 0) {
          touched[n++] = other;
        }
        sums[other] += weight * weight;
      }
    }
    return n;
  }

  /** The first article of {@code day} or later. */
  private int reach(int day) {
    int low = 0;
    int high = dated;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (wordings.get(middle).day < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int position(long entry) {
    int found = Arrays.binarySearch(index, entry);
    return found < 0 ? -found - 1 : found;
  }
}

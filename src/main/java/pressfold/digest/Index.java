package pressfold.digest;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/**
 * An inverted index: which texts have a number. A text is looked up by its own places in it, around
 * which those of the other texts stand, so that nothing is searched for.
 */
final class Index {

  private static final int BATCHES = 16;

  /** Each number with each text that has it, ascending. */
  private final long[] entries;

  /** Of each text, where its numbers stand among the entries. */
  private final int[][] places;

  /**
   * @param numbers of each text, ascending
   */
  Index(int[][] numbers) {
    int all = 0;
    for (int[] own : numbers) {
      all += own.length;
    }
    entries = new long[all];
    places = new int[numbers.length][];
    int n = 0;
    for (int text = 0; text < numbers.length; text++) {
      for (int number : numbers[text]) {
        entries[n++] = (long) number << 32 | text;
      }
      places[text] = new int[numbers[text].length];
    }
    Arrays.parallelSort(entries);
    int[] filled = new int[numbers.length];
    for (int at = 0; at < entries.length; at++) {
      int text = (int) entries[at];
      places[text][filled[text]++] = at;
    }
  }

  /**
   * For each text the at most {@code most} texts with the largest sums, largest first.
   *
   * @param counting sums up for one text what it shares with others
   */
  int[][] nearest(int most, ObjIntConsumer<Search> counting) {
    int[][] nearest = new int[places.length][];
    IntStream.range(0, BATCHES)
        .parallel()
        .forEach(
            batch -> {
              Search search = new Search();
              for (int text = batch; text < nearest.length; text += BATCHES) {
                counting.accept(search, text);
                nearest[text] = search.nearest(most);
              }
            });
    return nearest;
  }

  /** Looks for the texts that share most with one; for one thread. */
  final class Search {

    private final float[] sums = new float[places.length];
    private final int[] touched = new int[places.length];
    private int count;

    /** Counts {@code weight} for the texts from {@code first} on that have a text's number. */
    void add(int text, int number, int first, int behind, int reach, float weight) {
      int own = places[text][number];
      long from = entries[own] - text + first;
      for (int at = own - 1; at >= Math.max(0, own - reach) && entries[at] >= from; at--) {
        add((int) entries[at], weight);
      }
      long to = from - first + behind;
      int last = Math.min(entries.length - 1, own + reach);
      for (int at = own + 1; at <= last && entries[at] < to; at++) {
        add((int) entries[at], weight);
      }
    }

    /** Counts {@code weight} for the first few texts from {@code first} on that have a number. */
    void addFrom(int text, int number, int first, int most, float weight) {
      long from = entries[places[text][number]] - text + first;
      long to = from - first + places.length;
      int at = Arrays.binarySearch(entries, from);
      at = at < 0 ? -at - 1 : at;
      for (int n = 0; n < most && at < entries.length && entries[at] < to; n++) {
        add((int) entries[at++], weight);
      }
    }

    private void add(int text, float weight) {
      if (sums[text] == 0) {
        touched[count++] = text;
      }
      sums[text] += weight;
    }

    /** Forgets what was counted. */
    private int[] nearest(int most) {
      long[] nearest = new long[Math.min(most, count)];
      int n = 0;
      for (int k = 0; k < count; k++) {
        int text = touched[k];
        long rank = (long) -Float.floatToIntBits(sums[text]) << 32 | text;
        sums[text] = 0;
        int at = n < nearest.length ? n++ : n;
        for (; at > 0 && nearest[at - 1] > rank; at--) {
          if (at < nearest.length) {
            nearest[at] = nearest[at - 1];
          }
        }
        if (at < nearest.length) {
          nearest[at] = rank;
        }
      }
      count = 0;
      int[] texts = new int[nearest.length];
      Arrays.setAll(texts, k -> (int) nearest[k]);
      return texts;
    }
  }
}

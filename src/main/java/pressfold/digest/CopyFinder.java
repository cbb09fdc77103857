package pressfold.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds texts that repeat another's. What tells a copy is how much of the shorter text stands in
 * the other, in runs of three words, where a run that many different texts have (house lines, the
 * frame of an automatic notice) counts for little. Two notices from one template also share most of
 * their runs when there are only the two; they differ in nearly all their figures and names, which
 * copies do not.
 */
final class CopyFinder {

  /**
   * How much of the shorter text a copy has: halfway between what was seen of copies and others.
   */
  private static final double SHARED = 0.36;

  /** How much two texts share that are one beyond doubt, so that they count as one text. */
  private static final double NEARLY_ALL = 0.6;

  /** How many figures and names of the shorter text a copy keeps at the least. */
  private static final double KEPT_PARTICULARS = 0.5;

  /** How many of the rarest runs two texts must share to be compared at all. */
  private static final double LEAST_SHARE = 1 / 12.0;

  private static final double NEARLY_ALL_SHARE = 0.3;
  private static final int TELLING = 64;
  private static final int NEIGHBOURS = 4;
  private static final int NEAREST = 6;
  private static final int MOST_COUNTED = 127;
  private static final int LARGEST_TABLE = 1 << 28;

  private final List<Wording> wordings;
  private final byte[] texts;
  private final int[] original;
  private final double[] weights;

  /**
   * @param wordings those that come first are taken for the originals
   */
  CopyFinder(List<Wording> wordings) {
    this.wordings = wordings;
    long runs = wordings.stream().mapToLong(w -> w.runs.length).sum();
    texts = new byte[(int) Math.min(LARGEST_TABLE, Long.highestOneBit(Math.max(1024, runs)) * 4)];
    weights = new double[wordings.size()];
    original = IntStream.range(0, wordings.size()).toArray();
    for (Wording wording : wordings) {
      for (int run : wording.runs) {
        count(run, 1);
      }
    }
  }

  /** For each text the number of the text it copies, or its own. */
  int[] find() {
    // Texts that are nearly the same first: together they count as one text with those runs.
    settle(candidates(NEARLY_ALL_SHARE), this::areNearlyTheSame);
    for (int i = 0; i < original.length; i++) {
      if (original[i] != i) {
        int[] kept = wordings.get(original[i]).runs;
        for (int run : wordings.get(i).runs) {
          if (Arrays.binarySearch(kept, run) >= 0) {
            count(run, -1);
          }
        }
      }
    }
    IntStream.range(0, weights.length).parallel().forEach(i -> weights[i] = weightOf(i));
    settle(candidates(LEAST_SHARE), this::shareMuch);
    return original;
  }

  private interface Test {
    boolean copies(int text, int of);
  }

  /** Goes through the texts in order; each becomes a copy of the first original that it repeats. */
  private void settle(long[] pairs, Test test) {
    int[] tested = new int[NEAREST];
    for (int k = 0; k < pairs.length; ) {
      int text = (int) (pairs[k] >>> 32);
      int n = 0;
      for (; k < pairs.length && (int) (pairs[k] >>> 32) == text; k++) {
        int of = original[(int) pairs[k]];
        if (original[text] == text && n < NEAREST && !contains(tested, n, of)) {
          tested[n++] = of;
          if (test.copies(text, of)) {
            original[text] = of;
          }
        }
      }
    }
    for (int i = 0; i < original.length; i++) {
      original[i] = original[original[i]]; // an original found to be a copy takes its copies along
    }
  }

  private static boolean contains(int[] numbers, int n, int number) {
    for (int i = 0; i < n; i++) {
      if (numbers[i] == number) {
        return true;
      }
    }
    return false;
  }

  /**
   * Pairs of texts that share several of their rarest shared runs, the later text first, of each
   * text's the likeliest first. A run that many texts have pairs only neighbours.
   */
  private long[] candidates(double share) {
    int n = wordings.size();
    long[][] telling = new long[n][];
    IntStream.range(0, n)
        .parallel()
        .forEach(i -> telling[i] = original[i] == i ? telling(i) : new long[0]);
    long[] index = Arrays.stream(telling).flatMapToLong(Arrays::stream).toArray();
    Arrays.parallelSort(index);
    long[] pairs = new long[index.length * NEIGHBOURS];
    int count = 0;
    for (int k = 0; k < index.length; k++) {
      for (int m = k - 1;
          m >= Math.max(0, k - NEIGHBOURS) && index[m] >> 32 == index[k] >> 32;
          m--) {
        int earlier = (int) index[m];
        int later = (int) index[k];
        if (earlier != later) {
          pairs[count++] = (long) later << 32 | earlier;
        }
      }
    }
    pairs = Arrays.copyOf(pairs, count);
    Arrays.parallelSort(pairs);
    return likeliest(pairs, telling, share);
  }

  /** Of sorted pairs those that stand there often enough, often ones first for each text. */
  private static long[] likeliest(long[] pairs, long[][] telling, double share) {
    List<long[]> kept = new ArrayList<>();
    long[] own = new long[16];
    for (int k = 0; k < pairs.length; ) {
      int text = (int) (pairs[k] >>> 32);
      int n = 0;
      while (k < pairs.length && (int) (pairs[k] >>> 32) == text) {
        int start = k;
        for (; k < pairs.length && pairs[k] == pairs[start]; k++) {}
        int other = (int) pairs[start];
        int runs = Math.min(telling[text].length, telling[other].length);
        if (k - start >= share * runs) {
          own = n == own.length ? Arrays.copyOf(own, 2 * n) : own;
          own[n++] = (long) (start - k) << 32 | other;
        }
      }
      Arrays.sort(own, 0, n);
      long[] nearest = new long[Math.min(n, NEAREST)];
      for (int i = 0; i < nearest.length; i++) {
        nearest[i] = (long) text << 32 | (int) own[i];
      }
      kept.add(nearest);
    }
    return kept.stream().flatMapToLong(Arrays::stream).toArray();
  }

  /** Some of the rarest runs that another text has too, each with the text's number. */
  private long[] telling(int text) {
    int[] runs = wordings.get(text).runs;
    long[] order = new long[runs.length];
    int n = 0;
    for (int run : runs) {
      int texts = counted(run);
      if (texts > 1 && (run & 3) == 0) {
        order[n++] = (long) texts << 32 | (run & 0xffffffffL);
      }
    }
    Arrays.sort(order, 0, n);
    return Arrays.stream(order, 0, Math.min(n, TELLING))
        .map(o -> (long) (int) o << 32 | text)
        .toArray();
  }

  private boolean areNearlyTheSame(int a, int b) {
    int[] left = wordings.get(a).runs;
    int[] right = wordings.get(b).runs;
    int shared = Wording.shared(left, right);
    return shared >= NEARLY_ALL * Math.max(1, left.length + right.length - shared)
        && keepParticulars(a, b);
  }

  /** Whether much of the shorter text stands in the other, rare runs weighing most. */
  private boolean shareMuch(int a, int b) {
    int[] left = wordings.get(a).runs;
    int[] right = wordings.get(b).runs;
    double shared = 0;
    for (int i = 0, j = 0; i < left.length && j < right.length; ) {
      if (left[i] == right[j]) {
        shared += weight(left[i]);
        i++;
        j++;
      } else if (left[i] < right[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared >= SHARED * Math.min(weights[a], weights[b])
        && shared > 0
        && keepParticulars(a, b);
  }

  /** Whether most figures and names of the text with fewer stand in the other. */
  private boolean keepParticulars(int a, int b) {
    int[] left = wordings.get(a).particulars;
    int[] right = wordings.get(b).particulars;
    return Wording.shared(left, right) >= KEPT_PARTICULARS * Math.min(left.length, right.length);
  }

  private double weightOf(int text) {
    double sum = 0;
    for (int run : wordings.get(text).runs) {
      sum += weight(run);
    }
    return sum;
  }

  private double weight(int run) {
    return 1.0 / Math.max(1, counted(run) - 1);
  }

  private int counted(int run) {
    return texts[run & (texts.length - 1)];
  }

  private void count(int run, int by) {
    int at = run & (texts.length - 1);
    texts[at] = (byte) Math.min(MOST_COUNTED, texts[at] + by);
  }
}

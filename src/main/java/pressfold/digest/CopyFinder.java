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

  /** The words of a run. */
  private static final int RUN = 4;

  private static final int LEAST_SHARE = 12;
  private static final int TELLING = 64;
  private static final int NEIGHBOURS = 4;
  private static final int NEAREST = 6;
  private static final int MOST_COUNTED = 127;
  private static final int LARGEST_TABLE = 1 << 28;

  private final List<Wording> wordings;
  private final byte[] texts;
  private final int[] original;

  /**
   * @param wordings those that come first are taken for the originals
   */
  CopyFinder(List<Wording> wordings) {
    this.wordings = wordings;
    long runs = wordings.stream().mapToLong(w -> w.words.length).sum();
    texts = new byte[(int) Math.min(LARGEST_TABLE, Long.highestOneBit(Math.max(1024, runs)) * 4)];
    original = IntStream.range(0, wordings.size()).toArray();
    for (Wording wording : wordings) {
      for (int i = 0; i < runs(wording); i++) {
        count(run(wording, i), 1);
      }
    }
  }

  /** For each text the number of the text it copies, or its own. */
  int[] find() {
    // Texts that are nearly the same first: together they count as one text with those runs.
    settle(candidates(), (a, b) -> resemblance(a, b) >= NEARLY_ALL);
    for (int i = 0; i < original.length; i++) {
      if (original[i] != i) {
        int[] kept = sortedRuns(original[i]);
        for (int run : sortedRuns(i)) {
          if (Arrays.binarySearch(kept, run) >= 0) {
            count(run, -1);
          }
        }
      }
    }
    settle(candidates(), (a, b) -> containment(a, b) >= SHARED);
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
  private long[] candidates() {
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
    return likeliest(pairs, telling);
  }

  /** Of sorted pairs those that stand there often enough, often ones first for each text. */
  private static long[] likeliest(long[] pairs, long[][] telling) {
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
        if (LEAST_SHARE * (k - start) >= runs) {
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
    Wording wording = wordings.get(text);
    long[] order = new long[runs(wording)];
    int n = 0;
    for (int i = 0; i < order.length; i++) {
      int run = run(wording, i);
      int texts = counted(run);
      if (texts > 1 && (run & 3) == 0) {
        order[n++] = (long) texts << 32 | (run & 0xffffffffL);
      }
    }
    Arrays.sort(order, 0, n);
    return Arrays.stream(order, 0, Math.min(n, TELLING))
        .map(o -> (long) (int) o << 32 | text)
        .distinct()
        .toArray();
  }

  /** The shared part of what both texts have together. */
  private double resemblance(int a, int b) {
    int[] left = sortedRuns(a);
    int[] right = sortedRuns(b);
    int shared = 0;
    for (int run : left) {
      shared += Arrays.binarySearch(right, run) >= 0 ? 1 : 0;
    }
    double part = shared / (double) Math.max(1, left.length + right.length - shared);
    return part >= NEARLY_ALL && keepsParticulars(a, b) ? part : 0;
  }

  /** How much of the shorter text stands in the other, rare runs weighing most. */
  private double containment(int a, int b) {
    int[] left = sortedRuns(a);
    int[] right = sortedRuns(b);
    double shared = 0;
    double all = 0;
    for (int run : left) {
      double weight = weight(run);
      all += weight;
      shared += Arrays.binarySearch(right, run) >= 0 ? weight : 0;
    }
    double others = 0;
    for (int run : right) {
      others += weight(run);
    }
    double part = shared / Math.max(1e-9, Math.min(all, others));
    return part >= SHARED && keepsParticulars(a, b) ? part : 0;
  }

  private double weight(int run) {
    return 1.0 / Math.max(1, counted(run) - 1);
  }

  /** Whether most figures and names of the text with fewer stand in the other. */
  private boolean keepsParticulars(int a, int b) {
    int[] left = particulars(a);
    int[] right = particulars(b);
    double shared = 0;
    for (int word : left) {
      shared += Arrays.binarySearch(right, word) >= 0 ? 1 : 0;
    }
    return shared >= KEPT_PARTICULARS * Math.min(left.length, right.length);
  }

  private int[] particulars(int text) {
    Wording wording = wordings.get(text);
    return IntStream.range(0, wording.words.length)
        .filter(i -> wording.shapes[i] == Tokens.NUMBER || wording.shapes[i] == Tokens.NAME)
        .map(i -> wording.words[i])
        .sorted()
        .distinct()
        .toArray();
  }

  private int[] sortedRuns(int text) {
    Wording wording = wordings.get(text);
    int[] runs = new int[runs(wording)];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = run(wording, i);
    }
    Arrays.sort(runs);
    int n = 0;
    for (int i = 0; i < runs.length; i++) {
      if (i == 0 || runs[i] != runs[i - 1]) {
        runs[n++] = runs[i];
      }
    }
    return Arrays.copyOf(runs, n);
  }

  private static int runs(Wording wording) {
    return Math.max(0, wording.words.length - RUN + 1);
  }

  private static int run(Wording wording, int i) {
    long mix = 0;
    for (int k = i; k < i + RUN; k++) {
      mix = (mix + wording.words[k]) * 0x9e3779b97f4a7c15L;
    }
    return (int) Fingerprint.mixed(mix);
  }

  private int counted(int run) {
    return texts[run & (texts.length - 1)];
  }

  private void count(int run, int by) {
    int at = run & (texts.length - 1);
    texts[at] = (byte) Math.min(MOST_COUNTED, texts[at] + by);
  }
}

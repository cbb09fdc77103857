package pressfold.digest;

import java.util.Arrays;
import java.util.List;

/**
 * Finds texts that repeat another's: much of the shorter text stands in the other, in runs of four
 * words. Two notices from one template share most of their runs, too, but differ in nearly all
 * their figures and names, which copies keep.
 */
final class CopyFinder {

  /**
   * How much of the shorter text a copy has: halfway between what was seen of copies and others.
   */
  private static final double SHARED = 0.4;

  /** How many figures and names of the shorter text a copy keeps at the least. */
  private static final double KEPT_PARTICULARS = 0.5;

  /** Of the texts that have a run, so many before one are looked at. */
  private static final int NEIGHBOURS = 8;

  private static final int NEAREST = 6;

  private final List<Wording> wordings;

  /**
   * @param wordings those that come first are taken for the originals
   */
  CopyFinder(List<Wording> wordings) {
    this.wordings = wordings;
  }

  /** For each text the number of the text it copies, or its own. */
  int[] find() {
    int[][] runs = repeated();
    int[][] nearest =
        new Index(runs)
            .nearest(
                NEAREST,
                (search, text) -> {
                  for (int run = 0; run < runs[text].length; run++) {
                    search.add(text, run, 0, text, NEIGHBOURS, 1);
                  }
                });
    int[] original = new int[runs.length];
    for (int i = 0; i < original.length; i++) {
      original[i] = i;
      for (int k = 0; k < nearest[i].length && original[i] == i; k++) {
        int of = original[nearest[i][k]];
        original[i] = copies(wordings.get(i), wordings.get(of)) ? of : i;
      }
    }
    return original;
  }

  /** Of each text the runs that another may have, too: most stand in one text alone. */
  private int[][] repeated() {
    long all = wordings.stream().mapToLong(wording -> wording.runs().length).sum();
    int bits = Math.min(30, Math.max(6, 66 - Long.numberOfLeadingZeros(all)));
    long[] once = new long[1 << (bits - 6)];
    long[] again = new long[once.length];
    for (Wording wording : wordings) {
      for (int run : wording.runs()) {
        int at = run >>> (32 - bits);
        long bit = 1L << at;
        again[at >> 6] |= once[at >> 6] & bit;
        once[at >> 6] |= bit;
      }
    }
    int[][] repeated = new int[wordings.size()][];
    Arrays.setAll(
        repeated,
        i ->
            Arrays.stream(wordings.get(i).runs())
                .filter(run -> (again[run >>> (32 - bits) >> 6] & 1L << (run >>> (32 - bits))) != 0)
                .toArray());
    return repeated;
  }

  private static boolean copies(Wording a, Wording b) {
    return share(a.runs(), b.runs(), 0) >= SHARED
        && share(a.particulars(), b.particulars(), 0.5) >= KEPT_PARTICULARS;
  }

  /**
   * How much of the shorter row stands in the other, {@code granted} more of its numbers counted.
   */
  static double share(int[] a, int[] b, double granted) {
    return (Wording.shared(a, b) + granted) / (double) Math.max(1, Math.min(a.length, b.length));
  }
}

package pressfold.source;

import java.util.Arrays;

/** Turns offsets in UTF-16 units into offsets in code points, which users and scripts count in. */
public final class CodePoints {

  /** Where the second halves of surrogate pairs stand; each makes what follows one less. */
  private final int[] lowSurrogates;

  public CodePoints(String text) {
    int[] found = new int[8];
    int n = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        if (n == found.length) {
          found = Arrays.copyOf(found, 2 * n);
        }
        found[n++] = i;
      }
    }
    lowSurrogates = Arrays.copyOf(found, n);
  }

  /** The number of code points before {@code offset}, a 0-based offset in UTF-16 units. */
  public int at(int offset) {
    int before = Arrays.binarySearch(lowSurrogates, offset);
    return offset - (before >= 0 ? before : -before - 1);
  }
}

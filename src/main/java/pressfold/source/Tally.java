package pressfold.source;

/**
 * Numbers by key, a hash table without boxes; keys are hashes of words or lines. What was never
 * added counts 0.
 */
public final class Tally {

  private long[] keys;
  private int[] counts;
  private int size;

  public Tally() {
    this(128);
  }

  /**
   * @param size how many places it has at first, a power of two
   */
  public Tally(int size) {
    this.keys = new long[size];
    this.counts = new int[size];
  }

  public int get(long key) {
    return counts[slot(key)];
  }

  public void add(long key, int count) {
    int slot = slot(key);
    if (counts[slot] == 0 && count != 0) {
      keys[slot] = key;
      size++;
    }
    counts[slot] += count;
    if (2 * size > keys.length) {
      grow();
    }
  }

  /** Counts {@code key} as {@code count} unless it is counted already. */
  public void addIfAbsent(long key, int count) {
    if (get(key) == 0) {
      add(key, count);
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (counts[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}

package pressfold.digest;

/** Counts by number: a hash table without boxes. What was never put counts 0. */
final class IntTable {

  private int[] keys;
  private int[] values;
  private int size;

  IntTable(int expected) {
    int room = Integer.highestOneBit(Math.max(8, 2 * expected)) * 2;
    keys = new int[room];
    values = new int[room];
  }

  int get(int key) {
    return values[slot(key)];
  }

  /**
   * @param value not 0
   */
  void put(int key, int value) {
    int slot = slot(key);
    if (values[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    values[slot] = value;
    if (2 * size > keys.length) {
      grow();
    }
  }

  void increment(int key) {
    int slot = slot(key);
    if (values[slot] == 0) {
      put(key, 1);
    } else {
      values[slot]++;
    }
  }

  private int slot(int key) {
    int slot = (key * 0x9e3779b9) >>> (32 - Integer.numberOfTrailingZeros(keys.length));
    while (values[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldValues = values;
    keys = new int[2 * oldKeys.length];
    values = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}

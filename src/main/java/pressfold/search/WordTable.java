package pressfold.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of some articles, numbered. Words are looked up as they are printed, so that only a new
 * one has to be folded: "Été" and "ETE" are two words with one term.
 */
final class WordTable {

  /** Numbers of words, one more than they are; 0 where a slot is free. */
  private int[] slots = new int[1 << 14];

  private int size;
  private int[] hashes = new int[1 << 12];
  private int[] termOf = new int[1 << 12];
  private int[] counts = new int[1 << 12];
  private int[] ends = new int[1 << 12];
  private char[] letters = new char[1 << 15];
  private final Map<String, Integer> terms = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private int termCount;

  /**
   * @param known terms and their numbers, as {@link Terms#write} tells them
   */
  WordTable(byte[] known) {
    for (Reader term = new Reader(known); term.more(); ) {
      texts.add(term.text());
      int number = term.number();
      terms.put(texts.get(texts.size() - 1), number);
      termCount = Math.max(termCount, number + 1);
    }
  }

  /** The number of the word in {@code text} from {@code start} to {@code end}; counts it. */
  int number(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    // Words with the same beginning would stand side by side and lengthen every search.
    hash *= 0x9e3779b1;
    hash ^= hash >>> 15;
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0) {
      int word = slots[slot] - 1;
      if (hashes[word] == hash && isAt(word, text, start, end)) {
        counts[word]++;
        return word;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = size + 1;
    return add(text, start, end, hash);
  }

  int number(String word) {
    return number(word.toCharArray(), 0, word.length());
  }

  int words() {
    return size;
  }

  String word(int word) {
    int start = start(word);
    return new String(letters, start, ends[word] - start);
  }

  int count(int word) {
    return counts[word];
  }

  /** More than any term's number. */
  int terms() {
    return termCount;
  }

  int termOf(int word) {
    return termOf[word];
  }

  int termNumber(String term) {
    return terms.getOrDefault(term, -1);
  }

  /** All terms but the empty one, by their UTF-16 units, as scripts compare texts. */
  List<String> sortedTerms() {
    List<String> sorted = new ArrayList<>(texts);
    sorted.remove("");
    sorted.sort(null); // quick where most are in order, as those that were kept are
    return sorted;
  }

  private int start(int word) {
    return word == 0 ? 0 : ends[word - 1];
  }

  private boolean isAt(int word, char[] text, int start, int end) {
    int from = start(word);
    if (ends[word] - from != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (letters[from++] != text[i]) {
        return false;
      }
    }
    return true;
  }

  private int add(char[] text, int start, int end, int hash) {
    int number = size++;
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      termOf = Arrays.copyOf(termOf, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    int from = start(number);
    ends[number] = from + end - start;
    if (ends[number] > letters.length) {
      letters = Arrays.copyOf(letters, 2 * ends[number]);
    }
    System.arraycopy(text, start, letters, from, end - start);
    hashes[number] = hash;
    counts[number] = 1;
    termOf[number] = term(word(number));
    if (2 * size > slots.length) {
      grow();
    }
    return number;
  }

  private int term(String word) {
    String term = !word.isEmpty() && word.charAt(0) < ' ' ? word : Letters.fold(word);
    Integer known = terms.putIfAbsent(term, termCount);
    if (known != null) {
      return known;
    }
    texts.add(term);
    return termCount++;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    for (int word = 0; word < size; word++) {
      int slot = hashes[word] & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = word + 1;
    }
  }
}

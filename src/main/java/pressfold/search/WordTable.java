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

  private static final int FREE = -1;

  private int[] slots = new int[1 << 14];
  private int[] hashes = new int[1 << 13];
  private int[] termOf = new int[1 << 13];
  private int[] counts = new int[1 << 13];
  private final List<String> words = new ArrayList<>();
  private final List<String> terms = new ArrayList<>();
  private final Map<String, Integer> termNumbers = new HashMap<>();

  WordTable() {
    Arrays.fill(slots, FREE);
  }

  /** The number of the word in {@code text} from {@code start} to {@code end}; counts it. */
  int number(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    hash ^= hash >>> 15;
    int slot = hash & (slots.length - 1);
    while (slots[slot] != FREE) {
      int word = slots[slot];
      if (hashes[word] == hash && same(words.get(word), text, start, end)) {
        counts[word]++;
        return word;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return add(text.substring(start, end), hash, slot);
  }

  private int term(String word) {
    boolean label = word.charAt(0) < ' ';
    String term = label ? word : Letters.fold(word);
    Integer known = termNumbers.get(term);
    if (known != null) {
      return known;
    }
    termNumbers.put(term, terms.size());
    terms.add(term);
    return terms.size() - 1;
  }

  int termOf(int word) {
    return termOf[word];
  }

  int count(int word) {
    return counts[word];
  }

  List<String> words() {
    return words;
  }

  List<String> terms() {
    return terms;
  }

  private int add(String word, int hash, int slot) {
    int number = words.size();
    words.add(word);
    slots[slot] = number;
    if (number == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * number);
      termOf = Arrays.copyOf(termOf, 2 * number);
      counts = Arrays.copyOf(counts, 2 * number);
    }
    hashes[number] = hash;
    termOf[number] = term(word);
    counts[number] = 1;
    if (2 * number > slots.length) {
      grow();
    }
    return number;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    Arrays.fill(slots, FREE);
    for (int word = 0; word < words.size(); word++) {
      int slot = hashes[word] & (slots.length - 1);
      while (slots[slot] != FREE) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = word;
    }
  }

  private static boolean same(String word, String text, int start, int end) {
    return word.length() == end - start && text.startsWith(word, start);
  }
}

package pressfold.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import pressfold.source.Resource;

/**
 * Words that are data: a resource of lines {@code key: value | value}, where a key may come again
 * and {@code #} begins a comment line.
 */
final class WordTable {

  private static final Map<String, WordTable> LOADED = new ConcurrentHashMap<>();

  /** What characters fold to, as far as they were met; 0 for the rest. */
  private static final char[] FOLDED = new char[0x10000];

  /** The same for small letters. */
  private static final char[] LOWER = new char[0x10000];

  private final Map<String, List<String>> entries = new LinkedHashMap<>();

  /** The table in the resource {@code name} of this package; the same one each time. */
  static WordTable load(String name) {
    return LOADED.computeIfAbsent(name, WordTable::new);
  }

  private WordTable(String name) {
    for (String line : Resource.rules(WordTable.class, name)) {
      int colon = line.indexOf(": ");
      entries
          .computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
          .addAll(Resource.cells(line.substring(colon + 2)));
    }
  }

  /** All keys, in the order of the resource. */
  Set<String> keys() {
    return entries.keySet();
  }

  /** The values of {@code key} as they are written; none where the key is not there. */
  List<String> get(String key) {
    return entries.getOrDefault(key, List.of());
  }

  /** The values of {@code key}, folded. */
  Set<String> folded(String key) {
    Set<String> folded = new LinkedHashSet<>();
    get(key).forEach(value -> folded.add(fold(value)));
    return folded;
  }

  /** {@code text} in lower case and without accents; as long as it was, character by character. */
  static String fold(String text) {
    int i = 0;
    while (i < text.length() && fold(text.charAt(i)) == text.charAt(i)) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    char[] folded = text.toCharArray();
    for (; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  /** Whether {@code text} has any of {@code chars}. */
  static boolean hasAny(String text, String chars) {
    for (int i = 0; i < text.length(); i++) {
      if (chars.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** {@code c} as a small letter. */
  static char lower(char c) {
    char known = LOWER[c];
    if (known == 0) {
      known = Character.toLowerCase(c);
      LOWER[c] = known;
    }
    return known;
  }

  /** {@code c} as {@link #fold(String)} has it. */
  static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    char known = FOLDED[c];
    if (known != 0) {
      return known;
    }
    char lower = Character.toLowerCase(c);
    // Syllables of Korean and marks that stand for themselves are letters of their own.
    boolean whole = lower >= 0xac00 || lower == 'ς' || lower == '’' || Character.isSurrogate(c);
    char base =
        whole ? lower : Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
    char plain = base == 'ς' ? 'σ' : base == '’' ? '\'' : base;
    FOLDED[c] = plain;
    return plain;
  }
}

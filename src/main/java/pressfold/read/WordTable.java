package pressfold.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words that are data: a resource of lines {@code key: value | value}, where a key may come again
 * and {@code #} begins a comment line.
 */
final class WordTable {

  private final Map<String, List<String>> entries = new LinkedHashMap<>();

  private WordTable() {}

  /** The table in the resource {@code name} of this package. */
  static WordTable load(String name) {
    WordTable table = new WordTable();
    for (String line : lines(name)) {
      int colon = line.indexOf(": ");
      List<String> values =
          table.entries.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>());
      for (String value : line.substring(colon + 2).split(" \\| ", -1)) {
        values.add(value.strip());
      }
    }
    return table;
  }

  /** The lines of the resource {@code name} that are neither blank nor comments. */
  static List<String> lines(String name) {
    return Phrases.resource(name).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
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

  /** {@code text} in lower case and without accents, so that only letters count. */
  static String fold(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = c < 0x80 && (c < 'A' || c > 'Z');
    }
    if (plain) {
      return text;
    }
    String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c == 'ς') {
        folded.append('σ');
      } else if (c == '’') {
        folded.append('\'');
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(c);
      }
    }
    // Syllables that were taken apart are put together again.
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }
}

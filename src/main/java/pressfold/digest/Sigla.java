package pressfold.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives every outlet two letters that stand for it, as the witnesses have in a critical edition.
 */
final class Sigla {

  private static final Set<String> ARTICLES =
      Set.copyOf(Rules.words(Rules.lines("articles.txt").get(0)));

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> chosen = new HashMap<>();

  /**
   * @param chosen by hand; no other outlet gets these
   */
  Sigla(List<EditorOptions.Siglum> chosen) {
    for (EditorOptions.Siglum siglum : chosen) {
      this.chosen.put(siglum.outlet(), siglum.letters());
      taken.add(siglum.letters());
    }
  }

  /**
   * The siglum of {@code outlet}: its initials; on a clash with an outlet asked for before, its
   * next letter.
   */
  String of(String outlet) {
    return chosen.computeIfAbsent(outlet, this::next);
  }

  private String next(String outlet) {
    List<String> words = words(outlet);
    String first = words.isEmpty() ? "X" : letter(words.get(0), 0);
    StringBuilder seconds = new StringBuilder();
    for (String word : words.subList(Math.min(1, words.size()), words.size())) {
      seconds.appendCodePoint(word.codePointAt(0));
    }
    for (int i = 1; i < words.size(); i++) {
      seconds.append(words.get(i));
    }
    if (!words.isEmpty()) {
      seconds.append(words.get(0).substring(first.length()));
    }
    seconds.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    for (int i = 0; i < seconds.length(); i += Character.charCount(seconds.codePointAt(i))) {
      String siglum = first + letter(seconds.toString(), i);
      if (taken.add(siglum)) {
        return siglum;
      }
    }
    int number = 2;
    while (!taken.add(first + number)) {
      number++;
    }
    return first + number;
  }

  private static String letter(String text, int at) {
    return Character.toString(text.codePointAt(at));
  }

  private static List<String> words(String outlet) {
    List<String> words = new ArrayList<>();
    NO_WORD
        .splitAsStream(outlet)
        .filter(word -> !word.isEmpty())
        .map(word -> word.toUpperCase(Locale.ROOT))
        .forEach(words::add);
    if (words.size() > 1 && ARTICLES.contains(words.get(0))) {
      words.remove(0);
    }
    return words;
  }
}

package pressfold.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import pressfold.source.Resource;

/**
 * Gives every outlet two letters that stand for it, as the witnesses have in a critical edition.
 */
final class Sigla {

  private static final Set<String> ARTICLES =
      Set.of(Resource.rules(Sigla.class, "articles.txt").get(0).split(" ", -1));

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

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
   * next letter, then any, then a number.
   */
  String of(String outlet) {
    return chosen.computeIfAbsent(outlet, this::next);
  }

  private String next(String outlet) {
    List<String> words = words(outlet);
    String first = letter(words.get(0), 0);
    StringBuilder seconds = new StringBuilder();
    List<String> others = words.subList(1, words.size());
    others.forEach(word -> seconds.append(letter(word, 0)));
    others.forEach(seconds::append);
    seconds.append(words.get(0).substring(first.length())).append(ALPHABET);
    for (int i = 0; i < seconds.length(); i += letter(seconds, i).length()) {
      String siglum = first + letter(seconds, i);
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

  private static String letter(CharSequence text, int at) {
    return Character.toString(Character.codePointAt(text, at));
  }

  /** The outlet's words in capitals, without the article before them; never empty. */
  private static List<String> words(String outlet) {
    List<String> words = new ArrayList<>();
    NO_WORD
        .splitAsStream(outlet.toUpperCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .forEach(words::add);
    if (words.size() > 1 && ARTICLES.contains(words.get(0))) {
      words.remove(0);
    }
    return words.isEmpty() ? List.of("X") : words;
  }
}

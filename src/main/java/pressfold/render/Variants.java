package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks where one wording of the same utterance differs from the others. */
final class Variants {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}\u2019']+");

  private Variants() {}

  /** {@code wording} as HTML, the words that not all of {@code wordings} have in {@code mark}. */
  static SafeString marked(String wording, List<String> wordings) {
    Set<String> common = new HashSet<>(words(wording));
    wordings.forEach(other -> common.retainAll(words(other)));
    StringBuilder html = new StringBuilder();
    Matcher word = WORD.matcher(wording);
    int done = 0;
    int marked = -1;
    while (word.find()) {
      boolean differs = !common.contains(word.group().toLowerCase(Locale.ROOT));
      boolean goesOn = marked >= 0 && wording.substring(marked, word.start()).isBlank();
      if (marked >= 0 && !(differs && goesOn)) {
        html.append("</mark>");
        marked = -1;
      }
      Html.escape(wording, done, word.start(), html);
      if (differs && marked < 0) {
        html.append("<mark>");
      }
      Html.escape(wording, word.start(), word.end(), html);
      marked = differs ? word.end() : -1;
      done = word.end();
    }
    html.append(marked >= 0 ? "</mark>" : "");
    Html.escape(wording, done, wording.length(), html);
    return Html.safe(html);
  }

  private static Set<String> words(String wording) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(wording);
    while (word.find()) {
      words.add(word.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}

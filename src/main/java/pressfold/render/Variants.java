package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks where one wording of the same utterance differs from the others. */
final class Variants {

  /** Letters, digits, their marks and apostrophes; and all beyond the first plane. */
  private static final Pattern WORD =
      Pattern.compile("[a-z\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}\u2019'\\x{10000}-\\x{10FFFF}]+");

  private Variants() {}

  /** The {@code wordings} as HTML, the words that not all of them have in {@code mark}. */
  static List<SafeString> marked(List<String> wordings) {
    Set<String> common = words(wordings.get(0));
    for (String other : wordings.subList(1, wordings.size())) {
      common.retainAll(words(other));
    }
    List<SafeString> marked = new ArrayList<>();
    wordings.forEach(wording -> marked.add(marked(wording, common)));
    return marked;
  }

  private static SafeString marked(String wording, Set<String> common) {
    StringBuilder html = new StringBuilder();
    int done = 0;
    boolean open = false;
    for (Matcher word = WORD.matcher(wording); word.find(); done = word.end()) {
      boolean differs = !common.contains(word.group().toLowerCase(Locale.ROOT));
      boolean goesOn = open && differs && wording.substring(done, word.start()).isBlank();
      html.append(open && !goesOn ? "</mark>" : "");
      Html.escape(wording, done, word.start(), html);
      html.append(differs && !goesOn ? "<mark>" : "");
      Html.escape(wording, word.start(), word.end(), html);
      open = differs;
    }
    html.append(open ? "</mark>" : "");
    Html.escape(wording, done, wording.length(), html);
    return Html.safe(html);
  }

  private static Set<String> words(String wording) {
    Set<String> words = new HashSet<>();
    for (Matcher word = WORD.matcher(wording); word.find(); ) {
      words.add(word.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}

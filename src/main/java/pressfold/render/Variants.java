package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Marks where one wording of the same utterance differs from the others. */
final class Variants {

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
    int open = -1;
    for (int start = next(wording, 0); start < wording.length(); ) {
      int end = end(wording, start);
      boolean differs = !common.contains(folded(wording, start, end));
      if (open >= 0 && !(differs && wording.substring(open, start).isBlank())) {
        html.append("</mark>");
        open = -1;
      }
      Html.escape(wording, done, start, html);
      html.append(differs && open < 0 ? "<mark>" : "");
      Html.escape(wording, start, end, html);
      open = differs ? end : -1;
      done = end;
      start = next(wording, end);
    }
    html.append(open >= 0 ? "</mark>" : "");
    Html.escape(wording, done, wording.length(), html);
    return Html.safe(html);
  }

  private static Set<String> words(String wording) {
    Set<String> words = new HashSet<>();
    for (int start = next(wording, 0); start < wording.length(); ) {
      int end = end(wording, start);
      words.add(folded(wording, start, end));
      start = next(wording, end);
    }
    return words;
  }

  private static String folded(String wording, int start, int end) {
    return wording.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** Where the next word begins. */
  private static int next(String wording, int from) {
    int i = from;
    while (i < wording.length() && !isOfWord(wording.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int end(String wording, int from) {
    int i = from;
    while (i < wording.length() && isOfWord(wording.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isOfWord(char c) {
    return (c >= 'a' && c <= 'z')
        || Character.isLetterOrDigit(c)
        || c == '\u2019'
        || c == '\''
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}

package pressfold.normalise;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a text writes certain words. */
final class Spellings {

  /** A word's spellings: within sentences, where capitals mean something, and at their starts. */
  private static final class Seen {
    final Map<String, Integer> within = new TreeMap<>();
    String atStart = "";
  }

  private final Locale locale;
  private final Map<String, Seen> words = new HashMap<>();

  Spellings(Locale locale) {
    this.locale = locale;
  }

  /** Begins to look for {@code word}, in whatever case. */
  void ask(String word) {
    words.put(word.toLowerCase(locale), new Seen());
  }

  /** Takes in a paragraph; one in capitals tells nothing. */
  void read(String text) {
    if (HeadlineCase.isShouted(text)) {
      return;
    }
    boolean starts = true;
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (end > i) {
        see(text.substring(i, end), starts);
        starts = false;
        i = end;
      } else {
        starts |= ".!?:…•\"“„«‘".indexOf(text.charAt(i)) >= 0;
        i++;
      }
    }
  }

  private void see(String word, boolean starts) {
    Seen seen = words.get(word.toLowerCase(locale));
    if (seen == null) {
      return;
    }
    if (starts) {
      seen.atStart = word;
    } else {
      seen.within.merge(word, 1, Integer::sum);
    }
  }

  /** The usual spelling of {@code word}, if it was seen. */
  Optional<String> of(String word) {
    Seen seen = words.getOrDefault(word.toLowerCase(locale), new Seen());
    Optional<String> usual =
        seen.within.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    return usual.isPresent() || seen.atStart.isEmpty() ? usual : Optional.of(seen.atStart);
  }
}

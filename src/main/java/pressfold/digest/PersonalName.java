package pressfold.digest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * A name as it is compared: without accents.
 *
 * @param first what the person is called by, empty where only a surname is known
 * @param last the surname
 * @param mark what tells namesakes apart, such as a middle initial or "jr"; often empty
 */
record PersonalName(String first, String last, String mark) {

  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  static PersonalName of(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder mark = new StringBuilder();
    for (StringTokenizer all = new StringTokenizer(folded(name)); all.hasMoreTokens(); ) {
      String bare = all.nextToken();
      while (bare.endsWith(".") || bare.endsWith(",")) {
        bare = bare.substring(0, bare.length() - 1);
      }
      if (SUFFIXES.contains(bare) || (bare.length() == 1 && !words.isEmpty())) {
        mark.append(bare);
      } else if (!bare.isEmpty()) {
        words.add(bare);
      }
    }
    if (words.isEmpty()) {
      return new PersonalName("", folded(name), "");
    }
    int last = words.size() - 1;
    return new PersonalName(
        String.join(" ", words.subList(0, last)), words.get(last), mark.toString());
  }

  /** First name and surname. */
  String plain() {
    return first + " " + last;
  }

  /** Whether only a surname, or one word, is known. */
  boolean bare() {
    return first.isEmpty();
  }

  private static String folded(String name) {
    String apart = Normalizer.normalize(name.strip(), Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (c < 0x80 || !Slugs.isMark(c)) {
        bare.append(c);
      }
    }
    return bare.toString().toLowerCase(Locale.ROOT);
  }
}

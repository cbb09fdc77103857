package pressfold.digest;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pressfold.source.Resource;

/** Names pages after headlines and names. */
final class Slugs {

  private static final int LONGEST = 80;
  private static final int SUFFIX = 6;
  private static final String APOSTROPHES = "'\u2018\u2019\u02bb\u02bc\u02be\u02bf";
  private static final Map<String, String> LATIN = latin();

  /** Page names that a folder of the site, or Windows, keeps for itself. */
  private static final Set<String> TAKEN = Set.copyOf(Resource.rules(Slugs.class, "reserved.txt"));

  private Slugs() {}

  /**
   * Something that wants a page.
   *
   * @param key permanent and unique among the claims; settles clashes
   * @param title what the page is named after
   * @param wish a name asked for, which goes before names made from titles
   */
  record Claim(String key, String title, Optional<String> wish) {}

  /**
   * The pages' names, one for each claim. Where several claims make the same name, the first keeps
   * it, and each other gets a suffix made from its own key, so that a claim's name depends on no
   * claim behind it. Wishes go first.
   *
   * @param otherwise the name where a title has no letter or digit
   */
  static List<String> assign(List<Claim> claims, String otherwise) {
    String[] names = new String[claims.size()];
    Set<String> taken = new HashSet<>(TAKEN);
    for (boolean wished : new boolean[] {true, false}) {
      for (int i = 0; i < names.length; i++) {
        Claim claim = claims.get(i);
        if (claim.wish().isPresent() == wished) {
          String title = of(claim.wish().orElse(claim.title()));
          String plain = title.isEmpty() ? otherwise : title;
          names[i] = plain;
          for (int take = 0; !taken.add(names[i]); take++) {
            String suffix = Fingerprint.letters(claim.key() + "#".repeat(take), SUFFIX);
            names[i] = cut(plain, LONGEST - SUFFIX - 1) + "-" + suffix;
          }
        }
      }
    }
    return List.of(names);
  }

  /** The name made from {@code title}; empty where it has no letter or digit. */
  static String of(String title) {
    String text = composed(title).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(text.length());
    boolean latin = false;
    int wordLength = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x80 && Character.isLetterOrDigit(c)) {
        latin = true;
        out.append((char) c);
        wordLength++;
      } else if (Character.isLetterOrDigit(c)) {
        latin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        out.append(latin ? folded(c) : Character.toString(c));
        wordLength++;
      } else if (isMark(c)) {
        out.append(latin ? "" : Character.toString(c));
      } else if (c == '.' && wordLength == 1 && !Character.isDigit(text.codePointBefore(i - 1))) {
        wordLength = 0; // U.S. is one word
      } else if (APOSTROPHES.indexOf(c) < 0) {
        wordLength = 0;
        if (out.length() > 0 && out.charAt(out.length() - 1) != '-') {
          out.append('-');
        }
      }
    }
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == '-') {
      end--;
    }
    return cut(composed(out.substring(0, end)), LONGEST);
  }

  /** The text in NFC, which Western text and its marks are anyway. */
  private static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x300 && (c < 0x2010 || c > 0x2040)) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static String folded(int letter) {
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> !isMark(c))
        .mapToObj(Character::toString)
        .forEach(c -> out.append(LATIN.getOrDefault(c, c)));
    return out.toString();
  }

  /** The words of {@code name} that fit into {@code bytes}, or as much of its first as fits. */
  private static String cut(String name, int bytes) {
    int end = Math.min(name.length(), bytes);
    while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes
        || (end < name.length() && Character.isLowSurrogate(name.charAt(end)))) {
      end--;
    }
    int word = end == name.length() || name.charAt(end) == '-' ? end : name.lastIndexOf('-', end);
    return name.substring(0, word > 0 ? word : end);
  }

  private static Map<String, String> latin() {
    Map<String, String> letters = new HashMap<>();
    for (String line : Resource.rules(Slugs.class, "latin.txt")) {
      letters.put(line.substring(0, 1), line.substring(2));
    }
    return letters;
  }
}

package pressfold.digest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pressfold.source.Resource;

/** Finds the names in a text: capitalised words in a row, inside a sentence, without titles. */
final class NameScanner {

  /**
   * Before such a character and a space a capital tells a name; elsewhere it may open a sentence.
   */
  private static final String INSIDE = ",;abcdefghijklmnopqrstuvwxyz";

  /** Words that hold a name together, and others that may do so or stand between two names. */
  private static final Set<String> LINKS = Set.of("of", "de", "für");

  private static final Set<String> BETWEEN =
      Set.of("and", "for", "und", "et", "y", "&", "of", "de");
  private static final int MOST_WORDS = 4;
  private static final Set<String> NO_TOPICS = noTopics();

  private NameScanner() {}

  /** The names in {@code text}; those that may be halves of longer ones are left out. */
  static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      int end = wordEnd(text, i);
      if (end == i) {
        i++;
      } else if (!Character.isUpperCase(text.charAt(i))) {
        i = end;
      } else {
        int behind = nameEnd(text, end);
        if (i > 1 && INSIDE.indexOf(text.charAt(i - 2)) >= 0 && isWhole(text, i, behind)) {
          String name = plain(text.substring(i, behind));
          if (!name.isEmpty()) {
            names.add(name);
          }
        }
        i = behind;
      }
    }
    return names;
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isInWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isInWord(char c) {
    return (c >= 'a' && c <= 'z')
        || Character.isLetterOrDigit(c)
        || c == '\''
        || c == '\u2019'
        || c == '-'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** The end of the name whose first word ends at {@code end}. */
  private static int nameEnd(String text, int end) {
    int behind = end;
    while (true) {
      int link = behind + 1 < text.length() ? wordEnd(text, behind + 1) : behind;
      if (isGenitive(text, behind)) {
        return behind;
      } else if (startsName(text, behind)) {
        behind = link;
      } else if (link > behind
          && LINKS.contains(text.substring(behind + 1, link))
          && startsName(text, link)) {
        behind = wordEnd(text, link + 1);
      } else {
        return behind;
      }
    }
  }

  private static boolean isGenitive(String text, int end) {
    return end > 2
        && text.charAt(end - 1) == 's'
        && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '\u2019');
  }

  private static boolean startsName(String text, int space) {
    return space + 1 < text.length()
        && text.charAt(space) == ' '
        && Character.isUpperCase(text.charAt(space + 1));
  }

  /** Whether no "and" or the like ties the name to another capital: then it may be half of one. */
  private static boolean isWhole(String text, int start, int end) {
    int next = end < text.length() ? text.indexOf(' ', end + 1) : -1;
    if (next > 0 && BETWEEN.contains(text.substring(end + 1, next)) && startsName(text, next)) {
      return false;
    }
    int space = text.lastIndexOf(' ', start - 2);
    if (space < 1 || !BETWEEN.contains(text.substring(space + 1, start - 1))) {
      return true;
    }
    int before = text.lastIndexOf(' ', space - 1);
    return !Character.isUpperCase(text.charAt(before + 1));
  }

  /** A name behind the last title in it and without its genitive; empty where it is none. */
  private static String plain(String name) {
    String bare = isGenitive(name, name.length()) ? name.substring(0, name.length() - 2) : name;
    int words = 0;
    int from = bare.length();
    while (from > 0 && words < MOST_WORDS) {
      int space = bare.lastIndexOf(' ', from - 2);
      String word = bare.substring(space + 1, words == 0 ? from : from - 1);
      if (words == 0 && word.length() == 1) {
        return ""; // U.S. and initials
      }
      if (NO_TOPICS.contains(word)) {
        return words == 0 ? "" : bare.substring(from);
      }
      from = space + 1;
      words++;
    }
    return from == 0 ? bare : "";
  }

  private static Set<String> noTopics() {
    Set<String> words = new HashSet<>();
    Resource.rules(NameScanner.class, "titles.txt")
        .forEach(line -> Collections.addAll(words, line.split(" ", -1)));
    return words;
  }
}

package pressfold.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import pressfold.source.Span;

/** Reads lists of persons' names: "Jane Doe, John O’Neil and Max von Sydow". */
final class NameReader {

  private static final int MOST_NAMES = 24;
  private static final Set<String> ABBREVIATED = Set.of("St", "Ste", "Jr", "Sr");

  /** The words, loaded when the first name is read. */
  static final class Words {
    static final Set<String> GIVEN = new HashSet<>(8192);
    static final Set<String> NONE;
    static final Set<String> SURNAME_TOO;
    static final Set<String> OUTLET;
    static final Set<String> ROLE;
    static final Set<String> JOINER;
    static final Set<String> PARTICLE;
    static final Set<String> TITLE;
    static final Set<String> SUFFIX;

    static {
      for (String line : WordTable.lines("given-names.txt")) {
        for (String name : line.split(" ", -1)) {
          GIVEN.add(WordTable.fold(name));
        }
      }
      WordTable table = WordTable.load("bylines.txt");
      NONE = table.folded("no name");
      SURNAME_TOO = table.folded("surname too");
      OUTLET = table.folded("outlet word");
      ROLE = table.folded("role");
      JOINER = table.folded("joiner");
      PARTICLE = table.folded("particle");
      TITLE = table.folded("title");
      SUFFIX = table.folded("suffix");
    }

    private Words() {}
  }

  /**
   * Names and where they end.
   *
   * @param names in order, at least one
   * @param end the offset on the line behind the last name
   */
  record Names(List<Name> names, int end) {

    boolean allKnown() {
      return names.stream().allMatch(Name::known);
    }
  }

  /** A word of a name; {@code core} where it is neither an initial nor a particle. */
  private record Word(String text, int start, int end, boolean core) {}

  private final String line;

  private NameReader(String line) {
    this.line = line;
  }

  /** The list of names that begins at {@code from} on {@code line}, or empty. */
  static Optional<Names> read(String line, int from) {
    return new NameReader(line).list(from);
  }

  private Optional<Names> list(int from) {
    Optional<Name> first = name(from);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<Name> names = new ArrayList<>(List.of(first.get()));
    int sure = 1; // a name behind a bare comma may be a place or an outlet
    int at = first.get().span().end();
    boolean going = true;
    while (going && names.size() < MOST_NAMES) {
      int comma = separator(at, ",،;/、，");
      int word = joiner(comma > 0 ? comma : at);
      Optional<Name> next = word > 0 ? name(word) : comma > 0 ? name(comma) : Optional.empty();
      going = next.isPresent();
      if (going) {
        Name name = next.get();
        names.add(name);
        at = name.span().end();
        if (word > 0) {
          sure = names.size();
          going = false;
        } else if (name.known() && sure == names.size() - 1) {
          sure = names.size();
        }
      }
    }
    List<Name> kept = List.copyOf(names.subList(0, sure));
    return Optional.of(new Names(kept, kept.get(sure - 1).span().end()));
  }

  /** Behind one of {@code marks} and the spaces around it, or -1. */
  private int separator(int from, String marks) {
    int i = skipSpaces(from);
    return i < line.length() && marks.indexOf(line.charAt(i)) >= 0 ? skipSpaces(i + 1) : -1;
  }

  /** Behind a word that joins names, such as "and", or -1. */
  private int joiner(int from) {
    int i = skipSpaces(from);
    if (i < line.length() && line.charAt(i) == '&') {
      return skipSpaces(i + 1);
    }
    int end = i;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    // "Dan" is a name and, in small letters, Indonesian for "and".
    boolean joins =
        end > i
            && end - i <= 4
            && (isLower(line.substring(i, end)) || isCaps(line.substring(i, end)))
            && Words.JOINER.contains(WordTable.fold(line.substring(i, end)));
    return joins && end < line.length() && Character.isWhitespace(line.charAt(end))
        ? skipSpaces(end)
        : -1;
  }

  private int skipSpaces(int from) {
    int i = from;
    while (i < line.length()
        && (Character.isWhitespace(line.charAt(i)) || Character.isSpaceChar(line.charAt(i)))) {
      i++;
    }
    return i;
  }

  /** One person's name that begins at {@code from}, or empty. */
  private Optional<Name> name(int from) {
    List<Word> words = words(skipTitles(skipSpaces(from)));
    if (cores(words) > 4 && Words.GIVEN.contains(givenKey(words.get(0).text))) {
      // "Ann Lee North Plains Argus Leader": an outlet is glued to the name.
      shorten(words);
    }
    int cores = cores(words);
    boolean initials = cores == 1 && words.size() >= 2 && !words.get(0).core;
    if ((cores < 2 && !initials) || cores > 5) {
      return Optional.empty();
    }
    boolean known = Words.GIVEN.contains(givenKey(words.get(0).text));
    Span span = new Span(words.get(0).start, words.get(words.size() - 1).end);
    return Optional.of(new Name(putRight(words), span, known));
  }

  /** Leaves a given name, initials and one surname. */
  private static void shorten(List<Word> words) {
    while (cores(words) > 2) {
      words.remove(words.size() - 1);
    }
  }

  private static String givenKey(String word) {
    String folded = WordTable.fold(word);
    int hyphen = folded.indexOf('-');
    return hyphen > 0 && !Words.GIVEN.contains(folded) ? folded.substring(0, hyphen) : folded;
  }

  private static int cores(List<Word> words) {
    int cores = 0;
    for (Word word : words) {
      cores += word.core ? 1 : 0;
    }
    return cores;
  }

  private int skipTitles(int from) {
    int i = from;
    int end = wordEnd(i);
    while (end > i && Words.TITLE.contains(WordTable.fold(line.substring(i, end)))) {
      int next = end < line.length() && line.charAt(end) == '.' ? end + 1 : end;
      next = skipSpaces(next);
      if (next == end || next >= line.length()) {
        return i;
      }
      i = next;
      end = wordEnd(i);
    }
    return i;
  }

  /** The words from {@code from} on that may make one name. */
  private List<Word> words(int from) {
    List<Word> words = new ArrayList<>();
    int i = from;
    boolean glued = false;
    while (!glued && words.size() < 8) {
      int end = wordEnd(i);
      if (end == i) {
        break;
      }
      int joint = joint(i, end);
      glued = joint > 0;
      int last = glued ? joint : end;
      String text = line.substring(i, last);
      boolean initial = isInitial(text);
      boolean particle =
          !words.isEmpty()
              && isLower(text)
              && Words.PARTICLE.contains(text)
              && !(text.length() == 1 && isGiven(last));
      if (!particle && !initial && (!isNameWord(text) || ends(text, words, i))) {
        break;
      }
      boolean dotted = initial || ABBREVIATED.contains(text);
      if (dotted && last < line.length() && line.charAt(last) == '.') {
        last++;
      }
      words.add(new Word(text, i, last, !particle && !initial));
      i = last;
      boolean space = i < line.length() && isSpace(line.charAt(i));
      boolean initialsGoOn = initial && i < line.length() && Character.isUpperCase(line.charAt(i));
      if (!space && !initialsGoOn) {
        break;
      }
      i = space ? i + 1 : i;
    }
    while (!words.isEmpty() && !words.get(words.size() - 1).core && words.size() > 1) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  /** Whether a given name stands behind {@code from}: "y" before one joins two names. */
  private boolean isGiven(int from) {
    int start = skipSpaces(from);
    return Words.GIVEN.contains(givenKey(line.substring(start, wordEnd(start))));
  }

  /** Whether the name in {@code words} ends before {@code text}, which begins at {@code at}. */
  private boolean ends(String text, List<Word> words, int at) {
    String folded = WordTable.fold(text);
    int cores = cores(words);
    boolean known = cores > 0 && Words.GIVEN.contains(givenKey(words.get(0).text));
    if (!words.isEmpty() && text.length() > 1 && Words.JOINER.contains(folded)) {
      return true;
    }
    if (Words.NONE.contains(folded) || Words.ROLE.contains(folded)) {
      boolean surname = known && cores == 1 && Words.SURNAME_TOO.contains(folded);
      // "Ann Lee Argus News": the words before "News" belong to it.
      if (!surname && known && Words.OUTLET.contains(folded)) {
        shorten(words);
      }
      return !surname;
    }
    if (cores >= 2) {
      boolean capsAfterMixed = isCaps(text) && text.length() > 1 && !isCaps(words.get(0).text);
      return capsAfterMixed || Outlets.isNameAt(line, at);
    }
    return false;
  }

  private int wordEnd(int from) {
    int i = from;
    while (i < line.length()) {
      char c = line.charAt(i);
      boolean inside =
          Character.isLetter(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || (i > from
                  && i + 1 < line.length()
                  && "'’ʼ-‑`".indexOf(c) >= 0
                  && Character.isLetter(line.charAt(i + 1)));
      if (!inside) {
        break;
      }
      i++;
    }
    return i;
  }

  /** Where two words are glued together between {@code from} and {@code to}, or -1. */
  private int joint(int from, int to) {
    for (int i = from + 3; i < to - 2; i++) {
      if (Character.isUpperCase(line.charAt(i)) && Character.isLowerCase(line.charAt(i - 1))) {
        String before = line.substring(from, i);
        boolean prefix =
            Set.of("Mac", "Fitz", "Van", "Von", "Della", "Del", "Des", "Dos", "Ben")
                .contains(before);
        if (!prefix) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\u00a0';
  }

  private static boolean isInitial(String text) {
    return text.length() == 1 && Character.isUpperCase(text.charAt(0));
  }

  private static boolean isLower(String text) {
    return Character.isLowerCase(text.charAt(0));
  }

  /** Capitalised, or of a script without capitals that puts spaces between words. */
  private static boolean isNameWord(String text) {
    char first = text.charAt(0);
    boolean unspaced = first >= '\u2e80' && first <= '\ud7af';
    boolean thai = first >= '\u0e00' && first <= '\u0e7f';
    return !unspaced && !thai && !Character.isLowerCase(first);
  }

  private static boolean isCaps(String text) {
    int upper = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
      upper += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return upper > 0;
  }

  /** The name as a newspaper prints it. */
  private static String putRight(List<Word> words) {
    StringBuilder name = new StringBuilder();
    for (Word word : words) {
      if (name.length() > 0) {
        name.append(' ');
      }
      boolean calm = word.core && word.text.length() > 1 && isCaps(word.text) && !isAcronym(words);
      name.append(calm ? calm(word.text, name.length() > 0) : word.text);
      if (isInitial(word.text)
          || (ABBREVIATED.contains(word.text) && word.end - word.start > word.text.length())) {
        name.append('.');
      }
    }
    return name.toString().replace('\'', '’');
  }

  /** "JK Rowling": two capitals before a word in mixed case. */
  private static boolean isAcronym(List<Word> words) {
    return words.get(0).text.length() <= 2 && !isCaps(words.get(words.size() - 1).text);
  }

  /** "O'NEIL" as "O'Neil", "MCDONALD" as "McDonald", "VON" as "von". */
  private static String calm(String caps, boolean inside) {
    String lower = caps.toLowerCase(Locale.ROOT);
    if (inside && Set.of("von", "van", "der", "den", "de", "del", "bin", "y").contains(lower)) {
      return lower;
    }
    StringBuilder calm = new StringBuilder(lower);
    boolean start = true;
    for (int i = 0; i < calm.length(); i++) {
      char c = calm.charAt(i);
      if (start) {
        calm.setCharAt(i, caps.charAt(i));
      }
      boolean mc = i == 1 && lower.startsWith("mc") && lower.length() > 3;
      start = !Character.isLetter(c) || mc;
    }
    return calm.toString();
  }
}

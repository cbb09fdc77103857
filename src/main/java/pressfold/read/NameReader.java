package pressfold.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import pressfold.source.Resource;
import pressfold.source.Span;

/** Reads lists of persons' names: "Jane Doe, John O’Neil and Max von Sydow". */
final class NameReader {

  private static final int MOST_NAMES = 24;
  private static final int MOST_WORDS = 8;
  private static final Set<String> ABBREVIATED = Set.of("St", "Ste", "Jr", "Sr");

  /** What a capital may stand behind within a name's word: "MacArthur". */
  private static final Set<String> PREFIXES =
      Set.of("Mac", "Fitz", "Van", "Von", "Della", "Del", "Des", "Dos", "Ben");

  private static final Set<String> SMALL =
      Set.of("von", "van", "der", "den", "de", "del", "bin", "y");

  /** The words, loaded when the first name is read. */
  static final class Words {
    static final Set<String> GIVEN = new HashSet<>(8192);
    static final Set<String> NONE;
    static final Set<String> SURNAME_TOO;
    static final Set<String> ROLE;
    static final Set<String> JOINER;
    static final Set<String> PARTICLE;
    static final Set<String> TITLE;

    static {
      for (String line : Resource.rules(NameReader.class, "given-names.txt")) {
        for (String name : line.split(" ", -1)) {
          GIVEN.add(WordTable.fold(name));
        }
      }
      WordTable table = WordTable.load("bylines.txt");
      NONE = table.folded("no name");
      SURNAME_TOO = table.folded("surname too");
      ROLE = table.folded("role");
      JOINER = table.folded("joiner");
      PARTICLE = table.folded("particle");
      TITLE = table.folded("title");
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
    List<Name> names = new ArrayList<>();
    int sure = 0; // a name behind a bare comma may be a place or an outlet
    boolean joined = false;
    Optional<Name> next = name(from);
    while (next.isPresent()) {
      Name name = next.get();
      names.add(name);
      boolean first = names.size() == 1;
      sure = first || joined || (name.known() && sure == names.size() - 1) ? names.size() : sure;
      if (joined || names.size() == MOST_NAMES) {
        break;
      }
      int comma = behindComma(name.span().end());
      int word = behindJoiner(comma > 0 ? comma : name.span().end());
      joined = word > 0;
      next = joined ? name(word) : comma > 0 ? name(comma) : Optional.empty();
    }
    return sure == 0
        ? Optional.empty()
        : Optional.of(
            new Names(List.copyOf(names.subList(0, sure)), names.get(sure - 1).span().end()));
  }

  /** Behind a comma or the like and the spaces around it, or -1. */
  private int behindComma(int from) {
    int i = skipSpaces(from);
    return i < line.length() && ",،;/、，".indexOf(line.charAt(i)) >= 0 ? skipSpaces(i + 1) : -1;
  }

  /** Behind a word that joins names, such as "and", or -1. */
  private int behindJoiner(int from) {
    int i = skipSpaces(from);
    int end = i < line.length() && line.charAt(i) == '&' ? i + 1 : wordEnd(i);
    String word = line.substring(i, end);
    // "Dan" is a name and, in small letters, Indonesian for "and".
    boolean joins =
        !word.isEmpty()
            && word.length() <= 4
            && (Character.isLowerCase(word.charAt(0)) || isCaps(word) || word.equals("&"))
            && Words.JOINER.contains(WordTable.fold(word));
    int next = skipSpaces(end);
    return joins && (next > end || word.equals("&")) ? next : -1;
  }

  private int skipSpaces(int from) {
    int i = from;
    while (i < line.length() && Line.isBlank(line.charAt(i))) {
      i++;
    }
    return i;
  }

  /** One person's name that begins at {@code from}, or empty. */
  private Optional<Name> name(int from) {
    List<Word> words = words(skipTitles(skipSpaces(from)));
    if (words.isEmpty()) {
      return Optional.empty();
    }
    boolean known = isGiven(words.get(0).text);
    if (known && cores(words) > 4) {
      // "Ann Lee North Plains Argus Leader": an outlet is glued to the name.
      shorten(words);
    }
    int cores = cores(words);
    boolean initials = cores == 1 && words.size() >= 2 && !words.get(0).core;
    if ((cores < 2 && !initials) || cores > 5) {
      return Optional.empty();
    }
    Span span = new Span(words.get(0).start, words.get(words.size() - 1).end);
    return Optional.of(new Name(putRight(words), span, known));
  }

  /** Leaves a given name, initials and one surname. */
  private static void shorten(List<Word> words) {
    while (cores(words) > 2) {
      words.remove(words.size() - 1);
    }
  }

  private static boolean isGiven(String word) {
    String folded = WordTable.fold(word);
    int hyphen = folded.indexOf('-');
    return Words.GIVEN.contains(folded)
        || (hyphen > 0 && Words.GIVEN.contains(folded.substring(0, hyphen)));
  }

  private static int cores(List<Word> words) {
    int cores = 0;
    for (Word word : words) {
      cores += word.core ? 1 : 0;
    }
    return cores;
  }

  private int skipTitles(int from) {
    int end = wordEnd(from);
    if (end == from || !Words.TITLE.contains(WordTable.fold(line.substring(from, end)))) {
      return from;
    }
    int dot = end < line.length() && line.charAt(end) == '.' ? end + 1 : end;
    int next = skipSpaces(dot);
    return next == end || next >= line.length() ? from : skipTitles(next);
  }

  /** The words from {@code from} on that may make one name. */
  private List<Word> words(int from) {
    List<Word> words = new ArrayList<>();
    int i = from;
    boolean goesOn = true;
    while (goesOn && words.size() < MOST_WORDS) {
      int whole = wordEnd(i);
      int end = joint(i, whole);
      String text = line.substring(i, end);
      boolean initial = text.length() == 1 && Character.isUpperCase(text.charAt(0));
      boolean particle = !words.isEmpty() && isParticle(text, end);
      if (!particle && !initial && (!isNameWord(text) || ends(text, words, i))) {
        break;
      }
      boolean dot = end < line.length() && line.charAt(end) == '.';
      int last = dot && (initial || ABBREVIATED.contains(text)) ? end + 1 : end;
      words.add(new Word(text, i, last, !particle && !initial));
      char next = last < line.length() && end == whole ? line.charAt(last) : '|';
      boolean space = next == ' ' || next == '\u00a0';
      goesOn = space || (initial && Character.isUpperCase(next));
      i = space ? last + 1 : last;
    }
    while (words.size() > 1 && !words.get(words.size() - 1).core) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  /** Whether {@code text} is a small word within names; "y" before a given name joins two. */
  private boolean isParticle(String text, int end) {
    if (text.isEmpty() || !Words.PARTICLE.contains(text)) {
      return false;
    }
    int next = skipSpaces(end);
    return text.length() > 1 || !isGiven(line.substring(next, wordEnd(next)));
  }

  /** Whether the name in {@code words} ends before {@code text}, which begins at {@code at}. */
  private boolean ends(String text, List<Word> words, int at) {
    String folded = WordTable.fold(text);
    int cores = cores(words);
    if (!words.isEmpty() && text.length() > 1 && Words.JOINER.contains(folded)) {
      return true;
    }
    if (Words.NONE.contains(folded) || Words.ROLE.contains(folded)) {
      boolean known = cores > 0 && isGiven(words.get(0).text);
      boolean surname = known && cores == 1 && Words.SURNAME_TOO.contains(folded);
      return !surname;
    }
    boolean caps = isCaps(text) && text.length() > 1;
    return cores >= 2 && ((caps && !isCaps(words.get(0).text)) || Outlets.isNameAt(line, at));
  }

  private int wordEnd(int from) {
    int i = from;
    while (i < line.length()
        && (isLetter(i)
            || (i > from
                && i + 1 < line.length()
                && "'’ʼ-‑`".indexOf(line.charAt(i)) >= 0
                && isLetter(i + 1)))) {
      i++;
    }
    return i;
  }

  private boolean isLetter(int i) {
    char c = line.charAt(i);
    return Character.isLetter(c)
        || (c > 0x2ff && Character.getType(c) == Character.NON_SPACING_MARK);
  }

  /** Where two words are glued together between {@code from} and {@code to}, or {@code to}. */
  private int joint(int from, int to) {
    for (int i = from + 3; i < to - 2; i++) {
      if (Character.isUpperCase(line.charAt(i))
          && Character.isLowerCase(line.charAt(i - 1))
          && !PREFIXES.contains(line.substring(from, i))) {
        return i;
      }
    }
    return to;
  }

  /** Capitalised, or of a script without capitals that puts spaces between words. */
  private static boolean isNameWord(String text) {
    char first = text.isEmpty() ? 'a' : text.charAt(0);
    boolean unspaced = Line.isUnspaced(first) || (first >= '\u2e80' && first <= '\ud7af');
    return !unspaced && !Character.isLowerCase(first);
  }

  /** Whether {@code text} has capitals and no small letters. */
  static boolean isCaps(String text) {
    boolean capital = false;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
      capital |= Character.isUpperCase(text.charAt(i));
    }
    return capital;
  }

  /** The name as a newspaper prints it. */
  private static String putRight(List<Word> words) {
    // "JK Rowling": two capitals before a word in mixed case.
    boolean acronym = words.get(0).text.length() <= 2 && !isCaps(words.get(words.size() - 1).text);
    StringBuilder name = new StringBuilder();
    for (Word word : words) {
      String text = word.text;
      boolean calm = word.core && text.length() > 1 && isCaps(text) && !acronym;
      name.append(calm ? calm(text, name.length() > 0) : text);
      boolean initial = text.length() == 1 && Character.isUpperCase(text.charAt(0));
      name.append(initial || word.end - word.start > text.length() ? ". " : " ");
    }
    return name.toString().strip().replace('\'', '’');
  }

  /** "O'NEIL" as "O'Neil", "MCDONALD" as "McDonald", "VON" as "von". */
  private static String calm(String caps, boolean inside) {
    String lower = caps.toLowerCase(Locale.ROOT);
    if (inside && SMALL.contains(lower)) {
      return lower;
    }
    StringBuilder calm = new StringBuilder(lower);
    boolean start = true;
    for (int i = 0; i < Math.min(calm.length(), caps.length()); i++) {
      calm.setCharAt(i, start ? caps.charAt(i) : calm.charAt(i));
      boolean mc = i == 1 && lower.startsWith("mc") && lower.length() > 3;
      start = mc || !Character.isLetter(calm.charAt(i));
    }
    return calm.toString();
  }
}

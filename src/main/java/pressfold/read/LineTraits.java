package pressfold.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import pressfold.read.Phrases.Found;
import pressfold.read.Phrases.Place;
import pressfold.source.Resource;
import pressfold.source.Tally;

/** Says of each line of a text which traits it has. */
@SuppressWarnings("EnumOrdinal") // traits are the rows of a table of weights
final class LineTraits {

  private static final Trait[] TRAITS = Trait.values();
  private static final int PLACES = Place.values().length;

  /** How many traits a line has of itself, phrases aside; lines beside it see these. */
  static final int PLAIN = TRAITS.length;

  private static final Set<Long> BYLINES = words("byline-openers.txt");
  private static final Set<Long> PICTURES = words("credit-words.txt");

  /** How far prose is looked for ahead and behind, and on either side of a line. */
  private static final int FAR = 12;

  private static final int NEAR = 4;

  /** So many lines of a group tell how it is. */
  private static final int GROUP = 12;

  /** A text with fewer lines of menus is a clipping. */
  private static final int MENUS = 4;

  private final List<Line> lines;
  private final String text;
  private final int title;
  private final boolean[] prose;
  private final int[] proseUpTo;

  /** The words of the text's prose, and how many lines have them. */
  private final Tally vocabulary = new Tally(1024);

  private int menuLines;
  private int[] found = new int[40];
  private int n;

  /**
   * @param title the index of the line that looks most like the headline, or -1
   */
  LineTraits(String text, List<Line> lines, int title) {
    this.text = text;
    this.lines = lines;
    this.title = title;
    this.prose = new boolean[lines.size()];
    this.proseUpTo = new int[lines.size() + 1];
    for (int i = 0; i < prose.length; i++) {
      Line line = lines.get(i);
      prose[i] = line.isProse();
      proseUpTo[i + 1] = proseUpTo[i] + (prose[i] ? 1 : 0);
      if (prose[i]) {
        long[] words = line.sorted();
        for (int k = 0; k < words.length; k++) {
          vocabulary.add(words[k], isCounted(words, k) ? 1 : 0);
        }
      }
      boolean menu = line.phrase.is("navigation") || line.phrase.is("copyright");
      menuLines += menu && line.phrase.isWhole() ? 1 : 0;
    }
  }

  /** The words of a resource that has one a line. */
  static Set<Long> words(String resource) {
    return Resource.lines(LineTraits.class, resource).stream()
        .map(word -> Line.wordsOf(word)[0])
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The names of all traits, in the order of their numbers. */
  static List<String> names(Phrases phrases) {
    List<String> names = new ArrayList<>();
    for (Trait trait : TRAITS) {
      names.add(trait.name());
    }
    for (Phrases.Group group : phrases.groups()) {
      for (Place place : Place.values()) {
        names.add(group.rule() + ": " + place.name());
      }
    }
    for (String where : List.of("above ", "below ")) {
      for (Trait trait : TRAITS) {
        names.add(where + trait.name());
      }
    }
    return names;
  }

  /** What the trait of that number means, as an editor would say it. */
  static String label(Phrases phrases, int trait) {
    return trait < TRAITS.length
        ? TRAITS[trait].label()
        : "says '" + phrases.groups().get((trait - TRAITS.length) / PLACES).rule() + "'";
  }

  /** The numbers of the traits of each line. */
  int[][] all() {
    int[][] all = new int[lines.size()][];
    int sincePhrase = Integer.MAX_VALUE;
    boolean related = false;
    for (int i = 0; i < all.length; i++) {
      n = 0;
      Line line = lines.get(i);
      Found phrase = line.phrase;
      add(Trait.ANY, true);
      addFrom(Trait.WORDS_1, line.length, 1, 4, 7, 11, 19, 39);
      shape(line);
      place(i, line);
      prose(i);
      words(i, line);
      add(Trait.UNDER_RELATED, related && sincePhrase < 12);
      add(Trait.UNDER_SITE_TEXT, sincePhrase == 0);
      sincePhrase = prose[i] ? Integer.MAX_VALUE : Math.max(sincePhrase, sincePhrase + 1);
      if (phrase.isThere()) {
        addNumber(TRAITS.length + PLACES * phrase.group().number() + phrase.place().ordinal());
        if (phrase.isWhole() || line.isShort()) {
          related = phrase.is("related");
          sincePhrase = 0;
        }
      }
      all[i] = Arrays.copyOf(found, n);
    }
    return all;
  }

  /** What the line is like, whatever stands around it. */
  private void shape(Line line) {
    boolean broken = line.last == '\u2026' || text.startsWith("...", line.span.end() - 3);
    boolean closed = line.endsSentence();
    boolean colon = line.last == ':' || line.last == '\uff1a';
    add(Trait.ENDS_BROKEN, broken);
    add(Trait.ENDS_SENTENCE, closed && !broken);
    add(Trait.ENDS_COLON, colon);
    add(Trait.ENDS_OPEN, !closed && !colon && line.length > 11);
    add(Trait.SENTENCES, line.sentences > 0);
    int cased = line.capitalWords + line.lowerWords;
    boolean shouted = line.shoutedWords * 2 > cased && line.capitals > 3;
    double capitals = cased < 3 || shouted ? 0 : line.capitalShare();
    add(Trait.TITLE_CASE, capitals > 0.65);
    add(Trait.MIXED_CASE, capitals > 0.3 && capitals <= 0.65);
    add(Trait.NUMERALS, line.digits * 4 > line.letters);
    add(Trait.ADDRESS, line.address);
    add(Trait.BYLINE, opensByline(line));
    add(Trait.DATED, isDate(line));
    credit(line);
  }

  /** Looks into brackets at the line's end: a capital there makes it a credit. */
  private void credit(Line line) {
    char close = text.charAt(line.span.end() - 1);
    if (close != ')' && close != ']') {
      return;
    }
    int open = text.lastIndexOf(close == ')' ? '(' : '[', line.span.end());
    int size = line.span.end() - open;
    if (open < line.span.start() || size > 80 || size < 4) {
      return;
    }
    boolean picture = false;
    for (long word : Line.wordsOf(text.substring(open, line.span.end()))) {
      picture |= PICTURES.contains(word);
    }
    add(Trait.CREDIT, Character.isUpperCase(text.charAt(open + 1)));
    add(Trait.PICTURE, picture);
  }

  /** Whether the line is short and begins with a word that opens bylines. */
  static boolean opensByline(Line line) {
    return line.length <= 14 && line.words.length > 0 && BYLINES.contains(line.words[0]);
  }

  private static boolean isDate(Line line) {
    return line.dated && line.length <= 20;
  }

  /** Where the line stands. */
  private void place(int i, Line line) {
    Line next = lines.get(Math.min(i + 1, lines.size() - 1));
    add(Trait.ABOVE_CREDIT, next != line && next.length < 12 && next.phrase.is("caption"));
    int from = i;
    while (!lines.get(from).afterBlank && from > 0 && i - from < GROUP) {
      from--;
    }
    int to = i + 1;
    while (to < lines.size() && !lines.get(to).afterBlank && to - i < GROUP) {
      to++;
    }
    if (to - from == 1) {
      add(Trait.ALONE, true);
    } else if (proseUpTo[to] > proseUpTo[from]) {
      add(Trait.IN_PROSE_GROUP, true);
    } else {
      add(to - from > 5 ? Trait.IN_LONG_GROUP : Trait.IN_SHORT_GROUP, true);
    }
  }

  /** What prose stands around the line. */
  private void prose(int i) {
    int size = prose.length;
    boolean before = i > 0 && prose[i - 1];
    boolean after = i + 1 < size && prose[i + 1];
    add(Trait.PROSE, prose[i]);
    add(Trait.PROSE_BEFORE, before);
    add(Trait.PROSE_AFTER, after);
    int near = proseUpTo[Math.min(size, i + NEAR + 1)] - proseUpTo[Math.max(0, i - NEAR)];
    addFrom(Trait.PROSE_NEAR_0, near - (prose[i] ? 1 : 0), 0, 2, 5);
    int done = proseUpTo[i];
    int all = proseUpTo[size];
    if (done > 0 && done == all) {
      add(Trait.PROSE_DONE_ALL, true);
    } else {
      addFrom(Trait.PROSE_DONE_0, 5 * done, 0, all, 4 * all);
    }
    addFrom(Trait.PROSE_AHEAD_0, proseUpTo[Math.min(size, i + FAR + 1)] - proseUpTo[i + 1], 2);
    addFrom(Trait.PROSE_BEHIND_0, done - proseUpTo[Math.max(0, i - FAR)], 2);
    boolean under = title >= 0 && i > title;
    add(Trait.FIRST_PROSE, prose[i] && under && done == proseUpTo[title + 1]);
    add(Trait.CLIPPING, menuLines < MENUS);
    if (lines.get(i).length < 12 && !prose[i] && done > 0) {
      add(Trait.CLIPPING_LIST, menuLines < MENUS);
      add(Trait.PAGE_LIST, menuLines >= 10);
    }
  }

  /** What words the line shares with the headline and with the prose. */
  private void words(int i, Line line) {
    if (title >= 0) {
      double alike = HeadlineReader.alike(lines.get(title), line);
      add(Trait.TITLE, alike > 0.95);
      add(Trait.TITLE_WORDS, alike > 0.2 && alike <= 0.6);
      if (i != title) {
        addFrom(Trait.TITLE_AHEAD, i - title, -1, 4, 10);
      }
    }
    long[] words = line.sorted();
    int known = 0;
    int all = 0;
    for (int k = 0; k < words.length; k++) {
      if (isCounted(words, k)) {
        all++;
        known += vocabulary.get(words[k]) > (prose[i] ? 1 : 0) ? 1 : 0;
      }
    }
    addFrom(Trait.VOCABULARY_NONE, all == 0 ? 0 : 100 * known / all, 24, 54);
  }

  /** Whether a word is a word and the first of its like. */
  private static boolean isCounted(long[] sorted, int i) {
    return sorted[i] != Line.NUMBER && (i == 0 || sorted[i] != sorted[i - 1]);
  }

  /** Adds {@code first}, or the trait as far behind it as limits are exceeded. */
  private void addFrom(Trait first, int value, int... limits) {
    int steps = 0;
    while (steps < limits.length && value > limits[steps]) {
      steps++;
    }
    addNumber(first.ordinal() + steps);
  }

  private void add(Trait trait, boolean has) {
    if (has) {
      addNumber(trait.ordinal());
    }
  }

  private void addNumber(int trait) {
    if (n == found.length) {
      found = Arrays.copyOf(found, 2 * n);
    }
    found[n++] = trait;
  }
}

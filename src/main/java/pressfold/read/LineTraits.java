package pressfold.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pressfold.read.Phrases.Found;
import pressfold.read.Phrases.Place;

/** Says of each line of a text which traits it has. */
@SuppressWarnings("EnumOrdinal") // traits are the rows of a table of weights
final class LineTraits {

  private static final Trait[] TRAITS = Trait.values();
  private static final int PLACES = Place.values().length;

  /** How many traits a line has of itself, phrases aside; lines beside it see these. */
  static final int PLAIN = TRAITS.length;

  private static final Set<String> MENUS = Set.of("navigation", "copyright");

  private static final Set<Long> BYLINES = words("byline-openers.txt");
  private static final Set<Long> PICTURES = words("credit-words.txt");

  /** How far prose is looked for ahead and behind. */
  private static final int FAR = 12;

  /** How far prose is looked for on either side of a line. */
  private static final int NEAR = 4;

  private final List<Line> lines;
  private final String text;
  private final List<Optional<Found>> phrases;
  private final int title;
  private final boolean[] prose;
  private final int[] proseUpTo;
  private final Tally times = new Tally();
  private final Vocabulary vocabulary = new Vocabulary();
  private final boolean[] credits;
  private final int menuLines;
  private final Tally labels = new Tally();
  private int lastByline = -99;
  private boolean inList;
  private int[] found = new int[40];
  private int n;

  /**
   * @param title the index of the line that looks most like the headline, or -1
   * @param phrases what phrase each line is or has
   */
  LineTraits(String text, List<Line> lines, List<Optional<Found>> phrases, int title) {
    this.text = text;
    this.lines = lines;
    this.phrases = phrases;
    this.title = title;
    this.prose = new boolean[lines.size()];
    this.proseUpTo = new int[lines.size() + 1];
    this.credits = new boolean[lines.size()];
    int menus = 0;
    for (int i = 0; i < prose.length; i++) {
      Line line = lines.get(i);
      prose[i] = line.isProse();
      proseUpTo[i + 1] = proseUpTo[i] + (prose[i] ? 1 : 0);
      times.add(line.key(), 1);
      if (line.label != 0) {
        labels.add(line.label, 1);
      }
      if (prose[i]) {
        vocabulary.add(line);
      }
      Optional<Found> phrase = phrases.get(i);
      credits[i] =
          line.length < 12 && phrase.filter(p -> p.group().reason().equals("caption")).isPresent();
      if (phrase
          .filter(p -> p.place() == Place.WHOLE && MENUS.contains(p.group().reason()))
          .isPresent()) {
        menus++;
      }
    }
    menuLines = menus;
  }

  /** The words of a resource that has one a line. */
  static Set<Long> words(String resource) {
    return Phrases.resource(resource).stream()
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
    boolean comments = false;
    for (int i = 0; i < all.length; i++) {
      n = 0;
      Line line = lines.get(i);
      add(Trait.ANY);
      addFrom(Trait.WORDS_0, line.length, 0, 1, 2, 4, 7, 11, 19, 39);
      ends(line);
      starts(line);
      looks(line);
      standing(i, line);
      prose(i);
      distances(i);
      group(i);
      list(i, line);
      heads(i, line);
      titleAndWords(i, line);
      if (related && sincePhrase < 12) {
        add(Trait.UNDER_RELATED);
      }
      if (sincePhrase == 0) {
        add(Trait.UNDER_SITE_TEXT);
      }
      if (comments) {
        add(Trait.BELOW_COMMENTS);
      }
      sincePhrase = prose[i] ? Integer.MAX_VALUE : Math.max(sincePhrase, sincePhrase + 1);
      if (phrases.get(i).isPresent()) {
        Found phrase = phrases.get(i).get();
        addNumber(TRAITS.length + PLACES * phrase.group().number() + phrase.place().ordinal());
        if (phrase.place() == Place.WHOLE || line.isShort()) {
          related = phrase.group().reason().equals("related");
          comments |= phrase.group().reason().equals("comments") && proseUpTo[i] > 0;
          sincePhrase = 0;
        }
      }
      all[i] = Arrays.copyOf(found, n);
    }
    return all;
  }

  private void ends(Line line) {
    if (line.last == '?' || line.last == '\uff1f' || line.last == '\u061f') {
      add(Trait.ENDS_QUESTION);
    } else if (line.last == '\u2026' || text.startsWith("...", line.span.end() - 3)) {
      add(Trait.ENDS_BROKEN);
    } else if (line.endsSentence()) {
      add(Trait.ENDS_SENTENCE);
    } else if (line.last == ':' || line.last == '\uff1a') {
      add(Trait.ENDS_COLON);
    } else if (line.length > 11) {
      add(Trait.ENDS_OPEN);
    }
    if (line.sentences > 0) {
      add(Trait.SENTENCES);
    }
  }

  private void starts(Line line) {
    char first = line.first;
    if (Character.isLowerCase(first)) {
      add(Trait.STARTS_LOWER);
    } else if (Line.isQuote(first)) {
      add(Trait.STARTS_QUOTE);
    } else if (Character.isDigit(first)) {
      add(Trait.STARTS_DIGIT);
    } else if ("•·▪●*-–—>".indexOf(first) >= 0) {
      add(Trait.STARTS_BULLET);
    } else if (!Line.isWordChar(first)) {
      add(Trait.STARTS_SIGN);
    }
  }

  private void looks(Line line) {
    int cased = line.capitalWords + line.lowerWords;
    if (line.shoutedWords * 2 > cased && line.capitals > 3) {
      add(Trait.SHOUTED);
    } else if (cased >= 3 && line.capitalShare() > 0.65) {
      add(Trait.TITLE_CASE);
    } else if (cased >= 3 && line.capitalShare() > 0.3) {
      add(Trait.MIXED_CASE);
    }
    if (line.digits * 4 > line.letters) {
      add(Trait.NUMERALS);
    }
    if (line.marks == 0) {
      return;
    }
    int end = Math.min(line.span.end(), line.span.start() + 400);
    boolean handle = false;
    boolean bars = false;
    boolean copyright = false;
    for (int i = line.span.start(); i < end; i++) {
      char c = text.charAt(i);
      handle |= c == '@' || c == '#';
      bars |= c == '|' || c == '\u203a' || c == '\u2022' || c == '>' || c == '\u00bb';
      copyright |= c == '\u00a9' || c == '\u24d2';
    }
    addIf(line.address, Trait.ADDRESS);
    addIf(handle, Trait.HANDLE);
    addIf(bars, Trait.BARS);
    addIf(copyright, Trait.COPYRIGHT_SIGN);
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
    long[] words = Line.wordsOf(text.substring(open, line.span.end()));
    addIf(Character.isUpperCase(text.charAt(open + 1)), Trait.CREDIT);
    boolean picture = false;
    for (long word : words) {
      picture |= PICTURES.contains(word);
    }
    addIf(picture, Trait.PICTURE);
  }

  private void standing(int i, Line line) {
    int seen = times.get(line.key());
    addIf(seen == 2, Trait.REPEATED);
    addIf(seen > 2, Trait.REPEATED_OFTEN);
    addIf(i == 0, Trait.FIRST_LINE);
    addIf(i == lines.size() - 1, Trait.LAST_LINE);
    addIf(lines.size() < 8, Trait.FEW_LINES);
    addIf(i > 0 && lines.get(i - 1).last == ':', Trait.UNDER_COLON);
  }

  private void prose(int i) {
    boolean before = i > 0 && prose[i - 1];
    boolean after = i + 1 < prose.length && prose[i + 1];
    addIf(prose[i], Trait.PROSE);
    addIf(before, Trait.PROSE_BEFORE);
    addIf(after, Trait.PROSE_AFTER);
    addIf(before && after && !prose[i], Trait.BETWEEN_PROSE);
    addIf(
        i > 0 && i + 1 < prose.length && lines.get(i - 1).isShort() && lines.get(i + 1).isShort(),
        Trait.BETWEEN_SHORT);
    int near =
        proseUpTo[Math.min(prose.length, i + NEAR + 1)]
            - proseUpTo[Math.max(0, i - NEAR)]
            - (prose[i] ? 1 : 0);
    addFrom(Trait.PROSE_NEAR_0, near, 0, 2, 5);
    int done = proseUpTo[i];
    int all = proseUpTo[prose.length];
    if (done > 0 && done == all) {
      add(Trait.PROSE_DONE_ALL);
    } else {
      addFrom(Trait.PROSE_DONE_0, 5 * done, 0, all, 4 * all);
    }
  }

  private void distances(int i) {
    int ahead = proseUpTo[Math.min(prose.length, i + FAR + 1)] - proseUpTo[i + 1];
    int behind = proseUpTo[i] - proseUpTo[Math.max(0, i - FAR)];
    addFrom(Trait.PROSE_AHEAD_0, ahead, 0, 2);
    addFrom(Trait.PROSE_BEHIND_0, behind, 0, 2);
  }

  private void group(int i) {
    int from = i;
    while (!lines.get(from).afterBlank && from > 0 && i - from < 12) {
      from--;
    }
    int to = i + 1;
    while (to < lines.size() && !lines.get(to).afterBlank && to - i < 12) {
      to++;
    }
    if (to - from == 1) {
      add(Trait.ALONE);
    } else if (proseUpTo[to] > proseUpTo[from]) {
      add(Trait.IN_PROSE_GROUP);
    } else {
      add(to - from > 5 ? Trait.IN_LONG_GROUP : Trait.IN_SHORT_GROUP);
    }
  }

  private void list(int i, Line line) {
    addIf(inList, Trait.LISTED);
    if (line.last == ':' && line.length >= 3 && phrases.get(i).isEmpty()) {
      inList = true;
    } else if (prose[i] || phrases.get(i).isPresent()) {
      inList = false;
    }
    addIf(line.label != 0 && labels.get(line.label) > 2, Trait.TURN);
    int known = 0;
    for (int k = Math.max(0, i - 6); k < i; k++) {
      known += phrases.get(k).filter(p -> p.place() == Place.WHOLE).isPresent() ? 1 : 0;
    }
    addIf(known > 1, Trait.BELOW_SITE_RUN);
  }

  private void heads(int i, Line line) {
    boolean byline = opensByline(line);
    boolean dated = line.dated && line.length <= 20;
    addIf(byline, Trait.BYLINE);
    addIf(dated, Trait.DATED);
    addIf(i - lastByline <= 5, Trait.UNDER_BYLINE);
    int lastHead = lastByline;
    if (prose[i]) {
      lastByline = -99;
    } else if (byline || dated) {
      lastByline = i;
    }
    if (prose[i] && title >= 0 && i > title && proseUpTo[i] == proseUpTo[title + 1]) {
      add(i - lastHead <= 5 ? Trait.LEAD : Trait.FIRST_PROSE);
    }
    addIf(i + 1 < lines.size() && credits[i + 1], Trait.ABOVE_CREDIT);
    addIf(menuLines < 4, Trait.CLIPPING);
    addIf(menuLines >= 10, Trait.PAGE);
    if (line.length < 12 && !prose[i] && proseUpTo[i] > 0) {
      addIf(menuLines < 4, Trait.CLIPPING_LIST);
      addIf(menuLines >= 10, Trait.PAGE_LIST);
    }
  }

  /** Whether the line is short and begins with a word that opens bylines. */
  static boolean opensByline(Line line) {
    return line.length <= 14 && line.words.length > 0 && BYLINES.contains(line.words[0]);
  }

  private void titleAndWords(int i, Line line) {
    if (title >= 0) {
      double alike = HeadlineReader.alike(lines.get(title), line);
      if (alike > 0.95) {
        add(Trait.TITLE);
      } else if (alike > 0.6) {
        add(Trait.TITLE_LIKE);
      } else if (alike > 0.2) {
        add(Trait.TITLE_WORDS);
      }
      int below = i - title;
      if (below != 0) {
        addFrom(Trait.TITLE_AHEAD, below, -1, 1, 4, 10);
      }
    }
    double known = vocabulary.knows(line, prose[i]);
    addFrom(Trait.VOCABULARY_NONE, (int) Math.ceil(100 * known), 0, 24, 54);
  }

  /** Adds {@code first}, or the trait as far behind it as limits are exceeded. */
  private void addFrom(Trait first, int value, int... limits) {
    int steps = 0;
    while (steps < limits.length && value > limits[steps]) {
      steps++;
    }
    addNumber(first.ordinal() + steps);
  }

  private void addIf(boolean has, Trait trait) {
    if (has) {
      add(trait);
    }
  }

  private void add(Trait trait) {
    addNumber(trait.ordinal());
  }

  private void addNumber(int trait) {
    if (n == found.length) {
      found = Arrays.copyOf(found, 2 * n);
    }
    found[n++] = trait;
  }

  /** The words of a text's prose, and how many lines have them. */
  private static final class Vocabulary {

    private final Tally lines = new Tally();

    void add(Line line) {
      long[] words = line.sorted();
      for (int i = 0; i < words.length; i++) {
        lines.add(words[i], isCounted(words, i) ? 1 : 0);
      }
    }

    /** The share of the line's different words that other lines have too. */
    double knows(Line line, boolean counted) {
      long[] words = line.sorted();
      int known = 0;
      int all = 0;
      for (int i = 0; i < words.length; i++) {
        if (isCounted(words, i)) {
          all++;
          known += lines.get(words[i]) > (counted ? 1 : 0) ? 1 : 0;
        }
      }
      return all == 0 ? 0 : (double) known / all;
    }

    private static boolean isCounted(long[] words, int i) {
      return words[i] != Line.NUMBER && (i == 0 || words[i] != words[i - 1]);
    }
  }
}

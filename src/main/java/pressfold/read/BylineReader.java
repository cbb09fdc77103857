package pressfold.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pressfold.source.Span;

/**
 * Tells whether a line is a byline, and whom it names.
 *
 * <p>A wrong author is worse than none: where a line's words leave room for doubt, it is no byline.
 */
final class BylineReader {

  private static final int LONGEST_BYLINE = 240;
  private static final int LONGEST_CREDIT = 700;
  private static final int MOST_STARTS = 6;

  /** Everyday words in their languages, too: they open a byline only before well-known names. */
  private static final Set<String> EVERYDAY =
      Set.of("par", "von", "por", "di", "da", "av", "af", "de", "door");

  /** The words, loaded when the first byline is read. */
  private static final class Words {
    /** Openers by their first word; the longest first. */
    static final Map<String, List<Opener>> OPENERS = new HashMap<>();

    static final Set<String> EMPTY;
    static final Set<String> DESK;
    static final Set<String> AFTER;
    static final List<String> BEHIND;
    static final Set<String> IS;

    /** Openers of credits by their first word; those of editors are helpers'. */
    static final Map<String, List<Opener>> CREDITS = new HashMap<>();

    static final List<String> CREDIT_CLOSERS;

    static {
      WordTable table = WordTable.load("bylines.txt");
      Map<String, Opener> openers = new LinkedHashMap<>();
      for (String phrase : table.folded("helper label")) {
        openers.put(phrase, new Opener(phrase, true, true, false));
      }
      for (String phrase : table.folded("label")) {
        openers.put(phrase, new Opener(phrase, true, false, false));
      }
      for (String key : table.keys()) {
        if (key.startsWith("opener ")) {
          for (String phrase : table.folded(key)) {
            openers.put(phrase, new Opener(phrase, false, false, EVERYDAY.contains(phrase)));
          }
        }
      }
      openers.values().stream()
          .sorted((a, b) -> b.phrase.length() - a.phrase.length())
          .forEach(
              opener ->
                  OPENERS
                      .computeIfAbsent(firstWord(opener.phrase), word -> new ArrayList<>())
                      .add(opener));
      EMPTY = table.folded("empty");
      DESK = table.folded("desk");
      AFTER = table.folded("after");
      IS = table.folded("is");
      BEHIND = List.copyOf(table.folded("behind"));
      for (boolean helper : new boolean[] {false, true}) {
        for (String phrase : table.folded(helper ? "editor opener" : "credit opener")) {
          CREDITS
              .computeIfAbsent(firstWord(phrase), word -> new ArrayList<>())
              .add(new Opener(phrase, false, helper, false));
        }
      }
      CREDIT_CLOSERS = List.copyOf(table.folded("credit closer"));
    }
  }

  /**
   * Words that open a byline.
   *
   * @param label whether they do so only before a colon or the like, or alone
   * @param helper whether they name editors, photographers and the like
   * @param everyday whether they are everyday words, too
   */
  private record Opener(String phrase, boolean label, boolean helper, boolean everyday) {}

  /** An opener that was found, and where the names should begin. */
  private record Opened(Opener opener, int end) {}

  private final String line;
  private final String folded;
  private final List<DateReading> dates;

  private BylineReader(String line, List<DateReading> dates) {
    this.line = line;
    this.dates = dates;
    this.folded = WordTable.fold(line);
  }

  /**
   * What {@code line} tells about who wrote, or empty where it is another sort of line.
   *
   * @param line one line of the text, white space at its ends allowed
   * @param dates the dates on it, as {@link DateReader} found them
   */
  static Optional<BylineReading> read(String line, List<DateReading> dates) {
    if (line.length() > LONGEST_BYLINE || line.isBlank()) {
      return Optional.empty();
    }
    List<Name> eastAsian = EastAsianByline.read(line);
    return eastAsian.isEmpty()
        ? new BylineReader(line, dates).read()
        : Optional.of(
            new BylineReading(BylineReading.Kind.BYLINE, eastAsian, Optional.empty(), 0.9));
  }

  private Optional<BylineReading> read() {
    List<Integer> starts = starts();
    int first = starts.get(0);
    boolean announced = false;
    int wordsEnd = Math.max(first, lastLetter() + 1);
    if (isDashed(wordsEnd) && Words.EMPTY.contains(folded.substring(first, wordsEnd))) {
      return reading(BylineReading.Kind.EMPTY, 0.9);
    }
    for (int start : starts) {
      Optional<Opened> opened = opened(start);
      announced |= opened.isPresent() && start == first;
      if (opened.isPresent()) {
        Optional<BylineReading> reading = behind(opened.get(), start == starts.get(0));
        if (reading.isPresent()) {
          return reading;
        }
      }
    }
    for (int start : starts) {
      Optional<BylineReading> names = announced ? Optional.empty() : unannounced(start);
      if (names.isPresent()) {
        return names;
      }
    }
    return Optional.empty();
  }

  // Where a byline may begin: at the line's head, behind a bar or bullet, behind a date.

  private List<Integer> starts() {
    List<Integer> starts = new ArrayList<>();
    starts.add(skip(0));
    for (int i = starts.get(0); i < line.length() && starts.size() < MOST_STARTS; i++) {
      char c = line.charAt(i);
      boolean dash = "—–-/".indexOf(c) >= 0 && i > 0 && isBlank(i - 1);
      if ("|•·●».".indexOf(c) >= 0 || dash) {
        add(starts, skip(i + 1));
      }
    }
    for (DateReading date : dates) {
      add(starts, skip(date.span().end()));
    }
    return starts;
  }

  private void add(List<Integer> starts, int start) {
    if (start < line.length() && !starts.contains(start)) {
      starts.add(start);
    }
  }

  /** Behind white space and marks that may stand before a byline. */
  private int skip(int from) {
    int i = from;
    while (i < line.length() && (isBlank(i) || "(|•·●—–-/,;:*>»【（[".indexOf(line.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  private boolean isBlank(int i) {
    return Character.isWhitespace(line.charAt(i)) || Character.isSpaceChar(line.charAt(i));
  }

  // Openers.

  private static String firstWord(String phrase) {
    return firstWord(phrase, 0);
  }

  private static String firstWord(String phrase, int from) {
    int end = from;
    while (end < phrase.length() && Character.isLetter(phrase.charAt(end))) {
      end++;
    }
    return phrase.substring(from, end);
  }

  private Optional<Opened> opened(int start) {
    for (Opener opener : Words.OPENERS.getOrDefault(firstWord(folded, start), List.of())) {
      if (folded.startsWith(opener.phrase, start)) {
        int end = start + opener.phrase.length();
        int next = skipBlank(end);
        boolean marked = next < line.length() && ":：／/|丨".indexOf(line.charAt(next)) >= 0;
        boolean bare = next == line.length() || isDashesFrom(next);
        boolean border =
            next > end || marked || bare || !Character.isLetterOrDigit(line.charAt(end));
        boolean hyphen = end < line.length() && line.charAt(end) == '-' && !bare;
        if (border && !hyphen && (marked || bare || !opener.label)) {
          return Optional.of(new Opened(opener, marked ? skip(next + 1) : next));
        }
      }
    }
    return Optional.empty();
  }

  private int skipBlank(int from) {
    int i = from;
    while (i < line.length() && isBlank(i)) {
      i++;
    }
    return i;
  }

  /** Whether nothing but marks, a dash among them, stands from {@code from} on. */
  private boolean isDashed(int from) {
    boolean dash = false;
    for (int i = from; i < line.length(); i++) {
      dash |= "-–—".indexOf(line.charAt(i)) >= 0;
    }
    return dash && isDashesFrom(from);
  }

  private boolean isDashesFrom(int from) {
    int i = from;
    while (i < line.length() && (isBlank(i) || "-–—:.…_/|)".indexOf(line.charAt(i)) >= 0)) {
      i++;
    }
    return i == line.length();
  }

  // Behind an opener.

  private Optional<BylineReading> behind(Opened opened, boolean atHead) {
    Opener opener = opened.opener;
    if (isDashesFrom(opened.end)) {
      boolean dashed = isDashed(lastLetter() + 1);
      boolean alone = atHead && !opener.helper && (dashed || !opener.everyday);
      return alone
          ? reading(dashed ? BylineReading.Kind.EMPTY : BylineReading.Kind.OPEN, 0.9)
          : Optional.empty();
    }
    if (opener.helper) {
      return Optional.empty();
    }
    Optional<NameReader.Names> names = NameReader.read(line, opened.end);
    if (names.isPresent() && !isDesk(names.get())) {
      boolean sure = names.get().allKnown();
      boolean fits = restFits(names.get().end(), 8);
      boolean plain = sure || !opener.everyday;
      if (!fits || !plain) {
        return Optional.empty();
      }
      double confidence = sure ? 0.98 : 0.85;
      return Optional.of(
          new BylineReading(
              BylineReading.Kind.BYLINE,
              names.get().names(),
              agencyIn(names.get().end()),
              opener.everyday ? confidence - 0.08 : confidence));
    }
    return staff(opened.end, opener);
  }

  private Optional<BylineReading> reading(BylineReading.Kind kind, double confidence) {
    return Optional.of(new BylineReading(kind, List.of(), Optional.empty(), confidence));
  }

  /** Whether the words that look like a name are a desk's: "Harbour Paper Staff". */
  private boolean isDesk(NameReader.Names names) {
    String behind = folded.substring(names.end()).strip();
    return !names.allKnown()
        && Words.DESK.contains(firstWord(behind))
        && (behind.startsWith("editorial")
            || !NameReader.Words.ROLE.contains(lastWord(behind))
            || lastWord(behind).equals("staff"));
  }

  /** What {@code line}, which stands below one that only opens a byline, tells of a desk. */
  static Optional<BylineReading> staffOn(String line) {
    BylineReader reader = new BylineReader(line, List.of());
    return reader.staff(reader.skip(0), new Opener("", false, false, false));
  }

  /** "By Reuters", "By Our Staff": what stands behind the opener is an agency or a desk. */
  private Optional<BylineReading> staff(int from, Opener opener) {
    int end = segmentEnd(from);
    String segment = line.substring(from, end).strip();
    Optional<String> agency = Outlets.named(segment).or(() -> deskOf(segment));
    boolean desk = false;
    String[] words = WordTable.fold(segment).split("[\\s/]+", -1);
    for (String word : words) {
      desk |= Words.DESK.contains(word);
    }
    boolean capital = !segment.isEmpty() && !Character.isLowerCase(segment.charAt(0));
    boolean named =
        agency.isPresent() || (desk && words.length <= 6 && (capital || words.length == 1));
    if (!named || (opener.everyday && agency.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(new BylineReading(BylineReading.Kind.STAFF, List.of(), agency, 0.85));
  }

  /** "Practical Sailor" from "Practical Sailor Editorial Staff". */
  private static Optional<String> deskOf(String segment) {
    String name = segment;
    int space = name.lastIndexOf(' ');
    while (space > 0 && Words.DESK.contains(WordTable.fold(name.substring(space + 1)))) {
      name = name.substring(0, space);
      space = name.lastIndexOf(' ');
    }
    boolean own =
        name.length() < segment.length()
            && !NameReader.Words.NONE.contains(WordTable.fold(name))
            && Character.isUpperCase(name.charAt(0))
            && !Words.DESK.contains(WordTable.fold(name))
            && name.split(" ", -1).length <= 4;
    return own ? Optional.of(name) : Optional.empty();
  }

  /** The end of the piece that begins at {@code from}: at a bar, a comma or a date. */
  private int segmentEnd(int from) {
    int end = line.length();
    for (DateReading date : dates) {
      if (date.span().start() >= from) {
        end = Math.min(end, date.span().start());
      }
    }
    for (int i = from; i < end; i++) {
      if ("|•·,;()（）／【】".indexOf(line.charAt(i)) >= 0
          || ("—–-".indexOf(line.charAt(i)) >= 0 && i > 0 && isBlank(i - 1))) {
        return i;
      }
    }
    return end;
  }

  private Optional<String> agencyIn(int from) {
    int at = from;
    while (at < line.length()) {
      int start = skip(at);
      int end = segmentEnd(start);
      String segment = line.substring(start, Math.max(start, end)).strip();
      Optional<String> agency = Outlets.named(segment);
      if (agency.isPresent()) {
        return agency;
      }
      at = Math.max(end, start) + 1;
    }
    return Optional.empty();
  }

  // Names without an opener.

  private Optional<BylineReading> unannounced(int start) {
    Optional<NameReader.Names> names = NameReader.read(line, start);
    if (names.isEmpty() || !beginsLine(start) || !restFits(names.get().end(), 2)) {
      return Optional.empty();
    }
    int end = names.get().end();
    String rest = line.substring(end).strip();
    String text = line.substring(start, end);
    if (isDesk(names.get())) {
      return staff(start, new Opener("", false, false, false));
    }
    if (Outlets.called(text).isPresent() || Outlets.agency(text).isPresent()) {
      return Optional.empty();
    }
    boolean plain = names.get().names().stream().allMatch(n -> n.text().split(" ", -1).length <= 3);
    double confidence = names.get().allKnown() ? 0.5 : plain ? 0.3 : 0.2;
    boolean dated = !dates.isEmpty();
    boolean handle = rest.startsWith("@") || rest.startsWith("(@");
    String next = folded.substring(end).strip();
    boolean behind = Words.BEHIND.stream().anyMatch(next::startsWith);
    String role = firstWord(next.replaceFirst("^[,|(–—-]\\s*", ""));
    boolean roled =
        NameReader.Words.ROLE.contains(role) || NameReader.Words.ROLE.contains(lastWord(next));
    confidence += dated ? 0.2 : 0;
    confidence += handle ? 0.3 : 0;
    confidence += behind ? 0.25 : 0;
    confidence += roled && !rest.isEmpty() ? 0.25 : 0;
    Optional<String> agency = agencyIn(end);
    confidence += agency.isPresent() ? 0.2 : 0;
    return Optional.of(
        new BylineReading(
            BylineReading.Kind.NAMES, names.get().names(), agency, Math.min(0.9, confidence)));
  }

  private int lastLetter() {
    int i = line.length() - 1;
    while (i >= 0 && !Character.isLetterOrDigit(line.charAt(i))) {
      i--;
    }
    return i;
  }

  private static String lastWord(String text) {
    int end = text.length();
    while (end > 0 && !Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  /** Whether nothing but a date and its label stands before {@code start}. */
  private boolean beginsLine(int start) {
    if (start == skip(0)) {
      return true;
    }
    return dates.stream()
        .anyMatch(date -> skip(date.span().end()) == start && date.span().start() < 24);
  }

  /**
   * Whether what stands behind the names may stand behind a byline's names: nothing, a date, a
   * role, an outlet; not the rest of a sentence.
   *
   * @param most how many words without a capital it may have
   */
  private boolean restFits(int end, int most) {
    int start = skipBlank(end);
    if (start == line.length()) {
      return true;
    }
    boolean glued = start == end;
    String rest = folded.substring(start);
    String first = firstWord(rest);
    boolean dated =
        dates.stream()
            .anyMatch(
                date ->
                    date.span().start() == start || date.span().contains(new Span(start, start)));
    boolean opens =
        !Character.isLetter(line.charAt(start))
            || dated
            || Words.AFTER.contains(first)
            || NameReader.Words.ROLE.contains(first)
            || NameReader.Words.NONE.contains(first)
            || Character.isUpperCase(line.charAt(start))
            || (glued && Words.BEHIND.stream().anyMatch(rest::startsWith));
    if (!opens) {
      return false;
    }
    int lower = 0;
    boolean inWord = false;
    for (int i = start; i < line.length(); i++) {
      boolean letter = Character.isLetter(line.charAt(i));
      lower +=
          letter && !inWord && Character.isLowerCase(line.charAt(i)) && !inDate(i) && !inAddress(i)
              ? 1
              : 0;
      inWord = letter || "'’-".indexOf(line.charAt(i)) >= 0;
    }
    char lastMark = line.stripTrailing().charAt(line.stripTrailing().length() - 1);
    boolean sentence = lower > 2 && ".?!:".indexOf(lastMark) >= 0;
    return lower <= most && !sentence && line.length() - start <= 140;
  }

  private boolean inDate(int i) {
    return dates.stream().anyMatch(date -> date.span().start() <= i && i < date.span().end());
  }

  /** Whether the word at {@code i} belongs to a handle, an address or a domain. */
  private boolean inAddress(int i) {
    int start = i;
    while (start > 0 && !isBlank(start - 1)) {
      start--;
    }
    int end = i;
    while (end < line.length() && !isBlank(end)) {
      end++;
    }
    String word = line.substring(start, end);
    return word.indexOf('@') >= 0
        || (word.indexOf('.') > 0 && word.indexOf('.') < word.length() - 2);
  }

  // Blurbs.

  /** The person whom "Jane Doe is a reporter for …" tells of, or empty where it is else. */
  static Optional<Name> blurb(String line) {
    Optional<NameReader.Names> names = NameReader.read(line, 0);
    if (names.isEmpty() || names.get().names().size() > 1) {
      return Optional.empty();
    }
    String rest = WordTable.fold(line.substring(names.get().end()));
    int open = rest.startsWith(" (") ? rest.indexOf(") ") : 0;
    String told = rest.substring(Math.max(0, Math.min(open + 1, rest.length()))).strip();
    String said = told.substring(0, Math.min(told.length(), LONGEST_BYLINE / 2));
    boolean is = Words.IS.stream().anyMatch(verb -> said.startsWith(verb + " "));
    boolean role = false;
    for (String word : said.split("[^\\p{L}]+", -1)) {
      role |= NameReader.Words.ROLE.contains(word);
    }
    return is && role ? Optional.of(names.get().names().get(0)) : Optional.empty();
  }

  // Credits.

  /**
   * Whom "Reporting by …" or "… contributed to this report" names for help: editors and
   * photographers are not among them; empty where {@code line} is no credit.
   */
  static Optional<List<Name>> credit(String line) {
    return line.length() > LONGEST_CREDIT || line.isBlank()
        ? Optional.empty()
        : new BylineReader(line, List.of()).credit();
  }

  private Optional<List<Name>> credit() {
    int start = skip(0);
    List<Name> names = new ArrayList<>();
    boolean credits = false;
    boolean edits = false;
    for (int at = start; at < line.length(); ) {
      Opener opener = creditOpener(at);
      if (opener != null) {
        credits = true;
        edits |= opener.helper && at == start;
        if (!opener.helper) {
          NameReader.read(line, skip(at + opener.phrase.length()))
              .ifPresent(found -> names.addAll(found.names()));
        }
      } else if (at == start) {
        break;
      }
      int semicolon = line.indexOf(';', at);
      at = semicolon < 0 ? line.length() : skip(semicolon + 1);
    }
    if (credits) {
      return names.isEmpty() && !edits ? Optional.empty() : Optional.of(names);
    }
    return Words.CREDIT_CLOSERS.stream().anyMatch(folded::contains)
        ? closedCredit(start)
        : Optional.empty();
  }

  /** The words at {@code start} that open a credit; those of editors are helpers'. */
  private @Nullable Opener creditOpener(int start) {
    for (Opener opener : Words.CREDITS.getOrDefault(firstWord(folded, start), List.of())) {
      int end = start + opener.phrase.length();
      boolean word = folded.startsWith(opener.phrase, start) && end < line.length();
      boolean colon = word && line.charAt(end) == ':' && !opener.helper;
      boolean space = word && line.charAt(end) == ' ' && opener.phrase.indexOf(' ') > 0;
      if (colon || space) {
        return opener;
      }
    }
    return null;
  }

  /** The names before the words that close a credit. */
  private Optional<List<Name>> closedCredit(int start) {
    for (int at = start; at < line.length(); at = nextWord(at)) {
      Optional<NameReader.Names> names = NameReader.read(line, at);
      if (names.isPresent()) {
        String behind = folded.substring(names.get().end()).stripLeading();
        boolean closed =
            behind.startsWith("in ")
                || Words.CREDIT_CLOSERS.stream()
                    .anyMatch(
                        c ->
                            behind.startsWith(c) || (behind.startsWith(",") && behind.contains(c)));
        return closed ? names.map(NameReader.Names::names) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private int nextWord(int from) {
    int i = from;
    while (i < line.length() && !isBlank(i)) {
      i++;
    }
    return skipBlank(i);
  }
}

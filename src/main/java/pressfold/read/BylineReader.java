package pressfold.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final int LONGEST_REST = 140;
  private static final int LONGEST_EAST_ASIAN = 60;
  private static final int MOST_STARTS = 6;

  /** A date before the names begins so near the line's head. */
  private static final int DATE_AT_HEAD = 24;

  /** Stands for every character of a date; what stands behind it may open a byline. */
  private static final char DATE = '\u0001';

  private static final String BARS = "|•·●»" + DATE;
  private static final String DASHES = "-–—";
  private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u0001]+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern EAST_ASIAN_JOINT = Pattern.compile("[\\s·・、，,]+");

  /** What words announce. */
  private enum Says {
    /** Names. */
    NAMES,
    /** Names, but only before a colon or the like, or alone. */
    LABEL,
    /** Editors, photographers and the like. */
    HELPERS
  }

  /**
   * Words that open a byline; {@code everyday} where their language uses them for all and sundry.
   */
  private record Opener(String phrase, Says says, boolean everyday) {}

  /** The words, loaded when the first byline is read. */
  private static final class Words {
    static final WordTable TABLE = WordTable.load("bylines.txt");
    static final Set<String> EMPTY = TABLE.folded("empty");
    static final Set<String> DESK = TABLE.folded("desk");
    static final Set<String> AFTER = TABLE.folded("after");
    static final Set<String> BEHIND = TABLE.folded("behind");

    static final Set<String> CREDIT_CLOSERS = TABLE.folded("credit closer");

    /** Openers by their first word; the longest first. */
    static final Map<String, List<Opener>> OPENERS = new HashMap<>();

    static final Map<String, List<Opener>> CREDITS = new HashMap<>();

    /** Whole lines in East Asian scripts, and the characters that begin names there, if listed. */
    static final List<Map.Entry<Pattern, String>> FORMS = new ArrayList<>();

    static final List<Map.Entry<Pattern, String>> NO_FORMS = List.of();

    static {
      Set<String> everyday = TABLE.folded("everyday");
      for (String key : TABLE.keys()) {
        boolean credit = key.equals("credit opener") || key.equals("editor opener");
        if (credit || key.startsWith("opener ") || key.endsWith("label")) {
          Says says =
              key.startsWith("editor") || key.startsWith("helper")
                  ? Says.HELPERS
                  : key.equals("label") ? Says.LABEL : Says.NAMES;
          for (String phrase : TABLE.folded(key)) {
            (credit ? CREDITS : OPENERS)
                .computeIfAbsent(firstWord(phrase, 0), word -> new ArrayList<>())
                .add(new Opener(phrase, says, everyday.contains(phrase)));
          }
        } else if (key.startsWith("form ")) {
          List<String> surnames = TABLE.get("surname " + key.substring("form ".length()));
          for (String form : TABLE.get(key)) {
            FORMS.add(Map.entry(Pattern.compile(form), surnames.isEmpty() ? "" : surnames.get(0)));
          }
        }
      }
      // Of equal phrases those that announce the most come first.
      for (List<Opener> openers : OPENERS.values()) {
        openers.sort(
            (a, b) ->
                a.phrase.length() == b.phrase.length()
                    ? a.says.compareTo(b.says)
                    : b.phrase.length() - a.phrase.length());
      }
    }
  }

  private final String line;

  /** The line folded, with {@link #DATE} in place of its dates. */
  private final String folded;

  /**
   * @param line one line of the text, white space at its ends allowed
   * @param dates the dates on it, as {@link DateReader} found them
   */
  BylineReader(String line, List<DateReading> dates) {
    this.line = line;
    char[] folded = WordTable.fold(line).toCharArray();
    for (DateReading date : dates) {
      Arrays.fill(folded, date.span().start(), date.span().end(), DATE);
    }
    this.folded = new String(folded);
  }

  /** What the line tells about who wrote, or empty where it is another sort of line. */
  Optional<BylineReading> read() {
    if (line.length() > LONGEST_BYLINE || line.isBlank()) {
      return Optional.empty();
    }
    List<Name> names = line.length() <= LONGEST_EAST_ASIAN ? eastAsian() : List.of();
    return names.isEmpty()
        ? spaced()
        : Optional.of(new BylineReading(BylineReading.Kind.BYLINE, names, Optional.empty(), 0.9));
  }

  /** The names in "本报记者 王芳", "文・山田太郎", "김하나 기자"; none where the line is else. */
  private List<Name> eastAsian() {
    String text = line.strip();
    int i = 0;
    while (i < text.length() && (text.charAt(i) < 0x3040 || text.charAt(i) > 0xd7af)) {
      i++;
    }
    for (Map.Entry<Pattern, String> form : i < text.length() ? Words.FORMS : Words.NO_FORMS) {
      Matcher found = form.getKey().matcher(text);
      if (found.matches()) {
        return names(
            found.group("names"), line.indexOf(text) + found.start("names"), form.getValue());
      }
    }
    return List.of();
  }

  /**
   * The names in {@code list}, all of which begin with one of {@code surnames} if there are any.
   */
  private static List<Name> names(String list, int from, String surnames) {
    List<Name> names = new ArrayList<>();
    int at = 0;
    for (String name :
        surnames.isEmpty() ? new String[] {list} : EAST_ASIAN_JOINT.split(list, -1)) {
      if (!surnames.isEmpty() && (name.isEmpty() || surnames.indexOf(name.charAt(0)) < 0)) {
        return List.of();
      }
      at = list.indexOf(name, at);
      names.add(new Name(name, new Span(from + at, from + at + name.length()), true));
      at += name.length();
    }
    return names;
  }

  /** What a line tells in a script that sets spaces between words. */
  private Optional<BylineReading> spaced() {
    List<Integer> starts = starts();
    int first = starts.get(0);
    int end = Math.max(first, lastLetter() + 1);
    if (isDashed(end) && Words.EMPTY.contains(folded.substring(first, end))) {
      return reading(BylineReading.Kind.EMPTY, 0.9);
    }
    for (int start : starts) {
      Opener opener = opener(start);
      Optional<BylineReading> found =
          opener == null ? Optional.empty() : behind(opener, start, start == first);
      if (found.isPresent()) {
        return found;
      }
    }
    Optional<BylineReading> names = Optional.empty();
    for (int i = 0; i < starts.size() && names.isEmpty() && opener(first) == null; i++) {
      names = unannounced(starts.get(i));
    }
    return names;
  }

  private static Optional<BylineReading> reading(BylineReading.Kind kind, double confidence) {
    return Optional.of(new BylineReading(kind, List.of(), Optional.empty(), confidence));
  }

  // Places on the line.

  /** Where a byline may begin: at the line's head, behind a bar or bullet, behind a date. */
  private List<Integer> starts() {
    List<Integer> starts = new ArrayList<>();
    starts.add(skip(0));
    for (int i = starts.get(0); i < folded.length() && starts.size() < MOST_STARTS; i++) {
      char c = folded.charAt(i);
      boolean dash = (DASHES + "/").indexOf(c) >= 0 && i > 0 && isBlank(i - 1);
      int start = BARS.indexOf(c) >= 0 || dash ? skip(i + 1) : folded.length();
      if (start < folded.length() && !starts.contains(start)) {
        starts.add(start);
      }
    }
    return starts;
  }

  /** Behind white space and marks that may stand before a byline. */
  private int skip(int from) {
    return skip(from, "(" + BARS + DASHES + "/,;:*>【（[");
  }

  /** Behind white space and {@code marks}. */
  private int skip(int from, String marks) {
    int i = from;
    while (i < folded.length() && (isBlank(i) || marks.indexOf(folded.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  private boolean isBlank(int i) {
    return Line.isBlank(folded.charAt(i)) && folded.charAt(i) != DATE;
  }

  /** Whether nothing but marks, a dash among them, stands from {@code from} on. */
  private boolean isDashed(int from) {
    return isBare(from) && folded.substring(from).chars().anyMatch(c -> DASHES.indexOf(c) >= 0);
  }

  private boolean isBare(int from) {
    return skip(from, DASHES + ":.…_/|)") == folded.length();
  }

  private int lastLetter() {
    int i = folded.length() - 1;
    while (i >= 0 && !Character.isLetterOrDigit(folded.charAt(i))) {
      i--;
    }
    return i;
  }

  private static String firstWord(String phrase, int from) {
    int end = from;
    while (end < phrase.length() && Character.isLetter(phrase.charAt(end))) {
      end++;
    }
    return phrase.substring(from, end);
  }

  private static String lastWord(String text) {
    String[] words = NO_LETTERS.split(text, 0);
    return words.length == 0 ? "" : words[words.length - 1];
  }

  /** The end of the piece that begins at {@code from}: at a bar, a comma or a date. */
  private int segmentEnd(int from) {
    int i = from;
    while (i < folded.length()
        && ("|•·,;()（）／【】" + DATE).indexOf(folded.charAt(i)) < 0
        && !(DASHES.indexOf(folded.charAt(i)) >= 0 && i > 0 && isBlank(i - 1))) {
      i++;
    }
    return i;
  }

  // Openers.

  /** The words at {@code start} that open a byline; null where there are none. */
  private @Nullable Opener opener(int start) {
    for (Opener opener : Words.OPENERS.getOrDefault(firstWord(folded, start), List.of())) {
      int end = start + opener.phrase.length();
      if (folded.startsWith(opener.phrase, start)) {
        boolean bare = isBare(end);
        boolean closed = bare || isMarked(end);
        boolean border =
            closed || !(Character.isLetterOrDigit(folded.charAt(end)) || folded.charAt(end) == '-');
        if (border && (closed || opener.says == Says.NAMES)) {
          return opener;
        }
      }
    }
    return null;
  }

  private boolean isMarked(int end) {
    int next = skip(end, "");
    return next < folded.length() && ":：／/|丨".indexOf(folded.charAt(next)) >= 0;
  }

  private Optional<BylineReading> behind(Opener opener, int start, boolean atHead) {
    int end = start + opener.phrase.length();
    int from = isMarked(end) ? skip(end) : skip(end, "");
    if (isBare(from)) {
      boolean dashed = isDashed(lastLetter() + 1);
      boolean alone = atHead && opener.says != Says.HELPERS && (dashed || !opener.everyday);
      return alone
          ? reading(dashed ? BylineReading.Kind.EMPTY : BylineReading.Kind.OPEN, 0.9)
          : Optional.empty();
    }
    if (opener.says == Says.HELPERS) {
      return Optional.empty();
    }
    Optional<NameReader.Names> found = NameReader.read(line, from);
    if (found.isEmpty() || isDesk(found.get())) {
      return staff(from, opener.everyday);
    }
    NameReader.Names names = found.get();
    boolean sure = names.allKnown();
    double confidence = (sure ? 0.98 : 0.85) - (opener.everyday ? 0.08 : 0);
    return restFits(names.end(), 8) && (sure || !opener.everyday)
        ? Optional.of(
            new BylineReading(
                BylineReading.Kind.BYLINE, names.names(), agencyIn(names.end()), confidence))
        : Optional.empty();
  }

  // Agencies and desks.

  /** Whether the words that look like a name are a desk's: "Harbour Paper Staff". */
  private boolean isDesk(NameReader.Names names) {
    String behind = folded.substring(names.end()).strip();
    String last = lastWord(behind);
    return !names.allKnown()
        && Words.DESK.contains(firstWord(behind, 0))
        && (behind.startsWith("editorial")
            || last.equals("staff")
            || !NameReader.Words.ROLE.contains(last));
  }

  /** "By Reuters", "By Our Staff": what stands behind the opener is an agency or a desk. */
  private Optional<BylineReading> staff(int from, boolean everyday) {
    String segment = line.substring(from, segmentEnd(from)).strip();
    Optional<String> agency = Outlets.named(segment).or(() -> deskOf(segment));
    String[] words = WordTable.fold(segment).split("[\\s/]+", -1);
    boolean capital = !segment.isEmpty() && !Character.isLowerCase(segment.charAt(0));
    boolean desk =
        !everyday
            && words.length <= 6
            && (capital || words.length == 1)
            && List.of(words).stream().anyMatch(Words.DESK::contains);
    return agency.isPresent() || desk
        ? Optional.of(new BylineReading(BylineReading.Kind.STAFF, List.of(), agency, 0.85))
        : Optional.empty();
  }

  /** "Practical Sailor" from "Practical Sailor Editorial Staff". */
  private static Optional<String> deskOf(String segment) {
    String name = segment;
    int space = name.lastIndexOf(' ');
    while (space > 0 && Words.DESK.contains(WordTable.fold(name.substring(space + 1)))) {
      name = name.substring(0, space);
      space = name.lastIndexOf(' ');
    }
    String folded = WordTable.fold(name);
    boolean own =
        name.length() < segment.length()
            && Character.isUpperCase(name.charAt(0))
            && !NameReader.Words.NONE.contains(folded)
            && !Words.DESK.contains(folded)
            && name.split(" ", -1).length <= 4;
    return own ? Optional.of(name) : Optional.empty();
  }

  /** The agency that one of the pieces from {@code from} on names. */
  private Optional<String> agencyIn(int from) {
    for (int at = skip(from); at < line.length(); ) {
      int end = segmentEnd(at);
      Optional<String> agency = Outlets.named(line.substring(at, end).strip());
      if (agency.isPresent()) {
        return agency;
      }
      at = skip(end + 1);
    }
    return Optional.empty();
  }

  // Names without an opener.

  private Optional<BylineReading> unannounced(int start) {
    Optional<NameReader.Names> found = NameReader.read(line, start);
    if (found.isEmpty() || !beginsLine(start) || !restFits(found.get().end(), 2)) {
      return Optional.empty();
    }
    NameReader.Names names = found.get();
    if (isDesk(names)) {
      return staff(start, false);
    }
    String text = line.substring(start, names.end());
    if (Outlets.called(text).isPresent() || Outlets.agency(text).isPresent()) {
      return Optional.empty();
    }
    String rest = folded.substring(names.end()).strip();
    String next = rest.substring(Math.min(rest.length(), rest.matches("[,|(–—-].*") ? 1 : 0));
    boolean roled =
        NameReader.Words.ROLE.contains(firstWord(next.strip(), 0))
            || NameReader.Words.ROLE.contains(lastWord(rest));
    boolean plain = names.names().stream().allMatch(n -> n.text().split(" ", -1).length <= 3);
    Optional<String> agency = agencyIn(names.end());
    double confidence = names.allKnown() ? 0.5 : plain ? 0.3 : 0.2;
    confidence += folded.indexOf(DATE) >= 0 ? 0.2 : 0;
    confidence += rest.startsWith("@") ? 0.3 : 0;
    confidence += startsWithAny(rest, Words.BEHIND) ? 0.25 : 0;
    confidence += roled ? 0.25 : 0;
    confidence += agency.isPresent() ? 0.2 : 0;
    return Optional.of(
        new BylineReading(
            BylineReading.Kind.NAMES, names.names(), agency, Math.min(0.9, confidence)));
  }

  /** Whether nothing but a date and its label stands before {@code start}. */
  private boolean beginsLine(int start) {
    int date = folded.indexOf(DATE);
    return start == skip(0)
        || (date >= 0
            && date < Math.min(start, DATE_AT_HEAD)
            && skip(folded.lastIndexOf(DATE, start)) == start);
  }

  /**
   * Whether what stands behind the names may stand behind a byline's names: nothing, a date, a
   * role, an outlet; not the rest of a sentence.
   *
   * @param most how many words without a capital it may have
   */
  private boolean restFits(int end, int most) {
    int start = skip(end, "");
    if (start == line.length()) {
      return true;
    }
    String rest = folded.substring(start).strip();
    String first = firstWord(rest, 0);
    boolean opens =
        !Character.isLetter(folded.charAt(start))
            || Character.isUpperCase(line.charAt(start))
            || Words.AFTER.contains(first)
            || NameReader.Words.ROLE.contains(first)
            || NameReader.Words.NONE.contains(first)
            || (start == end && startsWithAny(rest, Words.BEHIND));
    int lower = 0;
    int at = start;
    for (String word : BLANK.split(rest, -1)) {
      at = folded.indexOf(word, at);
      int dot = word.indexOf('.');
      boolean address = word.indexOf('@') >= 0 || (dot > 0 && dot < word.length() - 2);
      lower += !address && !word.isEmpty() && Character.isLowerCase(line.charAt(at)) ? 1 : 0;
      at += word.length();
    }
    boolean sentence = lower > 2 && ".?!:".indexOf(rest.charAt(rest.length() - 1)) >= 0;
    return opens && lower <= most && !sentence && line.length() - start <= LONGEST_REST;
  }

  // Below the text.

  /**
   * Whom "Reporting by …" or "… contributed to this report" names for help: editors and
   * photographers are not among them; empty where the line is no credit.
   */
  Optional<List<Name>> credit() {
    if (line.length() > LONGEST_CREDIT || line.isBlank()) {
      return Optional.empty();
    }
    int start = skip(0);
    Opener first = creditOpener(start);
    if (first == null) {
      return hasAny(folded, Words.CREDIT_CLOSERS) ? closedCredit(start) : Optional.empty();
    }
    List<Name> names = new ArrayList<>();
    for (int at = start; at < line.length(); ) {
      Opener opener = creditOpener(at);
      if (opener != null && opener.says == Says.NAMES) {
        NameReader.read(line, skip(at + opener.phrase.length()))
            .ifPresent(found -> names.addAll(found.names()));
      }
      int semicolon = line.indexOf(';', at);
      at = semicolon < 0 ? line.length() : skip(semicolon + 1);
    }
    return names.isEmpty() && first.says == Says.NAMES ? Optional.empty() : Optional.of(names);
  }

  private @Nullable Opener creditOpener(int start) {
    for (Opener opener : Words.CREDITS.getOrDefault(firstWord(folded, start), List.of())) {
      int end = start + opener.phrase.length();
      boolean word = folded.startsWith(opener.phrase, start) && end < line.length();
      boolean colon = word && line.charAt(end) == ':' && opener.says == Says.NAMES;
      boolean space = word && line.charAt(end) == ' ' && opener.phrase.indexOf(' ') > 0;
      if (colon || space) {
        return opener;
      }
    }
    return null;
  }

  /** The names before the words that close a credit. */
  private Optional<List<Name>> closedCredit(int start) {
    for (int at = start; at < line.length(); ) {
      Optional<NameReader.Names> names = NameReader.read(line, at);
      if (names.isPresent()) {
        String behind = folded.substring(names.get().end()).stripLeading();
        boolean closed =
            behind.startsWith("in ")
                || startsWithAny(behind, Words.CREDIT_CLOSERS)
                || (behind.startsWith(",") && hasAny(behind, Words.CREDIT_CLOSERS));
        return closed ? names.map(NameReader.Names::names) : Optional.empty();
      }
      int space = folded.indexOf(' ', at);
      at = space < 0 ? line.length() : skip(space, "");
    }
    return Optional.empty();
  }

  private static boolean hasAny(String text, Set<String> phrases) {
    return phrases.stream().anyMatch(text::contains);
  }

  private static boolean startsWithAny(String text, Set<String> phrases) {
    return phrases.stream().anyMatch(text::startsWith);
  }
}

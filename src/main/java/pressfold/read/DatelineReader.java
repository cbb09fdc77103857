package pressfold.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pressfold.source.Span;

/**
 * Finds the dateline that opens a paragraph: "LONDON (Reuters) - ", "PARIS, 17 mars (AFP) – ",
 * "RUSIA, Radar Ampera – ", "新华社北京3月17日电".
 *
 * <p>A dateline is what stands before the first dash, where that is short and made of a place, a
 * date and an agency alone, and where capitals, the agency or a list of cities tell that the place
 * is one. An ordinary sentence with a dash early on is none.
 */
final class DatelineReader {

  private static final int LONGEST = 90;
  private static final int MOST_WORDS = 4;
  private static final String DASHES = "—―–";
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern SPACE = Pattern.compile("[\\s.]+");

  /** "МОСКВА, 17 марта. /ТАСС/." */
  private static final Pattern SLASHED =
      Pattern.compile("(?<head>[^./()]{3,40})\\. ?/(?<agency>[^/]{2,20})/\\.?");

  /** "(서울=연합뉴스) 김하나 기자 = ", "【北京＝共同】". */
  private static final Pattern EAST_ASIAN =
      Pattern.compile(
          "[(\\[【（〔](?<place>[^=＝)）】]{1,16})[=＝](?<agency>[^)）\\]】〕]{2,16})[)）\\]】〕]\\s*"
              + "(?:[가-힣 ·]{2,24}기자\\s*=\\s*)?");

  /** "新华社北京3月17日电（记者 …）". */
  private static final Pattern TELEGRAM =
      Pattern.compile(
          "(?<agency>\\p{IsHan}{2,4}?社)(?<place>\\p{IsHan}{2,8})(?:\\d{1,2}月)?\\d{1,2}日[电電]\\s*"
              + "(?:[（(][^）)]{2,30}[）)])?\\s*");

  /** The words, loaded when the first candidate is met. */
  private static final class Words {
    static final Set<String> DATE = new HashSet<>();
    static final Set<String> SMALL;
    static final Set<String> NO_PLACE;
    static final Set<String> STATES;
    static final Set<String> CITIES;

    static {
      WordTable table = WordTable.load("datelines.txt");
      SMALL = table.folded("small");
      NO_PLACE = table.folded("no place");
      STATES = table.folded("state");
      CITIES = table.folded("city");
      WordTable dates = WordTable.load("dates.txt");
      for (int month = 1; month <= 12; month++) {
        DATE.addAll(dates.folded("month " + month));
      }
      DATE.addAll(dates.folded("weekday"));
      DATE.addAll(dates.folded("of"));
    }
  }

  private final String text;
  private String place = "";
  private Optional<String> agency = Optional.empty();
  private boolean outlet;
  private boolean state;

  private DatelineReader(String text) {
    this.text = text;
  }

  /** The dateline at the head of {@code paragraph}, which begins without white space. */
  static Optional<DatelineReading> read(String paragraph) {
    if (paragraph.length() < 8 || Character.isLowerCase(paragraph.charAt(0))) {
      return Optional.empty();
    }
    String head = paragraph.substring(0, Math.min(paragraph.length(), 2 * LONGEST));
    DatelineReader reader = new DatelineReader(head.replace('\u00a0', ' '));
    return reader.eastAsian().or(reader::western);
  }

  private Optional<DatelineReading> eastAsian() {
    for (Pattern form : List.of(EAST_ASIAN, TELEGRAM)) {
      Matcher found = form.matcher(text);
      if (found.lookingAt()) {
        Optional<String> named = Outlets.agency(found.group("agency").strip());
        if (named.isPresent()) {
          return reading(found.group("place").strip(), named, found.end());
        }
      }
    }
    return Optional.empty();
  }

  private Optional<DatelineReading> western() {
    Matcher slashed = SLASHED.matcher(text);
    if (slashed.lookingAt()) {
      agency = Outlets.agency(slashed.group("agency"));
      return agency.isPresent() && isHead(slashed.group("head"))
          ? reading(place, agency, skip(slashed.end()))
          : Optional.empty();
    }
    int from = leadingAgency();
    Optional<String> leading = agency;
    int dash = dash(from);
    if (dash < 0 || !isHead(text.substring(from, dash).strip())) {
      // "(CNN) President …": the agency alone.
      outlet = false;
      return leading.isEmpty() ? Optional.empty() : reading("", leading, from);
    }
    int end = agencyBehind(skipDash(dash));
    boolean told = agency.isPresent() || state || isCaps(place) || isCity(place);
    boolean sure = agency.isPresent() || isCity(place);
    boolean colon = text.charAt(dash) == ':';
    boolean goesOn = end < text.length() && Character.isLowerCase(text.charAt(end));
    return !told || (!sure && (colon || goesOn)) || (colon && outlet)
        ? Optional.empty()
        : reading(place, agency, end);
  }

  private Optional<DatelineReading> reading(String where, Optional<String> who, int end) {
    return Optional.of(new DatelineReading(where, who, new Span(0, end), outlet));
  }

  /** Behind "(ANSA) - " or "(CNN)" at the head, whose agency is kept; 0 where there is none. */
  private int leadingAgency() {
    int close = text.charAt(0) == '(' ? text.indexOf(')') : -1;
    if (close < 2 || close > 40) {
      return 0;
    }
    agency = Outlets.named(text.substring(1, close).strip());
    return agency.isPresent() ? skipDash(close + 1) : 0;
  }

  /** The offset of the dash, colon or bar that may end a dateline, or -1. */
  private int dash(int from) {
    int depth = 0;
    for (int i = from + 2; i < Math.min(text.length() - 1, from + LONGEST); i++) {
      char c = text.charAt(i);
      char before = text.charAt(i - 1);
      char next = text.charAt(i + 1);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      boolean hyphen = c == '-' && (" ).,".indexOf(before) >= 0 || " -".indexOf(next) >= 0);
      boolean mark = (c == ':' || c == '|') && next == ' ' && i < from + 30;
      if (depth == 0 && (DASHES.indexOf(c) >= 0 || hyphen || mark)) {
        return i;
      }
      // "Hong Kong (CNN)Shares …": no dash at all.
      if (depth == 0 && c == ')' && (Character.isUpperCase(next) || next == ' ') && !dashSoon(i)) {
        return i + 1;
      }
      if ("?!;\"“”«»".indexOf(c) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a dash or colon stands behind the bracket at {@code i}. */
  private boolean dashSoon(int i) {
    int next = skip(i + 1);
    return next < text.length() && (DASHES + "-:|").indexOf(text.charAt(next)) >= 0;
  }

  private int skipDash(int from) {
    int i = skip(from);
    while (i < text.length() && (DASHES + "-:|").indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return skip(i);
  }

  private int skip(int from) {
    int i = from;
    while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '.')) {
      i++;
    }
    return i;
  }

  /** Behind "РИА Новости." where that stands behind the dash; else {@code from}. */
  private int agencyBehind(int from) {
    int stop = from;
    while (stop < text.length() && stop < from + 24 && ".,".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    Optional<String> named =
        agency.isEmpty() && stop < text.length()
            ? Outlets.agency(text.substring(from, stop).strip())
            : Optional.empty();
    agency = agency.or(() -> named);
    return named.isPresent() ? skip(stop + 1) : from;
  }

  /** Takes apart what stands before the dash: place, date, agency; false where it is else. */
  private boolean isHead(String head) {
    String rest = head.endsWith(").") ? head.substring(0, head.length() - 1) : head;
    int open = rest.lastIndexOf('(');
    Optional<String> unknown = Optional.empty();
    if (open > 0 && rest.endsWith(")")) {
      String inside = rest.substring(open + 1, rest.length() - 1).strip();
      agency = Outlets.named(inside);
      outlet = agency.isPresent() && Outlets.agency(inside).isEmpty();
      unknown = agency.isPresent() ? Optional.empty() : Optional.of(inside);
      rest = rest.substring(0, open).strip();
    }
    List<String> pieces = new ArrayList<>(List.of(COMMA.split(rest, -1)));
    if (agency.isEmpty() && unknown.isEmpty() && isOutlet(pieces.get(0))) {
      // "TEMPO.CO, Jakarta - ": the outlet first.
      String first = pieces.remove(0);
      agency = Outlets.named(first).or(() -> Optional.of(first));
      outlet = true;
      if (pieces.isEmpty()) {
        return true;
      }
    }
    place = withoutDate(pieces.remove(0));
    pieces.removeIf(DatelineReader::isDate);
    if (unknown.isEmpty() && agency.isEmpty() && !pieces.isEmpty()) {
      String last = pieces.get(pieces.size() - 1);
      agency = Outlets.named(last);
      outlet = agency.isPresent() && Outlets.agency(last).isEmpty();
      boolean mixed = !isCaps(last) && !isState(last);
      unknown = agency.isEmpty() && mixed ? Optional.of(last) : Optional.empty();
      if (agency.isPresent() || (mixed && isCaps(place))) {
        pieces.remove(pieces.size() - 1);
      } else {
        unknown = Optional.empty();
      }
    }
    if (unknown.isPresent()) {
      agency = unknown;
      outlet = true;
      if (!isCaps(place) || !isNamed(unknown.get())) {
        return false;
      }
    }
    if (!isNamed(place) || !pieces.stream().allMatch(DatelineReader::isNamed)) {
      return false;
    }
    state = pieces.stream().anyMatch(DatelineReader::isState);
    for (String piece : pieces) {
      place = place + ", " + piece;
    }
    return true;
  }

  private static boolean isOutlet(String piece) {
    return Outlets.isHost(piece) || (piece.length() > 3 && Outlets.called(piece).isPresent());
  }

  /** "BERLIN 17. März" without the date. */
  private static String withoutDate(String piece) {
    for (int space = piece.indexOf(' '); space > 0; space = piece.indexOf(' ', space + 1)) {
      if (isDate(piece.substring(space + 1))) {
        return piece.substring(0, space);
      }
    }
    return piece;
  }

  /** Whether {@code piece} has a number, and else only months and weekdays. */
  private static boolean isDate(String piece) {
    boolean number = false;
    boolean month = false;
    for (String word : SPACE.split(piece, -1)) {
      boolean digits = !word.isEmpty() && Character.isDigit(word.charAt(0));
      boolean known = Words.DATE.contains(WordTable.fold(word));
      if (!word.isEmpty() && !digits && !known) {
        return false;
      }
      number |= digits;
      month |= known;
    }
    return number || month;
  }

  private static boolean isState(String piece) {
    String folded = WordTable.fold(piece);
    return Words.STATES.contains(folded)
        || Words.STATES.contains(folded.replace(".", "").replace(" ", ""));
  }

  private static boolean isCity(String place) {
    return Words.CITIES.contains(WordTable.fold(place));
  }

  /**
   * Whether {@code text} may be a place or an outlet: a few capitalised words, none a sentence's.
   */
  private static boolean isNamed(String text) {
    String[] words = SPACE.split(text, -1);
    if (text.isEmpty() || words.length > MOST_WORDS + 1) {
      return false;
    }
    for (String word : words) {
      String folded = WordTable.fold(word);
      boolean small = Words.SMALL.contains(folded);
      boolean capital =
          !word.isEmpty()
              && Character.isLetter(word.charAt(0))
              && !Character.isLowerCase(word.charAt(0));
      if (!word.isEmpty() && !small && (!capital || Words.NO_PLACE.contains(folded))) {
        return false;
      }
    }
    return !WordTable.fold(text).endsWith("'s");
  }

  private static boolean isCaps(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
      letters += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return letters >= 2;
  }
}

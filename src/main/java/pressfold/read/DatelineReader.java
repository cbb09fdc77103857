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
  private static final int MOST_WORDS = 5;
  private static final int LONGEST_AGENCY = 24;

  /** A colon or bar ends a dateline only so near its head. */
  private static final int COLON = 30;

  private static final String DASHES = "—―–";
  private static final String ENDS = DASHES + "-:|";
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern SPACE = Pattern.compile("[\\s.]+");
  private static final Pattern BRACKET =
      Pattern.compile("(?<rest>.+?)\\s*\\((?<agency>[^()]*)\\)\\.?");

  /** The words, loaded when the first candidate is met. */
  private static final class Words {
    static final WordTable TABLE = WordTable.load("datelines.txt");
    static final Set<String> DATE = new HashSet<>();
    static final Set<String> SMALL = TABLE.folded("small");
    static final Set<String> NO_PLACE = TABLE.folded("no place");
    static final Set<String> STATES = TABLE.folded("state");
    static final Set<String> CITIES = TABLE.folded("city");
    static final List<Pattern> FORMS = TABLE.get("form").stream().map(Pattern::compile).toList();

    static {
      WordTable dates = WordTable.load("dates.txt");
      for (String key : dates.keys()) {
        if (key.startsWith("month ") || key.equals("weekday") || key.equals("of")) {
          DATE.addAll(dates.folded(key));
        }
      }
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
    return reader.formed().or(reader::dashed);
  }

  private Optional<DatelineReading> formed() {
    for (Pattern form : Words.FORMS) {
      Matcher found = form.matcher(text);
      if (found.lookingAt()) {
        agency = Outlets.agency(found.group("agency").strip());
        return agency.isPresent() && isHead(found.group("place").strip())
            ? reading(skip(found.end()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<DatelineReading> dashed() {
    int from = leadingAgency();
    Optional<String> leading = agency;
    int dash = dash(from);
    if (dash < 0 || !isHead(text.substring(from, dash).strip())) {
      // "(CNN) President …": the agency alone.
      return leading.map(name -> new DatelineReading("", leading, new Span(0, from), false));
    }
    int end = agencyBehind(skipDash(dash));
    boolean sure = agency.isPresent() || Words.CITIES.contains(WordTable.fold(place));
    boolean colon = text.charAt(dash) == ':';
    boolean goesOn = end < text.length() && Character.isLowerCase(text.charAt(end));
    boolean told = sure || ((state || isCaps(place)) && !colon && !goesOn);
    return told && !(colon && outlet) ? reading(end) : Optional.empty();
  }

  private Optional<DatelineReading> reading(int end) {
    return Optional.of(new DatelineReading(place, agency, new Span(0, end), outlet));
  }

  /** Behind "(ANSA) - " or "(CNN)" at the head, whose agency is kept; 0 where there is none. */
  private int leadingAgency() {
    int close = text.charAt(0) == '(' ? text.indexOf(')') : -1;
    agency = close < 2 ? Optional.empty() : Outlets.named(text.substring(1, close).strip());
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
      boolean mark = (c == ':' || c == '|') && next == ' ' && i < from + COLON;
      if (depth == 0 && (DASHES.indexOf(c) >= 0 || hyphen || mark)) {
        return i;
      }
      // "Hong Kong (CNN)Shares …": no dash at all.
      if (depth == 0 && c == ')' && (Character.isUpperCase(next) || next == ' ')) {
        int soon = skip(i + 1);
        return soon < text.length() && ENDS.indexOf(text.charAt(soon)) >= 0 ? soon : i + 1;
      }
      if ("?!;\"“”«»".indexOf(c) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  private int skipDash(int from) {
    int i = skip(from);
    while (i < text.length() && ENDS.indexOf(text.charAt(i)) >= 0) {
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
    while (stop < text.length()
        && stop < from + LONGEST_AGENCY
        && ".,".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    if (agency.isPresent() || stop == text.length()) {
      return from;
    }
    agency = Outlets.agency(text.substring(from, stop).strip());
    return agency.isPresent() ? skip(stop + 1) : from;
  }

  /** Takes apart what stands before the dash: place, date, agency; false where it is else. */
  private boolean isHead(String head) {
    Matcher bracket = BRACKET.matcher(head);
    boolean bracketed = bracket.matches();
    String who = bracketed ? bracket.group("agency").strip() : "";
    List<String> pieces =
        new ArrayList<>(List.of(COMMA.split(bracketed ? bracket.group("rest") : head, -1)));
    boolean open = agency.isEmpty() && !bracketed;
    if (open && isOutlet(pieces.get(0))) {
      // "TEMPO.CO, Jakarta - ": the outlet first.
      who = pieces.remove(0);
    }
    pieces.replaceAll(DatelineReader::withoutDate);
    place = pieces.isEmpty() ? "" : pieces.remove(0);
    pieces.removeIf(String::isEmpty);
    if (open && who.isEmpty() && !pieces.isEmpty()) {
      String last = pieces.get(pieces.size() - 1);
      boolean unknown = isCaps(place) && !isCaps(last) && !isState(last);
      who = unknown || Outlets.named(last).isPresent() ? pieces.remove(pieces.size() - 1) : "";
    }
    if (!who.isEmpty()) {
      String name = who;
      outlet = Outlets.agency(name).isEmpty();
      agency = Outlets.named(name);
      if (agency.isEmpty() && !(open && isOutlet(name)) && !(isCaps(place) && isNamed(name))) {
        return false;
      }
      agency = agency.or(() -> Optional.of(name));
    }
    if (place.isEmpty()) {
      return agency.isPresent();
    }
    state = pieces.stream().anyMatch(DatelineReader::isState);
    pieces.add(0, place);
    place = String.join(", ", pieces);
    return pieces.stream().allMatch(DatelineReader::isNamed);
  }

  private static boolean isOutlet(String piece) {
    return Outlets.isHost(piece) || (piece.length() > 3 && Outlets.called(piece).isPresent());
  }

  /** "BERLIN" from "BERLIN 17. März"; nothing is left of a date alone. */
  private static String withoutDate(String piece) {
    String left = piece.strip();
    while (!left.isEmpty()) {
      int space = left.lastIndexOf(' ');
      String word = left.substring(space + 1).replace(".", "");
      boolean date =
          word.isEmpty()
              || Character.isDigit(word.charAt(0))
              || Words.DATE.contains(WordTable.fold(word));
      if (!date) {
        return left;
      }
      left = left.substring(0, Math.max(0, space)).strip();
    }
    return left;
  }

  private static boolean isState(String piece) {
    String folded = WordTable.fold(piece);
    return Words.STATES.contains(folded)
        || Words.STATES.contains(folded.replace(".", "").replace(" ", ""));
  }

  /**
   * Whether {@code text} may be a place or an outlet: a few capitalised words, none a sentence's.
   */
  private static boolean isNamed(String text) {
    String folded = WordTable.fold(text);
    String[] words = SPACE.split(text, -1);
    boolean named = !text.isEmpty() && words.length <= MOST_WORDS && !folded.endsWith("'s");
    for (String word : words) {
      String plain = WordTable.fold(word);
      boolean capital =
          !word.isEmpty()
              && Character.isLetter(word.charAt(0))
              && !Character.isLowerCase(word.charAt(0));
      named &=
          word.isEmpty()
              || Words.SMALL.contains(plain)
              || (capital && !Words.NO_PLACE.contains(plain));
    }
    return named;
  }

  private static boolean isCaps(String text) {
    return text.chars().noneMatch(Character::isLowerCase)
        && text.chars().filter(Character::isUpperCase).count() >= 2;
  }
}

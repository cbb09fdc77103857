package pressfold.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import pressfold.source.Span;

/**
 * Finds the dateline that opens a paragraph: "LONDON (Reuters) - ", "PARIS, 17 mars (AFP) – ",
 * "RUSIA, Radar Ampera – ", "新华社北京3月17日电".
 *
 * <p>A dateline is what stands before the first dash, where that is short and made of a place, a
 * date and an agency alone, and the place is in capitals or the agency tells that it is one. An
 * ordinary sentence with a dash early on is none.
 */
final class DatelineReader {

  private static final int LONGEST = 90;
  private static final int LONGEST_PLACE = 5;

  /** The words, loaded when the first candidate is met. */
  private static final class Words {
    static final Set<String> MONTHS;
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
      MONTHS = new java.util.HashSet<>();
      WordTable dates = WordTable.load("dates.txt");
      for (int month = 1; month <= 12; month++) {
        MONTHS.addAll(dates.folded("month " + month));
      }
      MONTHS.addAll(dates.folded("weekday"));
    }
  }

  private final String text;

  private DatelineReader(String text) {
    this.text = text;
  }

  /** The dateline at the head of {@code paragraph}, which begins without white space. */
  static Optional<DatelineReading> read(String paragraph) {
    if (paragraph.length() < 8) {
      return Optional.empty();
    }
    DatelineReader reader = new DatelineReader(paragraph);
    Optional<DatelineReading> found = reader.eastAsian();
    return found.isPresent() ? found : reader.western();
  }

  // "LONDON, March 17 (Reuters) - ", "(ANSA) - ROMA, 17 MAR - ", "MOSCOW: ".

  private Optional<DatelineReading> western() {
    int from = 0;
    Optional<String> leading = Optional.empty();
    if (text.charAt(0) == '(' || text.charAt(0) == '[') {
      int close = Math.max(text.indexOf(')'), text.indexOf(']'));
      if (close < 2 || close > 40) {
        return Optional.empty();
      }
      leading = Outlets.agency(text.substring(1, close).strip());
      if (leading.isEmpty()) {
        leading = Outlets.called(text.substring(1, close).strip()).map(Outlets.Known::name);
      }
      if (leading.isEmpty()) {
        return Optional.empty();
      }
      from = skip(close + 1);
    }
    int dash = dash(from);
    if (dash < 0) {
      return leading.map(
          agency -> new DatelineReading("", Optional.of(agency), spanTo(headEnd()), false));
    }
    String head = text.substring(from, dash).strip();
    Optional<DatelineReading> read = head(head, behind(dash), text.charAt(dash));
    if (read.isEmpty() && leading.isPresent()) {
      return Optional.of(new DatelineReading("", leading, spanTo(from), false));
    }
    Optional<String> agency = leading;
    return read.map(
        found ->
            new DatelineReading(
                found.place(), found.agency().or(() -> agency), found.span(), found.outlet()));
  }

  private int headEnd() {
    return skip(text.indexOf(text.charAt(0) == '(' ? ')' : ']') + 1);
  }

  private Span spanTo(int end) {
    return new Span(0, end);
  }

  /** The offset of the dash or colon that may end a dateline, or -1. */
  private int dash(int from) {
    int depth = 0;
    int end = Math.min(text.length() - 1, from + LONGEST);
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (depth > 0) {
        continue;
      }
      boolean closed =
          i > from
              && (text.charAt(i - 1) == ')'
                  || text.charAt(i - 1) == ' '
                  || text.charAt(i - 1) == '.'
                  || text.charAt(i - 1) == ',');
      if (c == '—' || c == '―' || c == '–') {
        return i;
      }
      if (c == '-' && (closed || text.charAt(i + 1) == '-' || text.charAt(i + 1) == ' ')) {
        return i;
      }
      if (c == ':' && i > from && i < from + 30 && text.charAt(i + 1) == ' ') {
        return i;
      }
      // "(CNN)President …": no dash at all.
      if (c == ')' && i + 1 < text.length() && Character.isUpperCase(text.charAt(i + 1))) {
        return i + 1;
      }
      if ("?!;\"“”«»".indexOf(c) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  /** Behind the dash at {@code dash} and what belongs to it. */
  private int behind(int dash) {
    int i = dash;
    while (i < text.length() && "—―–-:".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return skip(i);
  }

  private int skip(int from) {
    int i = from;
    while (i < text.length()
        && (Character.isWhitespace(text.charAt(i))
            || Character.isSpaceChar(text.charAt(i))
            || text.charAt(i) == '.')) {
      i++;
    }
    return i;
  }

  /** What stands before the dash, taken apart: place, date, agency. */
  private Optional<DatelineReading> head(String head, int end, char dash) {
    Optional<String> agency = Optional.empty();
    boolean outlet = false;
    String rest =
        head.endsWith(".") && head.length() > 6 && head.charAt(head.length() - 2) == ')'
            ? head.substring(0, head.length() - 1)
            : head;
    int open = Math.max(rest.lastIndexOf('('), rest.lastIndexOf('['));
    if (open >= 0 && (rest.endsWith(")") || rest.endsWith("]"))) {
      String inside = rest.substring(open + 1, rest.length() - 1).strip();
      agency = Outlets.agency(inside);
      if (agency.isEmpty()) {
        boolean named = !inside.isEmpty() && words(inside) <= 4 && isName(inside);
        if (!named) {
          return Optional.empty();
        }
        outlet = true;
        agency = Optional.of(Outlets.called(inside).map(Outlets.Known::name).orElse(inside));
      }
      rest = rest.substring(0, open).strip();
    }
    String[] pieces = rest.split("\\s*[,/]\\s*", -1);
    String place = pieces[0].strip();
    StringBuilder full = new StringBuilder(place);
    for (int i = 1; i < pieces.length; i++) {
      String piece = pieces[i].strip();
      if (isDate(piece)) {
        continue;
      }
      Optional<String> known =
          Outlets.agency(piece).or(() -> Outlets.called(piece).map(Outlets.Known::name));
      boolean state = isState(piece);
      if (i == pieces.length - 1
          && agency.isEmpty()
          && !state
          && (known.isPresent() || (isName(piece) && isCaps(place)))) {
        agency = Optional.of(known.orElse(piece));
        outlet = Outlets.agency(piece).isEmpty();
      } else if (isName(piece) && words(piece) <= 4) {
        full.append(", ").append(piece);
      } else {
        return Optional.empty();
      }
    }
    String[] dated = splitDate(place);
    place = dated[0];
    if (place.isEmpty() && agency.isPresent() && pieces.length == 1 && dated[1].isEmpty()) {
      return Optional.of(new DatelineReading("", agency, spanTo(end), outlet));
    }
    if (!isPlace(place)) {
      return Optional.empty();
    }
    boolean told =
        agency.isPresent()
            || isCaps(place)
            || Words.CITIES.contains(WordTable.fold(place))
            || (pieces.length > 1 && isState(pieces[1]));
    boolean colon =
        dash == ':' && agency.isEmpty() && !Words.CITIES.contains(WordTable.fold(place));
    if (!told
        || colon
        || (end < text.length() && Character.isLowerCase(text.charAt(end)) && agency.isEmpty())) {
      return Optional.empty();
    }
    String name = dated[1].isEmpty() ? full.toString() : place;
    return Optional.of(new DatelineReading(name, agency, spanTo(end), outlet));
  }

  /** "BERLIN 17. März" as the place and the date. */
  private static String[] splitDate(String piece) {
    for (int i = 0; i < piece.length(); i++) {
      if (Character.isDigit(piece.charAt(i))) {
        String before = piece.substring(0, i).strip();
        int space = before.lastIndexOf(' ');
        if (space > 0
            && Words.MONTHS.contains(
                WordTable.fold(before.substring(space + 1).replace(".", "")))) {
          before = before.substring(0, space).strip();
        }
        return isDate(piece.substring(before.length()).strip())
            ? new String[] {before, piece.substring(before.length()).strip()}
            : new String[] {piece, ""};
      }
    }
    return new String[] {piece, ""};
  }

  private static boolean isDate(String piece) {
    boolean some = false;
    for (String word : piece.split("[\\s.]+", -1)) {
      boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0));
      if (!word.isEmpty() && !number && !Words.MONTHS.contains(WordTable.fold(word))) {
        return false;
      }
      some |= !word.isEmpty();
    }
    return some;
  }

  private static boolean isState(String piece) {
    return Words.STATES.contains(WordTable.fold(piece).replace(".", "").replace(" ", ""))
        || Words.STATES.contains(WordTable.fold(piece));
  }

  private static boolean isPlace(String place) {
    if (place.isEmpty() || words(place) > LONGEST_PLACE || !isName(place)) {
      return false;
    }
    for (String word : WordTable.fold(place).split("[\\s.]+", -1)) {
      if (Words.NO_PLACE.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether every word but the small ones is capitalised, and none is a number. */
  private static boolean isName(String text) {
    for (String word : text.split("[\\s]+", -1)) {
      if (word.isEmpty() || Words.SMALL.contains(WordTable.fold(word))) {
        continue;
      }
      char first = word.charAt(0);
      if (!Character.isLetter(first) || Character.isLowerCase(first)) {
        return false;
      }
    }
    return !text.isEmpty();
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

  private static int words(String text) {
    return text.split("\\s+", -1).length;
  }

  // "新华社北京3月17日电（记者 …）", "(서울=연합뉴스) 홍길동 기자 = ", "【北京＝共同】".

  private Optional<DatelineReading> eastAsian() {
    char first = text.charAt(0);
    if (first == '(' || first == '[' || first == '【' || first == '（') {
      char last = first == '(' ? ')' : first == '[' ? ']' : first == '【' ? '】' : '）';
      int close = text.indexOf(last);
      int equals = Math.max(text.indexOf('='), text.indexOf('＝'));
      if (close > 0 && close < 40 && equals > 1 && equals < close) {
        String place = text.substring(1, equals).strip();
        String agency = text.substring(equals + 1, close).strip();
        int end = skip(close + 1);
        int reporter = text.indexOf("기자", end);
        int sign = text.indexOf('=', end);
        if (reporter > 0 && sign > reporter && sign < end + 40) {
          end = skip(sign + 1);
        }
        return Optional.of(
            new DatelineReading(
                place, Outlets.agency(agency).or(() -> Optional.of(agency)), spanTo(end), false));
      }
      return Optional.empty();
    }
    for (String agency : List.of("新华社", "新華社", "中新社", "中央社")) {
      int telegram =
          text.startsWith(agency)
              ? text.indexOf('电') < 0 ? text.indexOf('電') : text.indexOf('电')
              : -1;
      if (telegram > 0 && telegram < 30) {
        int digit = agency.length();
        while (digit < telegram && !Character.isDigit(text.charAt(digit))) {
          digit++;
        }
        int end = telegram + 1;
        if (end < text.length() && (text.charAt(end) == '（' || text.charAt(end) == '(')) {
          int close = Math.max(text.indexOf('）', end), text.indexOf(')', end));
          end = close > 0 && close < end + 40 ? close + 1 : end;
        }
        return Optional.of(
            new DatelineReading(
                text.substring(agency.length(), digit),
                Outlets.agency(agency),
                spanTo(skip(end)),
                false));
      }
    }
    return Optional.empty();
  }
}

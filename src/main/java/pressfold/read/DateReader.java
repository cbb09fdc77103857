package pressfold.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pressfold.source.Span;

/**
 * Finds full dates, those with a day, a month and a year, in a line of text.
 *
 * <p>Relative words ("3 hours ago") and dates without a year are not resolved: nothing in a text
 * tells them. A numeric date that may be read two ways is decided by the language or by where its
 * outlet is at home; else it is given without a day and with a doubt.
 *
 * <p>Each line is cut into numbers, words and marks; forms are tried at each number and look only a
 * few tokens ahead, so the time is linear in the line's length.
 */
final class DateReader {

  private static final int LONGEST_GAP = 8;
  private static final int LONGEST_LABEL = 48;

  /** The words, loaded when the first date is read. */
  private static final class Words {
    static final Map<String, Integer> MONTHS = new HashMap<>();
    static final Map<String, List<String>> ZONES = new HashMap<>();
    static final Set<String> OTHER_CALENDAR;
    static final Set<String> OF;
    static final Set<String> ORDINAL;
    static final Set<String> FILLER = new LinkedHashSet<>();
    static final Set<String> AM;
    static final Set<String> PM;
    static final List<String> MODIFIED;
    static final List<String> PUBLISHED;
    static final List<String> OTHER;

    static {
      WordTable table = WordTable.load("dates.txt");
      for (int month = 1; month <= 12; month++) {
        for (String name : table.folded("month " + month)) {
          MONTHS.put(name, month);
        }
      }
      for (String zone : table.get("zone")) {
        int equals = zone.indexOf('=');
        ZONES.put(zone.substring(0, equals), List.of(zone.substring(equals + 1).split(",", -1)));
      }
      OTHER_CALENDAR = table.folded("other calendar");
      OF = table.folded("of");
      ORDINAL = table.folded("ordinal");
      FILLER.addAll(table.folded("weekday"));
      FILLER.addAll(table.folded("between"));
      AM = table.folded("am");
      PM = table.folded("pm");
      MODIFIED = List.copyOf(table.folded("modified"));
      PUBLISHED = List.copyOf(table.folded("published"));
      OTHER = List.copyOf(table.folded("other label"));
    }
  }

  private enum Kind {
    NUMBER,
    WORD,
    MARK
  }

  /** A day as it was read, before its time and label are known. */
  private record Day(Optional<LocalDate> date, int first, int last, Optional<String> doubt) {}

  /** A time as it was read; {@code zone} is its letters or its offset, or empty. */
  private record Time(LocalTime time, String zone, int first, int last) {}

  private final String line;
  private final String language;
  private final Optional<ZoneId> home;
  private final List<Kind> kinds = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();

  private DateReader(String line, String language, Optional<ZoneId> home) {
    this.line = line;
    this.language = language;
    this.home = home;
  }

  /**
   * The dates on {@code line}, in order.
   *
   * @param language a BCP 47 tag, or "und"
   * @param home the zone of the outlet, if known: it decides between day-month and month-day, and
   *     between the meanings of ambiguous zone letters
   */
  static List<DateReading> read(String line, String language, Optional<ZoneId> home) {
    boolean digit = false;
    for (int i = 0; i < line.length() && !digit; i++) {
      digit = Character.isDigit(line.charAt(i));
    }
    return digit ? new DateReader(line, language, home).read() : List.of();
  }

  private List<DateReading> read() {
    tokenise();
    List<Day> days = days();
    if (days.isEmpty()) {
      return List.of();
    }
    List<Time> times = times(days);
    List<DateReading> readings = new ArrayList<>();
    int previousEnd = 0;
    for (int i = 0; i < days.size(); i++) {
      Day day = days.get(i);
      Optional<Time> time = timeOf(day, times);
      time.ifPresent(times::remove);
      Span span = spans.get(day.first).to(spans.get(day.last));
      if (time.isPresent()) {
        span = span.to(spans.get(time.get().first)).to(spans.get(time.get().last));
      }
      int next = i + 1 < days.size() ? start(days.get(i + 1).first) : line.length();
      readings.add(
          new DateReading(
              day.date,
              time.map(Time::time),
              time.flatMap(t -> day.date.flatMap(d -> offset(t.zone, d, t.time))),
              span,
              role(previousEnd, span, next),
              day.doubt));
      previousEnd = span.end();
    }
    return readings;
  }

  // The line in tokens.

  private void tokenise() {
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      int from = i;
      if (Character.isDigit(c)) {
        do {
          i++;
        } while (i < line.length() && Character.isDigit(line.charAt(i)));
        // "20197:05" is a year with an hour glued to it.
        boolean glued =
            i - from >= 5
                && i - from <= 6
                && i < line.length()
                && line.charAt(i) == ':'
                && (line.startsWith("20", from) || line.startsWith("19", from));
        if (glued) {
          add(Kind.NUMBER, from, from + 4);
          add(Kind.NUMBER, from + 4, i);
        } else {
          add(Kind.NUMBER, from, i);
        }
      } else if (isUnspaced(c)) {
        i++;
        add(Kind.WORD, from, i);
      } else if (Character.isLetter(c) || isMark(c)) {
        do {
          i++;
        } while (i < line.length() && isWordPart(from, i));
        if (isAddress(from, i)) {
          while (i < line.length() && !Character.isWhitespace(line.charAt(i))) {
            i++;
          }
          add(Kind.MARK, from, i);
        } else {
          add(Kind.WORD, from, i);
        }
      } else {
        i++;
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\u200f') {
          add(Kind.MARK, from, i);
        }
      }
    }
  }

  private void add(Kind kind, int start, int end) {
    kinds.add(kind);
    spans.add(new Span(start, end));
  }

  private boolean isWordPart(int from, int i) {
    char c = line.charAt(i);
    if (c == '.') {
      // Thai abbreviations have dots inside: "มี.ค."
      return isThai(line.charAt(from)) && i > from && isThai(line.charAt(i - 1));
    }
    return (Character.isLetter(c) || isMark(c) || c == '\u200c')
        && !isUnspaced(c)
        && isThai(c) == isThai(line.charAt(from))
        && !isJoint(line, i);
  }

  /** Whether two words are glued together before {@code i}: "ESTUpdated", "agoUpdated". */
  private static boolean isJoint(CharSequence text, int i) {
    return i > 1
        && Character.isUpperCase(text.charAt(i))
        && (Character.isLowerCase(text.charAt(i - 1))
            || (Character.isUpperCase(text.charAt(i - 1))
                && Character.isUpperCase(text.charAt(i - 2))
                && i + 1 < text.length()
                && Character.isLowerCase(text.charAt(i + 1))));
  }

  private boolean isAddress(int from, int to) {
    String word = line.substring(from, to).toLowerCase(Locale.ROOT);
    return (word.startsWith("http") && line.startsWith("://", to))
        || (word.equals("www") && line.startsWith(".", to));
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isThai(char c) {
    return c >= '\u0e00' && c <= '\u0e7f';
  }

  private static boolean isUnspaced(char c) {
    return (c >= '\u3040' && c <= '\u9fff') || (c >= '\uac00' && c <= '\ud7af');
  }

  private int start(int token) {
    return spans.get(token).start();
  }

  private boolean is(int token, Kind kind) {
    return token >= 0 && token < kinds.size() && kinds.get(token) == kind;
  }

  private boolean isMark(int token, String marks) {
    return is(token, Kind.MARK)
        && spans.get(token).length() == 1
        && marks.indexOf(line.charAt(start(token))) >= 0;
  }

  private boolean isChar(int token, String chars) {
    return is(token, Kind.WORD)
        && spans.get(token).length() == 1
        && chars.indexOf(line.charAt(start(token))) >= 0;
  }

  private String word(int token) {
    return is(token, Kind.WORD) ? WordTable.fold(text(token)) : "";
  }

  private String text(int token) {
    return line.substring(start(token), spans.get(token).end());
  }

  /** The number at {@code token}, or -1 where there is none or it has more than four digits. */
  private int number(int token) {
    if (!is(token, Kind.NUMBER) || spans.get(token).length() > 4) {
      return -1;
    }
    int value = 0;
    for (int i = start(token); i < spans.get(token).end(); i++) {
      value = 10 * value + Character.digit(line.charAt(i), 10);
    }
    return value;
  }

  private boolean isShort(int token) {
    return number(token) > 0 && spans.get(token).length() <= 2;
  }

  private boolean isYear(int token) {
    int value = number(token);
    return spans.size() > token && spans.get(token).length() == 4 && value >= 1300 && value < 2700;
  }

  private boolean adjacent(int token) {
    return token + 1 < spans.size() && spans.get(token).end() == start(token + 1);
  }

  // Days.

  private List<Day> days() {
    List<Day> days = new ArrayList<>();
    int i = 0;
    while (i < kinds.size()) {
      Optional<Day> day = is(i, Kind.NUMBER) ? dayAt(i) : Optional.empty();
      if (day.isPresent()) {
        boolean behindLast = days.isEmpty() || day.get().first > days.get(days.size() - 1).last;
        if (behindLast) {
          days.add(day.get());
        }
        i = Math.max(i, day.get().last) + 1;
      } else {
        i++;
      }
    }
    return days;
  }

  private Optional<Day> dayAt(int i) {
    if (isYear(i)) {
      return yearFirst(i);
    }
    if (!isShort(i)) {
      return Optional.empty();
    }
    Optional<Day> found = monthFirst(i);
    if (found.isEmpty()) {
      found = dayFirst(i);
    }
    if (found.isEmpty()) {
      found = japaneseEra(i);
    }
    return found.isEmpty() ? numeric(i) : found;
  }

  /** "2021-03-17", "2021. 3. 17.", "2021年3月17日", "2021. március 17.". */
  private Optional<Day> yearFirst(int i) {
    if (isChar(i + 1, "年년") && isShort(i + 2) && isChar(i + 3, "月월") && isShort(i + 4)) {
      int last = isChar(i + 5, "日일") ? i + 5 : i + 4;
      return day(number(i), number(i + 2), number(i + 4), i, last);
    }
    if (isMark(i + 1, "-/.－／") && isShort(i + 2) && sameMark(i + 1, i + 3) && isShort(i + 4)) {
      boolean spaced = !adjacent(i) || !adjacent(i + 2);
      return (spaced && !isMark(i + 1, "."))
              || (isMark(i + 5, ".-") && is(i + 6, Kind.NUMBER) && adjacent(i + 5))
          ? Optional.empty()
          : day(number(i), number(i + 2), number(i + 4), i, i + 4);
    }
    int m = isMark(i + 1, ".,") ? i + 2 : i + 1;
    int after = afterMonth(m);
    if (after > 0 && isShort(after) && !isMark(after + 1, ":")) {
      return named(number(i), m, number(after), i, after);
    }
    return Optional.empty();
  }

  /** "March 17, 2021", "Mar. 17th 2021": {@code i} is the day. */
  private Optional<Day> monthFirst(int i) {
    int m = isMark(i - 1, ".") ? i - 2 : i - 1;
    if (m < 0 || monthEnd(m) != m) {
      return Optional.empty();
    }
    int y = i + 1;
    if (is(y, Kind.WORD) && adjacent(i) && Words.ORDINAL.contains(word(y))) {
      y++;
    }
    if (isMark(y, ",.، ")) {
      y++;
    }
    return isYear(y) ? named(number(y), m, number(i), m, y) : Optional.empty();
  }

  /** "17 March 2021", "17. März 2021", "17 de marzo de 2021", "17-Mar-21". */
  private Optional<Day> dayFirst(int i) {
    int m = i + 1;
    if (isMark(m, ".-/º°")
        || (is(m, Kind.WORD) && adjacent(i) && Words.ORDINAL.contains(word(m)))) {
      m++;
    }
    if (isMark(m, ".,")) {
      m++;
    }
    if (Words.OF.contains(word(m))) {
      m++;
    }
    if (isMark(m, "'’")) {
      m++;
    }
    if (word(m).equals("thang") && isShort(m + 1)) {
      int y = isMark(m + 2, ",") || word(m + 2).equals("nam") ? m + 3 : m + 2;
      return isYear(y) ? day(number(y), number(m + 1), number(i), i, y) : Optional.empty();
    }
    int y = afterMonth(m);
    if (y < 0) {
      return Optional.empty();
    }
    boolean joined = isMark(y - 1, "-/");
    if (isYear(y)) {
      return named(number(y), m, number(i), i, y);
    }
    return joined && isShort(y) && spans.get(y).length() == 2
        ? named(century(number(y)), m, number(i), i, y)
        : Optional.empty();
  }

  /** "令和3年3月17日". */
  private Optional<Day> japaneseEra(int i) {
    boolean era = isChar(i - 1, "和成") && isChar(i - 2, "令平") && isChar(i + 1, "年");
    if (!era || !isShort(i + 2) || !isChar(i + 3, "月") || !isShort(i + 4)) {
      return Optional.empty();
    }
    int year = number(i) + (isChar(i - 1, "和") ? 2018 : 1988);
    return day(year, number(i + 2), number(i + 4), i - 2, isChar(i + 5, "日") ? i + 5 : i + 4);
  }

  /** "17.03.2021", "03/17/2021", "17-03-2021", "3/17/21". */
  private Optional<Day> numeric(int i) {
    boolean form =
        isMark(i + 1, "./-")
            && isShort(i + 2)
            && sameMark(i + 1, i + 3)
            && is(i + 4, Kind.NUMBER)
            && (adjacent(i) || isMark(i + 1, "."))
            && adjacent(i + 2) == adjacent(i);
    boolean part =
        (isMark(i - 1, "./-") && is(i - 2, Kind.NUMBER) && adjacent(i - 1) && adjacent(i - 2))
            || (isMark(i + 5, "./-")
                && is(i + 6, Kind.NUMBER)
                && adjacent(i + 4)
                && adjacent(i + 5));
    if (!form || part) {
      return Optional.empty();
    }
    int year =
        isYear(i + 4)
            ? number(i + 4)
            : spans.get(i + 4).length() == 2 && adjacent(i) ? century(number(i + 4)) : -1;
    int a = number(i);
    int b = number(i + 2);
    if (year < 0 || a > 31 || b > 31 || (a > 12 && b > 12)) {
      return Optional.empty();
    }
    if (a > 12 || a == b) {
      return day(year, b, a, i, i + 4);
    }
    if (b > 12) {
      return day(year, a, b, i, i + 4);
    }
    Optional<Boolean> dayFirst = dayFirst(isMark(i + 1, "."));
    if (dayFirst.isEmpty()) {
      String doubt = "may be %d-%02d-%02d or %d-%02d-%02d".formatted(year, a, b, year, b, a);
      return Optional.of(new Day(Optional.empty(), i, i + 4, Optional.of(doubt)));
    }
    return dayFirst.get() ? day(year, b, a, i, i + 4) : day(year, a, b, i, i + 4);
  }

  /** Whether the day comes before the month here, if that can be told. */
  private Optional<Boolean> dayFirst(boolean dots) {
    if (!language.equals("en")) {
      boolean yearFirst = Set.of("zh", "ja", "ko", "hu", "und").contains(language);
      return yearFirst && !dots ? Optional.empty() : Optional.of(true);
    }
    if (home.isPresent()) {
      return Optional.of(!isUnitedStates(home.get()));
    }
    return Optional.empty();
  }

  private static boolean isUnitedStates(ZoneId zone) {
    return Set.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "America/Phoenix",
            "America/Detroit",
            "America/Anchorage",
            "Pacific/Honolulu")
        .contains(zone.getId());
  }

  private static int century(int year) {
    return year < 70 ? 2000 + year : 1900 + year;
  }

  private boolean sameMark(int a, int b) {
    return is(b, Kind.MARK) && line.charAt(start(a)) == line.charAt(start(b));
  }

  /** The last token of the month's name that begins at {@code token}, or -1. */
  private int monthEnd(int token) {
    if (!is(token, Kind.WORD)) {
      return -1;
    }
    if (is(token + 1, Kind.WORD) && isMonth(word(token) + " " + word(token + 1))) {
      return token + 1;
    }
    return isMonth(word(token)) ? token : -1;
  }

  private static boolean isMonth(String folded) {
    return Words.MONTHS.containsKey(folded) || Words.OTHER_CALENDAR.contains(folded);
  }

  /** The token behind the month's name at {@code m} and what may follow it, or -1. */
  private int afterMonth(int m) {
    int end = monthEnd(m);
    if (end < 0) {
      return -1;
    }
    int next = end + 1;
    if (isMark(next, "/") && monthEnd(next + 1) > 0) {
      next = monthEnd(next + 1) + 1; // "آذار/مارس"
    }
    if (isMark(next, ".,-/،")) {
      next++;
    }
    if (Words.OF.contains(word(next))) {
      next++;
    }
    return next;
  }

  private Optional<Day> named(int year, int month, int day, int first, int last) {
    String name = word(month);
    if (monthEnd(month) > month) {
      name = name + " " + word(month + 1);
    }
    Integer number = Words.MONTHS.get(name);
    if (number == null) {
      String doubt = "is a date of another calendar";
      return Optional.of(new Day(Optional.empty(), first, last, Optional.of(doubt)));
    }
    return day(year, number, day, first, last);
  }

  private Optional<Day> day(int year, int month, int day, int first, int last) {
    Optional<String> doubt = Optional.empty();
    int common = year;
    if (year >= 2440 && year < 2650) {
      common = year - 543;
      doubt = Optional.of("is a Buddhist year");
    } else if (year < 1600) {
      doubt = Optional.of("is a date of another calendar");
      return Optional.of(new Day(Optional.empty(), first, last, doubt));
    }
    if (common < 1900 || common > 2100) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Day(Optional.of(LocalDate.of(common, month, day)), first, last, doubt));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  // Times.

  private List<Time> times(List<Day> days) {
    List<Time> times = new ArrayList<>();
    int day = 0;
    int i = 0;
    while (i < kinds.size()) {
      while (day < days.size() && days.get(day).last < i) {
        day++;
      }
      if (day < days.size() && i >= days.get(day).first) {
        i = days.get(day).last + 1;
        continue;
      }
      Optional<Time> time = is(i, Kind.NUMBER) ? timeAt(i) : Optional.empty();
      time.ifPresent(times::add);
      i = time.map(t -> t.last + 1).orElse(i + 1);
    }
    return times;
  }

  private Optional<Time> timeAt(int i) {
    int hour = number(i);
    int length = spans.get(i).length();
    if (length == 4 && hour < 2400 && hour % 100 < 60 && zoneEnd(i + 1) > 0) {
      return time(hour / 100, hour % 100, 0, i, i, i);
    }
    if (hour < 0 || hour > 24 || length > 2) {
      return Optional.empty();
    }
    int first = i;
    if (isMark(i + 1, ":：") && isTwoDigits(i + 2)) {
      if (isMark(i + 3, ":：") && isTwoDigits(i + 4)) {
        int last = isMark(i + 5, ".") && is(i + 6, Kind.NUMBER) && adjacent(i + 5) ? i + 6 : i + 4;
        return time(hour, number(i + 2), number(i + 4), first, last, i);
      }
      return time(hour, number(i + 2), 0, first, i + 2, i);
    }
    if (isChar(i + 1, "時时點点시")) {
      if (number(i + 2) >= 0 && isChar(i + 3, "分분")) {
        return time(hour, number(i + 2), 0, first, i + 3, i);
      }
      return time(hour, 0, 0, first, i + 1, i);
    }
    if (word(i + 1).equals("h") || word(i + 1).equals("uhr")) {
      return isTwoDigits(i + 2)
          ? time(hour, number(i + 2), 0, first, i + 2, i)
          : time(hour, 0, 0, first, i + 1, i);
    }
    if (isMark(i + 1, ".") && isTwoDigits(i + 2) && adjacent(i) && adjacent(i + 1)) {
      boolean named =
          noon(i + 3) != 0
              || zoneEnd(i + 3) > 0
              || word(i + 3).equals("uhr")
              || Set.of("kl", "klo", "pukul", "pkl", "jam", "ore", "alle").contains(word(i - 1))
              || (isMark(i - 1, ".,") && word(i - 2).equals("kl"));
      return named ? time(hour, number(i + 2), 0, first, i + 2, i) : Optional.empty();
    }
    return noon(i + 1) == 0 ? Optional.empty() : time(hour, 0, 0, first, i, i);
  }

  private boolean isTwoDigits(int token) {
    return number(token) >= 0 && spans.get(token).length() == 2;
  }

  /** A time with what stands around it: the half of the day, "Uhr", a zone. */
  private Optional<Time> time(int hour, int minute, int second, int from, int to, int number) {
    int first = from;
    int last = to;
    int half = noonBefore(number);
    if (half != 0) {
      first = Math.min(first, number - 2);
    } else {
      half = noon(last + 1);
      last = half == 0 ? last : noonEnd(last + 1);
    }
    if (Set.of("uhr", "hrs", "h", "часов").contains(word(last + 1))) {
      last++;
    }
    int hour24 = half > 0 && hour < 12 ? hour + 12 : half < 0 && hour == 12 ? 0 : hour;
    if (hour24 > 23 || minute > 59 || second > 59) {
      return Optional.empty();
    }
    String zone = "";
    int zoned = zoneEnd(last + 1);
    if (zoned > 0) {
      zone = line.substring(start(last + 1), spans.get(zoned).end()).replaceAll("[\\s()]", "");
      last = isMark(zoned + 1, ")") && isMark(last + 1, "(") ? zoned + 1 : zoned;
    }
    return Optional.of(new Time(LocalTime.of(hour24, minute, second), zone, first, last));
  }

  /** -1 where "a.m." or its like begins at {@code token}, 1 for "p.m.", 0 for neither. */
  private int noon(int token) {
    String word = word(token);
    if (word.isEmpty() || word.length() > 3) {
      return 0;
    }
    if (word.length() == 1 && isMark(token + 1, ".") && is(token + 2, Kind.WORD)) {
      word = word + "." + word(token + 2);
    }
    return word.equals("de") ? 0 : Words.AM.contains(word) ? -1 : Words.PM.contains(word) ? 1 : 0;
  }

  private int noonEnd(int token) {
    if (isMark(token + 1, ".") && is(token + 2, Kind.WORD) && word(token).length() == 1) {
      return isMark(token + 3, ".") ? token + 3 : token + 2;
    }
    return isMark(token + 1, ".") && adjacent(token) ? token + 1 : token;
  }

  private int noonBefore(int number) {
    if (number < 2 || !is(number - 2, Kind.WORD) || !is(number - 1, Kind.WORD)) {
      return 0;
    }
    String word = text(number - 2) + text(number - 1);
    return word.length() != 2 ? 0 : Words.AM.contains(word) ? -1 : Words.PM.contains(word) ? 1 : 0;
  }

  /** The last token of the zone that begins at {@code token}, or -1. */
  private int zoneEnd(int token) {
    if (isMark(token, "(")) {
      int inner = is(token + 1, Kind.WORD) ? zoneEnd(token + 1) : -1;
      return isMark(inner + 1, ")") ? inner : -1;
    }
    if (isMark(token, "+-−") && adjacent(token) && is(token + 1, Kind.NUMBER)) {
      if (isMark(token + 2, ":") && isTwoDigits(token + 3)) {
        return token + 3;
      }
      return spans.get(token + 1).length() == 4 && isMark(token, "+-−") ? token + 1 : -1;
    }
    if (!is(token, Kind.WORD) || !Words.ZONES.containsKey(text(token).toUpperCase(Locale.ROOT))) {
      return -1;
    }
    boolean signed =
        isMark(token + 1, "+-−")
            && adjacent(token + 1)
            && is(token + 2, Kind.NUMBER)
            && spans.get(token + 2).length() <= 2;
    if (!signed) {
      return token;
    }
    return isMark(token + 3, ":") && isTwoDigits(token + 4) ? token + 4 : token + 2;
  }

  private Optional<ZoneOffset> offset(String zone, LocalDate date, LocalTime time) {
    int sign = Math.max(zone.indexOf('+'), Math.max(zone.indexOf('-'), zone.indexOf('−')));
    try {
      if (sign >= 0) {
        String digits = zone.substring(sign + 1).replace(":", "");
        int hours = Integer.parseInt(digits.substring(0, Math.min(2, digits.length())));
        int minutes = digits.length() == 4 ? Integer.parseInt(digits.substring(2)) : 0;
        int seconds = (60 * hours + minutes) * 60;
        return Optional.of(
            ZoneOffset.ofTotalSeconds(zone.charAt(sign) == '+' ? seconds : -seconds));
      }
    } catch (DateTimeException | NumberFormatException noZone) {
      return Optional.empty();
    }
    List<String> meanings = Words.ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), List.of());
    for (String meaning : meanings) {
      ZoneOffset offset = ZoneId.of(meaning).getRules().getOffset(date.atTime(time));
      boolean atHome =
          home.isPresent() && home.get().getRules().getOffset(date.atTime(time)).equals(offset);
      if (meanings.size() == 1 || atHome) {
        return Optional.of(offset);
      }
    }
    return Optional.empty();
  }

  /** The time that stands beside {@code day}, behind it rather than before it. */
  private Optional<Time> timeOf(Day day, List<Time> times) {
    for (Time time : times) {
      if (time.first > day.last && isFiller(day.last + 1, time.first)) {
        return Optional.of(time);
      }
    }
    for (Time time : times) {
      if (time.last < day.first && isFiller(time.last + 1, day.first)) {
        return Optional.of(time);
      }
    }
    return Optional.empty();
  }

  private boolean isFiller(int from, int to) {
    if (to - from > LONGEST_GAP) {
      return false;
    }
    int i = from;
    while (i < to) {
      // "1909 GMT (0309 HKT) November 18": the same moment told for readers elsewhere.
      boolean elsewhere = isMark(i, "(") && is(i + 1, Kind.NUMBER) && isMark(i + 3, ")");
      if (elsewhere) {
        i += 4;
      } else if (is(i, Kind.MARK) ? spans.get(i).length() == 1 : Words.FILLER.contains(word(i))) {
        i++;
      } else {
        return false;
      }
    }
    return true;
  }

  // Labels.

  /** What the words between the date before and this one say, or those right behind it. */
  private DateReading.Role role(int previousEnd, Span date, int next) {
    int from = Math.max(previousEnd, date.start() - LONGEST_LABEL);
    DateReading.Role before = label(line.substring(from, date.start()));
    if (before != DateReading.Role.PLAIN) {
      return before;
    }
    String behind = line.substring(date.end(), Math.min(next, date.end() + 3)).strip();
    return behind.startsWith("更新") || behind.startsWith("수정")
        ? DateReading.Role.MODIFIED
        : DateReading.Role.PLAIN;
  }

  private static DateReading.Role label(String words) {
    StringBuilder apart = new StringBuilder(words);
    for (int i = words.length() - 1; i > 0; i--) {
      if (isJoint(words, i)) {
        apart.insert(i, ' ');
      }
    }
    String folded = WordTable.fold(apart.toString());
    int modified = last(folded, Words.MODIFIED);
    int published = last(folded, Words.PUBLISHED);
    int other = last(folded, Words.OTHER);
    int latest = Math.max(modified, Math.max(published, other));
    if (latest < 0) {
      return DateReading.Role.PLAIN;
    }
    if (latest == modified) {
      return DateReading.Role.MODIFIED;
    }
    return latest == published ? DateReading.Role.PUBLISHED : DateReading.Role.OTHER;
  }

  /** Where the last of {@code labels} ends in {@code text} as words of their own, or -1. */
  private static int last(String text, List<String> labels) {
    int latest = -1;
    for (String label : labels) {
      int at = text.lastIndexOf(label);
      if (at >= 0 && standsAlone(text, at, at + label.length())) {
        latest = Math.max(latest, at + label.length());
      }
    }
    return latest;
  }

  private static boolean standsAlone(String text, int start, int end) {
    char first = text.charAt(start);
    return isUnspaced(first)
        || isThai(first)
        || ((start == 0 || !Character.isLetter(text.charAt(start - 1)))
            && (end == text.length() || !Character.isLetter(text.charAt(end))));
  }
}

package pressfold.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pressfold.source.Span;

/**
 * Finds full dates, those with a day, a month and a year, in a line of text. Their forms, and those
 * of times, stand in {@code dates.txt}.
 *
 * <p>Relative words ("3 hours ago") and dates without a year are not resolved: nothing in a text
 * tells them. A numeric date that may be read two ways is decided by the language or by where its
 * outlet is at home; else it is given without a day and with a doubt.
 */
final class DateReader {

  private static final int LONGEST_GAP = 48;
  private static final int LONGEST_LABEL = 48;
  private static final Pattern PART = Pattern.compile("\\(\\?<(\\w+)>");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

  private static final Pattern ELSEWHERE = Pattern.compile("\\(\\d+ \\p{L}+\\)");
  private static final DateReading.Role[] NO_ROLES = {};
  private static final String OTHER_CALENDAR = "is a date of another calendar";

  /** How days and times may be written; not every form has every part. */
  private record Form(Pattern pattern, Set<String> parts) {

    Found in(String text) {
      return new Found(pattern.matcher(text), parts);
    }

    /** The form where it is met at {@code from}; what stands before counts as its surroundings. */
    @Nullable Found at(String text, int from) {
      Found found = in(text);
      found.matcher.useTransparentBounds(true).useAnchoringBounds(false);
      return found.matcher.region(from, text.length()).lookingAt() ? found : null;
    }
  }

  /** A form being looked for in a text. */
  private record Found(Matcher matcher, Set<String> parts) {

    String text(String part) {
      String text = parts.contains(part) ? matcher.group(part) : null;
      return text == null ? "" : text;
    }

    /** The number that is the first of {@code names} to be there, or -1. */
    int number(String... names) {
      for (String name : names) {
        if (!text(name).isEmpty()) {
          return Integer.parseInt(text(name));
        }
      }
      return -1;
    }

    Span span() {
      return new Span(matcher.start(), matcher.end());
    }
  }

  /** A word of so many letters is no month. */
  private static final int LONGEST_WORD = 40;

  /** The words and forms, loaded when the first date is read. */
  private static final class Words {
    static final WordTable TABLE = WordTable.load("dates.txt");
    static final Map<String, Integer> MONTHS = new HashMap<>();

    /** The first words of the months' names. */
    static final Set<String> MONTH_WORDS = new HashSet<>();

    static final Map<String, List<String>> ZONES = new HashMap<>();
    static final Set<String> OTHER_CALENDAR = TABLE.folded("other calendar");
    static final Set<String> FILLER = new HashSet<>(TABLE.folded("weekday"));
    static final Set<String> AM = TABLE.folded("am");
    static final Set<String> PM = TABLE.folded("pm");
    static final Map<DateReading.Role, Set<String>> LABELS =
        Map.of(
            DateReading.Role.MODIFIED, TABLE.folded("modified"),
            DateReading.Role.PUBLISHED, TABLE.folded("published"),
            DateReading.Role.OTHER, TABLE.folded("other label"));

    /** The forms of days by what they begin with, each in the order in which they are believed. */
    static final List<Form> FROM_YEAR;

    static final List<Form> FROM_MONTH;
    static final List<Form> FROM_NUMBER;
    static final List<Form> FROM_ERA;
    static final List<Form> URL_DAYS;
    static final Form CLOCK;
    static final Form TIME;

    static {
      for (int month = 1; month <= 12; month++) {
        for (String name : TABLE.folded("month " + month)) {
          MONTHS.put(name, month);
        }
      }
      for (Set<String> names : List.of(MONTHS.keySet(), OTHER_CALENDAR)) {
        names.forEach(name -> MONTH_WORDS.add(word(name, 0)));
      }
      FILLER.addAll(TABLE.folded("between"));
      for (String zone : TABLE.get("zone")) {
        int equals = zone.indexOf('=');
        ZONES.put(zone.substring(0, equals), List.of(zone.substring(equals + 1).split(",", -1)));
      }
      Map<String, String> parts = new HashMap<>();
      parts.put("ZONES", String.join("|", ZONES.keySet()));
      for (String list : List.of("of", "ordinal", "am", "pm")) {
        parts.put(
            list.toUpperCase(Locale.ROOT),
            TABLE.get(list).stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
      }
      for (String part : TABLE.get("part")) {
        int equals = part.indexOf('=');
        parts.put(part.substring(0, equals), filled(part.substring(equals + 1), parts));
      }
      FROM_YEAR = forms("day from year", parts);
      FROM_MONTH = forms("day from month", parts);
      FROM_NUMBER = forms("day from number", parts);
      FROM_ERA = forms("day from era", parts);
      URL_DAYS = forms("url day", parts);
      CLOCK = forms("url clock", parts).get(0);
      TIME = forms("time", parts).get(0);
    }

    private static String filled(String form, Map<String, String> parts) {
      String filled = form;
      for (Map.Entry<String, String> part : parts.entrySet()) {
        filled = filled.replace("{" + part.getKey() + "}", part.getValue());
      }
      return filled;
    }

    private static List<Form> forms(String key, Map<String, String> parts) {
      List<Form> forms = new ArrayList<>();
      for (String entry : TABLE.get(key)) {
        String form = filled(entry, parts).replace(" ", "");
        Set<String> names = new HashSet<>();
        PART.matcher(form).results().forEach(name -> names.add(name.group(1)));
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        forms.add(new Form(Pattern.compile(form, flags), names));
      }
      return forms;
    }
  }

  /** A time as it was read; {@code zone} is its letters or its offset, or empty. */
  private record Time(LocalTime time, String zone, Span span) {}

  private final String line;
  private final String language;
  private final Optional<ZoneId> home;

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
    return mayHaveYear(line) ? new DateReader(line, language, home).read() : List.of();
  }

  /** The day in the path of {@code url}; its span begins with the mark before it. */
  static Optional<DateReading> inPath(String url) {
    int path = url.indexOf('/', url.indexOf("://") + 3);
    List<DateReading> days =
        path < 0 ? List.of() : new DateReader(url, "", Optional.empty()).days(true);
    return days.stream().filter(day -> day.span().start() >= path).findFirst();
  }

  /** Looks for a time of day, as some addresses have it, at {@code from} of {@code url}. */
  static Matcher clock(String url, int from) {
    return Words.CLOCK.pattern.matcher(url).region(from, url.length());
  }

  /** Whether a number of four digits is there, or one behind a mark or before "年". */
  private static boolean mayHaveYear(String line) {
    int digits = 0;
    boolean joined = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
        joined |= digits == 1 && i > 0 && "-/.".indexOf(line.charAt(i - 1)) >= 0;
        if (digits == 4 || (digits == 2 && joined)) {
          return true;
        }
      } else if (digits > 0 && c == '年') {
        return true;
      } else {
        digits = 0;
      }
    }
    return false;
  }

  private List<DateReading> read() {
    List<DateReading> days = days(false);
    List<Time> times = days.isEmpty() ? List.of() : times(days);
    List<DateReading> readings = new ArrayList<>();
    int previousEnd = 0;
    for (int i = 0; i < days.size(); i++) {
      DateReading day = days.get(i);
      Optional<Time> time = timeOf(day.span(), times);
      time.ifPresent(times::remove);
      Span span = time.map(t -> day.span().to(t.span)).orElse(day.span());
      int next = i + 1 < days.size() ? days.get(i + 1).span().start() : line.length();
      readings.add(
          new DateReading(
              day.date(),
              time.map(Time::time),
              time.flatMap(t -> day.date().flatMap(d -> offset(t.zone, d, t.time))),
              span,
              role(previousEnd, span, next),
              day.doubt()));
      previousEnd = span.end();
    }
    return readings;
  }

  // Days.

  /** The days on the line, or in an address; of those that overlap the first counts. */
  private List<DateReading> days(boolean url) {
    List<DateReading> days = new ArrayList<>();
    for (int i = 0; i < line.length(); i++) {
      for (Form form : url ? urlForms(i) : forms(i)) {
        Found found = form.at(line, i);
        Optional<DateReading> day = found == null ? Optional.empty() : day(found);
        if (day.isPresent()) {
          days.add(day.get());
          i = day.get().span().end() - 1;
          break;
        }
      }
    }
    return days;
  }

  private List<Form> urlForms(int i) {
    boolean mark = line.charAt(i) == '/' || line.charAt(i) == '-';
    return mark && isDigit(i + 1) ? Words.URL_DAYS : List.of();
  }

  /** The forms of days that may begin at {@code i}. */
  private List<Form> forms(int i) {
    char c = line.charAt(i);
    if (Character.isLetter(c)) {
      boolean head = i == 0 || !Character.isLetter(line.charAt(i - 1)) || Character.isUpperCase(c);
      return c == '令' || c == '平'
          ? Words.FROM_ERA
          : head && Words.MONTH_WORDS.contains(word(line, i)) ? Words.FROM_MONTH : List.of();
    }
    if (!isDigit(i) || isDigit(i - 1)) {
      return List.of();
    }
    return !isDigit(i + 1) || !isDigit(i + 2)
        ? Words.FROM_NUMBER
        : isDigit(i + 3) ? Words.FROM_YEAR : List.of();
  }

  private boolean isDigit(int i) {
    return i >= 0 && i < line.length() && Character.isDigit(line.charAt(i));
  }

  /** The letters that begin at {@code from}, folded; no more than may be a month. */
  private static String word(String text, int from) {
    int end = from;
    int most = Math.min(text.length(), from + LONGEST_WORD);
    while (end < most
        && Line.isWordChar(text.charAt(end))
        && !Character.isDigit(text.charAt(end))) {
      end++;
    }
    return WordTable.fold(text.substring(from, end));
  }

  private Optional<DateReading> day(Found form) {
    int year = form.number("Y");
    int two = form.number("y");
    if (two >= 0) {
      year = (two < 70 ? 2000 : 1900) + two;
    } else if (year < 0) {
      year = form.number("E") + (form.matcher.group().startsWith("令") ? 2018 : 1988);
    }
    int month = form.number("N");
    String name = form.text("M");
    if (!name.isEmpty()) {
      String folded = WordTable.fold(name);
      if (Words.OTHER_CALENDAR.contains(folded)) {
        return unclear(form.span(), OTHER_CALENDAR);
      }
      month = Words.MONTHS.getOrDefault(folded, 0);
      if (month == 0) {
        return Optional.empty();
      }
    }
    int a = form.number("A");
    int b = form.number("B");
    if (a < 0) {
      return day(year, month, form.number("D"), form.span());
    }
    if (a > 12 || b > 12 || a == b) {
      return a > 12 || a == b ? day(year, b, a, form.span()) : day(year, a, b, form.span());
    }
    boolean english = language.equals("en");
    boolean dots = form.matcher.group().indexOf('.') > 0;
    boolean told =
        english ? home.isPresent() : dots || !Words.TABLE.get("no order").contains(language);
    if (!told) {
      String doubt = "may be %d-%02d-%02d or %d-%02d-%02d".formatted(year, a, b, year, b, a);
      return unclear(form.span(), doubt);
    }
    boolean monthFirst =
        english
            && home.filter(zone -> Words.TABLE.get("month first").contains(zone.getId()))
                .isPresent();
    return monthFirst ? day(year, a, b, form.span()) : day(year, b, a, form.span());
  }

  private static Optional<DateReading> day(int year, int month, int day, Span span) {
    if (year >= 1300 && year < 1600) {
      return unclear(span, OTHER_CALENDAR);
    }
    boolean buddhist = year >= 2440 && year < 2650;
    int common = buddhist ? year - 543 : year;
    try {
      LocalDate date = LocalDate.of(common, month, day);
      Optional<String> doubt = buddhist ? Optional.of("is a Buddhist year") : Optional.empty();
      return common < 1900 || common > 2100
          ? Optional.empty()
          : Optional.of(DateReading.of(Optional.of(date), span, doubt));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<DateReading> unclear(Span span, String doubt) {
    return Optional.of(DateReading.of(Optional.empty(), span, Optional.of(doubt)));
  }

  // Times.

  private List<Time> times(List<DateReading> days) {
    List<Time> times = new ArrayList<>();
    Found form = Words.TIME.in(line);
    int from = 0;
    for (int i = 0; i <= days.size(); i++) {
      boolean last = i == days.size();
      // A time may be glued to the year before it: what stands outside the region does not count.
      form.matcher.region(from, last ? line.length() : days.get(i).span().start());
      while (form.matcher.find()) {
        time(form).ifPresent(times::add);
      }
      from = last ? from : days.get(i).span().end();
    }
    return times;
  }

  private static Optional<Time> time(Found form) {
    int four = form.number("four");
    int hour = four < 0 ? form.number("h") : four / 100;
    int minute = four < 0 ? form.number("m", "mh", "mc", "md", "me") : four % 100;
    String noon = WordTable.fold(form.text("before") + form.text("noon"));
    String half = noon.endsWith(".") ? noon.substring(0, noon.length() - 1) : noon;
    int hour24 =
        Words.PM.contains(half) && hour < 12
            ? hour + 12
            : Words.AM.contains(half) && hour == 12 ? 0 : hour;
    try {
      LocalTime time = LocalTime.of(hour24, Math.max(0, minute), Math.max(0, form.number("s")));
      return Optional.of(new Time(time, form.text("zone"), form.span()));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private Optional<ZoneOffset> offset(String zone, LocalDate date, LocalTime time) {
    int sign = Math.max(zone.indexOf('+'), Math.max(zone.indexOf('-'), zone.indexOf('−')));
    if (sign >= 0) {
      try {
        return Optional.of(ZoneOffset.of(zone.substring(sign).replace('−', '-')));
      } catch (DateTimeException impossible) {
        return Optional.empty();
      }
    }
    List<ZoneOffset> meanings = new ArrayList<>();
    for (String meaning : Words.ZONES.getOrDefault(zone, List.of())) {
      meanings.add(ZoneId.of(meaning).getRules().getOffset(date.atTime(time)));
    }
    Optional<ZoneOffset> atHome = home.map(zones -> zones.getRules().getOffset(date.atTime(time)));
    return meanings.size() == 1 ? Optional.of(meanings.get(0)) : atHome.filter(meanings::contains);
  }

  /** The time that stands beside {@code day}, behind it rather than before it. */
  private Optional<Time> timeOf(Span day, List<Time> times) {
    return times.stream()
        .filter(t -> t.span.start() >= day.end() && isFiller(day.end(), t.span.start()))
        .findFirst()
        .or(
            () ->
                times.stream()
                    .filter(t -> t.span.end() <= day.start() && isFiller(t.span.end(), day.start()))
                    .findFirst());
  }

  private boolean isFiller(int from, int to) {
    if (to - from > LONGEST_GAP) {
      return false;
    }
    // "1909 GMT (0309 HKT) November 18": the same moment told for readers elsewhere.
    String gap = ELSEWHERE.matcher(line.substring(from, to)).replaceAll("");
    return NO_WORD
        .splitAsStream(WordTable.fold(gap))
        .allMatch(word -> word.isEmpty() || Words.FILLER.contains(word));
  }

  // Labels.

  /** What the words between the date before and this one say, or those right behind it. */
  private DateReading.Role role(int previousEnd, Span date, int next) {
    int from = Math.max(previousEnd, date.start() - LONGEST_LABEL);
    String words = WordTable.fold(line.substring(from, date.start()));
    DateReading.Role role = DateReading.Role.PLAIN;
    int latest = -1;
    for (DateReading.Role possible : words.isBlank() ? NO_ROLES : DateReading.Role.values()) {
      for (String label : Words.LABELS.getOrDefault(possible, Set.of())) {
        int at = words.lastIndexOf(label);
        int end = at + label.length();
        if (at >= 0 && end > latest && standsAlone(words, at, end)) {
          latest = end;
          role = possible;
        }
      }
    }
    String behind = line.substring(date.end(), Math.min(next, date.end() + 3)).strip();
    boolean changed = behind.startsWith("更新") || behind.startsWith("수정");
    return latest < 0 && changed ? DateReading.Role.MODIFIED : role;
  }

  private static boolean standsAlone(String text, int start, int end) {
    char first = text.charAt(start);
    return Line.isUnspaced(first)
        || (first >= '\uac00' && first <= '\ud7af')
        || ((start == 0 || !Character.isLetter(text.charAt(start - 1)))
            && (end == text.length() || !Character.isLetter(text.charAt(end))));
  }
}

package pressfold.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
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
  private static final Pattern NAME = Pattern.compile("\\(\\?<(\\w+)>");
  private static final Pattern ELSEWHERE = Pattern.compile("\\(\\d+ \\p{L}+\\)");
  private static final String OTHER_CALENDAR = "is a date of another calendar";

  /** The words and forms, loaded when the first date is read. */
  private static final class Words {
    static final Map<String, Integer> MONTHS = new HashMap<>();
    static final Map<String, List<String>> ZONES = new HashMap<>();
    static final Set<String> OTHER_CALENDAR;
    static final Set<String> FILLER = new HashSet<>();
    static final Set<String> AM;
    static final Set<String> PM;
    static final List<String> MODIFIED;
    static final List<String> PUBLISHED;
    static final List<String> OTHER;
    static final Set<String> MONTH_FIRST;
    static final List<String> NO_ORDER;

    /** The forms of days, in the order in which they are believed. */
    static final List<Pattern> DAYS;

    static final Pattern TIME;

    /** The names of the parts of each form. */
    static final Map<Pattern, Set<String>> PARTS = new HashMap<>();

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
      FILLER.addAll(table.folded("weekday"));
      FILLER.addAll(table.folded("between"));
      AM = table.folded("am");
      PM = table.folded("pm");
      MODIFIED = List.copyOf(table.folded("modified"));
      PUBLISHED = List.copyOf(table.folded("published"));
      OTHER = List.copyOf(table.folded("other label"));
      MONTH_FIRST = Set.copyOf(table.get("month first"));
      NO_ORDER = table.get("no order");
      Map<String, String> parts = new HashMap<>();
      parts.put("ZONES", String.join("|", ZONES.keySet()));
      for (String list : List.of("of", "ordinal", "am", "pm")) {
        parts.put(list.toUpperCase(Locale.ROOT), alternatives(table.get(list)));
      }
      for (String part : table.get("part")) {
        int equals = part.indexOf('=');
        parts.put(part.substring(0, equals), filled(part.substring(equals + 1), parts));
      }
      DAYS =
          table.get("day").stream().map(form -> pattern(form, parts)).collect(Collectors.toList());
      TIME = pattern(table.get("time").get(0), parts);
    }

    private static String alternatives(List<String> words) {
      return words.stream()
          .sorted(Comparator.comparing(String::length).reversed())
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));
    }

    private static String filled(String form, Map<String, String> parts) {
      String filled = form;
      for (Map.Entry<String, String> part : parts.entrySet()) {
        filled = filled.replace("{" + part.getKey() + "}", part.getValue());
      }
      return filled;
    }

    private static Pattern pattern(String form, Map<String, String> parts) {
      Pattern pattern =
          Pattern.compile(
              filled(form, parts).replace(" ", ""),
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      Matcher name = NAME.matcher(pattern.pattern());
      while (name.find()) {
        PARTS.computeIfAbsent(pattern, key -> new HashSet<>()).add(name.group(1));
      }
      return pattern;
    }
  }

  /** A day as it was read, before its time and label are known. */
  private record Day(Optional<LocalDate> date, Span span, Optional<String> doubt) {}

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
      } else {
        if (digits > 0 && c == '年') {
          return true;
        }
        digits = 0;
      }
    }
    return false;
  }

  private List<DateReading> read() {
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
      Span span = time.map(t -> day.span.to(t.span)).orElse(day.span);
      int next = i + 1 < days.size() ? days.get(i + 1).span.start() : line.length();
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

  // Days.

  private List<Day> days() {
    List<Day> found = new ArrayList<>();
    for (Pattern form : Words.DAYS) {
      Matcher matcher = form.matcher(line);
      int from = 0;
      while (from < line.length() && matcher.find(from)) {
        Optional<Day> day = day(matcher);
        day.ifPresent(found::add);
        from = day.isPresent() ? matcher.end() : matcher.start() + 1;
      }
    }
    // Of those that overlap the first counts, and of two at one place the one believed more.
    found.sort(Comparator.comparing(day -> day.span.start()));
    List<Day> days = new ArrayList<>();
    for (Day day : found) {
      if (days.isEmpty() || day.span.start() >= days.get(days.size() - 1).span.end()) {
        days.add(day);
      }
    }
    return days;
  }

  private Optional<Day> day(Matcher form) {
    Span span = new Span(form.start(), form.end());
    int day = number(form, "D");
    int month = number(form, "N");
    int year = number(form, "Y");
    String name = group(form, "M");
    if (year < 0) {
      int era = number(form, "E");
      int two = number(form, "y");
      year =
          two >= 0
              ? (two < 70 ? 2000 : 1900) + two
              : era + (form.group().startsWith("令") ? 2018 : 1988);
    }
    if (!name.isEmpty()) {
      // "ESTNov 19": a capital may begin a word that is glued to the one before.
      boolean inside = form.start("M") > 0 && Character.isLetter(line.charAt(form.start("M") - 1));
      String folded = WordTable.fold(name);
      if (inside && !Character.isUpperCase(name.charAt(0))) {
        return Optional.empty();
      }
      if (Words.OTHER_CALENDAR.contains(folded)) {
        return Optional.of(new Day(Optional.empty(), span, Optional.of(OTHER_CALENDAR)));
      }
      month = Words.MONTHS.getOrDefault(folded, 0);
    }
    int other = number(form, "A");
    return other < 0 ? day(year, month, day, span) : numeric(year, other, number(form, "B"), span);
  }

  private Optional<Day> numeric(int year, int a, int b, Span span) {
    if (a > 12 || b > 12 || a == b) {
      return a > 12 || a == b ? day(year, b, a, span) : day(year, a, b, span);
    }
    boolean dots = line.substring(span.start(), span.end()).indexOf('.') > 0;
    boolean told =
        language.equals("en") ? home.isPresent() : dots || !Words.NO_ORDER.contains(language);
    if (!told) {
      String doubt = "may be %d-%02d-%02d or %d-%02d-%02d".formatted(year, a, b, year, b, a);
      return Optional.of(new Day(Optional.empty(), span, Optional.of(doubt)));
    }
    boolean monthFirst =
        language.equals("en")
            && home.filter(zone -> Words.MONTH_FIRST.contains(zone.getId())).isPresent();
    return monthFirst ? day(year, a, b, span) : day(year, b, a, span);
  }

  private static Optional<Day> day(int year, int month, int day, Span span) {
    boolean buddhist = year >= 2440 && year < 2650;
    if (year >= 1300 && year < 1600) {
      return Optional.of(new Day(Optional.empty(), span, Optional.of(OTHER_CALENDAR)));
    }
    int common = buddhist ? year - 543 : year;
    try {
      return common < 1900 || common > 2100
          ? Optional.empty()
          : Optional.of(
              new Day(
                  Optional.of(LocalDate.of(common, month, day)),
                  span,
                  buddhist ? Optional.of("is a Buddhist year") : Optional.empty()));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static String group(Matcher form, String name) {
    // Not every form has every part.
    boolean has = Words.PARTS.getOrDefault(form.pattern(), Set.of()).contains(name);
    String group = has ? form.group(name) : null;
    return group == null ? "" : group;
  }

  private static int number(Matcher form, String name) {
    String digits = group(form, name);
    return digits.isEmpty() ? -1 : Integer.parseInt(digits);
  }

  // Times.

  private List<Time> times(List<Day> days) {
    List<Time> times = new ArrayList<>();
    Matcher form = Words.TIME.matcher(line);
    int from = 0;
    for (int i = 0; i <= days.size(); i++) {
      boolean last = i == days.size();
      // A time may be glued to the year before it: what stands outside the region does not count.
      form.region(from, last ? line.length() : days.get(i).span.start());
      while (form.find()) {
        time(form, new Span(form.start(), form.end())).ifPresent(times::add);
      }
      from = last ? from : days.get(i).span.end();
    }
    return times;
  }

  private static Optional<Time> time(Matcher form, Span span) {
    int four = number(form, "four");
    int hour = four < 0 ? number(form, "h") : four / 100;
    int minute = four < 0 ? 0 : four % 100;
    for (String name : List.of("m", "mh", "mc", "md", "me")) {
      minute = Math.max(minute, number(form, name));
    }
    String noon = WordTable.fold(group(form, "before") + group(form, "noon"));
    String half = noon.endsWith(".") ? noon.substring(0, noon.length() - 1) : noon;
    boolean morning = Words.AM.contains(half);
    boolean evening = Words.PM.contains(half);
    int hour24 = evening && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
    try {
      LocalTime time = LocalTime.of(hour24, minute, Math.max(0, number(form, "s")));
      return Optional.of(new Time(time, group(form, "zone"), span));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
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
    List<String> meanings = Words.ZONES.getOrDefault(zone, List.of());
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
      if (time.span.start() >= day.span.end() && isFiller(day.span.end(), time.span.start())) {
        return Optional.of(time);
      }
    }
    for (Time time : times) {
      if (time.span.end() <= day.span.start() && isFiller(time.span.end(), day.span.start())) {
        return Optional.of(time);
      }
    }
    return Optional.empty();
  }

  private boolean isFiller(int from, int to) {
    if (to - from > LONGEST_GAP) {
      return false;
    }
    // "1909 GMT (0309 HKT) November 18": the same moment told for readers elsewhere.
    String gap = ELSEWHERE.matcher(line.substring(from, to)).replaceAll("");
    for (String word : WordTable.fold(gap).split("[^\\p{L}\\p{M}\\p{Nd}\\p{Lo}]+", -1)) {
      if (!word.isEmpty() && !Words.FILLER.contains(word)) {
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
    String folded = WordTable.fold(apart(words));
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

  /** Words glued together are parted: "ESTUpdated", "agoUpdated". */
  private static String apart(String words) {
    StringBuilder apart = new StringBuilder(words);
    for (int i = words.length() - 1; i > 1; i--) {
      boolean capital = Character.isUpperCase(words.charAt(i));
      boolean acronym =
          Character.isUpperCase(words.charAt(i - 1))
              && Character.isUpperCase(words.charAt(i - 2))
              && i + 1 < words.length()
              && Character.isLowerCase(words.charAt(i + 1));
      if (capital && (acronym || Character.isLowerCase(words.charAt(i - 1)))) {
        apart.insert(i, ' ');
      }
    }
    return apart.toString();
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
    boolean unspaced =
        (first >= '\u3040' && first <= '\ud7af')
            || Character.UnicodeScript.of(first) == Character.UnicodeScript.THAI;
    return unspaced
        || ((start == 0 || !Character.isLetter(text.charAt(start - 1)))
            && (end == text.length() || !Character.isLetter(text.charAt(end))));
  }
}

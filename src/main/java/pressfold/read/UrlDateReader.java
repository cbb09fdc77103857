package pressfold.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pressfold.model.Published;
import pressfold.source.Span;

/** Finds the day of publication that many outlets write into their articles' addresses. */
final class UrlDateReader {

  /** The web is not older; what would be is a number of another kind. */
  private static final int FIRST_YEAR = 1995;

  private static final int LAST_YEAR = 2100;

  private static final Pattern PATH =
      Pattern.compile(
          "[/-](?<year>(?:19|20)\\d\\d)(?<joint>[/-]?)(?:(?<month>\\d{1,2})\\k<joint>(?<day>\\d{1,2})"
              + "|(?<name>[a-z]{3})/(?<dayof>\\d{1,2}))(?=[/-]|\\.[a-z]|$)");
  private static final Pattern CLOCK = Pattern.compile("/(\\d\\d)(\\d\\d)(\\d\\d)\\d{2,3}(?=/|$)");
  private static final Pattern ID = Pattern.compile("[-/](\\d?)(\\d{10})/?(?:[?#].*)?$");
  private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";

  /** The hosts with dates in their ids, loaded when the first long number is met. */
  private static final class Hosts {
    static final Map<String, String> EPOCH =
        WordTable.load("dates.txt").get("epoch id").stream()
            .map(entry -> entry.split("="))
            .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> entry[1]));
    static final java.util.List<String> CLOCK = WordTable.load("dates.txt").get("clock path");
  }

  private UrlDateReader() {}

  /**
   * The day, and the time where it is told, in {@code url}; spans are in {@code url}.
   *
   * @param host the URL's host without "www."
   * @param home the outlet's zone; without it an epoch tells no day
   */
  static Optional<Published> read(String url, String host, Optional<ZoneId> home) {
    int path = url.indexOf('/', url.indexOf("://") + 3);
    if (path < 0) {
      return Optional.empty();
    }
    Optional<Published> byId = home.flatMap(zone -> epoch(url, host, zone));
    return byId.isPresent() ? byId : path(url, host, path, home);
  }

  private static Optional<Published> epoch(String url, String host, ZoneId zone) {
    Matcher id = ID.matcher(url);
    if (!id.find()) {
      return Optional.empty();
    }
    String digit = Hosts.EPOCH.get(registered(host));
    if (digit == null || !(id.group(1).isEmpty() || id.group(1).equals(digit))) {
      return Optional.empty();
    }
    ZonedDateTime moment = Instant.ofEpochSecond(Long.parseLong(id.group(2))).atZone(zone);
    if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
      return Optional.empty();
    }
    return Optional.of(
        new Published(
            moment.toLocalDate(),
            Optional.of(moment.toLocalTime()),
            Optional.of(moment.getOffset()),
            new Span(id.start(1), id.end(2)),
            Published.Evidence.URL_ID));
  }

  private static Optional<Published> path(
      String url, String host, int from, Optional<ZoneId> home) {
    Matcher path = PATH.matcher(url);
    int at = from;
    while (path.find(at)) {
      Optional<LocalDate> day = day(path);
      if (day.isPresent()) {
        Span span = new Span(path.start("year"), path.end());
        Matcher clock = CLOCK.matcher(url).region(path.end(), url.length());
        if (home.isPresent() && clock.lookingAt() && Hosts.CLOCK.contains(registered(host))) {
          return Optional.of(withClock(day.get(), clock, span, home.get()));
        }
        return Optional.of(Published.on(day.get(), span, Published.Evidence.URL_PATH));
      }
      at = path.end();
    }
    return Optional.empty();
  }

  private static Published withClock(LocalDate day, Matcher clock, Span span, ZoneId home) {
    try {
      LocalTime time =
          LocalTime.of(
              Integer.parseInt(clock.group(1)),
              Integer.parseInt(clock.group(2)),
              Integer.parseInt(clock.group(3)));
      ZoneOffset offset = home.getRules().getOffset(day.atTime(time));
      return new Published(
          day,
          Optional.of(time),
          Optional.of(offset),
          new Span(span.start(), clock.end()),
          Published.Evidence.URL_PATH);
    } catch (DateTimeException noTime) {
      return Published.on(day, span, Published.Evidence.URL_PATH);
    }
  }

  private static Optional<LocalDate> day(Matcher path) {
    int year = Integer.parseInt(path.group("year"));
    String digits = path.group("month");
    int month = 0;
    int day = 0;
    if (digits == null) {
      int name = MONTHS.indexOf(path.group("name"));
      month = name % 4 == 0 && path.group("joint").equals("/") ? name / 4 + 1 : 0;
      day = Integer.parseInt(path.group("dayof"));
    } else {
      // Eight digits in a row are a date only with both zeros written.
      boolean whole =
          !path.group("joint").isEmpty() || digits.length() + path.group("day").length() == 4;
      month = whole ? Integer.parseInt(digits) : 0;
      day = Integer.parseInt(path.group("day"));
    }
    try {
      return year < FIRST_YEAR ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** The last two labels of {@code host}. */
  private static String registered(String host) {
    int dot = host.lastIndexOf('.', host.lastIndexOf('.') - 1);
    return host.substring(dot + 1);
  }
}

package pressfold.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pressfold.model.Published;
import pressfold.source.Span;

/** Finds the day of publication that many outlets write into their articles' addresses. */
final class UrlDateReader {

  private static final Pattern PATH =
      Pattern.compile(
          "[/-](?<year>(?:19|20)\\d\\d)"
              + "(?:(?<joint>[/-])(?<month>\\d{1,2}|[a-z]{3})\\k<joint>(?<day>\\d{1,2})"
              + "|(?<months>\\d\\d)(?<days>\\d\\d))(?=[/-]|\\.[a-z]|$)"
              + "(?<clock>/(?:[01]\\d|2[0-3])(?:[0-5]\\d){2}\\d{2,3}(?=/|$))?");
  private static final Pattern ID = Pattern.compile("[-/](\\d?)(\\d{10})/?(?:[?#].*)?$");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);
  private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";

  /** The hosts with dates in their ids, loaded when the first long number is met. */
  private static final class Hosts {
    static final Map<String, String> EPOCH =
        WordTable.load("dates.txt").get("epoch id").stream()
            .map(entry -> entry.split("="))
            .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> entry[1]));
    static final List<String> CLOCK = WordTable.load("dates.txt").get("clock path");
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
    if (moment.getYear() < 1995 || moment.getYear() > 2100) {
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
    path.region(from, url.length());
    while (path.find()) {
      try {
        boolean joined = path.group("joint") != null;
        String month = path.group(joined ? "month" : "months");
        LocalDate day =
            LocalDate.of(
                Integer.parseInt(path.group("year")),
                Character.isDigit(month.charAt(0))
                    ? Integer.parseInt(month)
                    : (MONTHS.indexOf(month) + 4) / 4,
                Integer.parseInt(path.group(joined ? "day" : "days")));
        Span span = new Span(path.start("year"), path.end());
        String clock = path.group("clock");
        if (clock != null && home.isPresent() && Hosts.CLOCK.contains(registered(host))) {
          LocalTime time = LocalTime.parse(clock.substring(1, 7), CLOCK);
          ZoneOffset offset = home.get().getRules().getOffset(day.atTime(time));
          return Optional.of(
              new Published(
                  day, Optional.of(time), Optional.of(offset), span, Published.Evidence.URL_PATH));
        }
        int end = clock == null ? path.end() : path.start("clock");
        return Optional.of(
            Published.on(day, new Span(span.start(), end), Published.Evidence.URL_PATH));
      } catch (DateTimeException impossible) {
        // No day; another may follow.
      }
    }
    return Optional.empty();
  }

  /** The last two labels of {@code host}. */
  private static String registered(String host) {
    int dot = host.lastIndexOf('.', host.lastIndexOf('.') - 1);
    return host.substring(dot + 1);
  }
}

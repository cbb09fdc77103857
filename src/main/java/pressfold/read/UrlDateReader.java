package pressfold.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pressfold.model.Published;
import pressfold.model.SourceLink;
import pressfold.source.Span;

/** Finds the day of publication that many outlets write into their articles' addresses. */
final class UrlDateReader {

  private static final Pattern ID = Pattern.compile("[-/](\\d?)(\\d{10})/?(?:[?#].*)?$");

  /** Hosts with dates in their ids or times in their paths, loaded when the first may be met. */
  private static final class Hosts {
    static final WordTable TABLE = WordTable.load("dates.txt");
    static final Map<String, String> EPOCH =
        TABLE.get("epoch id").stream()
            .map(entry -> entry.split("="))
            .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> entry[1]));
    static final List<String> CLOCK = TABLE.get("clock path");
  }

  private UrlDateReader() {}

  /** The day that the address of an original tells, whose span is in the file. */
  static Optional<Published> read(SourceLink link, Optional<ZoneId> zone) {
    String host = SourceLinkReader.host(link.url());
    return read(link.url(), host, Outlets.at(host).map(Outlets.Known::home).or(() -> zone))
        .map(
            day ->
                new Published(
                    day.date(),
                    day.time(),
                    day.offset(),
                    day.span().shift(link.span().start()),
                    day.evidence()));
  }

  /**
   * The day, and the time where it is told, in {@code url}; spans are in {@code url}.
   *
   * @param host the URL's host without "www."
   * @param home the outlet's zone; without it an epoch tells no day
   */
  static Optional<Published> read(String url, String host, Optional<ZoneId> home) {
    Optional<Published> byId = home.flatMap(zone -> epoch(url, host, zone));
    return byId.isPresent() ? byId : path(url, host, home);
  }

  private static Optional<Published> epoch(String url, String host, ZoneId zone) {
    String digit = Hosts.EPOCH.get(registered(host));
    Matcher id = ID.matcher(url);
    if (digit == null || !id.find() || !(id.group(1).isEmpty() || id.group(1).equals(digit))) {
      return Optional.empty();
    }
    ZonedDateTime moment = Instant.ofEpochSecond(Long.parseLong(id.group(2))).atZone(zone);
    return moment.getYear() < 1995 || moment.getYear() > 2100
        ? Optional.empty()
        : Optional.of(
            published(moment, new Span(id.start(1), id.end(2)), Published.Evidence.URL_ID));
  }

  private static Optional<Published> path(String url, String host, Optional<ZoneId> home) {
    Optional<DateReading> found = DateReader.inPath(url);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = found.get().date().orElseThrow();
    Span span = new Span(found.get().span().start() + 1, found.get().span().end());
    Matcher clock = DateReader.clock(url, span.end());
    if (home.isEmpty() || !clock.lookingAt() || !Hosts.CLOCK.contains(registered(host))) {
      return Optional.of(Published.on(day, span, Published.Evidence.URL_PATH));
    }
    String time = clock.group("h") + ":" + clock.group("m") + ":" + clock.group("s");
    return Optional.of(
        published(
            day.atTime(LocalTime.parse(time)).atZone(home.get()),
            new Span(span.start(), clock.end()),
            Published.Evidence.URL_PATH));
  }

  private static Published published(ZonedDateTime moment, Span span, Published.Evidence by) {
    return new Published(
        moment.toLocalDate(),
        Optional.of(moment.toLocalTime()),
        Optional.of(moment.getOffset()),
        span,
        by);
  }

  /** The last two labels of {@code host}. */
  private static String registered(String host) {
    return host.substring(host.lastIndexOf('.', host.lastIndexOf('.') - 1) + 1);
  }
}

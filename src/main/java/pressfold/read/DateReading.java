package pressfold.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pressfold.model.Published;
import pressfold.source.Span;

/**
 * A date found on a line, or in a URL.
 *
 * @param date the day; empty where the characters are a date but not one that can be told
 * @param time the time beside it
 * @param offset the time's distance from UTC, where the line or the URL tells it
 * @param span where it stands in the given text, with its time, without its label
 * @param role what the words beside it say it is
 * @param doubt why it cannot be told, or should be looked at; such as "may be 4 March or 3 April"
 */
record DateReading(
    Optional<LocalDate> date,
    Optional<LocalTime> time,
    Optional<ZoneOffset> offset,
    Span span,
    Role role,
    Optional<String> doubt) {

  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd")
          .optionalStart()
          .appendPattern("['T'][' ']HH:mm[:ss]")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .appendPattern("[' ']")
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final Pattern FILE_DAY =
      Pattern.compile("(?<![\\p{L}\\d])(?:19|20)\\d\\d-\\d\\d-\\d\\d(?![\\p{L}\\d])");

  /**
   * The day, and the time and zone where they are told, that {@code text} writes as ISO 8601 does.
   */
  static Optional<Published> moment(String text, Span span, Published.Evidence evidence) {
    try {
      TemporalAccessor moment = MOMENT.parse(text);
      return Optional.of(
          new Published(
              LocalDate.from(moment),
              Optional.ofNullable(moment.query(TemporalQueries.localTime()))
                  .map(time -> time.truncatedTo(ChronoUnit.SECONDS)),
              Optional.ofNullable(moment.query(TemporalQueries.offset())),
              span,
              evidence));
    } catch (DateTimeException noMoment) {
      return Optional.empty();
    }
  }

  /** The day in the name of {@code file}, which is written YYYY-MM-DD and the only one there. */
  static Optional<Published> inFileName(String file, Span span) {
    Matcher day = FILE_DAY.matcher(file.substring(file.lastIndexOf('/') + 1));
    String found = day.find() ? day.group() : "";
    return day.find() ? Optional.empty() : moment(found, span, Published.Evidence.FILE_NAME);
  }

  /** A day, before its time and label are known. */
  static DateReading of(Optional<LocalDate> date, Span span, Optional<String> doubt) {
    return new DateReading(date, Optional.empty(), Optional.empty(), span, Role.PLAIN, doubt);
  }

  /** What the words beside a date say it is; of two that end together the first counts. */
  enum Role {
    /** A label says that it is the day of a later change; never the day of publication. */
    MODIFIED,
    /** A label says that it is the day of publication. */
    PUBLISHED,
    /** Nothing is said. */
    PLAIN,
    /** A label says that it is something else: a copyright, a deadline, the day of a picture. */
    OTHER
  }
}

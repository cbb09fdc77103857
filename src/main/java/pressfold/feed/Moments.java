package pressfold.feed;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import pressfold.model.Published;

/**
 * Dates as feeds want them: moments, though an article often has only a day. A day stands for its
 * midnight in UTC, and a time without a zone is taken for UTC: the day shown is then the outlet's.
 */
final class Moments {

  private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

  /** What stands where nothing at all is dated; a feed must have been updated at some time. */
  static final OffsetDateTime NEVER = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private Moments() {}

  static OffsetDateTime of(Published published) {
    return OffsetDateTime.of(
        published.date(),
        published.time().orElse(LocalTime.MIDNIGHT),
        published.offset().orElse(ZoneOffset.UTC));
  }

  /** "2021-03-17T16:06:08-04:00". */
  static String rfc3339(OffsetDateTime moment) {
    return RFC_3339.format(moment);
  }

  /** "Wed, 17 Mar 2021 16:06:08 -0400". */
  static String rfc822(OffsetDateTime moment) {
    return RFC_822.format(moment);
  }
}

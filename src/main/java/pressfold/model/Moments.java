package pressfold.model;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Dates as feeds and mails want them: moments, though an article often has only a day. A day stands
 * for its midnight in UTC, and a time without a zone is taken for UTC: the day shown is then the
 * outlet's. They are put together here, since Java's formatters load a locale's data first.
 */
public final class Moments {

  /** What stands where nothing at all is dated; a feed must have been updated at some time. */
  public static final OffsetDateTime NEVER =
      OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private Moments() {}

  public static OffsetDateTime of(Published published) {
    return OffsetDateTime.of(
        published.date(),
        published.time().orElse(LocalTime.MIDNIGHT),
        published.offset().orElse(ZoneOffset.UTC));
  }

  /** "2021-03-17T16:06:08-04:00". */
  public static String rfc3339(OffsetDateTime moment) {
    return moment.toLocalDate() + "T" + clock(moment.toLocalTime()) + moment.getOffset();
  }

  /** "Wed, 17 Mar 2021 16:06:08 -0400". */
  public static String rfc822(OffsetDateTime moment) {
    String day = moment.toLocalDate().toString();
    String offset = moment.getOffset().equals(ZoneOffset.UTC) ? "+0000" : offset(moment);
    return name(moment.getDayOfWeek())
        + ", "
        + day.substring(8)
        + " "
        + name(moment.getMonth())
        + " "
        + day.substring(0, 4)
        + " "
        + clock(moment.toLocalTime())
        + " "
        + offset;
  }

  private static String offset(OffsetDateTime moment) {
    return moment.getOffset().getId().substring(0, 6).replace(":", "");
  }

  /** The first three letters, as English has them. */
  private static String name(Enum<?> dayOrMonth) {
    String name = dayOrMonth.name();
    return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
  }

  /** "16:06:08"; parts of a second are left out. */
  static String clock(LocalTime time) {
    String clock = time.toString();
    return clock.length() < 8 ? clock + ":00" : clock.substring(0, 8);
  }
}

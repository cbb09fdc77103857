package pressfold.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import pressfold.source.Span;

/**
 * When the article appeared.
 *
 * @param date the day, in the outlet's own zone
 * @param time the time of that day, if known
 * @param offset the time's distance from UTC, if known; never without a time
 * @param span where it was read in the file
 * @param evidence what told it
 */
public record Published(
    LocalDate date,
    Optional<LocalTime> time,
    Optional<ZoneOffset> offset,
    Span span,
    Evidence evidence) {

  /** What told the date. */
  public enum Evidence {
    URL_ID("url id"),
    URL_PATH("url path"),
    TEXT("text"),
    FRONT_MATTER("front matter"),
    FILE_NAME("file name");

    private final String label;

    Evidence(String label) {
      this.label = label;
    }

    /** As it is written in JSON and on pages. */
    public String label() {
      return label;
    }
  }

  public Published {
    if (offset.isPresent() && time.isEmpty()) {
      throw new IllegalArgumentException("an offset without a time");
    }
  }

  /** A day without a time. */
  public static Published on(LocalDate date, Span span, Evidence evidence) {
    return new Published(date, Optional.empty(), Optional.empty(), span, evidence);
  }

  /** The moment, where both time and offset are known. */
  public Optional<OffsetDateTime> moment() {
    return time.flatMap(t -> offset.map(o -> OffsetDateTime.of(date, t, o)));
  }

  /** The time as ISO 8601 writes it, such as "16:06:08-04:00" or "20:06:00", if it is known. */
  public Optional<String> clockTime() {
    return time.map(t -> Moments.clock(t) + offset.map(ZoneOffset::getId).orElse(""));
  }
}

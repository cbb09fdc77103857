package pressfold.render;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import pressfold.model.Published;

/** Days and times as pages show them: in UTC where the zone is known, else as the outlet did. */
final class Times {

  private final Words words;

  Times(Words words) {
    this.words = words;
  }

  /** The time of publication in UTC, or the outlet's own, or the day's. */
  private record Moment(LocalDate day, Optional<LocalTime> time, boolean utc) {

    static Moment of(Published at) {
      return at.moment()
          .map(moment -> moment.withOffsetSameInstant(ZoneOffset.UTC))
          .map(utc -> new Moment(utc.toLocalDate(), Optional.of(utc.toLocalTime()), true))
          .orElseGet(() -> new Moment(at.date(), at.time(), false));
    }

    String iso() {
      return day + time.map(t -> "T" + clock(t) + (utc ? "Z" : "")).orElse("");
    }
  }

  /** Day and time as the slip shows them. */
  View.When published(Optional<Published> published) {
    if (published.isEmpty()) {
      return View.When.UNKNOWN;
    }
    Moment at = Moment.of(published.get());
    String day = words.date("long", at.day());
    String text =
        at.time().isEmpty()
            ? day
            : words
                .word(at.utc() ? "date.moment" : "date.local")
                .replace("{date}", day)
                .replace("{time}", clock(at.time().get()));
    return new View.When(at.iso(), text);
  }

  /** Weekday and time where the time is known, else the day: "Wed 20:10", "Wed 17 March". */
  View.When brief(Optional<Published> published) {
    return brief(published, "short");
  }

  /** As {@link #brief(Optional)}, narrow enough for a column of a figure: "Wed 17". */
  String column(Optional<Published> published) {
    return brief(published, "column").text();
  }

  private View.When brief(Optional<Published> published, String dayForm) {
    if (published.isEmpty()) {
      return new View.When("", words.word("undated"));
    }
    Moment at = Moment.of(published.get());
    return at.time().isEmpty()
        ? day(dayForm, at.day())
        : new View.When(
            at.iso(), words.date("time", at.day()).replace("{time}", clock(at.time().get())));
  }

  /** The time alone, for what is of {@code today}; else the day. */
  View.When newest(Optional<Published> published, Optional<LocalDate> today) {
    if (published.isEmpty()) {
      return View.When.UNKNOWN;
    }
    Moment at = Moment.of(published.get());
    return at.utc() && today.equals(published.map(Published::date))
        ? new View.When(at.iso(), clock(at.time().orElseThrow()))
        : day("short", published.get().date());
  }

  View.When day(String form, LocalDate day) {
    return new View.When(day.toString(), words.date(form, day));
  }

  /** "later by", the other way round negative; in minutes, whole days where a time is unknown. */
  static Optional<Long> minutesBetween(Optional<Published> a, Optional<Published> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    Optional<OffsetDateTime> from = a.get().moment();
    Optional<OffsetDateTime> to = b.get().moment();
    return Optional.of(
        from.isPresent() && to.isPresent()
            ? java.time.Duration.between(from.get(), to.get()).toMinutes()
            : (b.get().date().toEpochDay() - a.get().date().toEpochDay()) * 24 * 60);
  }

  private static String clock(LocalTime time) {
    return time.toString().substring(0, 5);
  }
}

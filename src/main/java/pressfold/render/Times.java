package pressfold.render;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
      if (at.moment().isEmpty()) {
        return new Moment(at.date(), at.time(), false);
      }
      OffsetDateTime moment = at.moment().get().withOffsetSameInstant(ZoneOffset.UTC);
      return new Moment(moment.toLocalDate(), Optional.of(moment.toLocalTime()), true);
    }

    String clock() {
      return time.map(known -> known.toString().substring(0, 5)).orElse("");
    }

    /** As {@code text} says it. */
    View.When said(String text) {
      String iso = time.isEmpty() ? day.toString() : day + "T" + clock() + (utc ? "Z" : "");
      return new View.When(iso, text.replace("{time}", clock()));
    }
  }

  /** Day and time as the slip shows them. */
  View.When published(Optional<Published> published) {
    return published.map(Moment::of).map(this::full).orElse(View.When.UNKNOWN);
  }

  private View.When full(Moment at) {
    String form =
        at.time().isEmpty() ? "{date}" : words.word(at.utc() ? "date.moment" : "date.local");
    return at.said(form.replace("{date}", words.date("long", at.day())));
  }

  /** Weekday and time where the time is known, else the day: "Wed 20:10", "Wed 17 March". */
  View.When brief(Optional<Published> published) {
    return brief(published, "short");
  }

  /**
   * The same.
   *
   * @param form of the day, such as "column" where there is room for "Wed 17" only
   */
  View.When brief(Optional<Published> published, String form) {
    return published
        .map(Moment::of)
        .map(at -> at.said(words.date(at.time().isEmpty() ? form : "time", at.day())))
        .orElseGet(() -> new View.When("", words.word("undated")));
  }

  /** The time alone, for what is of {@code today}; else the day. */
  View.When newest(Optional<Published> published, Optional<LocalDate> today) {
    if (published.isEmpty()) {
      return View.When.UNKNOWN;
    }
    Moment at = Moment.of(published.get());
    LocalDate date = published.get().date();
    return at.utc() && today.filter(date::equals).isPresent()
        ? at.said("{time}")
        : new View.When(date.toString(), words.date("short", date));
  }

  /**
   * How much later {@code b} appeared, in minutes, or earlier where that is negative; whole days
   * where a time is unknown, nought where a day is.
   */
  static long minutesBetween(Optional<Published> a, Optional<Published> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Optional<OffsetDateTime> from = a.get().moment();
    Optional<OffsetDateTime> to = b.get().moment();
    return from.isPresent() && to.isPresent()
        ? ChronoUnit.MINUTES.between(from.get(), to.get())
        : ChronoUnit.DAYS.between(a.get().date(), b.get().date()) * 24 * 60;
  }
}

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
    if (published.isEmpty()) {
      return View.When.UNKNOWN;
    }
    Moment at = Moment.of(published.get());
    String form =
        at.time().isEmpty() ? "{date}" : words.word(at.utc() ? "date.moment" : "date.local");
    return at.said(form.replace("{date}", words.date("long", at.day())));
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
    return at.said(words.date(at.time().isEmpty() ? dayForm : "time", at.day()));
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
        : day("short", date);
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
            ? ChronoUnit.MINUTES.between(from.get(), to.get())
            : ChronoUnit.DAYS.between(a.get().date(), b.get().date()) * 24 * 60);
  }
}

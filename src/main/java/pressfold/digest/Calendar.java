package pressfold.digest;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Published;

/** Tells when articles appeared, on the digest's clock. */
final class Calendar {

  private final ZoneId zone;

  Calendar(ZoneId zone) {
    this.zone = zone;
  }

  /** The digest's day on which {@code article} appeared, or {@link Wording#UNDATED}. */
  int day(Article article) {
    Optional<Published> published = article.published();
    if (published.isEmpty()) {
      return Wording.UNDATED;
    }
    return (int)
        published
            .get()
            .moment()
            .map(m -> m.atZoneSameInstant(zone).toLocalDate())
            .orElse(published.get().date())
            .toEpochDay();
  }

  /** The time of that day, in seconds; {@link Long#MAX_VALUE} where the day is not known. */
  long time(Article article) {
    return article
        .published()
        .map(published -> time(published).toEpochSecond(ZoneOffset.UTC))
        .orElse(Long.MAX_VALUE);
  }

  private LocalDateTime time(Published published) {
    return published
        .moment()
        .map(m -> m.atZoneSameInstant(zone).toLocalDateTime())
        .orElseGet(() -> published.date().atTime(published.time().orElse(LocalTime.MIN)));
  }
}

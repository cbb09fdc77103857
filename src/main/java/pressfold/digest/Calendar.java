package pressfold.digest;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Published;
import pressfold.model.Story;

/** Tells when articles appeared, on the digest's clock. */
final class Calendar {

  private final ZoneId zone;

  Calendar(ZoneId zone) {
    this.zone = zone;
  }

  /** The digest's day on which {@code article} appeared, if that is known. */
  Optional<LocalDate> day(Article article) {
    return article
        .published()
        .map(p -> p.moment().map(m -> m.atZoneSameInstant(zone).toLocalDate()).orElse(p.date()));
  }

  /** That day as a number, or {@link Wording#UNDATED}. */
  int dayNumber(Article article) {
    return day(article).map(day -> (int) day.toEpochDay()).orElse(Wording.UNDATED);
  }

  /** First published first; of one day, those without a time first; undated ones last. */
  Comparator<Article> byTime() {
    return Comparator.comparing((Article a) -> time(a));
  }

  /** The same, twins by id. */
  Comparator<Article> byAppearance() {
    return byTime().thenComparing(Article::id);
  }

  /** Newest first, undated ones last. */
  Comparator<Article> newestFirst() {
    return Comparator.comparing((Article a) -> a.published().isEmpty())
        .thenComparing(a -> time(a), Comparator.reverseOrder())
        .thenComparing(Article::id);
  }

  /** The day of a story's newest article; the first day there is where none is dated. */
  LocalDate newest(Story story) {
    return story.coverage().stream()
        .flatMap(c -> day(c.article()).stream())
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  private LocalDateTime time(Article article) {
    return article.published().map(this::time).orElse(LocalDateTime.MAX);
  }

  private LocalDateTime time(Published published) {
    return published
        .moment()
        .map(m -> m.atZoneSameInstant(zone).toLocalDateTime())
        .orElseGet(() -> published.date().atTime(published.time().orElse(LocalTime.MIN)));
  }
}

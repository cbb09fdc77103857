package pressfold.digest;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import pressfold.model.Article;
import pressfold.model.Published;

/**
 * An article and what the digest goes by.
 *
 * @param article what was read
 * @param note its words
 * @param time when it appeared on the digest's clock, in seconds; {@link Long#MAX_VALUE} where that
 *     is not known
 */
record Filed(Article article, Note note, long time) {

  private static final int SECONDS_A_DAY = 24 * 60 * 60;

  /** When {@code article} appeared on the clock of {@code zone}; see {@link #time}. */
  static long time(Article article, ZoneId zone) {
    if (article.published().isEmpty()) {
      return Long.MAX_VALUE;
    }
    Published published = article.published().get();
    return published
        .moment()
        .map(moment -> moment.atZoneSameInstant(zone).toLocalDateTime())
        .orElseGet(() -> published.date().atTime(published.time().orElse(LocalTime.MIN)))
        .toEpochSecond(ZoneOffset.UTC);
  }

  /** The day of a {@link #time}, or {@link Wording#UNDATED}. */
  static int day(long time) {
    return time == Long.MAX_VALUE ? Wording.UNDATED : (int) Math.floorDiv(time, SECONDS_A_DAY);
  }

  /**
   * First published first, undated ones last; of one time the longer text first. What a file is
   * called decides only between twins.
   */
  int oldestFirst(Filed other) {
    int order = Long.compare(time, other.time);
    order = order != 0 ? order : Float.compare(other.wording().length(), wording().length());
    order = order != 0 ? order : Long.compare(wording().print(), other.wording().print());
    return order != 0 ? order : id().compareTo(other.id());
  }

  /** Newest first, undated ones last. */
  int newestFirst(Filed other) {
    int order = Long.compare(other.time, time);
    if (order == 0) {
      return id().compareTo(other.id());
    }
    return time == Long.MAX_VALUE || other.time == Long.MAX_VALUE ? -order : order;
  }

  Wording wording() {
    return note.wording();
  }

  String id() {
    return article.id();
  }

  String headline() {
    return article.headline().map(h -> h.text()).orElse("");
  }

  /** The outlet's name; empty where it is not known. */
  String outlet() {
    return article.outlet().map(o -> o.name()).orElse("");
  }
}

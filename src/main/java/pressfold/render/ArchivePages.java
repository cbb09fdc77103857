package pressfold.render;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pressfold.model.Digest;
import pressfold.model.Edition;
import pressfold.model.Key;

/** Makes the pages of the editions, of the months, and of the archive as a whole. */
final class ArchivePages {

  private static final int STORIES_A_PAGE = 100;
  private static final int STORIES_A_DAY = 8;
  private static final int DAYS_SHOWN = 7;
  private static final int MOST_RUNNING = 8;
  private static final int MOST_OUTLETS = 20;
  private static final int MOST_TOPICS = 20;

  private final Library library;
  private final Digest digest;
  private final List<Edition> editions;
  private final Words words;

  /** The months that have editions, newest first, each with its editions. */
  private final Map<YearMonth, List<Edition>> byMonth = new TreeMap<>((a, b) -> b.compareTo(a));

  ArchivePages(Library library) {
    this.library = library;
    this.digest = library.digest;
    this.editions = digest.editions();
    this.words = library.words;
    for (Edition edition : editions) {
      byMonth
          .computeIfAbsent(YearMonth.from(edition.date()), month -> new ArrayList<>())
          .add(edition);
    }
  }

  void plan(Plans plans) {
    for (int i = 0; i < editions.size(); i++) {
      Edition edition = editions.get(i);
      Optional<Edition> earlier = at(editions, i + 1);
      Optional<Edition> later = at(editions, i - 1);
      plans.addList(
          href(edition),
          "archive",
          Key.of(
              library.key(edition.stories()),
              earlier.map(ArchivePages::href),
              later.map(ArchivePages::href)),
          edition.stories(),
          STORIES_A_PAGE,
          id -> 0,
          ids -> edition(edition, ids).show("earlier", earlier).show("later", later));
    }
    List<YearMonth> months = List.copyOf(byMonth.keySet());
    for (int i = 0; i < months.size(); i++) {
      YearMonth month = months.get(i);
      Optional<YearMonth> earlier = at(months, i + 1);
      Optional<YearMonth> later = at(months, i - 1);
      Key key = new Key().add(i == 0 ? 1 : 0).add(earlier.toString()).add(later.toString());
      for (Edition edition : byMonth.getOrDefault(month, List.of())) {
        key.add(edition.date().toString()).add(library.key(edition.stories()));
      }
      plans.add(
          "archive/" + month + ".html",
          "archive",
          key.value(),
          () -> month(month).show("earlier", earlier).show("later", later));
    }
    List<Coverage> undated = new ArrayList<>(library.stories);
    undated.removeIf(story -> story.day().isPresent());
    if (!undated.isEmpty()) {
      plans.addList(
          "archive/undated.html",
          "archive",
          0,
          undated,
          STORIES_A_PAGE,
          library::key,
          stories -> new Sheet("undated", words.word("undated.stories")).show("stories", stories));
    }
    plans.add("archive/index.html", "archive", 0, () -> archive(months, undated.size()));
  }

  private static <T> Optional<T> at(List<T> things, int i) {
    return i < 0 || i >= things.size() ? Optional.empty() : Optional.of(things.get(i));
  }

  static String href(Edition edition) {
    return "editions/" + edition.date() + ".html";
  }

  // --- an edition

  private Sheet edition(Edition edition, List<String> stories) {
    String intro = counted(edition);
    return new Sheet("edition", words.date("day", edition.date()))
        .about(intro)
        .show("intro", intro)
        .show("edition", edition)
        .show("stories", library.stories(stories));
  }

  private String counted(Edition edition) {
    return words.counts("stories", edition.stories().size(), "articles", articles(edition));
  }

  /** How many articles of that day the edition has. */
  private int articles(Edition edition) {
    int articles = 0;
    for (Coverage story : library.stories(edition.stories())) {
      for (Text text : story.texts) {
        articles += text.day().equals(Optional.of(edition.date())) ? 1 : 0;
      }
    }
    return articles;
  }

  // --- a month

  private Sheet month(YearMonth month) {
    List<Edition> here = byMonth.getOrDefault(month, List.of());
    return new Sheet("month", words.month(month))
        .about(words.count("editions", here.size()))
        .show("month", month)
        .show("weeks", weeks(month))
        .show("days", here.stream().map(this::day).toList());
  }

  private View.EditionDay day(Edition edition) {
    List<String> first = Library.first(edition.stories(), STORIES_A_DAY);
    return new View.EditionDay(edition, articles(edition), library.stories(first));
  }

  /** The weeks of the month, Monday first; days of other months are empty. */
  private List<List<View.CalendarDay>> weeks(YearMonth month) {
    Map<LocalDate, Edition> byDay = new HashMap<>();
    byMonth.getOrDefault(month, List.of()).forEach(day -> byDay.put(day.date(), day));
    LocalDate first = month.atDay(1);
    List<List<View.CalendarDay>> weeks = new ArrayList<>();
    for (LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        !monday.isAfter(month.atEndOfMonth());
        monday = monday.plusDays(7)) {
      List<View.CalendarDay> week = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        Optional<LocalDate> day =
            Optional.of(monday.plusDays(i)).filter(date -> YearMonth.from(date).equals(month));
        week.add(new View.CalendarDay(day, day.map(byDay::get)));
      }
      weeks.add(week);
    }
    return weeks;
  }

  // --- the archive

  private Sheet archive(List<YearMonth> months, int undated) {
    String intro =
        words.counts(
            "editions", editions.size(),
            "stories", digest.stories().size(),
            "articles", digest.clippings().size(),
            "outlets", digest.outlets().size());
    List<View.Tally<YearMonth>> tallies = new ArrayList<>();
    byMonth.forEach(
        (month, here) -> {
          int stories = here.stream().mapToInt(edition -> edition.stories().size()).sum();
          tallies.add(new View.Tally<>(month, stories));
        });
    return new Sheet("archive", words.word("archive"))
        .about(intro)
        .show("intro", intro)
        .show("month", months.stream().findFirst())
        .show("weeks", months.isEmpty() ? List.of() : weeks(months.get(0)))
        .show("days", editions.stream().limit(DAYS_SHOWN).map(this::day).toList())
        .show("more", editions.size() > DAYS_SHOWN)
        .show("months", tallies)
        .show("undated", undated)
        .show("running", running())
        .show("outlets", digest.outlets().stream().limit(MOST_OUTLETS).map(Library::tally).toList())
        .show("allOutlets", digest.outlets().size() > MOST_OUTLETS)
        .show("topics", digest.topics().stream().limit(MOST_TOPICS).map(Library::tally).toList())
        .show("allTopics", digest.topics().size() > MOST_TOPICS);
  }

  /** The stories that were told over the most days, each with how many lay between. */
  private List<View.Tally<Coverage>> running() {
    Map<Coverage, Integer> days = new LinkedHashMap<>();
    for (Coverage story : library.stories) {
      int ran = days(story);
      if (ran > 0) {
        days.put(story, ran);
      }
    }
    return Library.most(days, MOST_RUNNING);
  }

  /** How many days lie between a story's first and last article. */
  private static int days(Coverage story) {
    LongSummaryStatistics days =
        story.texts.stream()
            .flatMap(text -> text.day().stream())
            .mapToLong(LocalDate::toEpochDay)
            .summaryStatistics();
    return days.getCount() == 0 ? 0 : (int) (days.getMax() - days.getMin());
  }
}

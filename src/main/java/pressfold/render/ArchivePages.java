package pressfold.render;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Edition;
import pressfold.model.Key;
import pressfold.model.Published;
import pressfold.model.Story;

/** Makes the pages of the editions, of the months, and of the archive as a whole. */
final class ArchivePages {

  private static final String UNDATED = "archive/undated.html";
  private static final int STORIES_A_PAGE = 100;
  private static final int STORIES_A_DAY = 8;
  private static final int DAYS_SHOWN = 7;
  private static final int MOST_RUNNING = 8;
  private static final int MOST_OUTLETS = 20;
  private static final int MOST_TOPICS = 20;
  private static final View.CalendarDay NO_DAY = new View.CalendarDay("", "", "", 0, false);

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
      View.Item earlier =
          i + 1 < editions.size() ? library.item(editions.get(i + 1)) : View.Item.NONE;
      View.Item later = i > 0 ? library.item(editions.get(i - 1)) : View.Item.NONE;
      plans.addList(
          FrontPage.href(edition),
          "archive",
          Key.of(library.key(edition.stories()), earlier.href(), later.href()),
          edition.stories(),
          STORIES_A_PAGE,
          id -> 0,
          ids -> edition(edition, ids).show("earlier", earlier).show("later", later));
    }
    List<YearMonth> months = List.copyOf(byMonth.keySet());
    for (int i = 0; i < months.size(); i++) {
      YearMonth month = months.get(i);
      View.Item earlier = i + 1 < months.size() ? link(months.get(i + 1)) : View.Item.NONE;
      View.Item later = i > 0 ? link(months.get(i - 1)) : View.Item.NONE;
      Key key = new Key().add(i == 0 ? 1 : 0).add(earlier.href()).add(later.href());
      for (Edition edition : byMonth.getOrDefault(month, List.of())) {
        key.add(edition.date().toString()).add(library.key(edition.stories()));
      }
      plans.add(
          href(month),
          "archive",
          key.value(),
          () -> month(month).show("earlier", earlier).show("later", later));
    }
    List<Story> undated = new ArrayList<>(digest.stories());
    undated.removeIf(story -> Library.newest(story).isPresent());
    if (!undated.isEmpty()) {
      plans.addList(UNDATED, "archive", 0, undated, STORIES_A_PAGE, library::key, this::undated);
    }
    plans.add("archive/index.html", "archive", 0, () -> archive(months, undated.size()));
  }

  // --- an edition

  private Sheet edition(Edition edition, List<String> stories) {
    String title = words.date("day", edition.date());
    String intro = counted(edition);
    return new Sheet("edition", title)
        .about(intro)
        .show("title", title)
        .show("intro", intro)
        .show("stories", stories.stream().map(library::card).toList());
  }

  private String counted(Edition edition) {
    int articles = 0;
    for (String id : edition.stories()) {
      for (Clipping clipping : library.story(id).coverage()) {
        Optional<Published> at = clipping.article().published();
        articles += at.isPresent() && at.get().date().equals(edition.date()) ? 1 : 0;
      }
    }
    return words.counts("stories", edition.stories().size(), "articles", articles);
  }

  // --- a month

  private Sheet month(YearMonth month) {
    List<Edition> here = byMonth.getOrDefault(month, List.of());
    return new Sheet("month", words.month(month))
        .about(words.count("editions", here.size()))
        .show("name", words.month(month))
        .show("calendar", calendar(month))
        .show("days", here.stream().map(this::day).toList());
  }

  private View.Item link(YearMonth month) {
    return View.Item.to(words.month(month), href(month));
  }

  private static String href(YearMonth month) {
    return "archive/" + month + ".html";
  }

  private View.Day day(Edition edition) {
    int stories = edition.stories().size();
    String all =
        stories > STORIES_A_DAY
            ? words.word("all.of.edition", words.number(stories))
            : words.word("this.edition");
    return new View.Day(
        "d" + edition.date(),
        library.times.day("dayMonth", edition.date()),
        words.date("weekday", edition.date()),
        counted(edition),
        edition.stories().stream()
            .limit(STORIES_A_DAY)
            .map(id -> library.line(library.story(id)))
            .toList(),
        View.Item.to(all, FrontPage.href(edition)));
  }

  /** The weeks of the month, Monday first; days of other months are empty. */
  private View.Calendar calendar(YearMonth month) {
    Map<LocalDate, Edition> byDay = new HashMap<>();
    byMonth.getOrDefault(month, List.of()).forEach(day -> byDay.put(day.date(), day));
    LocalDate first = month.atDay(1);
    List<List<View.CalendarDay>> weeks = new ArrayList<>();
    for (LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        !monday.isAfter(month.atEndOfMonth());
        monday = monday.plusDays(7)) {
      List<View.CalendarDay> week = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        LocalDate day = monday.plusDays(i);
        week.add(
            YearMonth.from(day).equals(month)
                ? calendarDay(day, Optional.ofNullable(byDay.get(day)))
                : NO_DAY);
      }
      weeks.add(week);
    }
    return new View.Calendar(words.month(month), words.weekdays(), weeks);
  }

  private View.CalendarDay calendarDay(LocalDate day, Optional<Edition> edition) {
    return new View.CalendarDay(
        String.valueOf(day.getDayOfMonth()),
        words.date("dayMonth", day),
        edition.map(FrontPage::href).orElse(""),
        edition.map(of -> of.stories().size()).orElse(0),
        day.equals(editions.get(0).date()));
  }

  // --- the archive

  private Sheet undated(List<Story> stories) {
    return new Sheet("undated", words.word("undated.stories"))
        .show("lines", stories.stream().map(library::line).toList());
  }

  private Sheet archive(List<YearMonth> months, int undated) {
    String intro =
        words.counts(
            "editions", editions.size(),
            "stories", digest.stories().size(),
            "articles", digest.clippings().size(),
            "outlets", digest.outlets().size());
    List<View.Item> tallies = new ArrayList<>();
    byMonth.forEach(
        (month, here) -> {
          int stories = here.stream().mapToInt(edition -> edition.stories().size()).sum();
          tallies.add(link(month).numbered(stories));
        });
    if (undated > 0) {
      tallies.add(View.Item.to(words.word("undated.stories"), UNDATED).numbered(undated));
    }
    return new Sheet("archive", words.word("archive"))
        .about(intro)
        .show("intro", intro)
        .show(
            "calendar",
            months.isEmpty()
                ? new View.Calendar("", List.of(), List.of())
                : calendar(months.get(0)))
        .show("days", editions.stream().limit(DAYS_SHOWN).map(this::day).toList())
        .show("more", editions.size() > DAYS_SHOWN ? link(months.get(0)) : View.Item.NONE)
        .show("months", tallies)
        .show("running", running())
        .show("outlets", digest.outlets().stream().limit(MOST_OUTLETS).map(library::tally).toList())
        .show("allOutlets", digest.outlets().size() > MOST_OUTLETS)
        .show("topics", digest.topics().stream().limit(MOST_TOPICS).map(library::tally).toList())
        .show("allTopics", digest.topics().size() > MOST_TOPICS);
  }

  /** The stories that were told over the most days. */
  private List<View.Item> running() {
    Map<String, Integer> days = new LinkedHashMap<>();
    for (Story story : digest.stories()) {
      int ran = days(story);
      if (ran > 0) {
        days.put(story.id(), ran);
      }
    }
    List<View.Item> running = new ArrayList<>();
    for (Map.Entry<String, Integer> entry : Library.most(days, MOST_RUNNING)) {
      Story story = library.story(entry.getKey());
      String ran = words.count("span.days", entry.getValue() + 1);
      running.add(library.item(story).noted(ran + ", " + library.coverage(story)));
    }
    return running;
  }

  /** How many days lie between a story's first and last article. */
  private static int days(Story story) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (Clipping clipping : story.coverage()) {
      if (clipping.article().published().isPresent()) {
        long day = clipping.article().published().get().date().toEpochDay();
        first = Math.min(first, day);
        last = Math.max(last, day);
      }
    }
    return first > last ? 0 : (int) (last - first);
  }
}

package pressfold.render;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pressfold.model.Edition;
import pressfold.model.Published;
import pressfold.model.Story;

/** Makes the pages of the editions, of the months, and of the archive as a whole. */
final class ArchivePages {

  private static final int STORIES_A_PAGE = 100;
  private static final int STORIES_A_DAY = 8;
  private static final int DAYS_SHOWN = 7;
  private static final int MOST_RUNNING = 8;
  private static final int MOST_OUTLETS = 20;
  private static final int MOST_TOPICS = 20;

  private final Library library;
  private final List<Edition> editions;
  private final Words words;
  private final Paging paging;
  private final Heads heads;

  ArchivePages(Library library, Paging paging, Heads heads) {
    this.library = library;
    this.editions = library.digest().editions();
    this.words = library.words();
    this.paging = paging;
    this.heads = heads;
  }

  void write(Consumer<Sheet> press) {
    for (int i = 0; i < editions.size(); i++) {
      writeEdition(i, press);
    }
    List<MonthFile> months = months();
    for (int i = 0; i < months.size(); i++) {
      writeMonth(months, i, press);
    }
    List<Story> undated =
        library.digest().stories().stream()
            .filter(story -> library.newest(story).isEmpty())
            .toList();
    writeUndated(undated, press);
    writeArchive(months, undated, press);
  }

  /** A month that has editions, newest first. */
  private record MonthFile(YearMonth month, List<Edition> editions) {}

  private List<MonthFile> months() {
    List<MonthFile> months = new ArrayList<>();
    for (Edition edition : editions) {
      YearMonth month = YearMonth.from(edition.date());
      if (months.isEmpty() || !months.get(months.size() - 1).month().equals(month)) {
        months.add(new MonthFile(month, new ArrayList<>()));
      }
      months.get(months.size() - 1).editions().add(edition);
    }
    return months;
  }

  // --- an edition

  private void writeEdition(int index, Consumer<Sheet> press) {
    Edition edition = editions.get(index);
    String title = words.date("day", edition.date());
    String intro = counted(edition);
    List<View.Card> stories = edition.stories().stream().map(library::card).toList();
    for (Paging.Sheet<View.Card> page :
        paging.cut(FrontPage.href(edition), stories, STORIES_A_PAGE)) {
      View.Edition view =
          new View.Edition(
              title,
              intro,
              index + 1 < editions.size() ? link(editions.get(index + 1)) : View.Link.NONE,
              index > 0 ? link(editions.get(index - 1)) : View.Link.NONE,
              page.items(),
              page.pager());
      press.accept(
          new Sheet(
              page.path(), "archive", "edition", view, heads.list(page.path(), title, intro)));
    }
  }

  private View.Link link(Edition edition) {
    return View.Link.to(words.date("short", edition.date()), FrontPage.href(edition));
  }

  private String counted(Edition edition) {
    int articles =
        (int)
            edition.stories().stream()
                .map(library::story)
                .flatMap(story -> story.coverage().stream())
                .filter(
                    clipping ->
                        clipping
                            .article()
                            .published()
                            .map(Published::date)
                            .filter(edition.date()::equals)
                            .isPresent())
                .count();
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("stories", edition.stories().size());
    counts.put("articles", articles);
    return words.counts(counts);
  }

  // --- a month

  private void writeMonth(List<MonthFile> months, int index, Consumer<Sheet> press) {
    YearMonth month = months.get(index).month();
    List<Edition> here = months.get(index).editions();
    String title = words.month(month);
    View.Month view =
        new View.Month(
            title,
            calendar(month, here),
            here.stream().map(this::day).toList(),
            index + 1 < months.size() ? link(months.get(index + 1).month()) : View.Link.NONE,
            index > 0 ? link(months.get(index - 1).month()) : View.Link.NONE);
    press.accept(
        new Sheet(
            href(month),
            "archive",
            "month",
            view,
            heads.list(href(month), title, editionCount(here))));
  }

  private String editionCount(List<Edition> here) {
    return words.count("editions", here.size());
  }

  private View.Link link(YearMonth month) {
    return View.Link.to(words.month(month), href(month));
  }

  private static String href(YearMonth month) {
    return "archive/" + month + ".html";
  }

  private View.Day day(Edition edition) {
    int stories = edition.stories().size();
    return new View.Day(
        "d" + edition.date(),
        library.day("dayMonth", edition.date()),
        words.date("weekday", edition.date()),
        counted(edition),
        edition.stories().stream()
            .limit(STORIES_A_DAY)
            .map(id -> library.line(library.story(id)))
            .toList(),
        stories > STORIES_A_DAY
            ? View.Link.to(
                words.word("all.of.edition", words.number(stories)), FrontPage.href(edition))
            : View.Link.to(words.word("this.edition"), FrontPage.href(edition)));
  }

  private View.Calendar calendar(YearMonth month, List<Edition> here) {
    Map<LocalDate, Edition> byDay = new LinkedHashMap<>();
    here.forEach(edition -> byDay.put(edition.date(), edition));
    List<List<View.CalendarDay>> weeks = new ArrayList<>();
    List<View.CalendarDay> week = new ArrayList<>();
    for (int i = 1; i < month.atDay(1).getDayOfWeek().getValue(); i++) {
      week.add(new View.CalendarDay("", "", "", "", false));
    }
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      if (week.size() == 7) {
        weeks.add(week);
        week = new ArrayList<>();
      }
      week.add(calendarDay(month.atDay(day), byDay.get(month.atDay(day))));
    }
    while (week.size() < 7) {
      week.add(new View.CalendarDay("", "", "", "", false));
    }
    weeks.add(week);
    return new View.Calendar(words.month(month), words.weekdays(), weeks);
  }

  private View.CalendarDay calendarDay(LocalDate day, @Nullable Edition edition) {
    String number = String.valueOf(day.getDayOfMonth());
    return edition == null
        ? new View.CalendarDay(number, "", "", "", false)
        : new View.CalendarDay(
            number,
            words.date("dayMonth", day),
            FrontPage.href(edition),
            words.number(edition.stories().size()),
            edition.date().equals(editions.get(0).date()));
  }

  // --- the archive

  private void writeUndated(List<Story> undated, Consumer<Sheet> press) {
    if (undated.isEmpty()) {
      return;
    }
    String title = words.word("undated.stories");
    for (Paging.Sheet<Story> page : paging.cut("archive/undated.html", undated, STORIES_A_PAGE)) {
      View.Undated view =
          new View.Undated(page.items().stream().map(library::line).toList(), page.pager());
      press.accept(
          new Sheet(page.path(), "archive", "undated", view, heads.list(page.path(), title, "")));
    }
  }

  private void writeArchive(List<MonthFile> months, List<Story> undated, Consumer<Sheet> press) {
    String path = "archive/index.html";
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("editions", editions.size());
    counts.put("stories", library.digest().stories().size());
    counts.put("articles", library.digest().clippings().size());
    counts.put("outlets", library.digest().outlets().size());
    String intro = words.counts(counts);
    List<View.Tally> monthTallies =
        months.stream()
            .map(
                month ->
                    library.tally(
                        link(month.month()),
                        month.editions().stream()
                            .mapToInt(edition -> edition.stories().size())
                            .sum(),
                        "stories"))
            .toList();
    View.Archive view =
        new View.Archive(
            intro,
            months.isEmpty()
                ? new View.Calendar("", List.of(), List.of())
                : calendar(months.get(0).month(), months.get(0).editions()),
            editions.stream().limit(DAYS_SHOWN).map(this::day).toList(),
            editions.size() > DAYS_SHOWN
                ? View.Link.to(
                    words.word("whole.month", words.month(months.get(0).month())),
                    href(months.get(0).month()))
                : View.Link.NONE,
            monthTallies,
            running(),
            library.tally(
                undated.isEmpty()
                    ? View.Link.NONE
                    : View.Link.to(words.word("undated.stories"), "archive/undated.html"),
                undated.size(),
                "stories"),
            library.digest().outlets().stream().limit(MOST_OUTLETS).map(library::tally).toList(),
            library.digest().outlets().size() > MOST_OUTLETS
                ? View.Link.to(words.word("all.outlets"), "outlets/index.html")
                : View.Link.NONE,
            library.digest().topics().stream().limit(MOST_TOPICS).map(library::tally).toList(),
            library.digest().topics().size() > MOST_TOPICS
                ? View.Link.to(words.word("all.topics"), "topics/index.html")
                : View.Link.NONE);
    press.accept(
        new Sheet(
            path, "archive", "archive", view, heads.list(path, words.word("archive"), intro)));
  }

  /** The stories that were told over the most days. */
  private List<View.Noted> running() {
    return library.digest().stories().stream()
        .filter(story -> days(story) > 0)
        .sorted(Comparator.comparing((Story story) -> -days(story)))
        .limit(MOST_RUNNING)
        .map(
            story -> {
              View.Card card = library.card(story.id());
              return new View.Noted(
                  card.headline(),
                  card.href(),
                  card.tongue(),
                  words.count("span.days", days(story) + 1) + ", " + card.coverage());
            })
        .toList();
  }

  private static int days(Story story) {
    List<LocalDate> dates =
        story.coverage().stream()
            .flatMap(clipping -> clipping.article().published().stream())
            .map(Published::date)
            .sorted()
            .toList();
    return dates.isEmpty()
        ? 0
        : (int) ChronoUnit.DAYS.between(dates.get(0), dates.get(dates.size() - 1));
  }
}

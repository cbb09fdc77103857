package pressfold.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pressfold.model.Article;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Edition;
import pressfold.model.OutletFile;
import pressfold.model.Story;

/**
 * Decides which articles belong together and in which order readers meet them. The same articles
 * give the same digest, in whatever order they come.
 */
public final class Editor {

  private final EditorOptions options;
  private final Calendar calendar;

  public Editor(EditorOptions options) {
    this.options = options;
    this.calendar = new Calendar(options.zone());
  }

  /** The digest of {@code articles}, whose ids are unique. */
  public Digest compile(List<Article> articles) {
    List<Filed> filed =
        articles.parallelStream()
            .map(article -> Filed.of(article, calendar))
            .sorted(Filed.order(calendar))
            .toList();
    Grouping grouping = new Grouping(filed, options);
    TopicDesk topics = new TopicDesk(options.topics());
    List<Story> stories = new StoryDesk(filed, grouping, calendar, options, topics).write();
    List<Clipping> clippings =
        stories.stream()
            .flatMap(story -> story.coverage().stream())
            .sorted(Comparator.comparing(Clipping::id))
            .toList();
    return new Digest(
        clippings,
        stories,
        PeopleCompiler.compile(clippings, calendar),
        outlets(clippings),
        topics.topics(stories, calendar),
        editions(stories));
  }

  private List<OutletFile> outlets(List<Clipping> clippings) {
    Map<String, List<Clipping>> byName = new LinkedHashMap<>();
    clippings.stream()
        .sorted(Comparator.comparing(Clipping::article, calendar.byAppearance()))
        .forEach(
            clipping ->
                clipping
                    .article()
                    .outlet()
                    .ifPresent(
                        o ->
                            byName
                                .computeIfAbsent(o.name(), n -> new ArrayList<>())
                                .add(clipping)));
    Sigla sigla = new Sigla(options.sigla());
    List<String> names = List.copyOf(byName.keySet());
    List<String> slugs =
        Slugs.assign(
            names.stream().map(n -> new Slugs.Claim(n, n, Optional.empty())).toList(), "outlet");
    List<OutletFile> files = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<Clipping> own = byName.getOrDefault(names.get(i), List.of());
      files.add(
          new OutletFile(
              slugs.get(i),
              names.get(i),
              sigla.of(names.get(i)),
              own.stream()
                  .sorted(Comparator.comparing(Clipping::article, calendar.newestFirst()))
                  .map(Clipping::id)
                  .toList()));
    }
    files.sort(
        Comparator.comparingInt((OutletFile f) -> f.articles().size())
            .reversed()
            .thenComparing(OutletFile::name));
    return files;
  }

  private List<Edition> editions(List<Story> stories) {
    Map<LocalDate, List<String>> byDay = new TreeMap<>(Comparator.reverseOrder());
    for (Story story : stories) {
      story.coverage().stream()
          .flatMap(c -> calendar.day(c.article()).stream())
          .map(this::edition)
          .distinct()
          .forEach(day -> byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(story.id()));
    }
    return byDay.entrySet().stream().map(e -> new Edition(e.getKey(), e.getValue())).toList();
  }

  private LocalDate edition(LocalDate day) {
    return options.rhythm() == EditorOptions.Rhythm.WEEK
        ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        : day;
  }
}

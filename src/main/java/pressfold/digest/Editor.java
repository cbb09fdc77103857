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
    List<Story> stories = new StoryDesk(filed, grouping, calendar, options).write(topics);
    List<Clipping> clippings =
        stories.stream()
            .flatMap(story -> story.coverage().stream())
            .sorted(Comparator.comparing(Clipping::id))
            .toList();
    return new Digest(
        clippings,
        stories,
        new PeopleCompiler(calendar, options.people()).compile(clippings),
        outlets(clippings),
        topics.topics(stories, calendar),
        editions(stories));
  }

  private List<OutletFile> outlets(List<Clipping> clippings) {
    Map<String, List<Article>> byName = new LinkedHashMap<>();
    clippings.stream()
        .map(Clipping::article)
        .sorted(calendar.byAppearance())
        .forEach(
            article ->
                article
                    .outlet()
                    .map(o -> byName.computeIfAbsent(o.name(), name -> new ArrayList<>()))
                    .ifPresent(own -> own.add(article)));
    Sigla sigla = new Sigla(options.sigla());
    List<Slugs.Claim> claims =
        byName.keySet().stream()
            .map(name -> new Slugs.Claim(name, name, Optional.empty()))
            .toList();
    List<String> slugs = Slugs.assign(claims, "outlet");
    List<OutletFile> files = new ArrayList<>();
    byName.forEach(
        (name, own) ->
            files.add(
                new OutletFile(
                    slugs.get(files.size()),
                    name,
                    sigla.of(name),
                    own.stream().sorted(calendar.newestFirst()).map(Article::id).toList())));
    files.sort(
        Comparator.comparingInt((OutletFile f) -> -f.articles().size())
            .thenComparing(OutletFile::name));
    return files;
  }

  private List<Edition> editions(List<Story> stories) {
    boolean weekly = options.rhythm() == EditorOptions.Rhythm.WEEK;
    Map<LocalDate, List<String>> byDay = new TreeMap<>(Comparator.reverseOrder());
    for (Story story : stories) {
      story.coverage().stream()
          .flatMap(clipping -> calendar.day(clipping.article()).stream())
          .map(d -> weekly ? d.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : d)
          .distinct()
          .forEach(day -> byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(story.id()));
    }
    return byDay.entrySet().stream().map(e -> new Edition(e.getKey(), e.getValue())).toList();
  }
}

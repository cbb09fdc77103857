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
import pressfold.model.Topic;

/**
 * Decides which articles belong together and in which order readers meet them. The same articles
 * give the same digest, in whatever order they come.
 */
public final class Editor {

  private final EditorOptions options;

  public Editor(EditorOptions options) {
    this.options = options;
  }

  /** The digest of {@code articles}, whose ids are unique. */
  public Digest compile(List<Article> articles) {
    Calendar calendar = new Calendar(options.zone());
    List<Article> sorted = articles.stream().sorted(calendar.byAppearance()).toList();
    List<List<Article>> groups = new StoryFinder().group(sorted);
    List<String> slugs =
        Slugs.assign(
            sorted.stream()
                .map(a -> new Slugs.Claim(a.id(), headline(a), a.direction().slug()))
                .toList(),
            "article");
    Map<String, String> slugOf = new TreeMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      slugOf.put(sorted.get(i).id(), slugs.get(i));
    }
    List<Story> stories = new ArrayList<>();
    List<String> names =
        Slugs.assign(
            groups.stream()
                .map(g -> new Slugs.Claim(storyId(g), headline(g.get(0)), Optional.empty()))
                .toList(),
            "story");
    for (int i = 0; i < groups.size(); i++) {
      stories.add(story(groups.get(i), names.get(i), slugOf));
    }
    stories.sort(
        Comparator.comparingInt((Story s) -> s.coverage().size())
            .reversed()
            .thenComparing(Story::id));
    List<Clipping> clippings =
        stories.stream()
            .flatMap(story -> story.coverage().stream())
            .sorted(Comparator.comparing(Clipping::id))
            .toList();
    return new Digest(
        clippings,
        stories,
        List.of(),
        outlets(clippings, calendar),
        List.<Topic>of(),
        editions(stories, calendar));
  }

  private static String storyId(List<Article> group) {
    Article anchor = group.get(0);
    return "s" + Fingerprint.letters(headline(anchor) + anchor.outlet() + anchor.id(), 9);
  }

  private static Story story(List<Article> group, String slug, Map<String, String> slugOf) {
    String id = storyId(group);
    List<Clipping> coverage =
        group.stream()
            .map(
                a ->
                    new Clipping(
                        a,
                        slugOf.getOrDefault(a.id(), ""),
                        id,
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))
            .toList();
    return new Story(
        id,
        slug,
        headline(group.get(0)),
        group.get(0).language(),
        coverage,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static String headline(Article article) {
    return article.headline().map(h -> h.text()).orElse("");
  }

  private List<OutletFile> outlets(List<Clipping> clippings, Calendar calendar) {
    List<Clipping> byAppearance =
        clippings.stream()
            .sorted(Comparator.comparing(Clipping::article, calendar.byAppearance()))
            .toList();
    Map<String, List<Clipping>> byName = new LinkedHashMap<>();
    for (Clipping clipping : byAppearance) {
      clipping
          .article()
          .outlet()
          .ifPresent(o -> byName.computeIfAbsent(o.name(), n -> new ArrayList<>()).add(clipping));
    }
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

  private List<Edition> editions(List<Story> stories, Calendar calendar) {
    Map<LocalDate, List<String>> byDay = new TreeMap<>(Comparator.reverseOrder());
    for (Story story : stories) {
      story.coverage().stream()
          .flatMap(c -> calendar.day(c.article()).stream())
          .map(
              day ->
                  options.rhythm() == EditorOptions.Rhythm.WEEK
                      ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                      : day)
          .distinct()
          .forEach(day -> byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(story.id()));
    }
    return byDay.entrySet().stream().map(e -> new Edition(e.getKey(), e.getValue())).toList();
  }
}

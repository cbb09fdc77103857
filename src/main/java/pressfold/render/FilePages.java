package pressfold.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import pressfold.model.Clipping;
import pressfold.model.OutletFile;
import pressfold.model.Published;
import pressfold.model.Story;
import pressfold.model.Topic;

/** Makes the pages of outlets and topics, and the lists of them. */
final class FilePages {

  private static final int ARTICLES_A_PAGE = 50;
  private static final int MOST_RAIL = 12;

  private final Library library;
  private final Words words;
  private final Paging paging;
  private final Heads heads;

  FilePages(Library library, Paging paging, Heads heads) {
    this.library = library;
    this.words = library.words();
    this.paging = paging;
    this.heads = heads;
  }

  void write(Consumer<Sheet> press) {
    writeOutlets(press);
    writeTopics(press);
    library.digest().outlets().forEach(file -> write(file, press));
    library.digest().topics().forEach(topic -> write(topic, press));
  }

  private void writeOutlets(Consumer<Sheet> press) {
    String title = words.word("outlets");
    String path = "outlets/index.html";
    List<View.OutletTally> outlets =
        library.digest().outlets().stream().map(library::tally).toList();
    String intro = words.count("outlets", outlets.size());
    press.accept(
        new Sheet(
            path,
            "outlets",
            "outlets",
            new View.Outlets(intro, outlets),
            heads.list(path, title, intro)));
  }

  private void writeTopics(Consumer<Sheet> press) {
    String title = words.word("topics");
    String path = "topics/index.html";
    List<View.Tally> topics = library.digest().topics().stream().map(library::tally).toList();
    String intro = words.count("topics", topics.size());
    press.accept(
        new Sheet(
            path,
            "topics",
            "topics",
            new View.Topics(intro, topics),
            heads.list(path, title, intro)));
  }

  // --- an outlet

  private void write(OutletFile file, Consumer<Sheet> press) {
    List<Clipping> clippings = file.articles().stream().map(library::clipping).toList();
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("articles", clippings.size());
    counts.put("quotes", library.quotes(clippings));
    List<Story> stories = library.stories(clippings);
    List<View.Tally> topics = topics(stories);
    List<View.OutletTally> sharers = sharers(file, stories);
    View.Outlet outlet = library.outlet(file);
    for (Paging.Sheet<Clipping> page : paging.cut(outlet.href(), clippings, ARTICLES_A_PAGE)) {
      View.OutletFile view =
          new View.OutletFile(
              outlet,
              language(clippings),
              words.counts(counts),
              first(clippings),
              home(clippings),
              library.days(
                  page.items(),
                  clipping -> clipping.article().published().map(Published::date),
                  this::line,
                  "articles"),
              page.pager(),
              topics,
              sharers);
      press.accept(
          new Sheet(
              page.path(),
              "outlets",
              "outlet",
              view,
              heads.list(page.path(), file.name(), words.counts(counts))));
    }
  }

  private View.Line line(Clipping clipping) {
    Story story = library.storyOf(clipping.id());
    int quotes = library.quotes(clipping);
    List<String> note = new ArrayList<>();
    View.Link topic = library.topic(story);
    if (!topic.text().isEmpty()) {
      note.add(topic.text());
    }
    note.add(
        quotes > 0
            ? words.count("quotes", quotes)
            : words.count("words", library.length(clipping.id())));
    return new View.Line(
        library.href(clipping),
        library.headline(clipping.article()),
        library.tongue(clipping.article().language()),
        String.join(", ", note),
        List.of(),
        "");
  }

  private String language(List<Clipping> clippings) {
    return clippings.stream()
        .map(clipping -> clipping.article().language())
        .distinct()
        .filter(language -> words.has("language." + language))
        .map(language -> words.word("language." + language))
        .collect(Collectors.joining(", "));
  }

  private View.When first(List<Clipping> clippings) {
    return clippings.stream()
        .flatMap(clipping -> clipping.article().published().stream())
        .map(Published::date)
        .min(Comparator.naturalOrder())
        .map(day -> library.day("long", day))
        .orElse(View.When.UNKNOWN);
  }

  /** The site that most of the outlet's originals stand on. */
  private static View.Link home(List<Clipping> clippings) {
    Map<String, Long> hosts =
        clippings.stream()
            .flatMap(clipping -> clipping.article().source().stream())
            .map(source -> source.url())
            .collect(
                Collectors.groupingBy(
                    FilePages::origin, LinkedHashMap::new, Collectors.counting()));
    return hosts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> View.Link.to(ArticlePage.host(entry.getKey()), entry.getKey()))
        .orElse(View.Link.NONE);
  }

  private static String origin(String url) {
    int path = url.indexOf('/', url.indexOf("//") + 2);
    return (path < 0 ? url : url.substring(0, path)) + "/";
  }

  private List<View.Tally> topics(List<Story> stories) {
    Map<String, Integer> times = new LinkedHashMap<>();
    stories.forEach(story -> story.topics().forEach(slug -> times.merge(slug, 1, Integer::sum)));
    return times.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_RAIL)
        .map(entry -> library.tally(library.topicNamed(entry.getKey()), entry.getValue()))
        .toList();
  }

  private List<View.OutletTally> sharers(OutletFile file, List<Story> stories) {
    View.Outlet own = library.outlet(file);
    Map<View.Outlet, Integer> times = new LinkedHashMap<>();
    stories.forEach(
        story ->
            library.outlets(story).stream()
                .filter(outlet -> !outlet.equals(own) && !outlet.href().isEmpty())
                .forEach(outlet -> times.merge(outlet, 1, Integer::sum)));
    return library.tallies(times, MOST_RAIL);
  }

  // --- a topic

  private void write(Topic topic, Consumer<Sheet> press) {
    List<Story> stories = topic.stories().stream().map(library::story).toList();
    String intro = words.count("stories", stories.size());
    Map<View.Outlet, Integer> outlets = new LinkedHashMap<>();
    stories.forEach(
        story ->
            library.outlets(story).stream()
                .filter(outlet -> !outlet.href().isEmpty())
                .forEach(outlet -> outlets.merge(outlet, 1, Integer::sum)));
    Function<Story, Optional<LocalDate>> day = library::newest;
    for (Paging.Sheet<Story> page :
        paging.cut(library.link(topic).href(), stories, ARTICLES_A_PAGE)) {
      View.TopicFile view =
          new View.TopicFile(
              topic.name(),
              intro,
              library.days(page.items(), day, library::line, "stories"),
              page.pager(),
              library.tallies(outlets, MOST_RAIL));
      press.accept(
          new Sheet(
              page.path(), "topics", "topic", view, heads.list(page.path(), topic.name(), intro)));
    }
  }
}

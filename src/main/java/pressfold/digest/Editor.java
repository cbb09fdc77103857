package pressfold.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import pressfold.model.Article;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Edition;
import pressfold.model.Person;
import pressfold.model.Story;

/**
 * Decides which articles belong together and in which order readers meet them. The same articles
 * give the same digest, in whatever order they come.
 */
public final class Editor {

  private final EditorOptions options;
  private final Sayings sayings;

  public Editor(EditorOptions options) {
    this.options = options;
    this.sayings = new Sayings(options.people());
  }

  /**
   * What the digest goes by of {@code article}. Several threads may ask.
   *
   * @param content stands for what the article was read from; 0 where nothing does
   */
  public Note note(Article article, long content) {
    return new Note(
        Wording.of(article, Filed.day(Filed.time(article, options.zone()))),
        content,
        article.words(),
        article.unnamed(),
        article.quoted(),
        Passage.opening(article),
        TopicDesk.names(article),
        sayings.of(article));
  }

  /** The digest of {@code articles}, whose ids are unique. */
  public Digest compile(List<Article> articles) {
    return compile(articles, articles.parallelStream().map(article -> note(article, 0)).toList());
  }

  /**
   * The same where it is known what the digest goes by.
   *
   * @param notes of the articles, in their order
   */
  public Digest compile(List<Article> articles, List<Note> notes) {
    List<Filed> filed = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      long time = Filed.time(articles.get(i), options.zone());
      filed.add(new Filed(articles.get(i), notes.get(i), time));
    }
    filed.sort(Filed::oldestFirst);
    Grouping grouping = new Grouping(filed, options);
    TopicDesk topics = new TopicDesk(options.topics());
    StoryDesk desk = new StoryDesk(filed, grouping);
    ForkJoinTask<List<Person>> people =
        ForkJoinTask.adapt(() -> people(filed, desk.storyOf())).fork();
    List<Story> stories = desk.write(topics);
    List<Clipping> clippings = new ArrayList<>();
    stories.forEach(story -> clippings.addAll(story.coverage()));
    clippings.sort((a, b) -> a.id().compareTo(b.id()));
    Map<String, Integer> days = new HashMap<>();
    filed.forEach(article -> days.put(article.id(), article.wording().day()));
    return new Digest(
        clippings,
        stories,
        people.join(),
        new OutletDesk(options).file(filed),
        topics.topics(stories, story -> days(story, days).max().orElse(Wording.UNDATED)),
        editions(stories, days));
  }

  /** The days of a story's articles. */
  private static IntStream days(Story story, Map<String, Integer> days) {
    return story.coverage().stream()
        .mapToInt(clipping -> days.getOrDefault(clipping.id(), Wording.UNDATED))
        .filter(day -> day != Wording.UNDATED);
  }

  private List<Person> people(List<Filed> articles, Map<String, String> storyOf) {
    List<PeopleCompiler.Report> reports = new ArrayList<>();
    for (Filed article : articles) {
      String story = storyOf.getOrDefault(article.id(), "");
      for (Note.Saying said : article.note().sayings()) {
        reports.add(new PeopleCompiler.Report(article, story, said));
      }
    }
    return new PeopleCompiler(sayings).compile(reports);
  }

  private List<Edition> editions(List<Story> stories, Map<String, Integer> days) {
    boolean weekly = options.rhythm() == EditorOptions.Rhythm.WEEK;
    Map<LocalDate, List<String>> byDay = new TreeMap<>(Comparator.reverseOrder());
    for (Story story : stories) {
      days(story, days)
          .mapToObj(LocalDate::ofEpochDay)
          .map(d -> weekly ? d.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : d)
          .distinct()
          .forEach(day -> byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(story.id()));
    }
    return byDay.entrySet().stream().map(e -> new Edition(e.getKey(), e.getValue())).toList();
  }
}

package pressfold.feed;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Edition;
import pressfold.model.Extract;
import pressfold.model.Person;
import pressfold.model.Quote;
import pressfold.model.Story;
import pressfold.model.Topic;
import pressfold.model.Utterance;

/**
 * What a newsletter tells of an edition, whatever its form.
 *
 * @param date the day
 * @param stories how many the edition has
 * @param outlets how many tell them
 * @param articles how many they are
 * @param quotes how many are in them
 * @param lead the weightiest story
 * @param accounts the articles of the lead, first published first
 * @param next stories told with their summaries
 * @param rest stories told by their headlines
 * @param more how many stories there are besides
 * @param words what people said, at most one quote a person; the first is the plate's
 */
record Issue(
    LocalDate date,
    int stories,
    int outlets,
    int articles,
    int quotes,
    Tale lead,
    List<Account> accounts,
    List<Tale> next,
    List<Tale> rest,
    int more,
    List<Said> words) {

  private static final int ACCOUNTS = 6;
  private static final int NEXT = 3;
  private static final int REST = 10;
  private static final int WORDS = 5;
  private static final int LONGEST_QUOTE = 140;
  private static final int SUMMARY_SENTENCES = 2;

  /**
   * A story.
   *
   * @param topics the names of its topics
   * @param outlets names, in the order of publication
   */
  record Tale(
      String headline,
      String language,
      String page,
      List<String> topics,
      String summary,
      List<String> outlets,
      int articles,
      int quotes) {}

  /** One outlet's article on the lead. */
  record Account(
      String outlet,
      Optional<OffsetDateTime> moment,
      String headline,
      String language,
      String page,
      List<String> authors) {}

  /**
   * Words and who said them.
   *
   * @param text as quoted, with its marks
   */
  record Said(
      String text, String speaker, Optional<String> role, String page, List<String> outlets) {}

  /**
   * What is looked up in the digest.
   *
   * @param stories by id
   * @param topics names by slug
   * @param voices who is quoted where
   */
  record Known(Map<String, Story> stories, Map<String, String> topics, Voices voices) {

    static Known of(Digest digest) {
      return new Known(
          digest.stories().stream().collect(Collectors.toMap(Story::id, story -> story)),
          digest.topics().stream().collect(Collectors.toMap(Topic::slug, Topic::name)),
          new Voices(digest.people()));
    }
  }

  /** The issue of {@code edition}, or none where it has no story. */
  static Optional<Issue> of(Edition edition, Known known) {
    List<Story> stories = edition.stories().stream().map(known.stories()::get).toList();
    if (stories.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Clipping> clippings = new LinkedHashMap<>();
    stories.forEach(story -> story.coverage().forEach(c -> clippings.put(c.id(), c)));
    List<Tale> tales = stories.stream().map(story -> tale(story, known.topics())).toList();
    int shown = Math.min(tales.size(), 1 + NEXT + REST);
    return Optional.of(
        new Issue(
            edition.date(),
            stories.size(),
            (int) clippings.values().stream().map(Issue::outlet).distinct().count(),
            clippings.size(),
            tales.stream().mapToInt(Tale::quotes).sum(),
            tales.get(0),
            stories.get(0).coverage().stream().limit(ACCOUNTS).map(Issue::account).toList(),
            tales.subList(1, Math.max(1, Math.min(shown, 1 + NEXT))),
            tales.subList(Math.min(shown, 1 + NEXT), shown),
            tales.size() - shown,
            words(known.voices(), clippings)));
  }

  private static Tale tale(Story story, Map<String, String> topics) {
    return new Tale(
        story.headline(),
        story.language(),
        "stories/" + story.slug() + ".html",
        story.topics().stream().map(topics::get).toList(),
        String.join(
            " ", story.summary().stream().limit(SUMMARY_SENTENCES).map(Extract::text).toList()),
        story.coverage().stream().map(Issue::outlet).filter(o -> !o.isEmpty()).distinct().toList(),
        story.coverage().size(),
        story.coverage().stream().mapToInt(Issue::spoken).sum());
  }

  private static Account account(Clipping clipping) {
    Article article = clipping.article();
    return new Account(
        outlet(clipping),
        article.published().flatMap(published -> published.moment()),
        article.headline().map(headline -> headline.text()).orElse(clipping.id()),
        article.language(),
        "articles/" + clipping.slug() + ".html",
        article.authors().stream().map(Author::name).toList());
  }

  private static String outlet(Clipping clipping) {
    return clipping.article().outlet().map(outlet -> outlet.name()).orElse("");
  }

  private static int spoken(Clipping clipping) {
    return (int)
        clipping.article().quotes().stream()
            .filter(quote -> quote.kind() == Quote.Kind.DIRECT && !quote.continued())
            .count();
  }

  /** A short quote of each of those most quoted. */
  private static List<Said> words(Voices voices, Map<String, Clipping> clippings) {
    Map<String, Said> words = new LinkedHashMap<>();
    for (Voices.Voice voice : voices.in(clippings.keySet())) {
      if (words.size() < WORDS && !words.containsKey(voice.person().slug())) {
        said(voice.person(), voice.utterance(), clippings)
            .ifPresent(said -> words.put(voice.person().slug(), said));
      }
    }
    return List.copyOf(words.values());
  }

  private static Optional<Said> said(
      Person person, Utterance utterance, Map<String, Clipping> clippings) {
    List<String> outlets = new ArrayList<>();
    Optional<String> text = Optional.empty();
    for (Utterance.Report report : utterance.reports()) {
      Clipping clipping = clippings.get(report.article());
      if (clipping != null) {
        text = text.or(() -> whole(clipping, report));
        outlets.add(outlet(clipping));
      }
    }
    return text.filter(words -> words.length() <= LONGEST_QUOTE)
        .map(
            words ->
                new Said(
                    words,
                    person.name(),
                    person.role(),
                    "people/" + person.slug() + ".html#" + utterance.id(),
                    outlets.stream().filter(o -> !o.isEmpty()).distinct().toList()));
  }

  /** A quote that was not broken by its attribution, as only such a one reads well alone. */
  private static Optional<String> whole(Clipping clipping, Utterance.Report report) {
    return report.quotes().size() > 1
        ? Optional.empty()
        : Optional.of(clipping.article().quotes().get(report.quotes().get(0)).text());
  }
}

package pressfold.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import pressfold.model.Article;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Edition;
import pressfold.model.Extract;
import pressfold.model.Fact;
import pressfold.model.OutletFile;
import pressfold.model.Person;
import pressfold.model.Rights;
import pressfold.model.Story;
import pressfold.model.Topic;
import pressfold.model.Utterance;

/**
 * Takes out of a digest what may not be shown, before anything is written of it. What comes after
 * can then leak nothing, whatever it writes: of an article whose {@link Rights} are not full there
 * is no more text, quote, extract or removal in the digest than may be shown, and of one that may
 * not be published there is no trace.
 */
public final class Clearance {

  private static final int EXCERPT_WORDS = 60;

  private final Excerpt excerpt;

  /** What may be shown of each article that may be published. */
  private final Map<String, Article> shown = new HashMap<>();

  /** The articles shown whole, and the stories of which anything is shown. */
  private final Set<String> whole = new HashSet<>();

  private final Set<String> told = new HashSet<>();

  public Clearance() {
    this(EXCERPT_WORDS);
  }

  /**
   * @param excerptWords about how many words an excerpt has; what counts as a short extract differs
   *     from country to country, so it is the user's to say
   */
  public Clearance(int excerptWords) {
    excerpt = new Excerpt(excerptWords);
  }

  /** The digest as it may be shown. */
  public Digest clear(Digest digest) {
    shown.clear();
    whole.clear();
    told.clear();
    for (Clipping clipping : digest.clippings()) {
      Rights rights = clipping.article().direction().publish().orElse(Rights.FULL);
      if (rights == Rights.FULL) {
        whole.add(clipping.id());
      }
      if (rights != Rights.NO) {
        shown.put(clipping.id(), excerpt.of(clipping.article(), rights));
        told.add(clipping.story());
      }
    }
    if (whole.size() == digest.clippings().size()) {
      return digest;
    }
    return new Digest(
        clippings(digest.clippings()),
        digest.stories().stream().filter(s -> told.contains(s.id())).map(this::story).toList(),
        digest.people().stream().map(this::person).flatMap(Optional::stream).toList(),
        digest.outlets().stream()
            .map(o -> new OutletFile(o.slug(), o.name(), o.siglum(), shown(o.articles())))
            .filter(outlet -> !outlet.articles().isEmpty())
            .toList(),
        digest.topics().stream()
            .map(topic -> new Topic(topic.slug(), topic.name(), told(topic.stories())))
            .filter(topic -> !topic.stories().isEmpty())
            .toList(),
        digest.editions().stream()
            .map(edition -> new Edition(edition.date(), told(edition.stories())))
            .filter(edition -> !edition.stories().isEmpty())
            .toList());
  }

  private List<String> shown(Collection<String> articles) {
    return articles.stream().filter(shown::containsKey).toList();
  }

  private List<String> told(Collection<String> stories) {
    return stories.stream().filter(told::contains).toList();
  }

  private List<Clipping> clippings(List<Clipping> from) {
    List<Clipping> clippings = new ArrayList<>();
    for (Clipping clipping : from) {
      if (shown.containsKey(clipping.id())) {
        // What a version changed quotes both texts.
        boolean compared =
            whole.contains(clipping.id())
                && clipping.versionOf().filter(whole::contains).isPresent();
        Article article = Objects.requireNonNull(shown.get(clipping.id()));
        clippings.add(
            new Clipping(
                article,
                clipping.slug(),
                clipping.story(),
                clipping.copyOf().filter(shown::containsKey),
                clipping.versionOf().filter(shown::containsKey),
                compared ? clipping.changes() : List.of(),
                article.words(),
                article.unnamed(),
                article.quoted(),
                clipping.content()));
      }
    }
    return clippings;
  }

  private Story story(Story story) {
    List<Clipping> coverage = clippings(story.coverage());
    List<Article> headed =
        coverage.stream().map(Clipping::article).filter(a -> a.headline().isPresent()).toList();
    boolean named =
        headed.stream()
            .flatMap(article -> article.headline().stream())
            .anyMatch(headline -> headline.text().equals(story.headline()));
    Optional<Article> first = headed.stream().filter(article -> !named).findFirst();
    return new Story(
        story.id(),
        story.slug(),
        named
            ? story.headline()
            : first.flatMap(Article::headline).map(headline -> headline.text()).orElse(""),
        first.map(Article::language).orElse(story.language()),
        coverage,
        story.summary().stream().filter(this::isShown).toList(),
        facts(story.shared(), 2),
        facts(story.single(), 1),
        story.topics(),
        told(story.earlier()),
        told(story.later()),
        told(story.related()));
  }

  private List<Fact> facts(List<Fact> facts, int fewest) {
    return facts.stream()
        .map(fact -> new Fact(fact.sentences().stream().filter(this::isShown).toList()))
        .filter(fact -> fact.sentences().size() >= fewest)
        .toList();
  }

  private boolean isShown(Extract extract) {
    Article article = shown.get(extract.article());
    return article != null && Excerpt.has(article.body(), extract.block(), extract.within());
  }

  private Optional<Person> person(Person person) {
    List<Utterance> utterances = new ArrayList<>();
    for (Utterance utterance : person.utterances()) {
      List<Utterance.Report> reports =
          utterance.reports().stream().map(this::report).flatMap(Optional::stream).toList();
      if (!reports.isEmpty()) {
        utterances.add(
            new Utterance(utterance.id(), reports, utterance.variants() && reports.size() > 1));
      }
    }
    return Optional.of(utterances)
        .filter(said -> !said.isEmpty())
        .map(said -> new Person(person.slug(), person.name(), person.role(), said));
  }

  /** Quotes are in the body's order, so those that are shown are the first ones. */
  private Optional<Utterance.Report> report(Utterance.Report report) {
    int quotes =
        Optional.ofNullable(shown.get(report.article())).map(a -> a.quotes().size()).orElse(0);
    return Optional.of(report.quotes().stream().filter(quote -> quote < quotes).toList())
        .filter(left -> !left.isEmpty())
        .map(left -> new Utterance.Report(report.article(), left));
  }
}

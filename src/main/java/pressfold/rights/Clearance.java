package pressfold.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  private final Excerpt excerpt;

  public Clearance() {
    this(ClearanceOptions.defaults());
  }

  public Clearance(ClearanceOptions options) {
    excerpt = new Excerpt(options.excerptWords());
  }

  /** The digest as it may be shown. */
  public Digest clear(Digest digest) {
    if (digest.clippings().stream().allMatch(clipping -> rights(clipping) == Rights.FULL)) {
      return digest;
    }
    Map<String, Article> shown = new LinkedHashMap<>();
    Map<String, Clipping> whole = new LinkedHashMap<>();
    for (Clipping clipping : digest.clippings()) {
      whole.put(clipping.id(), clipping);
      if (rights(clipping) != Rights.NO) {
        shown.put(clipping.id(), excerpt.of(clipping.article(), rights(clipping)));
      }
    }
    return new Cleared(digest, whole, shown).digest();
  }

  private static Rights rights(Clipping clipping) {
    return clipping.article().direction().publish().orElse(Rights.FULL);
  }

  /**
   * The digest in the making.
   *
   * @param shown what may be shown of each article that may be published
   */
  private record Cleared(Digest all, Map<String, Clipping> whole, Map<String, Article> shown) {

    Digest digest() {
      List<Story> stories =
          all.stories().stream()
              .map(this::story)
              .filter(story -> !story.coverage().isEmpty())
              .toList();
      List<String> told = stories.stream().map(Story::id).toList();
      return new Digest(
          clippings(all.clippings()),
          stories.stream().map(story -> linked(story, told)).toList(),
          all.people().stream().map(this::person).flatMap(Optional::stream).toList(),
          all.outlets().stream()
              .map(
                  outlet ->
                      new OutletFile(
                          outlet.slug(),
                          outlet.name(),
                          outlet.siglum(),
                          kept(outlet.articles(), shown.keySet())))
              .filter(outlet -> !outlet.articles().isEmpty())
              .toList(),
          all.topics().stream()
              .map(topic -> new Topic(topic.slug(), topic.name(), kept(topic.stories(), told)))
              .filter(topic -> !topic.stories().isEmpty())
              .toList(),
          all.editions().stream()
              .map(edition -> new Edition(edition.date(), kept(edition.stories(), told)))
              .filter(edition -> !edition.stories().isEmpty())
              .toList());
    }

    private static List<String> kept(List<String> ids, Collection<String> known) {
      return ids.stream().filter(known::contains).toList();
    }

    private List<Clipping> clippings(List<Clipping> from) {
      return from.stream()
          .filter(clipping -> shown.containsKey(clipping.id()))
          .map(
              clipping ->
                  new Clipping(
                      Objects.requireNonNull(shown.get(clipping.id())),
                      clipping.slug(),
                      clipping.story(),
                      clipping.copyOf().filter(shown::containsKey),
                      clipping.versionOf().filter(shown::containsKey),
                      mayCompare(clipping) ? clipping.changes() : List.of()))
          .toList();
    }

    /** What a version changed quotes both texts. */
    private boolean mayCompare(Clipping clipping) {
      return rights(clipping) == Rights.FULL
          && clipping
              .versionOf()
              .map(whole::get)
              .filter(earlier -> rights(earlier) == Rights.FULL)
              .isPresent();
    }

    private Story story(Story story) {
      List<Clipping> coverage = clippings(story.coverage());
      boolean named =
          coverage.stream()
              .flatMap(clipping -> clipping.article().headline().stream())
              .anyMatch(headline -> headline.text().equals(story.headline()));
      Optional<Article> first =
          named
              ? Optional.empty()
              : coverage.stream()
                  .map(Clipping::article)
                  .filter(article -> article.headline().isPresent())
                  .findFirst();
      return new Story(
          story.id(),
          story.slug(),
          first.flatMap(Article::headline).map(h -> h.text()).orElse(named ? story.headline() : ""),
          first.map(Article::language).orElse(story.language()),
          coverage,
          story.summary().stream().filter(this::isShown).toList(),
          facts(story.shared(), 2),
          facts(story.single(), 1),
          story.topics(),
          story.earlier(),
          story.later(),
          story.related());
    }

    private static Story linked(Story story, List<String> told) {
      return new Story(
          story.id(),
          story.slug(),
          story.headline(),
          story.language(),
          story.coverage(),
          story.summary(),
          story.shared(),
          story.single(),
          story.topics(),
          kept(story.earlier(), told),
          kept(story.later(), told),
          kept(story.related(), told));
    }

    private List<Fact> facts(List<Fact> facts, int fewest) {
      return facts.stream()
          .map(fact -> new Fact(fact.sentences().stream().filter(this::isShown).toList()))
          .filter(fact -> fact.sentences().size() >= fewest)
          .toList();
    }

    private boolean isShown(Extract extract) {
      Article article = shown.get(extract.article());
      return article != null
          && extract.block() < article.body().size()
          && extract.within().end() <= article.body().get(extract.block()).text().length();
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
      return utterances.isEmpty()
          ? Optional.empty()
          : Optional.of(new Person(person.slug(), person.name(), person.role(), utterances));
    }

    /** Quotes are in the body's order, so those that are shown are the first ones. */
    private Optional<Utterance.Report> report(Utterance.Report report) {
      int quotes =
          Optional.ofNullable(shown.get(report.article())).map(a -> a.quotes().size()).orElse(0);
      List<Integer> left = report.quotes().stream().filter(quote -> quote < quotes).toList();
      return left.isEmpty()
          ? Optional.empty()
          : Optional.of(new Utterance.Report(report.article(), left));
    }
  }
}

package pressfold.read;

import java.util.List;
import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Deck;
import pressfold.model.Direction;
import pressfold.model.Headline;
import pressfold.model.Outlet;
import pressfold.model.Published;
import pressfold.model.SourceLink;

/**
 * What a file says of its article outright, in front matter or markup. It wins over what the text
 * tells; empty is what it does not say.
 */
record Told(
    Optional<Headline> headline,
    Optional<Deck> deck,
    Optional<List<Author>> authors,
    Optional<Outlet> outlet,
    Optional<Published> published,
    Optional<SourceLink> source,
    Optional<String> language,
    Direction direction) {

  static final Told NOTHING =
      new Told(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Direction.NONE);

  /** {@code article} with what is said here in the place of what its text told. */
  Article over(Article article) {
    return new Article(
        article.file(),
        article.id(),
        language.orElse(article.language()),
        headline.or(article::headline),
        deck.or(article::deck),
        authors.orElse(article.authors()),
        article.contributors(),
        outlet.or(article::outlet),
        article.dateline(),
        published.or(article::published),
        source.or(article::source),
        article.labels(),
        article.body(),
        article.quotes(),
        article.repairs(),
        article.removals(),
        article.parts(),
        article.doubts(),
        direction);
  }

  /** This, and where it is silent what {@code other} says. */
  Told or(Told other) {
    return new Told(
        headline.or(other::headline),
        deck.or(other::deck),
        authors.or(other::authors),
        outlet.or(other::outlet),
        published.or(other::published),
        source.or(other::source),
        language.or(other::language),
        direction);
  }
}

package pressfold.read;

import java.util.List;
import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Block;
import pressfold.model.Dateline;
import pressfold.model.Deck;
import pressfold.model.Direction;
import pressfold.model.Headline;
import pressfold.model.Outlet;
import pressfold.model.Part;
import pressfold.model.Published;
import pressfold.model.SourceLink;
import pressfold.source.RepairedText;
import pressfold.source.Span;

/**
 * What is said of an article, by front matter or markup outright or by its text; empty is what is
 * not said.
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

  /** What this says, and {@code read} where it is silent, of the article in {@code text}. */
  Article article(
      RepairedText text,
      Ledger ledger,
      Told read,
      List<Author> contributors,
      Optional<Dateline> dateline,
      List<String> labels,
      List<Block> body) {
    String file = text.source().file();
    List<Part> parts = ledger.parts();
    Span nowhere = new Span(0, 0).shift(parts.isEmpty() ? 0 : parts.get(0).span().start());
    return new Article(
        file,
        text.source().id(),
        language.or(read::language).orElse("und"),
        headline.or(read::headline),
        deck.or(read::deck),
        authors.or(read::authors).orElse(List.of()),
        contributors,
        outlet.or(() -> read.outlet.map(named -> within(named, parts))),
        dateline,
        published.or(read::published).or(() -> DateReading.inFileName(file, nowhere)),
        source.or(read::source),
        labels,
        body,
        List.of(),
        text.repairs(),
        ledger.removals(),
        parts,
        ledger.doubts,
        direction);
  }

  /** An outlet whose name goes across several parts stands nowhere. */
  private static Outlet within(Outlet outlet, List<Part> parts) {
    Optional<Span> stands =
        outlet.span().filter(s -> parts.stream().anyMatch(p -> p.span().contains(s)));
    return new Outlet(outlet.name(), stands, outlet.evidence());
  }
}

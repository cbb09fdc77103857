package pressfold.model;

import java.util.List;
import java.util.Optional;
import pressfold.source.LateList;
import pressfold.source.Repair;

/**
 * One text from one outlet.
 *
 * @param file its path as the user would type it, with forward slashes
 * @param id its path below the articles folder, without the extension
 * @param language a BCP 47 tag such as "en"; "und" where it cannot be told
 * @param headline what the outlet called it
 * @param deck the sentence under the headline
 * @param authors the persons who wrote it, in the byline's order
 * @param contributors persons named for help ("X contributed reporting")
 * @param outlet who published it
 * @param dateline place and agency that opened the first paragraph
 * @param published when it appeared
 * @param source where the original stands
 * @param labels section or topic labels of the page, such as "World"
 * @param body what readers read
 * @param quotes in the body's order
 * @param repairs characters restored
 * @param removals source text left out
 * @param parts what became of each stretch of the file
 * @param doubts what an editor should look at
 * @param direction what an editor ordered
 */
public record Article(
    String file,
    String id,
    String language,
    Optional<Headline> headline,
    Optional<Deck> deck,
    List<Author> authors,
    List<Author> contributors,
    Optional<Outlet> outlet,
    Optional<Dateline> dateline,
    Optional<Published> published,
    Optional<SourceLink> source,
    List<String> labels,
    List<Block> body,
    List<Quote> quotes,
    List<Repair> repairs,
    List<Removal> removals,
    List<Part> parts,
    List<Doubt> doubts,
    Direction direction) {

  private static final int LONGEST_TITLE = 80;

  public Article {
    authors = List.copyOf(authors);
    contributors = List.copyOf(contributors);
    labels = List.copyOf(labels);
    body = LateList.kept(body);
    quotes = LateList.kept(quotes);
    repairs = LateList.kept(repairs);
    removals = LateList.kept(removals);
    parts = LateList.kept(parts);
    doubts = LateList.kept(doubts);
  }

  /** This article with the words that readers see put differently. */
  public Article withText(
      Optional<Headline> headline,
      Optional<Deck> deck,
      List<Author> authors,
      List<Author> contributors,
      List<Block> body) {
    return with(headline, deck, authors, contributors, body, quotes, doubts, direction);
  }

  /** This article with its quotes found, and what was doubtful about them. */
  public Article withQuotes(List<Quote> quotes, List<Doubt> doubts) {
    return with(headline, deck, authors, contributors, body, quotes, doubts, direction);
  }

  /** This article with how much of it may be shown decided. */
  public Article withRights(Rights rights) {
    Direction decided =
        new Direction(
            direction.topics(),
            direction.story(),
            direction.slug(),
            Optional.of(rights),
            direction.speakers());
    return with(headline, deck, authors, contributors, body, quotes, doubts, decided);
  }

  private Article with(
      Optional<Headline> headline,
      Optional<Deck> deck,
      List<Author> authors,
      List<Author> contributors,
      List<Block> body,
      List<Quote> quotes,
      List<Doubt> doubts,
      Direction direction) {
    return new Article(
        file,
        id,
        language,
        headline,
        deck,
        authors,
        contributors,
        outlet,
        dateline,
        published,
        source,
        labels,
        body,
        quotes,
        repairs,
        removals,
        parts,
        doubts,
        direction);
  }

  /** What to call it: the headline, or else its opening words, or its id where it has none. */
  public String title() {
    if (headline.isPresent()) {
      return headline.get().text();
    }
    String opening = body.isEmpty() ? "" : body.get(0).text().text();
    int cut = opening.length() <= LONGEST_TITLE ? -1 : opening.lastIndexOf(' ', LONGEST_TITLE);
    return opening.isBlank() ? id : cut < 0 ? opening : opening.substring(0, cut) + " …";
  }

  /** Its first paragraph; empty where it has none. */
  public String lead() {
    for (Block block : body) {
      if (block.kind() == Block.Kind.PARAGRAPH) {
        return block.text().text();
      }
    }
    return "";
  }

  /**
   * How many words its body has, by white space; in scripts without spaces two characters count as
   * one.
   */
  public int words() {
    int words = 0;
    for (Block block : body) {
      words += Words.count(block.text().text());
    }
    return words;
  }

  /** Stands for all that it quotes and whom. */
  public long quoted() {
    Key key = new Key();
    for (Quote quote : quotes) {
      key.add(quote.kind().label()).add(quote.text()).add(quote.continued() ? 1 : 0);
      key.add(Double.doubleToRawLongBits(quote.confidence()));
      key.add(quote.cue().map(Quote.Cue::text).orElse(""));
      key.add(quote.speaker().map(Quote.Speaker::mention).orElse(""));
      key.add(quote.speaker().flatMap(Quote.Speaker::name).orElse(""));
    }
    return key.value();
  }

  /** How often it quotes somebody whom it does not name; words that go on count once. */
  public int unnamed() {
    int unnamed = 0;
    for (Quote quote : quotes) {
      boolean named = quote.speaker().flatMap(Quote.Speaker::name).isPresent();
      unnamed += quote.kind() == Quote.Kind.DIRECT && !quote.continued() && !named ? 1 : 0;
    }
    return unnamed;
  }
}

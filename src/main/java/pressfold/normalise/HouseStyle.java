package pressfold.normalise;

import java.util.ArrayList;
import java.util.List;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Block;
import pressfold.model.Deck;
import pressfold.model.Headline;
import pressfold.source.Edit;
import pressfold.source.TracedText;
import pressfold.typography.Typesetter;

/**
 * Sets an article in house style: white space, typography by the article's language, headlines in
 * capitals calmed, the outlet's name off the headline. To do so twice changes nothing more. The
 * body's text keeps its way back to the file.
 *
 * <p>May be used by several threads.
 */
public final class HouseStyle {

  private final HouseStyleOptions options;
  private final MarkupStyle markupStyle = new MarkupStyle();

  public HouseStyle() {
    this(HouseStyleOptions.defaults());
  }

  public HouseStyle(HouseStyleOptions options) {
    this.options = options;
  }

  public Article apply(Article article) {
    Typesetter typesetter = Typesetter.of(article.language());
    List<Block> body = new ArrayList<>(article.body().size());
    for (Block block : article.body()) {
      body.add(
          block.markup().isPresent() ? markupStyle.set(block, typesetter) : set(block, typesetter));
    }
    return article.withText(
        article.headline().map(headline -> headline(headline, article, typesetter)),
        article
            .deck()
            .map(deck -> new Deck(line(deck.text(), typesetter), deck.span(), deck.confidence())),
        names(article.authors(), typesetter),
        names(article.contributors(), typesetter),
        body);
  }

  private Headline headline(Headline headline, Article article, Typesetter typesetter) {
    String line = WhiteSpace.collapse(headline.text());
    String text = article.outlet().map(outlet -> OutletName.cut(line, outlet.name())).orElse(line);
    String cased = HeadlineCase.set(text, article, options.headlineCase());
    return new Headline(typesetter.set(cased), headline.span(), headline.confidence());
  }

  private static List<Author> names(List<Author> authors, Typesetter typesetter) {
    return authors.stream()
        .map(
            author ->
                new Author(line(author.name(), typesetter), author.span(), author.confidence()))
        .toList();
  }

  private static String line(String text, Typesetter typesetter) {
    return typesetter.set(WhiteSpace.collapse(text));
  }

  private static Block set(Block block, Typesetter typesetter) {
    TracedText line = block.text().strip();
    char[] chars = line.text().toCharArray();
    List<Edit> spaces = WhiteSpace.edits(chars);
    return Block.plain(
        block.kind(),
        spaces.isEmpty() ? typesetter.set(line, chars) : typesetter.set(line.edit(spaces)));
  }
}

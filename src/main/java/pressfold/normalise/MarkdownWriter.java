package pressfold.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.markdown.Dialect;
import pressfold.markdown.Dialect.Kind;
import pressfold.markdown.Dialect.Piece;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Block;
import pressfold.model.Dateline;
import pressfold.model.Direction;

/**
 * Writes an article as clean Markdown: YAML front matter with what is known, in a fixed order, and
 * the body. The dateline stands at the head of the first paragraph, as "PLACE (AGENCY) — ". What
 * was removed, contributors and labels are not written.
 */
public final class MarkdownWriter {

  private final Dialect dialect = new Dialect();

  public String write(Article article) {
    String body = dialect.body(pieces(article));
    return "---\n" + frontMatter(article) + "---\n" + (body.isEmpty() ? "" : "\n" + body);
  }

  private static FrontMatter frontMatter(Article article) {
    FrontMatter keys = new FrontMatter();
    article.headline().ifPresent(headline -> keys.put("headline", headline.text()));
    article.deck().ifPresent(deck -> keys.put("deck", deck.text()));
    keys.put("authors", article.authors().stream().map(Author::name).toList());
    article.outlet().ifPresent(outlet -> keys.put("outlet", outlet.name()));
    article.published().ifPresent(published -> keys.put("published", published));
    article.source().ifPresent(source -> keys.put("source", source.url()));
    if (!article.language().equals("und")) {
      keys.put("language", article.language());
    }
    keys.put("topics", article.direction().topics());
    keys.put(
        "speakers",
        article.direction().speakers().stream().map(Direction.SpeakerOrder::toString).toList());
    article.direction().story().ifPresent(story -> keys.put("story", story));
    article.direction().slug().ifPresent(slug -> keys.put("slug", slug));
    article.direction().publish().ifPresent(rights -> keys.put("publish", rights.label()));
    return keys;
  }

  private List<Piece> pieces(Article article) {
    List<Piece> pieces = new ArrayList<>();
    Optional<Dateline> dateline = article.dateline();
    for (Block block : article.body()) {
      String text = block.text().text();
      Optional<String> markup = block.markup();
      if (dateline.isPresent() && block.kind() == Block.Kind.PARAGRAPH) {
        String head = head(dateline.get()) + " ";
        text = head + text;
        markup = markup.map(inline -> dialect.escape(head) + " " + inline);
        dateline = Optional.empty();
      }
      pieces.add(new Piece(Kind.valueOf(block.kind().name()), text, markup));
    }
    return pieces;
  }

  private static String head(Dateline dateline) {
    String agency = dateline.agency().map(name -> " (" + name + ")").orElse("");
    return (dateline.place() + agency).strip() + " —";
  }
}

package pressfold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Direction;
import pressfold.model.Headline;
import pressfold.model.Part;
import pressfold.source.RepairedText;
import pressfold.source.Span;
import pressfold.source.TracedText;

/** Reads plain text as an article: the first line is its headline, each other line a paragraph. */
public final class ArticleReader {

  public Article read(RepairedText text) {
    List<Block> body = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    Optional<Headline> headline = Optional.empty();
    String all = text.text().text();
    int start = 0;
    while (start < all.length()) {
      int end = all.indexOf('\n', start);
      end = end < 0 ? all.length() : end;
      TracedText line = text.text().slice(new Span(start, end)).strip();
      if (line.length() > 0) {
        if (headline.isEmpty()) {
          headline = Optional.of(new Headline(line.text(), line.source(), 0.5));
          parts.add(new Part(Part.Kind.HEADLINE, line.source(), "first line"));
        } else {
          body.add(Block.plain(Block.Kind.PARAGRAPH, line));
          parts.add(new Part(Part.Kind.PARAGRAPH, line.source(), ""));
        }
      }
      start = end + 1;
    }
    return new Article(
        text.source().file(),
        text.source().id(),
        "en",
        headline,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        body,
        List.of(),
        text.repairs(),
        List.of(),
        parts,
        List.of(),
        Direction.NONE);
  }
}

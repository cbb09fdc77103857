package pressfold.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Direction;
import pressfold.source.Span;
import pressfold.source.TracedText;

/** Makes articles of plain texts, a paragraph a line. */
final class Articles {

  private Articles() {}

  static Article of(String id, String language, String text) {
    return of(id, language, text, Direction.NONE);
  }

  static Article of(String id, String language, String text, Direction direction) {
    TracedText traced = TracedText.of(text);
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        Span span = new Span(at, at + line.length());
        blocks.add(Block.plain(Block.Kind.PARAGRAPH, traced.slice(span).strip()));
      }
      at += line.length() + 1;
    }
    return new Article(
        id + ".txt",
        id,
        language,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        blocks,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        direction);
  }
}

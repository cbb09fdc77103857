package pressfold.markdown;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import pressfold.markdown.Dialect.HtmlPiece;
import pressfold.markdown.Dialect.Kind;
import pressfold.markdown.Dialect.Piece;
import pressfold.spec.SpecExample;
import pressfold.spec.SpecReader;

final class MarkdownSpecTest {

  private final Dialect dialect = new Dialect();

  @TestFactory
  Stream<DynamicTest> readsAndWritesMarkdownAsTheSpecHasIt() {
    return SpecReader.tests("markdown", this::act);
  }

  private String act(SpecExample example) {
    return switch (example.info()) {
      case "escape" -> dialect.escape(example.text());
      case "body" -> dialect.body(example.text().lines().map(this::piece).toList()).stripTrailing();
      default ->
          dialect
              .html(
                  dialect.blocks(example.text()).stream()
                      .map(block -> new Piece(block.kind(), block.text(), block.markup()))
                      .toList(),
                  List.of(),
                  "")
              .stream()
              .map(HtmlPiece::html)
              .collect(joining("\n"));
    };
  }

  private Piece piece(String line) {
    return switch (line.substring(0, 2)) {
      case "# " -> new Piece(Kind.SUBHEADING, line.substring(2), Optional.empty());
      case "- " -> new Piece(Kind.LIST_ITEM, line.substring(2), Optional.empty());
      case "> " -> new Piece(Kind.BLOCK_QUOTE, line.substring(2), Optional.empty());
      default -> new Piece(Kind.PARAGRAPH, line, Optional.empty());
    };
  }
}

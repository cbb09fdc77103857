package pressfold.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pressfold.markdown.Dialect;
import pressfold.markdown.Dialect.MdBlock;
import pressfold.markdown.Dialect.Piece;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Block;
import pressfold.source.Span;
import pressfold.source.TracedText;

final class HouseStyleTest {

  private final HouseStyle houseStyle = new HouseStyle();

  @Example
  void keepsTheWayBackToTheFile() {
    Block block = set(Block.plain(Block.Kind.PARAGRAPH, Draft.traced("He  said \"no\" -- twice")));
    assertThat(block.text().text()).isEqualTo("He said “no” — twice");
    assertThat(block.text().toSource(new Span(8, 12))).isEqualTo(new Span(9, 13));
    assertThat(block.text().toSource(new Span(15, 20))).isEqualTo(new Span(17, 22));
  }

  @Example
  void setsNamesWithTheirApostrophe() {
    Article article = Draft.of("language: en\nauthor: John  O'Neil\n\nText").article();
    assertThat(houseStyle.apply(article).authors())
        .extracting(Author::name)
        .containsExactly("John O’Neil");
  }

  @Example
  void setsMarkupAndTextAlike() {
    Block block =
        set(marked("He *said* \"no\" \\-- `a -- \"b\"` & [it's](https://a.b/it's--so)..."));
    assertThat(block.text().text()).isEqualTo("He said “no” -- a -- \"b\" & it’s…");
    assertThat(block.markup())
        .contains("He *said* “no” \\-- `a -- \"b\"` & [it’s](https://a.b/it's--so)…");
  }

  @Property(tries = 1000, seed = "1")
  void markupAndTextStayInStep(@ForAll("markdown") String markdown) {
    List<MdBlock> blocks = new Dialect().blocks(markdown);
    if (blocks.size() == 1) {
      Block block = set(marked(markdown));
      String written =
          new Dialect()
              .body(
                  List.of(new Piece(Dialect.Kind.PARAGRAPH, block.text().text(), block.markup())));
      List<MdBlock> read = new Dialect().blocks(written);
      assertThat(read).extracting(MdBlock::text).containsExactly(block.text().text());
      assertThat(set(block)).isEqualTo(block);
    }
  }

  @Example
  void setsMarkupUntilNothingChanges() {
    Block block = set(marked("*So* 'a'''a"));
    assertThat(set(block)).isEqualTo(block);
  }

  @Provide
  Arbitrary<String> markdown() {
    return Arbitraries.of(
            "\"",
            "'",
            "''",
            "--",
            "...",
            "*",
            "**",
            "`",
            "\\",
            "&quot;",
            "&amp;",
            "[",
            "](http://a.b)",
            "a",
            "word",
            "9",
            " ",
            " ",
            "!",
            "<b>",
            "\n",
            "é")
        .list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .map(parts -> String.join("", parts));
  }

  private static Block marked(String markdown) {
    MdBlock block = new Dialect().blocks(markdown).get(0);
    return new Block(
        Block.Kind.PARAGRAPH,
        TracedText.replacing(new Span(0, markdown.length()), block.text()),
        Optional.of(block.markup().orElse(new Dialect().escape(block.text()))));
  }

  private Block set(Block block) {
    Draft draft = new Draft(List.of("language: en"), List.of(block));
    return houseStyle.apply(draft.article()).body().get(0);
  }
}

package pressfold.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pressfold.markdown.Dialect.HtmlPiece;
import pressfold.markdown.Dialect.Mark;

final class DialectTest {

  private final Dialect dialect = new Dialect();

  @Test
  void marksStayWholeWhereEmphasisIsCut() {
    assertThat(html("One *two three* four", mark(5, 13, "q"), mark(14, 15, "i")))
        .isEqualTo("<p>One <em>t</em><q><em>wo three</em></q> <i>f</i>our</p>");
  }

  @Test
  void marksStandWithinEachOther() {
    assertThat(html("One two three", mark(0, 13, "q"), mark(4, 7, "i"), mark(8, 8, "b")))
        .isEqualTo("<p><q>One <i>two</i> <b></b>three</q></p>");
  }

  @Test
  void noLinkStandsWithinAMarkThatIsALink() {
    assertThat(
            html(
                "One [two three](https://x.example) four",
                new Mark(0, 8, 18, "<a href=\"q\">", "</a>")))
        .isEqualTo(
            "<p>One <a href=\"https://x.example\" rel=\"external\">two </a>"
                + "<a href=\"q\">three four</a></p>");
  }

  @Test
  void aMarkEndsAtTheEndOfItsBlock() {
    assertThat(html("One\n\nTwo", mark(0, 99, "q"))).isEqualTo("<p><q>One</q></p>");
  }

  @Test
  void tellsWhichBlocksAnElementHolds() {
    List<HtmlPiece> pieces = dialect.html("# A\n\n- b\n- c\n\nd\n", List.of());
    assertThat(pieces).extracting(HtmlPiece::firstBlock).containsExactly(0, 1, 3);
    assertThat(pieces).extracting(HtmlPiece::blocks).containsExactly(1, 2, 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*", "**", "_", "`", "[", "]", "![", "](", "<", "<a ", "&", "\\", "> ", "- ", "1. ", "#",
        "\n", "*a ", "**a", "a*", "[a](", "<!--", "``a", "=\n", "a\n=\n", "&#"
      })
  void takesTimeInLineWithTheLengthOfHostileText(String part) {
    String text = part.repeat(5_000);
    assertTimeout(Duration.ofSeconds(10), () -> dialect.html(text, List.of()));
    assertTimeout(Duration.ofSeconds(10), () -> dialect.blocks(text));
    assertTimeout(Duration.ofSeconds(2), () -> dialect.escape(part.repeat(100_000)));
  }

  private String html(String markdown, Mark... marks) {
    return dialect.html(markdown, List.of(marks)).get(0).html();
  }

  private static Mark mark(int start, int end, String element) {
    return new Mark(0, start, end, "<" + element + ">", "</" + element + ">");
  }

  @Test
  void plainBlocksBecomeTheHtmlThatTheirMarkdownWould() {
    List<Dialect.Piece> blocks =
        List.of(
            new Dialect.Piece(Dialect.Kind.PARAGRAPH, "One *two* <b>three</b> & 4 > 3\nnew line"),
            new Dialect.Piece(Dialect.Kind.SUBHEADING, "Sub #"),
            new Dialect.Piece(Dialect.Kind.LIST_ITEM, "apples"),
            new Dialect.Piece(Dialect.Kind.LIST_ITEM, "pears"),
            new Dialect.Piece(Dialect.Kind.LIST_ITEM, "1. first"),
            new Dialect.Piece(Dialect.Kind.BLOCK_QUOTE, "quoted"),
            new Dialect.Piece(Dialect.Kind.BLOCK_QUOTE, "quoted on"),
            new Dialect.Piece(Dialect.Kind.PARAGRAPH, "the end"));
    List<Dialect.Mark> marks =
        List.of(new Dialect.Mark(0, 4, 9, "<i>", "</i>"), new Dialect.Mark(7, 3, 3, "<hr>", ""));
    Dialect dialect = new Dialect();
    List<Dialect.Piece> written =
        blocks.stream()
            .map(block -> new Dialect.Piece(block.kind(), dialect.escape(block.inline())))
            .toList();
    assertThat(dialect.plainHtml(blocks, marks, "p"))
        .isEqualTo(dialect.html(dialect.body(written), marks, "p"));
  }
}

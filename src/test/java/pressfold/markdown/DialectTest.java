package pressfold.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pressfold.markdown.Dialect.HtmlPiece;
import pressfold.markdown.Dialect.Kind;
import pressfold.markdown.Dialect.Mark;
import pressfold.markdown.Dialect.Piece;

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
    List<HtmlPiece> pieces = html("# A\n\n- b\n- c\n\nd\n", List.of());
    assertThat(pieces).extracting(HtmlPiece::firstBlock).containsExactly(0, 1, 3);
    assertThat(pieces).extracting(HtmlPiece::blocks).containsExactly(1, 2, 1);
  }

  @Test
  void readsEntitiesInWordsAndLinkTargetsButNotInCode() {
    assertThat(dialect.blocks("A &amp; *B* &#8220;&x; &nosuch; \\&lt; `&lt;` 5% &").get(0).text())
        .isEqualTo("A & B \u201c&x; &nosuch; &lt; &lt; 5% &");
    assertThat(html("[a](https://x.example/?a=1&amp;b=2&c=3) <https://x.example/?a&b>"))
        .isEqualTo(
            "<p><a href=\"https://x.example/?a=1&amp;b=2&amp;c=3\" rel=\"external\">a</a>"
                + " <a href=\"https://x.example/?a&amp;b\" rel=\"external\">"
                + "https://x.example/?a&amp;b</a></p>");
  }

  @Test
  void readsThousandsOfEntitiesInAParagraphInTime() {
    assertTimeout(Duration.ofSeconds(10), () -> dialect.blocks("some words &amp; ".repeat(20_000)));
  }

  @Test
  void readsThousandsOfBackticksInAParagraphInTime() {
    String growing = IntStream.range(1, 200).mapToObj("`"::repeat).collect(Collectors.joining(" "));

    assertTimeout(Duration.ofSeconds(5), () -> dialect.blocks("a` ".repeat(20_000)));
    assertTimeout(Duration.ofSeconds(5), () -> dialect.blocks(growing));
    assertThat(html("`a` and ``b ` c``")).isEqualTo("<p><code>a</code> and <code>b ` c</code></p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "**",
        "_",
        "`",
        "[",
        "]",
        "![",
        "](",
        "<",
        "<a ",
        "&",
        "\\",
        "> ",
        "- ",
        "1. ",
        "#",
        "\n",
        "*a ",
        "**a",
        "a*",
        "[a](",
        "<!--",
        "``a",
        "</p>",
        "=\n",
        "a\n=\n",
        "&#",
        "&amp;",
        "](a \"",
        "(<",
        "[a](b (c"
      })
  void takesTimeInLineWithTheLengthOfHostileText(String part) {
    String text = part.repeat(5_000);
    assertTimeout(Duration.ofSeconds(10), () -> html(text, List.of()));
    assertTimeout(Duration.ofSeconds(10), () -> dialect.blocks(text));
    assertTimeout(Duration.ofSeconds(2), () -> dialect.escape(part.repeat(100_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "'", "("})
  void readsALinkWhoseTitleNeverEnds(String opening) {
    String text = "[a](b.html " + opening + "word".repeat(20_000);
    assertThat(dialect.blocks(text))
        .singleElement()
        .extracting(Dialect.MdBlock::text)
        .isEqualTo(text);
    assertThat(dialect.blocks("[".repeat(900) + "](](](".repeat(900) + " (a](b".repeat(900)))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"# a%sb", "a%sb\n---", "# a%sb *c* #", "- a%sb", "*a%sb*"})
  void readsGapsOfAnyWidthInTime(String line) {
    String gap = " ".repeat(50_000);
    assertTimeout(
        Duration.ofSeconds(5),
        () ->
            assertThat(dialect.blocks(line.formatted(gap)))
                .singleElement()
                .extracting(Dialect.MdBlock::text)
                .asString()
                .startsWith("a" + gap + "b"));
  }

  @Test
  void aTitleThatEndsIsOneHoweverLongTheParagraph() {
    String link = "[a](https://x.example/b_(c) \"d (e\")";
    assertThat(html(link + " f (" + "word ".repeat(2_000)))
        .startsWith("<p><a href=\"https://x.example/b_(c)\"")
        .doesNotContain("d (e");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!-- ", "<a ", "<a b=\"", "<?", "<![CDATA["})
  void readsWhatLooksLikeATagThatNeverEnds(String opening) {
    String text = opening + "word ".repeat(20_000);
    assertThat(dialect.blocks(text)).hasSize(1);
  }

  private String html(String markdown, Mark... marks) {
    return html(markdown, List.of(marks)).get(0).html();
  }

  private List<HtmlPiece> html(String markdown, List<Mark> marks) {
    List<Piece> pieces =
        dialect.blocks(markdown).stream()
            .map(block -> new Piece(block.kind(), block.text(), block.markup()))
            .toList();
    return dialect.html(pieces, marks, "");
  }

  private static Mark mark(int start, int end, String element) {
    return new Mark(0, start, end, "<" + element + ">", "</" + element + ">");
  }

  @Test
  void blocksHaveTheirNumbersForIds() {
    List<Piece> blocks =
        List.of(
            new Piece(Kind.PARAGRAPH, "One *two*\nthree", Optional.empty()),
            new Piece(Kind.LIST_ITEM, "apples", Optional.empty()),
            new Piece(Kind.LIST_ITEM, "1. first", Optional.of("1. *first*")),
            new Piece(Kind.BLOCK_QUOTE, "no & no", Optional.empty()));
    List<Mark> marks = List.of(mark(4, 9, "i"), new Mark(3, 3, 3, "<hr>", ""));
    assertThat(dialect.html(blocks, marks, "p"))
        .extracting(HtmlPiece::html)
        .containsExactly(
            "<p id=\"p1\">One <i>*two*</i><br>three</p>",
            "<ul><li id=\"p2\">apples</li></ul>",
            "<ul class=\"numbered\"><li id=\"p3\">1. <em>first</em></li></ul>",
            "<blockquote><p id=\"p4\">no <hr>&amp; no</p></blockquote>");
  }
}

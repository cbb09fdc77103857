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
}

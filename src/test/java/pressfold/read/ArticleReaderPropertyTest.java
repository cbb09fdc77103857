package pressfold.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Part;
import pressfold.source.DigestException;
import pressfold.source.Edit;
import pressfold.source.RepairedText;
import pressfold.source.SourceText;
import pressfold.source.Span;
import pressfold.source.TracedText;

final class ArticleReaderPropertyTest {

  private static final ArticleReader READER = new ArticleReader();

  @Property(tries = 2000, seed = "1")
  void losesNothing(@ForAll("texts") String text) {
    checkNothingLost(RepairedText.asIs(source(text)));
  }

  /** A bullet, a name and a date that run into one another once led beyond the line. */
  @Example
  void losesNothingWhereFieldsRunTogether() {
    checkNothingLost(
        RepairedText.asIs(source("(*)•  By Ann Lee2021-03-17The minister said so on Tuesday.\n")));
  }

  /** The words of a headline with a deck were once compared with one another, however many. */
  @Example
  void readsAFirstLineOfEndlessWordsInTime() {
    String line = "Harbour plan goes on ".repeat(8) + "* ".repeat(10_000) + "Dr. ".repeat(100_000);
    assertTimeout(
        Duration.ofSeconds(5), () -> checkNothingLost(RepairedText.asIs(source(line + "\n"))));
  }

  /** Each capital may begin a month's name; once each was read to the end of its letters. */
  @Example
  void readsADateBesideEndlessCapitalsInTime() {
    String line = "2021-03-17 " + "A".repeat(300_000);
    assertTimeout(
        Duration.ofSeconds(5), () -> checkNothingLost(RepairedText.asIs(source(line + "\n"))));
  }

  @Property(tries = 1000, seed = "1")
  void losesNothingOfARepairedText(
      @ForAll("texts") String text, @ForAll("cuts") List<Integer> cuts) {
    SourceText source = source(text);
    List<Edit> edits = new ArrayList<>();
    int at = 0;
    for (int cut : cuts) {
      int start = at + cut % 7;
      int end = start + 1 + cut % 3;
      if (end <= text.length()) {
        edits.add(new Edit(new Span(start, end), "ab\ncd".substring(0, cut % 6)));
      }
      at = end + 1;
    }
    checkNothingLost(new RepairedText(source, TracedText.of(source.text()).edit(edits), List.of()));
  }

  @Provide
  Arbitrary<List<Integer>> cuts() {
    return Arbitraries.integers().between(0, 60).list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "\f",
            "\u000b",
            "\u2028",
            "\u2029",
            "\u0085",
            " ",
            "\t",
            "\u00a0",
            "\u200b",
            "\u001c",
            "\ufeff",
            "By Ann Lee",
            "The minister said so on Tuesday.",
            "(*)",
            "•  ",
            "> ",
            "- ",
            "https://example.com/a",
            "Comments are closed.",
            "PARIS (AFP) — ",
            "***",
            "東京",
            "。",
            "A headline of six plain words",
            "\ud83d\ude00",
            "\ud800",
            "---",
            "“",
            "’s",
            "2021-03-17",
            ":",
            "oleh -");
    return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
  }

  private static SourceText source(String text) {
    return new SourceText("articles/a.txt", "a", text, "UTF-8");
  }

  static void checkNothingLost(RepairedText text) {
    Article article;
    try {
      article = READER.read(text);
    } catch (DigestException brokenFrontMatter) {
      // Told to the user with its place; there is no reading to look at.
      assertThat(text.text().text()).startsWith("---");
      return;
    }
    String source = text.source().text();
    int done = 0;
    for (Part part : article.parts()) {
      assertThat(part.span().start()).isGreaterThanOrEqualTo(done);
      assertThat(source.substring(done, part.span().start())).isBlank();
      done = part.span().end();
    }
    assertThat(source.substring(done)).isBlank();
    article.headline().ifPresent(h -> checkInside(article, h.span()));
    article.deck().ifPresent(d -> checkInside(article, d.span()));
    article.authors().forEach(author -> checkInside(article, author.span()));
    article.contributors().forEach(author -> checkInside(article, author.span()));
    article.outlet().flatMap(o -> o.span()).ifPresent(span -> checkInside(article, span));
    article.dateline().ifPresent(d -> checkInside(article, d.span()));
    article.published().ifPresent(p -> checkInside(article, p.span()));
    article.source().ifPresent(s -> checkInside(article, s.span()));
    article.removals().forEach(removal -> checkInside(article, removal.span()));
    for (Block block : article.body()) {
      checkInside(article, block.span());
      assertThat(block.text().text()).isNotBlank();
    }
  }

  private static void checkInside(Article article, Span span) {
    assertThat(article.parts()).anyMatch(part -> part.span().contains(span));
  }
}

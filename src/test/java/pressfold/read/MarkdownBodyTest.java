package pressfold.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pressfold.model.Article;
import pressfold.model.Part;
import pressfold.repair.Repairer;
import pressfold.source.SourceText;

/** Markdown articles: where what was read stands in the file. */
final class MarkdownBodyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LONDON (Reuters) — | The *harbour*",
        "LONDON (Reuters) â€” | The *harbour*",
        "LONDON (Reuters) — | The harbour",
        "LONDON, March 3 (Reuters) â€” | The harbour",
        "'LONDON, March 3\n(Reuters) —' | The harbour",
        "'LONDON, March 3\\\n(Reuters) —' | The harbour"
      })
  void pointsAtTheDatelineAsItStandsInTheFile(String dateline, String subject) {
    String paragraph = subject + " opened \\*again\\* on Monday &amp; closed on Friday.";
    SourceText source =
        new SourceText(
            "a.md",
            "a",
            "---\nlanguage: en\n---\n\n## A Harbour â€” Opened\n\n"
                + dateline
                + " "
                + paragraph
                + "\n",
            "UTF-8");
    Article article = new ArticleReader().read(new Repairer().repair(source));
    assertThat(source.slice(article.dateline().orElseThrow().span()).strip()).isEqualTo(dateline);
    assertThat(article.parts())
        .filteredOn(part -> part.kind() == Part.Kind.DATELINE)
        .extracting(part -> source.slice(part.span()).strip())
        .containsExactly(dateline);
    assertThat(article.body().get(0).text().text())
        .isEqualTo("The harbour opened *again* on Monday & closed on Friday.");
  }
}

package pressfold.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pressfold.model.Article;
import pressfold.model.Headline;
import pressfold.read.ExtractSet.Sample;
import pressfold.source.RepairedText;
import pressfold.source.SourceText;

/** Measures reading on the labelled texts, where they are there; see docs/quality.md. */
final class ReadingQualityTest {

  @ParameterizedTest
  @CsvSource({"dev.page.jsonl.gz, 0.95, 0.87", "dev.light.jsonl.gz, 0.96, 0.91"})
  void readsBodiesAndHeadlinesOfTheLabelledTexts(String name, double body, double headline)
      throws IOException {
    assumeTrue(ExtractSet.shared().isPresent(), "the labelled texts are not beside the project");
    List<String> wanted = new ArrayList<>();
    List<String> got = new ArrayList<>();
    int right = 0;
    for (Sample sample : ExtractSet.read(ExtractSet.shared().orElseThrow(), name)) {
      RepairedText text =
          RepairedText.asIs(new SourceText("articles/a.txt", "a", sample.text(), "UTF-8"));
      ArticleReaderPropertyTest.checkNothingLost(text);
      Article article = new ArticleReader().read(text);
      StringBuilder shown = new StringBuilder();
      article.dateline().ifPresent(d -> shown.append(text.source().slice(d.span())).append('\n'));
      article.body().forEach(block -> shown.append(block.text().text()).append('\n'));
      wanted.add(sample.body());
      got.add(shown.toString());
      String title = article.headline().map(Headline::text).orElse("");
      right += plain(title).equals(plain(sample.gold().get("headline").asText())) ? 1 : 0;
    }
    assertThat(ExtractSet.bodyScore(wanted, got)[2]).isGreaterThan(body);
    assertThat((double) right / wanted.size()).isGreaterThan(headline);
  }

  private static String plain(String headline) {
    return String.join(" ", ExtractSet.words(headline));
  }
}

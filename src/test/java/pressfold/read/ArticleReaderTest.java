package pressfold.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pressfold.model.Article;
import pressfold.model.Outlet;
import pressfold.source.RepairedText;
import pressfold.source.SourceText;

class ArticleReaderTest {

  private static final String TEXT =
      """

      The harbour office said on Monday that the ferry would stop for a week, and that buses would run in its place.

      Passengers can keep their tickets, and those who do not travel get their money back at any counter.
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mayor Shuts the Ferry – You Won't Like Why",
        "Ferry Stops for a Week — Again.",
        "Ferry Stops for a Week – Passengers",
        "Mayor: ‘My Motto Might as Well Be Keep Calm – No Ferry, Yet!’"
      })
  void aDashInAHeadlineNamesNoOutlet(String headline) {
    Article article = article(headline + "\n" + TEXT);

    assertThat(article.outlet()).isEmpty();
    assertThat(article.headline().orElseThrow().text()).isEqualTo(headline);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HARBOUR TOWN (AFP) – Vice President Ann Example on Monday closed the ferry with the mayor.",
        "SAN JOSE, Costa Rica — The ferry stopped on Monday.",
        "LA CROSSE, Wisc. — Gov. Ann Example on Monday closed the ferry.",
        "\"The clock has stopped,\" the mayor wrote. \"Her time is up — resign!\""
      })
  void aDashInAParagraphNamesNoOutlet(String first) {
    assertThat(outlet("Ferry Stops for a Week\n\n" + first + "\n" + TEXT)).isEmpty();
  }

  @Test
  void whatStandsBehindADashAboveTheHeadlineIsTheOutlet() {
    String title = "Ferry Stops for a Week, Buses Run - Quay Letter\n\nHome\nNews\nSport\n\n";

    assertThat(outlet(title + "Ferry Stops\n\nBy Ann Example\n" + TEXT)).contains("Quay Letter");
  }

  @Test
  void behindABarStandsTheOutlet() {
    assertThat(outlet("Ferry Stops for a Week | Quay Letter\n" + TEXT)).contains("Quay Letter");
  }

  @Test
  void aMentionOfAReaderIsNoMail() {
    assertThat(outlet("Ferry Stops\n" + TEXT + "\n@quay@KarenDoe50 says it was time.\n")).isEmpty();
  }

  @Test
  void aSectionsNameEndsWithoutAFullStop() {
    assertThat(article("LETTERS.\n\nFerry Stops for a Week\n" + TEXT).labels())
        .containsExactly("LETTERS");
  }

  private static Optional<String> outlet(String text) {
    return article(text).outlet().map(Outlet::name);
  }

  private static Article article(String text) {
    return new ArticleReader()
        .read(RepairedText.asIs(new SourceText("ferry.txt", "ferry", text, "UTF-8")));
  }
}

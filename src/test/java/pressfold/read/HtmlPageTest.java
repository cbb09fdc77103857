package pressfold.read;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Part;
import pressfold.source.RepairedText;
import pressfold.source.SourceText;

final class HtmlPageTest {

  private static final String PAGE =
      """
      <html lang="en"><head><title>Bridge closes for a week | The Harbour Paper</title>
      <link rel="canonical" href="https://harbour.example/2021/03/17/bridge">
      <script type="application/ld+json">{"@type": "NewsArticle",
        "headline": "Bridge closes for a week", "datePublished": "2021-03-17T16:06:08-04:00",
        "author": [{"@type": "Person", "name": "Ann Example"}, {"@type": "Organization", "name": "Desk"}],
        "publisher": {"name": "The Harbour Paper"}}</script></head>
      <body><nav><a href="/">Home</a></nav><article><h1>Bridge <em>closes</em> for a week</h1>
      <p>The bridge will close on Monday, the mayor said, &quot;for a week &amp; a day&quot;. Buses
         will be led around the old town every ten minutes.</p><p>Traffic was heavy on Friday when
      the plan was told, and drivers <b>waited</b> for hours to cross the river at night.</p>
      <script>alert(1)</script></article><footer>All about us</footer></body></html>
      """;

  @Test
  void readsThePageByItsMarkup() {
    Article article = read(PAGE);
    assertThat(article.headline().orElseThrow().text()).isEqualTo("Bridge closes for a week");
    assertThat(article.authors()).extracting(Author::name).containsExactly("Ann Example");
    assertThat(article.outlet().orElseThrow().name()).isEqualTo("The Harbour Paper");
    assertThat(article.published().orElseThrow().moment().orElseThrow())
        .hasToString("2021-03-17T16:06:08-04:00");
    assertThat(article.source().orElseThrow().url())
        .isEqualTo("https://harbour.example/2021/03/17/bridge");
    assertThat(article.body())
        .extracting(block -> block.text().text())
        .containsExactly(
            "The bridge will close on Monday, the mayor said, \"for a week & a day\". Buses will be"
                + " led around the old town every ten minutes.",
            "Traffic was heavy on Friday when the plan was told, and drivers waited for hours to"
                + " cross the river at night.");
  }

  @Test
  void pointsIntoThePageAsItLiesOnDisk() {
    Article article = read(PAGE);
    assertThat(PAGE.substring(article.body().get(0).span().start()))
        .startsWith("The bridge will close");
    assertThat(PAGE.substring(0, article.body().get(1).span().end())).endsWith("at night.");
  }

  @Provide
  Arbitrary<String> pages() {
    return Arbitraries.of(
            "<p>",
            "</p>",
            "<div>",
            "<!--",
            "-->",
            "<script>",
            "</script>",
            "&amp;",
            "&nbsp;",
            "&#x",
            "<article>",
            "<h1>",
            "</h1>",
            "<br>",
            "<table><tr>",
            "\r\n",
            " ",
            "Words of a text. ",
            "<",
            "\"",
            "<p title='x'",
            "é",
            "🙂",
            "<style>",
            "</body>",
            "<time datetime=2021-02-30>")
        .list()
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 500, seed = "1")
  void losesNoCharacterOfAnyPage(@ForAll("pages") String html) {
    int[] covered = new int[html.length()];
    for (Part part : read(html).parts()) {
      for (int i = part.span().start(); i < part.span().end(); i++) {
        covered[i]++;
      }
    }
    for (int i = 0; i < html.length(); i++) {
      if (!Character.isWhitespace(html.charAt(i))) {
        assertThat(covered[i]).as("offset " + i + " of " + html).isEqualTo(1);
      }
    }
  }

  private static Article read(String html) {
    return new ArticleReader()
        .read(RepairedText.asIs(new SourceText("a.html", "a", html, "UTF-8")));
  }
}

package pressfold.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pressfold.model.Article;
import pressfold.model.Direction;
import pressfold.model.Direction.SpeakerOrder;
import pressfold.model.Quote;
import pressfold.model.Quote.Speaker;

/** What an editor is asked, and what an editor orders. */
final class QuoteFinderTest {

  private static final String UNSIGNED = "“Bridges last longer than all of their builders.”";

  @Test
  void asksAnEditorWhoSaidAQuoteThatNobodyIsNamedFor() {
    Article article = new QuoteFinder().find(Articles.of("a", "en", UNSIGNED));
    assertThat(article.quotes()).extracting(Quote::speaker).containsExactly(Optional.empty());
    assertThat(article.doubts()).hasSize(1);
    assertThat(article.doubts().get(0).problem().hint())
        .isEqualTo(
            "Put 'speakers: [\"NAME: Bridges last longer than all of\"]' into the front matter.");
    assertThat(article.doubts().get(0).span()).contains(article.quotes().get(0).span());
  }

  @Test
  void creditsAQuoteToWhomTheEditorNames() {
    Article article = new QuoteFinder().find(ordered("Ruth Oduya: bridges last LONGER"));
    assertThat(article.quotes())
        .flatExtracting(quote -> quote.speaker().flatMap(Speaker::name).stream().toList())
        .containsExactly("Ruth Oduya");
    assertThat(article.doubts()).isEmpty();
  }

  @Test
  void passesOverAnOrderForOtherWords() {
    assertThat(new QuoteFinder().find(ordered("Ruth Oduya: Tunnels")).doubts()).hasSize(1);
    assertThat(new QuoteFinder().find(ordered("Ruth Oduya")).doubts()).hasSize(1);
  }

  @Test
  void leavesAnArticleWithoutQuotesAsItIs() {
    Article article = Articles.of("a", "en", "It rained all day.");
    assertThat(new QuoteFinder().find(article)).isSameAs(article);
  }

  private static Article ordered(String line) {
    Direction direction =
        new Direction(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(SpeakerOrder.of(line)));
    return Articles.of("a", "en", UNSIGNED, direction);
  }
}

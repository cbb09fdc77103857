package pressfold.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pressfold.model.Article;
import pressfold.model.Quote;
import pressfold.source.Span;

/** Holds for every text: quotes stand word for word, in order, each where it says. */
final class QuotePropertyTest {

  private static final int MANY = 100_000;

  @Test
  void everyQuoteOfTheOpenTextsStandsWordForWordInItsText() throws IOException {
    int quotes = 0;
    for (String text : OpenData.texts()) {
      quotes += verbatim(text);
    }
    assertThat(quotes).isGreaterThan(5000);
  }

  @Property(tries = 2000, seed = "1")
  void everyQuoteStandsWordForWordInItsText(@ForAll("texts") String text) {
    verbatim(text);
  }

  @Property(tries = 300, seed = "1")
  void readsATextTwiceAlike(@ForAll("texts") String text) {
    Article article = Articles.of("a", "en", text);
    assertThat(new QuoteFinder().find(article)).isEqualTo(new QuoteFinder().find(article));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“",
        "\"",
        "''",
        "'",
        "‘",
        "«",
        "„",
        "「",
        "“a",
        "\"a ",
        "'a ",
        "‘a’s ",
        "a’ ",
        "s' 's ",
        "“a” ",
        "“a” said ",
        "He said “a”, ",
        "said ",
        "(",
        "a, ",
        "who ",
        "“a\n",
        "he said she ",
        "Ann Lee "
      })
  void takesTimeInProportionToATextMadeOf(String piece) {
    String text = piece.repeat(MANY);
    Article article = Articles.of("a", "en", text);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    new QuoteFinder().find(article);
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(3));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "“",
            "”",
            "\"",
            "''",
            "'",
            "’",
            "‘",
            "«",
            "»",
            "„",
            "「",
            "」",
            " ",
            " ",
            " ",
            "\n",
            ".",
            ",",
            "?",
            ":",
            "—",
            "(",
            ")",
            "said",
            "asked",
            "she",
            "he",
            "who",
            "and",
            "that",
            "the",
            "Ruth Oduya",
            "Mr. Brandt",
            "the mayor",
            "according to",
            "bridge",
            "It rains",
            "𝒳")
        .list()
        .ofMaxSize(60)
        .map(words -> String.join("", words));
  }

  private static int verbatim(String text) {
    List<Quote> quotes = new QuoteFinder().find(Articles.of("a", "en", text)).quotes();
    int end = 0;
    for (Quote quote : quotes) {
      Span span = quote.span();
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      assertThat(text.substring(span.start(), span.end())).isEqualTo(quote.text());
      quote
          .speaker()
          .ifPresent(
              speaker ->
                  assertThat(text.substring(speaker.span().start(), speaker.span().end()))
                      .isEqualTo(speaker.mention()));
      quote
          .cue()
          .ifPresent(
              cue ->
                  assertThat(text.substring(cue.span().start(), cue.span().end()))
                      .isEqualTo(cue.text()));
      end = span.end();
    }
    return quotes.size();
  }
}

package pressfold.typography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pressfold.source.Edit;
import pressfold.source.Span;

final class TypographyPropertyTest {

  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "nl", "sv", "da", "pl", "hu", "ru", "ja", "zh", "he");

  @Property(tries = 5000, seed = "1")
  void toSetTwiceChangesNothingMore(
      @ForAll("typed") String text, @ForAll("languages") String language) {
    Typesetter typesetter = Typesetter.of(language);
    String once = typesetter.set(text);
    assertThat(typesetter.set(once)).isEqualTo(once);
  }

  @Property(tries = 5000, seed = "1")
  void noWordChanges(@ForAll("typed") String text, @ForAll("languages") String language) {
    assertThat(words(Typesetter.of(language).set(text))).isEqualTo(words(text));
  }

  @Property(tries = 2000, seed = "1")
  void whatIsQuotedChangesInItsMarksOnly(
      @ForAll("sentences") String words, @ForAll("languages") String language) {
    String set = Typesetter.of(language).set("She said, \"" + words + "\" And so on...");
    assertThat(straight(set)).contains(straight(words)).endsWith("And so on…");
  }

  @Property(tries = 2000, seed = "1")
  void changesAreInOrderAndApart(
      @ForAll("typed") String text, @ForAll("languages") String language) {
    int last = 0;
    for (Edit change : Typesetter.of(language).changes(text)) {
      Span span = change.span();
      assertThat(span.start()).isGreaterThanOrEqualTo(last);
      assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(text.length());
      assertThat(change.replacement()).isNotEqualTo(text.substring(span.start(), span.end()));
      last = span.end();
    }
  }

  @Example
  void aHundredThousandMarksTakeNoTime() {
    for (String mark :
        List.of("\"", "'", " '", " \"", "`", "“", "« ", "://", "www.", "a@", "--", "...")) {
      assertTimeout(
          Duration.ofSeconds(3), () -> Typesetter.of("fr").set(mark.repeat(100_000)), mark);
    }
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of(LANGUAGES);
  }

  @Provide
  Arbitrary<String> typed() {
    return Arbitraries.of(
            "\"",
            "'",
            "''",
            "``",
            ",,",
            "`",
            "´",
            "“",
            "”",
            "„",
            "«",
            "»",
            "‘",
            "’",
            "‚",
            "‹",
            "「",
            "」",
            "--",
            "---",
            "-",
            "...",
            "…",
            " ",
            " ",
            " ",
            ".",
            ",",
            "!",
            "?",
            ":",
            ";",
            "(",
            ")",
            "[",
            "a",
            "B",
            "s",
            "9",
            "12",
            "word",
            "the",
            "n",
            "90s",
            "é",
            "Ж",
            "中",
            "あ",
            "א",
            "한",
            "\u00a0",
            "\u202f",
            "http://a.b/c",
            "www.x.y",
            "a@b.c",
            "\n",
            "😀")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(
            "no", "It's", "well -- so", "wait...", "a ? b", "1990--1995", "(and)", "end.")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> String.join(" ", parts));
  }

  private static String straight(String text) {
    return text.replaceAll("['’‘‚]", "'");
  }

  private static String words(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }
}

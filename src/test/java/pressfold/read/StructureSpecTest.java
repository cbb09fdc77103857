package pressfold.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pressfold.model.Article;
import pressfold.model.Deck;
import pressfold.model.Headline;
import pressfold.model.Part;
import pressfold.model.Removal;
import pressfold.source.RepairedText;
import pressfold.source.SourceText;
import pressfold.spec.SpecExample;
import pressfold.spec.SpecReader;

/** Runs the specifications of how a text is taken apart. */
final class StructureSpecTest {

  private static final ArticleReader READER = new ArticleReader();

  /** A short article; lines of the specification of site text stand below it. */
  private static final List<String> ARTICLE =
      List.of(
          "Harbour Town Opens Its New Library",
          "By Ann Example",
          "The town opened a library on the quay on Monday, four years after the old one was closed.",
          "It has room for forty thousand books, and the mayor said that half of them had been given"
              + " by readers.",
          "Work on the roof took longer than planned, because the slate had to come by ship from the"
              + " north.",
          "The doors stay open until ten at night, and on Sundays there is a reading for children.");

  @TestFactory
  Stream<DynamicTest> findsHeadlinesAsTheSpecHasIt() {
    return SpecReader.tests("headline", StructureSpecTest::headline);
  }

  @TestFactory
  Stream<DynamicTest> partsHeadlineAndDeckAsTheSpecHasIt() {
    return SpecReader.tests("deck", StructureSpecTest::deck);
  }

  @TestFactory
  Stream<DynamicTest> knowsSiteTextAsTheSpecHasIt() {
    return SpecReader.tests("boilerplate", StructureSpecTest::siteText);
  }

  @TestFactory
  Stream<DynamicTest> takesTextsApartAsTheSpecHasIt() {
    return SpecReader.tests("structure", StructureSpecTest::structure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n\n", "\f", "\u000b", "\u2028", "\u2029", "\u0085"})
  void readsTheSameWhateverEndsTheLines(String end) {
    assertThat(bodyOf(String.join(end, ARTICLE))).isEqualTo(bodyOf(String.join("\n", ARTICLE)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "the word ",
        "By ",
        "\u201c",
        "(",
        "- ",
        "https://",
        "One. ",
        "\n",
        "short\n",
        "x\n\n",
        "|"
      })
  void readsTwoMillionCharactersInTime(String piece) {
    String text = piece.repeat(2_000_000 / piece.length());
    assertTimeout(Duration.ofSeconds(20), () -> read(text));
  }

  static String headline(SpecExample example) {
    return read(example.text()).headline().map(Headline::text).orElse("-");
  }

  static String deck(SpecExample example) {
    Article article = read(example.text());
    return article.headline().map(Headline::text).orElse("-")
        + "\n"
        + article.deck().map(Deck::text).orElse("-");
  }

  /** What becomes of a line below an article: its reason, or "kept". */
  static String siteText(SpecExample example) {
    Article article = read(String.join("\n\n", ARTICLE) + "\n\n" + example.text());
    return article.removals().stream()
        .filter(removal -> removal.text().equals(example.text()))
        .map(Removal::reason)
        .findFirst()
        .orElse("kept");
  }

  /** The parts of a text: kind, and the first words. */
  static String structure(SpecExample example) {
    Article article = read(example.text());
    return article.parts().stream()
        .map(part -> told(article, part, example.text()))
        .collect(Collectors.joining("\n"));
  }

  private static String told(Article article, Part part, String text) {
    String reason =
        article.removals().stream()
            .filter(removal -> part.span().contains(removal.span()))
            .map(removal -> " (" + removal.reason() + ")")
            .findFirst()
            .orElse("");
    String words = text.substring(part.span().start(), part.span().end());
    return part.kind().label()
        + reason
        + ": "
        + (words.length() > 30 ? words.substring(0, 30).strip() + "…" : words);
  }

  private static List<String> bodyOf(String text) {
    return read(text).body().stream().map(block -> block.text().text()).toList();
  }

  private static Article read(String text) {
    return READER.read(RepairedText.asIs(new SourceText("articles/a.txt", "a", text, "UTF-8")));
  }
}

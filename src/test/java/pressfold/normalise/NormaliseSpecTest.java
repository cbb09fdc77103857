package pressfold.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pressfold.model.Article;
import pressfold.model.Headline;
import pressfold.normalise.HouseStyleOptions.HeadlineCase;
import pressfold.spec.SpecExample;
import pressfold.spec.SpecReader;

final class NormaliseSpecTest {

  @TestFactory
  Stream<DynamicTest> writesMarkdownAsTheSpecHasIt() {
    return SpecReader.tests(
        "normalise",
        example -> new MarkdownWriter().write(Draft.of(example.text()).article()).stripTrailing());
  }

  @TestFactory
  Stream<DynamicTest> writesHeadlinesAsTheSpecHasIt() {
    return SpecReader.read("house-style").stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.toString(),
                    () ->
                        assertThat(headline(example, example.text()))
                            .isEqualTo(example.parts().get(2))));
  }

  @Test
  void leavesTheHeadlinesItHasWritten() {
    for (SpecExample example : SpecReader.read("house-style")) {
      String shown = example.parts().get(2);
      assertThat(headline(example, shown)).as(example.toString()).isEqualTo(shown);
    }
  }

  private static String headline(SpecExample example, String text) {
    List<String> words = List.of((example.info() + " ").split(" ", -1));
    String outlet =
        words.stream().filter(word -> word.startsWith("outlet=")).findFirst().orElse("outlet=Post");
    HeadlineCase wish =
        words.contains("title")
            ? HeadlineCase.TITLE
            : words.contains("sentence") ? HeadlineCase.SENTENCE : HeadlineCase.KEEP;
    String language = words.get(0).isEmpty() ? "en" : words.get(0);
    Article article =
        Draft.of(
                "headline: "
                    + text
                    + "\nlanguage: "
                    + language
                    + "\noutlet: "
                    + outlet.substring(7).replace('-', ' ')
                    + "\n\n"
                    + example.expected())
            .article();
    return new HouseStyle(new HouseStyleOptions(wish))
        .apply(article)
        .headline()
        .map(Headline::text)
        .orElse("");
  }
}

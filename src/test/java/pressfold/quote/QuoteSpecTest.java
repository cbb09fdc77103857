package pressfold.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pressfold.spec.SpecExample;
import pressfold.spec.SpecReader;

/** Runs the specifications of quotes and their speakers. */
final class QuoteSpecTest {

  private static final List<String> SPECS = List.of("quote", "speaker", "quote-languages");

  @TestFactory
  Stream<DynamicTest> findsWhatStandsInMarks() {
    return SpecReader.tests("quote", e -> SpecForm.quotes(e.text(), language(e)));
  }

  @TestFactory
  Stream<DynamicTest> namesWhoIsCited() {
    return SpecReader.tests("speaker", e -> SpecForm.speakers(e.text(), language(e)));
  }

  @TestFactory
  Stream<DynamicTest> readsOtherLanguages() {
    return SpecReader.tests("quote-languages", e -> SpecForm.speakers(e.text(), language(e)));
  }

  @Test
  void readsTheSameWhicheverWayLinesEnd() {
    for (SpecExample example : examples()) {
      assertThat(SpecForm.speakers(example.text().replace("\n", "\r\n"), language(example)))
          .isEqualTo(SpecForm.speakers(example.text(), language(example)));
    }
  }

  @Test
  void readsATextThatIsCutShortAnywhere() {
    for (SpecExample example : examples()) {
      for (int end = 0; end < example.text().length(); end++) {
        String cut = example.text().substring(0, end);
        assertThatCode(() -> SpecForm.speakers(cut, language(example)))
            .as(cut)
            .doesNotThrowAnyException();
      }
    }
  }

  private static List<SpecExample> examples() {
    return SPECS.stream().flatMap(spec -> SpecReader.read(spec).stream()).toList();
  }

  private static String language(SpecExample example) {
    return example.info().isEmpty() ? "en" : example.info();
  }
}

package pressfold.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pressfold.source.Repair;
import pressfold.source.SourceText;
import pressfold.spec.SpecExample;
import pressfold.spec.SpecReader;

/** Runs the examples of spec/mojibake.md, spec/repair.md and spec/hard-wrap.md. */
final class RepairSpecTest {

  private static final List<String> SPECS = List.of("mojibake", "repair", "hard-wrap");

  private final Repairer repairer = new Repairer();

  @TestFactory
  Stream<DynamicTest> putsMisreadCharactersRight() {
    return SpecReader.tests(
        "mojibake", e -> repairer.repairEncoding(text(e.text(), "")).text().text());
  }

  @TestFactory
  Stream<DynamicTest> mendsTexts() {
    return SpecReader.tests("repair", this::mend);
  }

  @TestFactory
  Stream<DynamicTest> joinsLines() {
    return SpecReader.tests("hard-wrap", this::mend);
  }

  @Test
  void namesTheRules() {
    for (SpecExample example : examples()) {
      if (example.parts().size() > 2) {
        String rules =
            repairer.repair(text(example.text(), example.info())).repairs().stream()
                .map(Repair::rule)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        assertThat(rules).as(example.toString()).isEqualTo(example.parts().get(2));
      }
    }
  }

  @Test
  void leavesWhatItMended() {
    for (SpecExample example : examples()) {
      String once = mend(example);
      assertThat(repairer.repair(text(once, example.info())).text().text())
          .as(example.toString())
          .isEqualTo(once);
    }
  }

  @Test
  void mendsAsWellWithCarriageReturns() {
    for (SpecExample example : SpecReader.read("hard-wrap")) {
      SourceText windows = text(example.text().replace("\n", "\r\n"), example.info());
      assertThat(repairer.repair(windows).text().text().replace("\r\n", "\n"))
          .as(example.toString())
          .isEqualTo(example.expected());
    }
  }

  @Test
  void standsTextsThatBreakOff() {
    for (SpecExample example : examples()) {
      for (int end = 0; end < example.text().length(); end++) {
        Undo.check(repairer.repair(text(example.text().substring(0, end), example.info())));
      }
    }
  }

  private String mend(SpecExample example) {
    return repairer.repair(text(example.text(), example.info())).text().text();
  }

  private static List<SpecExample> examples() {
    return SPECS.stream().flatMap(spec -> SpecReader.read(spec).stream()).toList();
  }

  private static SourceText text(String text, String kind) {
    return new SourceText("a." + (kind.isEmpty() ? "txt" : kind), "a", text, "UTF-8");
  }
}

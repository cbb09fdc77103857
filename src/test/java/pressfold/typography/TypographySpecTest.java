package pressfold.typography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pressfold.spec.SpecExample;
import pressfold.spec.SpecReader;

final class TypographySpecTest {

  @TestFactory
  Stream<DynamicTest> setsTextAsTheSpecHasIt() {
    return SpecReader.tests("typography", TypographySpecTest::set);
  }

  @Test
  void leavesWhatItHasSet() {
    for (SpecExample example : SpecReader.read("typography")) {
      String set = set(example);
      assertThat(Typesetter.of(example.info()).set(set)).as(example.toString()).isEqualTo(set);
    }
  }

  private static String set(SpecExample example) {
    return Typesetter.of(example.info()).set(example.text());
  }
}

package pressfold.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class TemplateDocsTest {

  private static final Pattern SECTION = Pattern.compile("## (\\w+)");
  private static final Pattern NAME = Pattern.compile("\\| `(\\w+)` \\|.*");

  @Test
  void docsTellEveryNameThatTemplatesMayUse() throws IOException {
    Map<String, List<String>> told = new TreeMap<>();
    List<String> names = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("docs/templates.md"))) {
      Matcher section = SECTION.matcher(line);
      Matcher name = NAME.matcher(line);
      if (section.matches()) {
        names = new ArrayList<>();
        told.put(section.group(1), names);
      } else if (name.matches()) {
        names.add(name.group(1));
      }
    }
    Map<String, List<String>> views =
        Arrays.stream(View.class.getDeclaredClasses())
            .filter(Class::isRecord)
            .collect(Collectors.toMap(Class::getSimpleName, TemplateDocsTest::components));
    assertThat(told).isEqualTo(new TreeMap<>(views));
  }

  private static List<String> components(Class<?> view) {
    return Arrays.stream(view.getRecordComponents()).map(RecordComponent::getName).toList();
  }
}

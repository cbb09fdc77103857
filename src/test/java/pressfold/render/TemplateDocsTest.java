package pressfold.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class TemplateDocsTest {

  private static final Pattern SECTION = Pattern.compile("## ([\\w.]+)");
  private static final Pattern NAME = Pattern.compile("\\| `(\\w+)` \\|.*");

  @Test
  void docsTellEveryNameThatTemplatesMayUse() throws IOException {
    Map<String, Set<String>> told = new TreeMap<>();
    Set<String> names = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of("docs/templates.md"))) {
      Matcher section = SECTION.matcher(line);
      Matcher name = NAME.matcher(line);
      if (section.matches()) {
        names = new TreeSet<>();
        told.put(section.group(1), names);
      } else if (name.matches()) {
        names.add(name.group(1));
      }
    }
    Map<String, Set<String>> views = shown();
    for (Class<?> view : View.class.getDeclaredClasses()) {
      if (view.isRecord()) {
        views.put(view.getSimpleName(), components(view));
      }
    }
    assertThat(told).isEqualTo(views);
  }

  /** What the pages of an edition that has everything show to their templates. */
  private static Map<String, Set<String>> shown() {
    RenderOptions options = RenderOptions.defaults();
    TemplateFolder folder = new TemplateFolder(Optional.empty());
    Library library = new Library(Harbour.edition(), Words.in("en", folder), "en");
    Renderer renderer = new Renderer(options, folder);
    Map<String, Object> site = renderer.site(library);
    Map<String, Set<String>> names = new TreeMap<>();
    names.put("site", new TreeSet<>(site.keySet()));
    names.put("page", new TreeSet<>(Set.of("title", "canonical")));
    for (Plans.Plan each : renderer.plans(library)) {
      Sheet sheet = each.sheet().get();
      names.get("page").addAll(sheet.page.keySet());
      if (!sheet.view.isEmpty()) {
        names
            .computeIfAbsent(sheet.template + ".html", template -> new TreeSet<>())
            .addAll(sheet.view.keySet());
      }
    }
    return names;
  }

  private static Set<String> components(Class<?> view) {
    return Arrays.stream(view.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

package pressfold.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the pages of a small edition, byte by byte; {@code -Dgolden=write} rewrites them. */
final class GoldenSiteTest {

  /** What an asset holds is not the pages' matter. */
  private static final Pattern HASH = Pattern.compile("\\.[0-9a-f]{8}\\.");

  private static final Path EXPECTED = Path.of("src/test/resources/site/expected");

  @Test
  void thePagesAreAsExpected() throws IOException {
    Map<String, String> pages =
        Harbour.pages(
            Harbour.edition(), RenderOptions.defaults(), new TemplateFolder(Optional.empty()));
    pages.keySet().removeIf(path -> !path.endsWith(".html"));
    pages.replaceAll((path, html) -> HASH.matcher(html).replaceAll(".00000000."));
    if ("write".equals(System.getProperty("golden"))) {
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Path file = EXPECTED.resolve(page.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.getValue());
      }
    }
    assertThat(pages).isEqualTo(expected());
  }

  private static Map<String, String> expected() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    try (Stream<Path> files = Files.walk(EXPECTED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = EXPECTED.relativize(file).toString().replace('\\', '/');
        expected.put(path, Files.readString(file));
      }
    }
    return expected;
  }
}

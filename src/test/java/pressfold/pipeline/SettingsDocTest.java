package pressfold.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps docs/settings.md and the file that {@code init} writes in step with what is read. */
final class SettingsDocTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\|");
  private static final Pattern KEY = Pattern.compile("(?m)^#?((?: {2,4}|  - )?)([a-z-]+):");

  @TempDir Path folder;

  @Test
  void theTableNamesTheSameKeysAsTheFileThatInitWrites() throws IOException {
    TreeSet<String> written = new TreeSet<>();
    String parent = "";
    Matcher key = KEY.matcher(template());
    while (key.find()) {
      if (key.group(1).isEmpty()) {
        parent = key.group(2);
        written.add(parent);
      } else {
        written.add(parent + "." + key.group(2));
      }
    }
    // "feeds" and "limits" are no settings themselves, only the names above others.
    written.remove("feeds");
    written.remove("limits");
    assertThat(written).containsExactlyInAnyOrderElementsOf(documented());
  }

  @Test
  void everyCommentedSettingIsUnderstoodWhenItsMarkIsTakenAway() throws IOException {
    String settings = template().replaceAll("(?m)^#(?=[a-z ]+|  - )(?! )", "");
    settings = settings.replaceAll("(?m)^#(  )", "$1");
    Files.writeString(folder.resolve("pressfold.yaml"), settings);
    Policy policy =
        PolicyReader.read(
            new Settings(
                folder.resolve("articles"),
                folder,
                folder,
                Optional.empty(),
                Optional.empty(),
                false));
    assertThat(policy.reading().outlets()).hasSize(1);
    assertThat(policy.editing().people()).hasSize(1);
    assertThat(policy.editing().joins()).hasSize(1);
    assertThat(policy.editing().topics()).hasSize(1);
    assertThat(policy.pages().baseUrl()).isPresent();
  }

  /** The settings that docs/settings.md names. */
  static List<String> documented() throws IOException {
    List<String> documented = new ArrayList<>();
    Matcher row = ROW.matcher(Files.readString(Path.of("docs/settings.md")));
    while (row.find()) {
      documented.add(row.group(1));
    }
    assertThat(documented).hasSizeGreaterThan(20);
    return documented;
  }

  /** The settings that {@code init} writes. */
  static String template() throws IOException {
    try (InputStream in =
        SettingsDocTest.class.getResourceAsStream("/pressfold/init/pressfold.yaml")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package pressfold.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pressfold.source.Problem;

final class IncrementalTest {

  private static final String ARTICLE =
      """
      Harbor bridge closes for repairs

      By Ann Lee

      The bridge over the harbor will close on Monday, the city said on Friday.

      "It will be closed for nine weeks," Mayor Robert Hill said.
      """;

  @TempDir Path folder;
  private final List<Problem> problems = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("articles"));
    article("a.txt", ARTICLE);
    article("b.txt", ARTICLE.replace("bridge", "tunnel").replace("nine", "ten"));
  }

  @Test
  void editsAtRandomGiveTheSiteThatACleanBuildGives() throws IOException {
    EditRun run = new EditRun(42, folder.resolve("run"));
    for (int i = 0; i < 12; i++) {
      assertThat(run.sequence()).isEmpty();
    }
  }

  @Test
  void whatDidNotChangeIsNotBuiltAgain() throws IOException {
    build();
    assertThat(folder.resolve(".pressfold/cache")).isNotEmptyDirectory();
    BuildReport again = build();
    assertThat(again.files().added()).isEmpty();
    assertThat(again.files().changed()).isEmpty();
    assertThat(again.articles()).isEqualTo(2);
  }

  @Test
  void tellsWhatIsWrongAlsoWhereNothingChanged() throws IOException {
    Files.write(
        folder.resolve("articles/c.txt"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
    old("c.txt");
    BuildReport first = build();
    List<Problem> told = List.copyOf(problems);
    assertThat(first.unreadable()).isEqualTo(1);
    problems.clear();
    BuildReport second = build();
    assertThat(problems).isEqualTo(told);
    assertThat(second.unreadable()).isEqualTo(1);
    assertThat(second.doubts()).isEqualTo(first.doubts());
    assertThat(second.stories()).isEqualTo(first.stories());
  }

  @Test
  void mendsAPageThatSomebodyChanged() throws IOException {
    build();
    Path page = folder.resolve("site/index.html");
    String before = Files.readString(page);
    Files.writeString(page, "mine");
    assertThat(build().files().changed()).containsExactly("index.html");
    assertThat(page).hasContent(before);
  }

  @Test
  void buildsFromAnythingThatLiesInTheCache() throws IOException {
    build();
    String before = Files.readString(folder.resolve("site/data/articles.json"));
    try (Stream<Path> files = Files.list(folder.resolve(".pressfold/cache"))) {
      for (Path file : files.toList()) {
        Files.writeString(file, "something else altogether, and longer than a head");
      }
    }
    build();
    assertThat(Files.readString(folder.resolve("site/data/articles.json"))).isEqualTo(before);
  }

  private BuildReport build() {
    Settings settings =
        new Settings(
            folder.resolve("articles"),
            folder.resolve("site"),
            folder.resolve("templates"),
            Optional.empty(),
            Optional.empty(),
            false);
    return new Pipeline(settings, problems::add).build((stage, done, of) -> {});
  }

  private void article(String name, String text) throws IOException {
    Files.writeString(folder.resolve("articles").resolve(name), text);
    old(name);
  }

  /** As files are that were not written this very moment. */
  private void old(String name) throws IOException {
    Files.setLastModifiedTime(
        folder.resolve("articles").resolve(name), FileTime.fromMillis(1_600_000_000_123L));
  }
}

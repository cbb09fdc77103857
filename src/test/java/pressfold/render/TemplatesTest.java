package pressfold.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pressfold.source.DigestException;
import pressfold.source.Problem;

final class TemplatesTest {

  @TempDir Path folder;

  private Map<String, String> render() {
    return Harbour.pages(
        Harbour.edition(), RenderOptions.defaults(), new TemplateFolder(Optional.of(folder)));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void aUsersFileTakesThePlaceOfOneBuiltInTemplate() throws IOException {
    write("missing.html", "<title>{{ page.title }}</title>Gone fishing");
    Map<String, String> pages = render();
    assertThat(pages.get("404.html")).endsWith("Gone fishing");
    assertThat(pages.get("index.html")).contains("class=\"mast mast--front\"");
  }

  @Test
  void aUsersWordsTakeThePlaceOfSingleOnes() throws IOException {
    write(
        "words/en.properties",
        Files.readString(Path.of("templates/words/en.properties")) + "\nsearch = Seek\n");
    assertThat(render().get("index.html")).contains(">Seek</a>");
  }

  @Test
  void aUsersAssetsAreCopied() throws IOException {
    write("assets/extra/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    assertThat(render().keySet())
        .anyMatch(path -> path.matches("assets/extra/logo\\.[0-9a-f]{8}\\.svg"));
  }

  @Test
  void aSyntaxErrorIsToldWithFileAndLine() throws IOException {
    write("missing.html", "one\n{% if page.title %}\nthree");
    assertProblem("missing.html", 3, "looking for the \"endif\" tag");
  }

  @Test
  void anUnknownNameIsToldWithFileAndLine() throws IOException {
    write("missing.html", "one\n\n{{ page.titel }}");
    assertProblem("missing.html", 3, "unknown name \"titel\"");
  }

  @Test
  void anUnknownNameInAConditionIsToldWithFileAndLine() throws IOException {
    write("missing.html", "one\n{% if nobody.home %}x{% endif %}");
    assertProblem("missing.html", 2, "unknown name \"nobody\"");
  }

  @Test
  void unknownWordsAreToldWithFileAndLine() throws IOException {
    write("missing.html", "one\n{{ word('no.such.words') }}");
    assertProblem("missing.html", 2, "no words named \"no.such.words\"");
  }

  @Test
  void anUnknownAssetIsToldWithFileAndLine() throws IOException {
    write("missing.html", "{{ asset('nothing.css') }}");
    assertProblem("missing.html", 1, "no asset \"nothing.css\"");
  }

  private void assertProblem(String file, int line, String message) {
    assertThatThrownBy(this::render)
        .isInstanceOfSatisfying(
            DigestException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(DigestException.Kind.CONFIGURATION);
              Problem problem = e.problem();
              assertThat(problem.file()).endsWith(file);
              assertThat(problem.position().orElseThrow().line()).isEqualTo(line);
              assertThat(problem.message()).contains(message);
              assertThat(problem.hint()).isNotEmpty();
            });
  }
}

package pressfold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each exit code and message of the contract, as a user meets it. */
final class CommandLineTest {

  @TempDir Path folder;

  @Test
  void buildsWithoutACommandAndTellsWhatItDid() throws IOException {
    article("a.txt", "Harbour reopens\n\nBy Ada Quist\n\nThe harbour opened again on Monday.\n");
    Outcome outcome = run();
    assertThat(outcome.code).isEqualTo(0);
    assertThat(outcome.out).startsWith("1 article, 1 story -> ");
    assertThat(outcome.err).isEmpty();
    assertThat(folder.resolve("site/data/articles.json")).isRegularFile();
  }

  @Test
  void aSecondBuildChangesNothing() throws IOException {
    article("a.txt", "Harbour reopens\n\nThe harbour opened again on Monday.\n");
    run();
    assertThat(run().out).contains("(0 files added, 0 changed, 0 removed, ");
  }

  @Test
  void aMissingFolderIsMissingInput() {
    Outcome outcome = run("build");
    assertThat(outcome.code).isEqualTo(66);
    assertThat(outcome.err)
        .isEqualTo(folder + "/articles: error: there is no such folder; name an existing one\n");
  }

  @Test
  void anEmptyFolderIsUnusableInput() throws IOException {
    Files.createDirectory(folder.resolve("articles"));
    Outcome outcome = run("build");
    assertThat(outcome.code).isEqualTo(65);
    assertThat(outcome.err)
        .isEqualTo(
            folder
                + "/articles: error: there is no article in it; put .txt, .md or .html files into it\n");
    assertThat(folder.resolve("site")).doesNotExist();
  }

  @Test
  void anUnreadableFileIsNamedAndTheRestIsBuilt() throws IOException {
    article("a.txt", "Harbour reopens\n\nThe harbour opened again on Monday.\n");
    article("b.txt", "");
    Outcome outcome = run("build");
    assertThat(outcome.code).isEqualTo(1);
    assertThat(outcome.out).startsWith("1 article, 1 story -> ");
    assertThat(outcome.err)
        .isEqualTo(
            folder + "/articles/b.txt: error: is empty; paste the article into it, or remove it\n");
  }

  @Test
  void strictWritesNothingWhereAFileIsUnreadable() throws IOException {
    article("a.txt", "Harbour reopens\n\nThe harbour opened again on Monday.\n");
    article("b.txt", "");
    Outcome outcome = run("build", "--strict");
    assertThat(outcome.code).isEqualTo(1);
    assertThat(outcome.err)
        .endsWith("Nothing was written: --strict, and 1 file could not be read.\n");
    assertThat(folder.resolve("site")).doesNotExist();
  }

  @Test
  void onlyUnreadableFilesAreUnusableInputAndTheOldSiteStays() throws IOException {
    article("a.txt", "Harbour reopens\n\nThe harbour opened again on Monday.\n");
    run("build");
    article("a.txt", "");
    Outcome outcome = run("build");
    assertThat(outcome.code).isEqualTo(65);
    assertThat(folder.resolve("site/data/articles.json")).isRegularFile();
  }

  @Test
  void foreignFilesInTheWayAreNotOverwritten() throws IOException {
    article("a.txt", "Harbour reopens\n\nThe harbour opened again on Monday.\n");
    Files.createDirectories(folder.resolve("site/data"));
    Files.writeString(folder.resolve("site/data/articles.json"), "mine");
    Outcome outcome = run("build");
    assertThat(outcome.code).isEqualTo(73);
    assertThat(outcome.err).contains("holds files that are not ours and would be overwritten: ");
    assertThat(folder.resolve("site/data/articles.json")).hasContent("mine");
  }

  @Test
  void anOutputThatCannotBeWrittenIsTold() throws IOException {
    article("a.txt", "Harbour reopens\n\nThe harbour opened again on Monday.\n");
    Files.writeString(folder.resolve("site"), "a file");
    Outcome outcome = run("build");
    assertThat(outcome.code).isEqualTo(73);
    assertThat(outcome.err)
        .contains("/site: error: cannot be written: it is a file, not a folder; ");
  }

  @Test
  void wrongSettingsAreShownWithTheirLine() throws IOException {
    article("a.txt", "Harbour reopens\n\nThe harbour opened again on Monday.\n");
    Files.writeString(folder.resolve("pressfold.yaml"), "title: x\nlangauge: de\n");
    Outcome outcome = run("build");
    assertThat(outcome.code).isEqualTo(78);
    assertThat(outcome.err)
        .isEqualTo(
            folder
                + "/pressfold.yaml:2:1: error: there is no key 'langauge'; did you mean 'language'?\n"
                + "    langauge: de\n"
                + "    ^\n");
  }

  @Test
  void unknownOptionsAndBadValuesAreWrongUsage() {
    assertThat(run("build", "--jbos", "2").code).isEqualTo(64);
    assertThat(run("build", "--jobs", "0").code).isEqualTo(64);
    assertThat(run("build", "--base-url", "example.com").code).isEqualTo(64);
    assertThat(run("biuld").code).isEqualTo(64);
    assertThat(run("inspect").code).isEqualTo(64);
  }

  @Test
  void helpAndVersionAreNoFaults() {
    for (String command : List.of("build", "inspect", "normalize")) {
      Outcome outcome = run(command, "--help");
      assertThat(outcome.code).isEqualTo(0);
      assertThat(outcome.out).startsWith("Usage: pressfold " + command);
    }
    assertThat(run("--version").out).startsWith("pressfold ");
  }

  @Test
  void inspectsAnArticleAsOneLineOfJsonWithOffsetsInCodePoints() throws IOException {
    article(
        "a.txt", "Regatta 🚣 begins\n\nBy Ada Quist\n\nThe rowers set out on Monday, 🚣 by 🚣.\n");
    Outcome outcome = run("inspect", "--format", "json", folder.resolve("articles").toString());
    assertThat(outcome.code).isEqualTo(0);
    assertThat(outcome.out.lines()).hasSize(1);
    assertThat(outcome.out).contains("\"span\":[0,16]");
  }

  @Test
  void inspectsARepairAlone() throws IOException {
    article("a.txt", "The cafÃ© reopens\n\nThe cafÃ© by the quay opened again on Monday.\n");
    Outcome outcome =
        run("inspect", "--stage", "repair", "--format", "json", folder + "/articles/a.txt");
    assertThat(outcome.code).isEqualTo(0);
    assertThat(outcome.out).contains("\"id\":\"a\",\"text\":\"The caf");
  }

  private void article(String name, String text) throws IOException {
    Path file = folder.resolve("articles").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private record Outcome(int code, String out, String err) {}

  private Outcome run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--articles", folder + "/articles", "--site", folder + "/site"));
    PrintStream standardOut = System.out;
    PrintStream standardError = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (PrintStream outStream = new PrintStream(out, true, UTF_8);
        PrintStream errStream = new PrintStream(err, true, UTF_8)) {
      System.setOut(outStream);
      System.setErr(errStream);
      int code = Main.run(all.toArray(new String[0]));
      return new Outcome(code, out.toString(UTF_8), err.toString(UTF_8));
    } finally {
      System.setOut(standardOut);
      System.setErr(standardError);
    }
  }
}

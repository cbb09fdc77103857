package pressfold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

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
  void noStageTakesMoreThreadsThanJobsAllows() throws IOException {
    String limit = "java.util.concurrent.ForkJoinPool.common.parallelism";
    article("a.txt", "Harbour reopens\n\nThe harbour opened again on Monday.\n");
    try {
      assertThat(run("build", "--jobs", "3").code).isEqualTo(0);
      // Two, and the one that hands them work.
      assertThat(System.getProperty(limit)).isEqualTo("2");
    } finally {
      System.clearProperty(limit);
    }
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

  @ParameterizedTest
  @MethodSource("badFiles")
  void aFileThatIsNoArticleIsNamedAndTheRestIsBuilt(String name, byte[] bytes, String message)
      throws IOException {
    article("good.txt", "Harbour reopens\n\nThe harbour opened again on Monday.\n");
    Files.write(folder.resolve("articles").resolve(name), bytes);
    Outcome outcome = run("build");
    assertThat(outcome.code).isEqualTo(1);
    assertThat(outcome.out).startsWith("1 article, 1 story -> ");
    assertThat(outcome.err).startsWith(folder + "/articles/" + name + ":" + message);
  }

  static Stream<Arguments> badFiles() {
    byte[] jpeg = {-1, -40, -1, -32, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, -1};
    byte[] longLine = new byte[20_000_000];
    Arrays.fill(longLine, (byte) 'x');
    return Stream.of(
        Arguments.of("empty.txt", new byte[0], " error: is empty; paste the article into it"),
        Arguments.of("photo.txt", jpeg, " error: is a JPEG image, not text; save its text as"),
        Arguments.of(
            "line.txt", longLine, " error: is 19 MB, more than an article may have (8 MB)"),
        Arguments.of("nul.txt", new byte[3000], " error: is not text (it is full of zero bytes)"),
        Arguments.of("yaml.txt", "---\nheadline: [open\n---\nx\n".getBytes(UTF_8), "2:16: error: "),
        Arguments.of(
            "key.txt",
            "---\nheadlnie: Hi\n---\nx\n".getBytes(UTF_8),
            "2:1: error: there is no key 'headlnie'; did you mean 'headline'?"),
        Arguments.of(
            "date.txt",
            "---\npublished: soon\n---\nx\n".getBytes(UTF_8),
            "2:12: error: 'published' cannot be 'soon'; give it a day such as 2021-03-17"),
        Arguments.of(
            "open.txt", "---\nheadline: Hi\nx\n".getBytes(UTF_8), "1:1: error: the front matter"));
  }

  @Test
  void aFileThatMayNotBeReadIsNamed() throws IOException {
    article("a.txt", "Harbour reopens\n\nThe harbour opened again on Monday.\n");
    article("b.txt", "Closed");
    Path closed = folder.resolve("articles/b.txt");
    assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "root reads all");
    Outcome outcome = run("build");
    assertThat(outcome.code).isEqualTo(1);
    assertThat(outcome.err).startsWith(closed + ": error: cannot be read: ");
  }

  @ParameterizedTest
  @CsvSource({"{% if %}, unexpected token", "{{ nosuch }}, unknown name \"nosuch\""})
  void aWrongTemplateIsToldWithItsLineAndTheOldSiteStays(String wrong, String message)
      throws IOException {
    article("a.txt", "Harbour reopens\n\nThe harbour opened again on Monday.\n");
    run("build");
    FileTime written = Files.getLastModifiedTime(folder.resolve("site/index.html"));
    Path template = folder.resolve("templates/article.html");
    Files.createDirectories(template.getParent());
    Files.writeString(template, "<!doctype html>\n<p>\n" + wrong + "\n");
    Outcome outcome = run("build", "--templates", folder + "/templates");
    assertThat(outcome.code).isEqualTo(78);
    assertThat(outcome.err).startsWith(template + ":3:1: error: " + message);
    assertThat(Files.getLastModifiedTime(folder.resolve("site/index.html"))).isEqualTo(written);
  }

  @Test
  void initWritesADigestThatBuildsAndKeepsWhatIsThere() throws IOException {
    Path digest = folder.resolve("digest");
    assertThat(Main.run("init", digest.toString(), "--templates")).isEqualTo(0);
    for (String name :
        List.of(
            "articles/sample.txt",
            "pressfold.yaml",
            ".gitignore",
            ".gitlab-ci.yml",
            ".github/workflows/pages.yml",
            "templates/layout.html",
            "templates/assets/site.css")) {
      assertThat(digest.resolve(name)).isNotEmptyFile();
    }
    Files.writeString(digest.resolve("pressfold.yaml"), "title: Mine\n");
    assertThat(Main.run("init", digest.toString())).isEqualTo(0);
    assertThat(digest.resolve("pressfold.yaml")).hasContent("title: Mine");
    Outcome outcome =
        run(
            "build",
            "--articles",
            digest + "/articles",
            "--templates",
            digest + "/templates",
            "--site",
            digest + "/site");
    assertThat(outcome.code).isEqualTo(0);
  }

  @Test
  void readsPlainOptionsAsPicocliDoes() {
    String[] plain = {"--quiet", "--articles", "a", "--site", "s", "--strict", "--config", "c"};
    CommonOptions read = CommonOptions.plain(plain, 0);
    assertThat(read).isNotNull();
    CommonOptions parsed = new CommonOptions();
    new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("o", mixin(parsed)))
        .parseArgs(plain);
    assertThat(read).usingRecursiveComparison().ignoringFields("command").isEqualTo(parsed);
    for (String other :
        List.of("--jobs", "--articles", "--articles=a", "x", "--articles --quiet")) {
      assertThat(CommonOptions.plain(other.split(" ", -1), 0)).as(other).isNull();
    }
  }

  private static CommandLine.Model.CommandSpec mixin(CommonOptions options) {
    return CommandLine.Model.CommandSpec.forAnnotatedObject(options);
  }

  @Test
  void checkNamesDoubtsWithoutFailingAndFaultsWithFailing() throws IOException {
    article("a.txt", "Harbour reopens\n\nThe harbour opened again on Monday.\n");
    assertThat(run("check").code).isEqualTo(65);
    run("build");
    Outcome doubts = run("check", "--format", "json");
    assertThat(doubts.code).isEqualTo(0);
    assertThat(doubts.out.lines())
        .anyMatch(line -> line.contains("\"message\":\"nothing tells who published it\""))
        .allMatch(line -> line.startsWith("{\"severity\":\"") && line.endsWith("}"));
    Files.delete(folder.resolve("site/search.html"));
    Outcome faults = run("check");
    assertThat(faults.code).isEqualTo(65);
    assertThat(faults.out)
        .startsWith(folder + "/site/404.html:")
        .contains("is missing from the site; build the site again")
        .contains("a dead link: ");
    List<String> kinds = faults.out.lines().filter(line -> !line.startsWith(" ")).toList();
    assertThat(kinds.indexOf(last(kinds, " error: ")))
        .isLessThan(kinds.indexOf(first(kinds, " warning: ")));
  }

  private static String first(List<String> lines, String part) {
    return lines.stream().filter(line -> line.contains(part)).findFirst().orElseThrow();
  }

  private static String last(List<String> lines, String part) {
    return lines.stream().filter(line -> line.contains(part)).reduce((a, b) -> b).orElseThrow();
  }

  @Test
  void publishRefusesASiteWithFaultsUnlessForced() throws IOException {
    article("a.txt", "Harbour reopens\n\nThe harbour opened again on Monday.\n");
    run("build");
    Path page = folder.resolve("site/404.html");
    Files.writeString(page, Files.readString(page).replace("search.html", "nowhere.html"));
    Path target = folder.resolve("www");
    assertThat(run("publish", "--to", target.toString()).code).isEqualTo(65);
    assertThat(target).doesNotExist();
    assertThat(run("publish", "--to", target.toString(), "--force").code).isEqualTo(0);
    assertThat(target.resolve("index.html")).isRegularFile();
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
  void theLineThatTheDeskAsksForSettlesWhoIsQuoted() throws IOException {
    String front = "headline: Harbour reopens\n";
    String text =
        """
        The harbour opened again on Monday.

        “Boats need harbours more than harbours need boats.”
        """;
    article("a.txt", "---\n" + front + "---\n\n" + text);
    run("build");
    assertThat(site("articles/harbour-reopens.html")).contains("speaker not clear");
    assertThat(site("desk.html"))
        .contains("not clear who said “Boats need harbours more than harbours”");
    String findings = run("check").out;
    assertThat(findings)
        .contains(
            "/a.txt:7:1: warning: not clear who said “Boats need harbours more than harbours”; ")
        .contains("/a.txt:1:1: warning: nothing tells who published it; put 'outlet: NAME' into");
    Matcher asked = Pattern.compile("put '(speakers: .*)' into").matcher(findings);
    assertThat(asked.find()).isTrue();
    assertThat(site("desk.html")).contains("NAME: Boats need harbours more than");

    String line = asked.group(1).replace("NAME", "Ruth Oduya") + "\n";
    article("a.txt", "---\n" + front + line + "---\n\n" + text);
    run("build");
    assertThat(run("check").out).doesNotContain("who said");
    assertThat(site("desk.html")).doesNotContain("who said");
    assertThat(site("articles/harbour-reopens.html")).doesNotContain("speaker not clear");
    assertThat(site("people/ruth-oduya.html")).contains("harbours need boats.");
  }

  @Test
  void theLineThatTheDeskAsksForSettlesWhereADeckBegins() throws IOException {
    String text =
        "Ferry Timetable Changes for the Winter Boats will leave an hour earlier from the first of"
            + " November\n\nThe boats of the harbour will leave earlier, the office said.\n";
    article("a.txt", text);
    assertThat(run("check").out)
        .contains("a.txt:1:40: warning: headline and deck stand on one line and were parted; ");
    article("a.txt", "---\ndeck: Boats will leave an hour earlier\n---\n\n" + text);
    assertThat(run("check").out).doesNotContain("were parted");
  }

  @Test
  void theSettingsNameAPersonWhoAppearsUnderTwoNames() throws IOException {
    article(
        "a.txt", "---\nheadline: Harbour opens\n---\n\n“It is open,” said Ada Quist, a pilot.\n");
    article("b.txt", "---\nheadline: Ferry sails\n---\n\n“She sails tonight,” said Ada Lind.\n");
    run("build");
    assertThat(folder.resolve("site/people/ada-lind.html")).exists();

    Files.writeString(
        folder.resolve("pressfold.yaml"),
        "people:\n  - name: Ada Quist\n    aliases: [Ada Lind]\n    role: harbour master\n");
    run("build");
    assertThat(folder.resolve("site/people/ada-lind.html")).doesNotExist();
    assertThat(site("people/ada-quist.html"))
        .contains("It is open", "She sails tonight", "harbour master");
  }

  private String site(String file) throws IOException {
    return Files.readString(folder.resolve("site").resolve(file));
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
    if (!all.contains("--articles")) {
      all.addAll(List.of("--articles", folder + "/articles", "--site", folder + "/site"));
    }
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

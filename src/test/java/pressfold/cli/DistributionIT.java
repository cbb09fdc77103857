package pressfold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The zip, unpacked and used as somebody does who has Java and nothing else. */
final class DistributionIT {

  @TempDir Path folder;
  private Path home;
  private Path top;
  private Path launcher;
  private String java = System.getProperty("java.home");
  private String path = "/usr/bin:/bin";

  @BeforeEach
  void unpackIntoAPathWithSpacesAndUmlauts() throws IOException {
    home = Files.createDirectories(folder.resolve("home"));
    Path target = folder.resolve("Über uns & Söhne");
    try (ZipFile zip = new ZipFile(zip().toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        Path file = target.resolve(entry.getName());
        if (!entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
          }
        }
      }
    }
    try (Stream<Path> unpacked = Files.list(target)) {
      top = unpacked.findFirst().orElseThrow();
    }
    launcher = top.resolve("bin/pressfold");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh here");
  }

  @Test
  void leadsFromAnEmptyHomeToAPublishedDigest() throws Exception {
    assertThat(run(home, "init", "my digest").code).isEqualTo(0);
    Path digest = home.resolve("my digest");
    Outcome build = run(digest);
    assertThat(build.code).as(build.text).isEqualTo(0);
    assertThat(build.text).contains("1 article, 1 story -> ");
    assertThat(run(digest, "check").code).isEqualTo(0);
    Path remote = home.resolve("remote.git");
    Git.init().setBare(true).setDirectory(remote.toFile()).call().close();
    Outcome publish = run(digest, "publish", "--to", remote.toString());
    assertThat(publish.text).contains("Pushed to gh-pages of ");
    Path clone = home.resolve("clone");
    Git.cloneRepository()
        .setURI(remote.toUri().toString())
        .setBranch("gh-pages")
        .setDirectory(clone.toFile())
        .call()
        .close();
    Set<String> files = files(digest.resolve("site"));
    assertThat(files(clone)).isEqualTo(files);
    for (String file : files) {
      assertThat(clone.resolve(file)).hasSameBinaryContentAs(digest.resolve("site").resolve(file));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "docs/articles.md",
        "docs/correcting.md",
        "docs/getting-started.md",
        "docs/publishing.md",
        "docs/templates.md"
      })
  void theCommandsOfTheDocsRun(String page) throws Exception {
    String text = Files.readString(top.resolve(page));
    StringBuilder script = new StringBuilder("set -e\ncd \"$HOME\"\n");
    if (!text.contains("pressfold init mydigest")) {
      script.append("pressfold init mydigest\ncd mydigest\npressfold build\n");
    }
    Matcher block = Pattern.compile("(?ms)^```(?:sh|cron)\\n(.*?)^```").matcher(text);
    while (block.find()) {
      script.append(block.group(1));
    }
    script.append("cd \"$HOME/mydigest\"\ncp articles/sample.txt articles/some.txt\n");
    Matcher inline =
        Pattern.compile("`((?:pressfold [^`\\s]+ |java -jar bin/)[^`]+)`").matcher(text);
    while (inline.find()) {
      script.append(inline.group(1)).append('\n');
    }
    prepareForTheDocs();
    Path file = Files.writeString(home.resolve("script"), here(script.toString()));
    Outcome outcome = execute(home, List.of("sh", file.toString()));
    assertThat(outcome.code).as(outcome.text).isEqualTo(0);
  }

  /** The examples with this machine's places, and a preview that ends. */
  private static String here(String script) {
    return script
        .replaceAll("(?m)^mvn .*", "") // builds the sources, which the distribution has not
        .replaceAll("(?m)^15 4 \\* \\* \\* +", "")
        .replace("pressfold serve", "timeout 5 pressfold serve --port 0 || test $? = 124")
        .replaceAll("https://git.example/\\S+|git@github.com:\\S+", "../remote.git")
        .replaceAll("(?:me@host:)?/srv/www/digest/?", "../www")
        .replace("/home/me/digest", "\"$HOME\"/mydigest")
        .replace("articles/ferry.txt", "articles/sample.txt");
  }

  /** A repository to publish to, texts to copy, and what other makers' commands stand for. */
  private void prepareForTheDocs() throws Exception {
    Git.init().setBare(true).setDirectory(home.resolve("remote.git").toFile()).call().close();
    Path digest = home.resolve("mydigest");
    try (Git git = Git.init().setDirectory(digest.toFile()).call()) {
      git.getRepository().getConfig().setString("remote", "origin", "url", "../remote.git");
      git.getRepository().getConfig().save();
    }
    Files.createDirectories(digest.resolve("bin"));
    Files.copy(top.resolve("lib/pressfold.jar"), digest.resolve("bin/pressfold.jar"));
    Files.createDirectories(home.resolve("clippings"));
    Files.writeString(home.resolve("clippings/a.txt"), "Harbour opens\n\nIt opened on Monday.\n");
    Path commands = Files.createDirectories(home.resolve("commands"));
    for (String name : List.of("npx", "aws", "rsync", "xdg-open")) {
      Path command = commands.resolve(name);
      Files.writeString(command, "#!/bin/sh\ntest -f site/index.html\n");
      assertThat(command.toFile().setExecutable(true)).isTrue();
    }
    path = commands + ":" + top.resolve("bin") + ":" + java + "/bin:" + path;
  }

  @Test
  void theNewLookOfTheDocsIsMadeAsTheyTell() throws Exception {
    Path digest = home.resolve("digest");
    assertThat(run(home, "init", "digest", "--templates").code).isEqualTo(0);
    Matcher example =
        Pattern.compile(
                "(?s)`(templates/(?:assets|parts)/[\\w.]+)`(?:(?!```|`templates).)*"
                    + "```(?:css|html)\\n(.*?)```")
            .matcher(Files.readString(top.resolve("docs/templates.md")));
    Set<String> changed = new TreeSet<>();
    while (example.find()) {
      Path file = digest.resolve(example.group(1));
      boolean more = file.endsWith("head.html");
      Files.writeString(file, (more ? Files.readString(file) : "") + example.group(2));
      changed.add(file.getFileName().toString());
    }
    assertThat(changed).containsExactly("footer.html", "head.html", "look.css");
    Outcome build = run(digest);
    assertThat(build.code).as(build.text).isEqualTo(0);
    Outcome check = run(digest, "check");
    assertThat(check.text).contains("0 faults");
    assertThat(digest.resolve("site/index.html"))
        .content(UTF_8)
        .contains("/look.", "is put together by the harbour library");
  }

  @ParameterizedTest
  @CsvSource({
    "'pressfold pub', publish",
    "'pressfold publish --sq', --squash",
    "'pressfold build --format j', json"
  })
  void shellsCompleteCommandsOptionsAndValues(String typed, String completed) throws Exception {
    Path folder = top.resolve("completions");
    String bash =
        """
        source "$1/pressfold.bash"; compopt() { :; }
        read -ra COMP_WORDS <<<"$2"; COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _complete_pressfold pressfold "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
        echo "${COMPREPLY[@]}"
        """;
    assertThat(complete("bash", bash, folder, typed)).contains(completed);
    String fish = "source $argv[1]/pressfold.fish; complete -C $argv[2]";
    assertThat(complete("fish", fish, folder, typed)).contains(completed);
    String zsh =
        """
        zmodload zsh/zpty; zpty -b z zsh -f -i
        zpty -w z "PROMPT= fpath=(${(q)1} \\$fpath); autoload -U compinit; compinit -u -D; echo READY"
        until [[ $seen == *READY*READY* ]]; do zpty -r -t z out && seen+=$out; sleep .1; done
        zpty -w -n z "$2"$'\\t'; repeat 50 { zpty -r -t z out && all+=$out; sleep .1 }; print -r -- $all
        """;
    assertThat(complete("zsh", zsh, folder, typed)).contains(completed);
  }

  /** What the shell makes of {@code typed}. */
  private String complete(String shell, String script, Path folder, String typed) throws Exception {
    Path program = Path.of("/usr/bin", shell);
    Assumptions.assumeTrue(Files.isExecutable(program), "no " + program);
    Path file = Files.writeString(home.resolve("complete"), script);
    Outcome outcome = execute(home, List.of(shell, file.toString(), folder.toString(), typed));
    return outcome.text.replaceAll("\u001B\\[[0-9;?]*[A-Za-z]|\\p{Cntrl}", "");
  }

  @Test
  void keepsItsQuickStartsInTheUsersCacheAndDoesWithoutThem() throws Exception {
    assertThat(run(home, "--version").text).contains("pressfold ");
    Path cache = home.resolve(".cache/pressfold");
    try (Stream<Path> cached = Files.walk(cache)) {
      List<Path> classes = cached.filter(file -> file.endsWith("classes")).toList();
      assertThat(classes).hasSize(1);
      classes.forEach(DistributionIT::spoil);
    }
    assertThat(run(home, "--version").code).isEqualTo(0);
    home = Path.of("/dev/null");
    assertThat(run(folder, "--version").code).isEqualTo(0);
  }

  @Test
  void startsTwiceWithEveryJavaBesideThisOne() throws Exception {
    try (Stream<Path> homes = Files.list(Path.of(java).toRealPath().getParent())) {
      for (Path other : homes.filter(DistributionIT::isJava17OrLater).toList()) {
        java = other.toString();
        for (int start = 1; start <= 2; start++) {
          Outcome outcome = run(home, "--version");
          assertThat(outcome.text).as("start %d with %s", start, java).startsWith("pressfold ");
          assertThat(outcome.code).isEqualTo(0);
        }
      }
    }
  }

  private static boolean isJava17OrLater(Path folder) {
    Path release = folder.resolve("release");
    try {
      return Files.isExecutable(folder.resolve("bin/java"))
          && Files.isReadable(release)
          && Pattern.compile("JAVA_VERSION=\"(1[7-9]|[2-9]\\d)")
              .matcher(Files.readString(release))
              .find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void startsByALinkToo() throws Exception {
    Path link = Files.createSymbolicLink(home.resolve("pressfold"), launcher);
    launcher = link;
    assertThat(run(home, "--version").text).contains("pressfold ");
  }

  @Test
  void carriesLicencesManualAndCompletions() throws Exception {
    assertThat(top.resolve("LICENSE")).isRegularFile();
    assertThat(top.resolve("THIRD-PARTY.txt"))
        .content(UTF_8)
        .contains("picocli", "Pebble", "flexmark", "ICU4J", "jsoup", "JGit", "SnakeYAML", "slf4j");
    assertThat(top.resolve("man/man1/pressfold.1")).content(UTF_8).contains(".SS publish");
    for (String shell : List.of("pressfold.bash", "_pressfold", "pressfold.fish")) {
      assertThat(top.resolve("completions").resolve(shell))
          .content(UTF_8)
          .contains("normalize", "squash");
    }
    assertThat(execute(home, List.of("sh", "-n", launcher.toString())).code).isEqualTo(0);
    Path bash = top.resolve("completions/pressfold.bash");
    assertThat(execute(home, List.of("bash", "-n", bash.toString())).code).isEqualTo(0);
  }

  @Test
  void everyEntryOfTheZipHasTheSameTime() throws IOException {
    Set<Long> times = new TreeSet<>();
    try (ZipFile zip = new ZipFile(zip().toFile())) {
      zip.stream().forEach(entry -> times.add(entry.getTime()));
    }
    assertThat(times).hasSize(1);
  }

  private static Path zip() throws IOException {
    try (Stream<Path> built = Files.list(Path.of("target"))) {
      return built
          .filter(file -> file.getFileName().toString().matches("pressfold-.*\\.zip"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static void spoil(Path file) {
    try {
      Files.delete(file);
      Files.writeString(file, "no classes");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> files(Path folder) throws IOException {
    Set<String> files = new TreeSet<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(file -> !file.startsWith(".git/"))
          .forEach(files::add);
    }
    return files;
  }

  private record Outcome(int code, String text) {}

  private Outcome run(Path where, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    return execute(where, command);
  }

  private Outcome execute(Path where, List<String> command) throws Exception {
    Path out = folder.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(where.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", path);
    builder.environment().put("JAVA_HOME", java);
    builder.environment().put("HOME", home.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return new Outcome(process.exitValue(), Files.readString(out));
  }
}

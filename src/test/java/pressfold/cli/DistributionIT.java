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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip, unpacked and used as somebody does who has Java and nothing else. */
final class DistributionIT {

  @TempDir Path folder;
  private Path home;
  private Path top;
  private Path launcher;
  private String java = System.getProperty("java.home");

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
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("JAVA_HOME", java);
    builder.environment().put("HOME", home.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return new Outcome(process.exitValue(), Files.readString(out));
  }
}

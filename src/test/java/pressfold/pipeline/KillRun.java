package pressfold.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import pressfold.publish.Publisher;
import pressfold.publish.SiteChecker;
import pressfold.source.Problem;

/**
 * Kills builds at random moments, every second one while it changes the sites' places, and looks at
 * what is left: the old site or the new one, whole. {@code KillRun SEED BUILDS} prints the count.
 */
final class KillRun {

  private final Random random;
  private final Path folder;
  private final Path articles;
  private final Path site;
  private final List<Map<String, Long>> editions = new ArrayList<>();
  private long millis = 4000;
  private int current;

  /**
   * Builds that were killed before they ended, and of them those that left no site in its place.
   */
  int killed;

  int between;

  KillRun(long seed, Path folder) throws IOException {
    this.random = new Random(seed);
    this.folder = folder;
    this.articles = Files.createDirectories(folder.resolve("articles"));
    this.site = folder.resolve("site");
    for (int edition = 1; edition >= 0; edition--) {
      write(edition);
      build();
      editions.add(0, files());
    }
    Files.writeString(site.resolve("CNAME"), "news.example");
    Files.createDirectories(site.resolve(".git"));
    Files.writeString(site.resolve(".git/HEAD"), "ref: refs/heads/main");
    editions.forEach(files -> files.putAll(Map.of("CNAME", 12L, ".git/HEAD", 20L)));
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("pressfold-kills");
    try {
      KillRun run = new KillRun(Long.parseLong(arguments[0]), folder);
      int builds = Integer.parseInt(arguments[1]);
      int broken = 0;
      for (int i = 0; i < builds; i++) {
        Optional<String> fault = run.kill();
        if (fault.isPresent()) {
          broken++;
          System.out.println("build " + i + ": " + fault.get());
        }
        if ((i + 1) % 20 == 0 || i + 1 == builds) {
          System.out.printf(
              "%d builds, %d killed, %d of them between the renames, %d broken%n",
              i + 1, run.killed, run.between, broken);
        }
      }
    } finally {
      FileUtils.deleteDirectory(folder.toFile());
    }
  }

  /** Kills one build; tells what was wrong with what it left. */
  Optional<String> kill() throws IOException, InterruptedException {
    int next = 1 - current;
    write(next);
    long begun = System.nanoTime();
    Process build = start();
    if (random.nextBoolean()) {
      Path manifest = folder.resolve(".site.pressfold/new/.pressfold");
      Path whole = folder.resolve(".site.pressfold/next");
      while (build.isAlive() && !Files.exists(manifest) && !Files.exists(whole)) {
        TimeUnit.MICROSECONDS.sleep(100);
      }
      TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
    } else {
      TimeUnit.MILLISECONDS.sleep(random.nextInt((int) millis));
    }
    boolean alive = build.isAlive();
    build.destroyForcibly();
    build.waitFor();
    if (alive) {
      killed++;
    } else {
      millis = (System.nanoTime() - begun) / 1_000_000;
    }
    Optional<String> fault = look();
    build();
    if (fault.isEmpty() && !files().equals(editions.get(next))) {
      fault = Optional.of("the build after it did not mend the site");
    }
    if (fault.isEmpty() && Files.exists(folder.resolve(".site.pressfold"))) {
      fault = Optional.of("litter is left beside the site");
    }
    current = next;
    return fault;
  }

  private Optional<String> look() throws IOException {
    if (!Files.exists(site)) {
      between++;
    } else if (!editions.contains(files())) {
      return Optional.of("the site is neither the old one nor the new one");
    }
    Publisher.recover(site);
    if (!editions.contains(files())) {
      return Optional.of("the recovered site is neither the old one nor the new one");
    }
    List<String> faults = new ArrayList<>();
    SiteChecker.check(
        site,
        problem -> {
          if (problem.severity() == Problem.Severity.ERROR) {
            faults.add(problem.file() + ": " + problem.message());
          }
        });
    return faults.isEmpty() ? Optional.empty() : Optional.of(faults.toString());
  }

  /** Two editions that share some articles; one has an article that the other lacks. */
  private void write(int edition) throws IOException {
    List<Path> samples;
    try (Stream<Path> all = Files.list(Path.of("articles"))) {
      samples = all.filter(Files::isRegularFile).sorted().limit(8).toList();
    }
    for (int i = 0; i < samples.size(); i++) {
      Path file = articles.resolve(String.valueOf(samples.get(i).getFileName()));
      if (i == 0 && edition == 1) {
        Files.deleteIfExists(file);
      } else {
        String more = i < 3 ? "\n\nThis is edition " + edition + ".\n" : "";
        Files.writeString(file, Files.readString(samples.get(i)) + more);
      }
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(String.valueOf(System.getProperty("java.home")), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-cp",
            String.valueOf(System.getProperty("java.class.path")),
            "pressfold.cli.Main",
            "build",
            "--articles",
            articles.toString(),
            "--site",
            site.toString(),
            "--templates",
            folder.resolve("templates").toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void build() {
    Settings settings =
        new Settings(
            articles, site, folder.resolve("templates"), Optional.empty(), Optional.empty(), false);
    new Pipeline(settings, problem -> {}).build((stage, done, of) -> {});
  }

  /** The site's files and the sums of their bytes; what is not ours has its size. */
  private Map<String, Long> files() throws IOException {
    Map<String, Long> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = site.relativize(file).toString();
        boolean ours = !path.equals("CNAME") && !path.startsWith(".git/");
        files.put(path, ours ? FileUtils.checksumCRC32(file.toFile()) : Files.size(file));
      }
    }
    return files;
  }
}

package pressfold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.io.FileUtils;

/**
 * Measures whole builds, and hugo's where it is installed, in turn: {@code Benchmark ZIP ARTICLES
 * ROUNDS}, where the first is the distribution that is built into target. docs/performance.md tells
 * how to run it and what it gave.
 */
final class Benchmark {

  private static final boolean HUGO = onPath("hugo");
  private static final Path TIME = Path.of("/usr/bin/time");

  private final Path folder;
  private final Path launcher;
  private final Map<String, List<double[]>> runs = new TreeMap<>();

  private Benchmark(Path distribution, Path folder) throws IOException {
    this.folder = folder;
    this.launcher = unpacked(distribution, folder.resolve("distribution"));
  }

  /** The launcher among the files of a distribution. */
  private static Path unpacked(Path distribution, Path to) throws IOException {
    Path launcher = to;
    try (ZipFile zip = new ZipFile(distribution.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        Path file = to.resolve(entry.getName());
        if (!entry.isDirectory()) {
          FileUtils.copyInputStreamToFile(zip.getInputStream(entry), file.toFile());
        }
        launcher = file.endsWith("bin/pressfold") ? file : launcher;
      }
    }
    return launcher;
  }

  public static void main(String[] arguments) throws Exception {
    int articles = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    Path memory = Path.of("/dev/shm");
    Path folder =
        Files.isDirectory(memory)
            ? Files.createTempDirectory(memory, "pressfold-benchmark")
            : Files.createTempDirectory("pressfold-benchmark");
    try {
      Benchmark benchmark = new Benchmark(Path.of(arguments[0]), folder);
      benchmark.prepare(articles);
      for (int i = 0; i < rounds; i++) {
        benchmark.round(i);
      }
      benchmark.print(articles, rounds);
    } finally {
      FileUtils.deleteDirectory(folder.toFile());
    }
  }

  private void prepare(int articles) throws IOException, InterruptedException {
    new Corpus(7).write(articles, folder.resolve("articles"), folder.resolve("hugo/content/posts"));
    new Corpus(7).write(2, folder.resolve("two/articles"), folder.resolve("hugo2/content/posts"));
    pressfold("first start", folder.resolve("two"));
    runs.clear();
    for (String hugo : List.of("hugo", "hugo2")) {
      Path home = folder.resolve(hugo);
      Files.createDirectories(home.resolve("layouts/_default"));
      Files.writeString(home.resolve("hugo.toml"), "baseURL=\"http://x/\"\ntitle=\"T\"\n");
      Files.writeString(
          home.resolve("layouts/_default/single.html"),
          "<!doctype html><title>{{.Title}}</title><h1>{{.Title}}</h1>{{.Content}}\n");
      Files.writeString(
          home.resolve("layouts/_default/list.html"),
          "<!doctype html><title>{{.Title}}</title>"
              + "{{range .Pages}}<a href=\"{{.Permalink}}\">{{.Title}}</a>{{end}}\n");
    }
  }

  private void round(int number) throws IOException, InterruptedException {
    FileUtils.deleteDirectory(folder.resolve("site").toFile());
    FileUtils.deleteDirectory(folder.resolve(".pressfold").toFile());
    pressfold("clean", folder);
    pressfold("unchanged", folder);
    Path one;
    try (Stream<Path> all = Files.list(folder.resolve("articles"))) {
      one = all.sorted().skip(number * 7L).findFirst().orElseThrow();
    }
    Files.writeString(one, "\nOne more paragraph came in.\n", StandardOpenOption.APPEND);
    Thread.sleep(100);
    pressfold("one changed", folder);
    FileUtils.deleteDirectory(folder.resolve("two/site").toFile());
    FileUtils.deleteDirectory(folder.resolve("two/.pressfold").toFile());
    pressfold("two articles", folder.resolve("two"));
    if (HUGO) {
      for (String name : List.of("hugo", "hugo2")) {
        FileUtils.deleteDirectory(folder.resolve(name + "/public").toFile());
        FileUtils.deleteDirectory(folder.resolve(name + "/resources").toFile());
        run(
            name.equals("hugo") ? "hugo" : "hugo, two articles",
            folder.resolve(name),
            "hugo",
            "--quiet");
      }
    }
  }

  private void pressfold(String what, Path in) throws IOException, InterruptedException {
    run(what, in, "sh", launcher.toString(), "build", "--quiet");
  }

  /** Notes seconds, seconds of CPU and MiB at the peak. */
  private void run(String what, Path in, String... command)
      throws IOException, InterruptedException {
    Path times = folder.resolve("times");
    List<String> line = new ArrayList<>();
    if (Files.isExecutable(TIME)) {
      line.addAll(List.of(TIME.toString(), "-o", times.toString(), "-f", "%U %S %M"));
    }
    line.addAll(List.of(command));
    long begun = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(in.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    // The launcher keeps there what it learns at its first start.
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    int code = process.waitFor();
    double seconds = (System.nanoTime() - begun) / 1e9;
    if (code != 0) {
      throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
    }
    String[] used =
        Files.exists(times)
            ? Files.readString(times).strip().split(" ", -1)
            : new String[] {"0", "0", "0"};
    double cpu = Double.parseDouble(used[0]) + Double.parseDouble(used[1]);
    runs.computeIfAbsent(what, w -> new ArrayList<>())
        .add(new double[] {seconds, cpu, Double.parseDouble(used[2]) / 1024});
  }

  private void print(int articles, int rounds) {
    System.out.printf(
        "%d articles, medians of %d rounds, %d cores, Java %s%n%n",
        articles, rounds, Runtime.getRuntime().availableProcessors(), Runtime.version().feature());
    System.out.println(
        "| build | seconds | lowest to highest | of hugo's | CPU seconds | peak MiB |");
    System.out.println("|---|---|---|---|---|---|");
    runs.forEach(
        (what, all) -> {
          String peer = what.contains("two articles") ? "hugo, two articles" : "hugo";
          double ratio =
              median(all, 0) / (HUGO ? median(runs.getOrDefault(peer, List.of()), 0) : Double.NaN);
          System.out.printf(
              Locale.ROOT,
              "| %s | %.2f | %.2f to %.2f | %.2f | %.2f | %.0f |%n",
              what,
              median(all, 0),
              all.stream().mapToDouble(run -> run[0]).min().orElse(0),
              all.stream().mapToDouble(run -> run[0]).max().orElse(0),
              ratio,
              median(all, 1),
              median(all, 2));
        });
  }

  private static double median(List<double[]> all, int of) {
    return all.stream()
        .mapToDouble(run -> run[of])
        .sorted()
        .skip(all.size() / 2)
        .findFirst()
        .orElse(0);
  }

  private static boolean onPath(String program) {
    for (String place : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(place, program))) {
        return true;
      }
    }
    return false;
  }
}

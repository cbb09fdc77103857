package pressfold.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.file.PathUtils;

/**
 * Edits a digest at random, builds it after each few edits, and holds the site against one built
 * from nothing. {@code EditRun SEED SEQUENCES} prints how many sites differed.
 */
final class EditRun {

  private static final int MOST_ARTICLES = 12;

  private final Random random;
  private final Path folder;
  private final Path articles;
  private final Path site;
  private final List<String> texts = new ArrayList<>();
  private final List<String> edits = new ArrayList<>();

  EditRun(long seed, Path folder) throws IOException {
    this.random = new Random(seed);
    this.folder = folder;
    this.articles = Files.createDirectories(folder.resolve("articles"));
    this.site = folder.resolve("site");
    try (Stream<Path> samples = Files.list(Path.of("articles"))) {
      for (Path sample : samples.filter(Files::isRegularFile).sorted().toList()) {
        texts.add(Files.readString(sample));
      }
    }
    for (int i = 0; i < 6; i++) {
      add();
    }
  }

  public static void main(String[] arguments) throws IOException {
    long seed = Long.parseLong(arguments[0]);
    int sequences = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("pressfold-edits");
    try {
      EditRun run = new EditRun(seed, folder);
      int different = 0;
      for (int i = 0; i < sequences; i++) {
        Optional<String> difference = run.sequence();
        if (difference.isPresent()) {
          different++;
          System.out.println("sequence " + i + ": " + difference.get());
        }
        if ((i + 1) % 20 == 0) {
          System.out.println((i + 1) + " sequences, " + different + " sites differ");
        }
      }
      System.out.println(sequences + " sequences of edits, " + different + " sites differ");
    } finally {
      FileUtils.deleteDirectory(folder.toFile());
    }
  }

  /** Makes some edits and builds; tells how the site differs from one built from nothing. */
  Optional<String> sequence() throws IOException {
    edits.clear();
    for (int i = random.nextInt(4); i >= 0; i--) {
      edit();
    }
    build(site);
    Path kept = folder.resolve("kept");
    Path clean = folder.resolve("clean");
    Files.move(folder.resolve(".pressfold"), kept);
    build(clean);
    FileUtils.deleteDirectory(folder.resolve(".pressfold").toFile());
    Files.move(kept, folder.resolve(".pressfold"));
    Map<String, byte[]> expected = files(clean);
    Map<String, byte[]> found = files(site);
    FileUtils.deleteDirectory(clean.toFile());
    List<String> wrong = new ArrayList<>();
    expected.forEach(
        (path, bytes) -> {
          if (!Arrays.equals(bytes, found.remove(path))) {
            wrong.add(path);
          }
        });
    wrong.addAll(found.keySet());
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of("after " + edits + " these differ: " + wrong);
  }

  private void edit() throws IOException {
    List<Path> all = list(articles);
    Path one = all.get(random.nextInt(all.size()));
    int kind = random.nextInt(10);
    edits.add(kind + " " + one.getFileName());
    switch (kind) {
      case 0, 1 -> {
        if (all.size() < MOST_ARTICLES) {
          add();
        }
      }
      case 2 -> {
        if (all.size() > 2) {
          Files.delete(one);
        }
      }
      case 3 -> Files.move(one, articles.resolve(name()));
      case 4, 5 -> Files.writeString(one, Files.readString(one) + "\n\n" + sentence() + "\n");
      case 6 -> changeUnseen(one);
      case 7 -> Files.setLastModifiedTime(one, FileTime.fromMillis(random.nextInt()));
      case 8 -> template();
      default -> settings();
    }
  }

  private void add() throws IOException {
    Path file = articles.resolve(name());
    PathUtils.createParentDirectories(file);
    String text = texts.get(random.nextInt(texts.size()));
    Files.writeString(file, random.nextBoolean() ? text : text + "\n\n" + sentence() + "\n");
  }

  private String name() {
    return (random.nextInt(4) == 0 ? "deeper/" : "") + "text" + random.nextInt(1 << 30) + ".txt";
  }

  private String sentence() {
    String who = random.nextBoolean() ? "Mayor Ann Lee" : "a spokesman";
    return "\"The bridge number " + random.nextInt(100) + " will be closed,\" " + who + " said.";
  }

  /** A change that leaves size and time as they were. */
  private static void changeUnseen(Path file) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    String text = Files.readString(file);
    int e = text.lastIndexOf('e');
    if (e >= 0) {
      Files.writeString(file, text.substring(0, e) + "a" + text.substring(e + 1));
      Files.setLastModifiedTime(file, time);
    }
  }

  private void template() throws IOException {
    Path own = folder.resolve("templates/missing.html");
    if (Files.exists(own)) {
      Files.delete(own);
    } else {
      PathUtils.createParentDirectories(own);
      String text = Files.readString(Path.of("templates/missing.html"));
      Files.writeString(own, text + "<!-- " + random.nextInt(100) + " -->\n");
    }
  }

  private void settings() throws IOException {
    Path file = folder.resolve("pressfold.yaml");
    switch (random.nextInt(4)) {
      case 0 -> Files.deleteIfExists(file);
      case 1 -> Files.writeString(file, "title: Digest " + random.nextInt(5) + "\n");
      case 2 -> Files.writeString(file, "publish: excerpt\nbase-url: https://news.example\n");
      default -> Files.writeString(file, "edition: week\nlanguage: de\n");
    }
  }

  private void build(Path to) {
    Settings settings =
        new Settings(
            articles, to, folder.resolve("templates"), Optional.empty(), Optional.empty(), false);
    new ForkJoinPool(1 + random.nextInt(2))
        .submit(() -> new Pipeline(settings, problem -> {}).build((stage, done, of) -> {}))
        .join();
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (Path file : list(folder)) {
      files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
    }
    return files;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}

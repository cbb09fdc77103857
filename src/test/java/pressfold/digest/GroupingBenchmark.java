package pressfold.digest;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import pressfold.model.Article;

/**
 * Times how the articles of a folder of Markdown files are grouped into stories: seconds and the
 * memory that stays in use, for the first articles of the folder, as many as asked for. The command
 * stands in docs/performance.md.
 */
public final class GroupingBenchmark {

  private GroupingBenchmark() {}

  /**
   * Reads, then groups.
   *
   * @param arguments the folder, how many articles, how many rounds
   */
  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    List<Path> files;
    try (Stream<Path> folder = Files.list(Path.of(arguments[0]))) {
      files = folder.sorted().limit(count).toList();
    }
    long start = System.nanoTime();
    List<Filed> articles =
        files.parallelStream().map(GroupingBenchmark::filed).sorted(Filed::oldestFirst).toList();
    tell("read, and words counted", count, start);
    for (int round = 1; round <= rounds; round++) {
      start = System.nanoTime();
      int stories = new Grouping(articles, EditorOptions.defaults()).stories().size();
      tell("grouped into " + stories + " stories", count, start);
    }
  }

  private static void tell(String what, int count, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%d articles %s: %.2f s, CPU %.2f s since the start, %d MiB in use%n",
        count,
        what,
        seconds,
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  /** What grouping needs of an article: everything but its text. */
  private static Filed filed(Path file) {
    try {
      String[] parts = Files.readString(file).split("\n---\n", 2);
      String id = file.getFileName().toString().replace(".md", "");
      String outlet = field(parts[0], "outlet");
      String day = field(parts[0], "date");
      String headline = field(parts[0], "title");
      Article whole = Texts.article(id, outlet, day, headline, parts[1]);
      long time = Filed.time(whole, EditorOptions.defaults().zone());
      Wording wording = Wording.of(whole, Filed.day(time));
      return new Filed(
          Texts.article(id, outlet, day, headline, ""),
          new Note(wording, 0, 0, 0, 0, List.of(), List.of(), List.of()),
          time);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String field(String frontMatter, String name) {
    return frontMatter
        .lines()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2).replace("\"", ""))
        .map(value -> name.equals("date") ? value.substring(0, 10) : value)
        .findFirst()
        .orElse("");
  }
}

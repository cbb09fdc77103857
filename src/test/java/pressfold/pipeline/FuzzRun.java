package pressfold.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import pressfold.model.Part;
import pressfold.source.DigestException;
import pressfold.source.Problem;

/**
 * Feeds the whole pipeline with texts that nobody would write. {@code FuzzRun SEED MINUTES} keeps
 * each text on which something crashed, took too long or lost a character, and prints how many.
 */
final class FuzzRun {

  /** A text may take this, whatever the machine does beside, and a second for each 100 kB. */
  private static final long PATIENCE_MILLIS = 300;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n\n",
          "\r\n",
          "\r",
          "\f",
          "\t",
          " ",
          "   ",
          "\u00a0",
          "\u200b",
          "\ufeff",
          "\u2028",
          "\u0000",
          "\u0007",
          "\u001c",
          "\u0085",
          "\ufffd",
          "\ud83d\ude00",
          "e\u0301",
          "\u202e",
          "“",
          "”",
          "‘",
          "’",
          "\"",
          "'",
          "«",
          "»",
          "„",
          "‚Ķ",
          "â€œ",
          "â€™",
          "Ã©",
          "ÐŸ",
          "—",
          "--",
          "…",
          "(*)",
          "###",
          "-30-",
          "***",
          "* * *",
          "---",
          "---\n",
          "> ",
          "- ",
          "• ",
          "1. ",
          "# ",
          "=",
          "<p>",
          "</p>",
          "<",
          "&amp;",
          "&#8220;",
          "<!--",
          "-->",
          "<script>",
          "<div class=\"a\">",
          "[a](b)",
          "![",
          "](",
          "`",
          "```",
          "_",
          "**",
          "\\",
          "|",
          "{{",
          "{%",
          "https://example.com/a",
          "http://[",
          "www.",
          "By ",
          "By Ann Lee and Bob Hill",
          "PARIS (AFP) — ",
          "LONDON, March 3 - ",
          "2021-03-17",
          "March 17, 2021 4:06 PM",
          "99:99",
          "Comments are closed.",
          "Share this",
          "said",
          "he said",
          ", said Ann Lee, the mayor.",
          "Dr. ",
          "U.S. ",
          "東京で",
          "。",
          "「",
          "」",
          "Привет ",
          "שלום ",
          "مرحبا ",
          "สวัสดี",
          "ﬁ",
          "headline: ",
          "publish: no\n",
          "authors: [",
          "]");

  private final Random random;
  private final Pipeline pipeline;
  private final Path folder;
  private final List<String> samples = new ArrayList<>();

  FuzzRun(long seed, Path folder) throws IOException {
    this.random = new Random(seed);
    this.folder = folder;
    Files.createDirectories(folder.resolve("articles"));
    this.pipeline = new Pipeline(settings(), problem -> {});
    try (Stream<Path> all = Files.list(Path.of("articles"))) {
      for (Path sample : all.filter(Files::isRegularFile).sorted().toList()) {
        samples.add(Files.readString(sample));
      }
    }
    for (String sample : samples) {
      for (int i = 0; i < 20; i++) {
        read(sample.getBytes(UTF_8), "txt"); // warm, so that the clock measures the reading alone
      }
    }
  }

  public static void main(String[] arguments) throws IOException {
    FuzzRun run =
        new FuzzRun(Long.parseLong(arguments[0]), Files.createTempDirectory("pressfold-fuzz"));
    long end = System.nanoTime() + Long.parseLong(arguments[1]) * 60_000_000_000L;
    Path found = Files.createDirectories(Path.of("target/fuzz"));
    int texts = 0;
    int faults = 0;
    while (System.nanoTime() < end) {
      byte[] text = run.text();
      String ending = run.ending();
      Optional<String> fault = run.read(text, ending);
      if (fault.isPresent()) {
        Path file = found.resolve("fault" + faults++ + "." + ending);
        Files.write(file, text);
        System.out.println(file + ": " + fault.get());
      }
      texts++;
      if (texts % 200 == 0) {
        run.build().ifPresent(System.out::println);
      }
    }
    System.out.println(texts + " texts, " + faults + " faults");
    FileUtils.deleteDirectory(run.folder.toFile());
  }

  String ending() {
    return List.of("txt", "txt", "md", "html").get(random.nextInt(4));
  }

  /** A text as it may come: pieces at random, or a sample that was cut, torn and repeated. */
  byte[] text() {
    StringBuilder text = new StringBuilder();
    int kind = random.nextInt(6);
    if (kind > 1) {
      text.append(samples.get(random.nextInt(samples.size())));
    }
    int changes = kind == 0 ? 5 + random.nextInt(60) : 1 + random.nextInt(12);
    for (int i = 0; i < changes; i++) {
      int at = text.length() == 0 ? 0 : random.nextInt(text.length());
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      switch (random.nextInt(8)) {
        case 0 -> text.delete(at, Math.min(text.length(), at + random.nextInt(200)));
        case 1 ->
            text.insert(at, piece.repeat(1 + random.nextInt(random.nextInt(10) == 0 ? 5000 : 9)));
        case 2 -> {
          int end = Math.min(text.length(), at + random.nextInt(400));
          text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
        }
        case 3 -> text.append(PIECES.get(random.nextInt(PIECES.size()))).append(piece);
        default -> text.insert(at, piece);
      }
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    for (int i = random.nextInt(8) == 0 ? random.nextInt(20) : 0; i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /** Reads {@code text}; tells what was wrong with that. */
  Optional<String> read(byte[] text, String ending) throws IOException {
    Path file = folder.resolve("articles/text." + ending);
    Files.write(file, text);
    List<Reading> readings = new ArrayList<>();
    long patience = PATIENCE_MILLIS + text.length / 100;
    long millis = Long.MAX_VALUE;
    try {
      // What is slow is slow each time; a busy machine is not.
      for (int take = 0; take < 3 && millis > patience; take++) {
        readings.clear();
        long begun = CLOCK.getCurrentThreadCpuTime();
        pipeline.read(List.of(file), readings::add);
        millis = (CLOCK.getCurrentThreadCpuTime() - begun) / 1_000_000;
      }
    } catch (DigestException told) {
      return Optional.empty();
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.of(e + " at " + e.getStackTrace()[0]);
    } finally {
      Files.delete(file);
    }
    if (millis > patience) {
      return Optional.of(millis + " ms for " + text.length + " bytes");
    }
    return readings.stream().findFirst().flatMap(FuzzRun::lost);
  }

  private static Optional<String> lost(Reading reading) {
    String source = reading.text().source().text();
    int done = 0;
    for (Part part : reading.article().parts()) {
      if (part.span().start() < done || !source.substring(done, part.span().start()).isBlank()) {
        return Optional.of("lost or double at " + done + " to " + part.span().start());
      }
      done = part.span().end();
    }
    return source.substring(done).isBlank() ? Optional.empty() : Optional.of("lost at " + done);
  }

  /** Builds a site of such texts; tells what was wrong with that. */
  Optional<String> build() throws IOException {
    for (int i = 0; i < 12; i++) {
      Files.write(folder.resolve("articles/t" + i + "." + ending()), text());
    }
    List<Problem> faults = new ArrayList<>();
    try {
      Pipeline whole = new Pipeline(settings(), problem -> {});
      whole.build((stage, done, of) -> {});
      new Pipeline(
              settings(),
              problem -> {
                if (problem.severity() == Problem.Severity.ERROR) {
                  faults.add(problem);
                }
              })
          .checkSite();
    } catch (DigestException told) {
      return Optional.empty();
    } catch (RuntimeException | StackOverflowError e) {
      FileUtils.copyDirectory(
          folder.resolve("articles").toFile(), Path.of("target/fuzz/build").toFile());
      return Optional.of("a build failed: " + e + " at " + e.getStackTrace()[0]);
    } finally {
      FileUtils.cleanDirectory(folder.resolve("articles").toFile());
    }
    return faults.isEmpty() ? Optional.empty() : Optional.of("the site has faults: " + faults);
  }

  private Settings settings() {
    return new Settings(
        folder.resolve("articles"),
        folder.resolve("site"),
        folder.resolve("templates"),
        Optional.empty(),
        Optional.empty(),
        false);
  }
}

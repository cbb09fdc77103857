package pressfold.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Block;
import pressfold.model.Headline;
import pressfold.model.Outlet;
import pressfold.model.Published;
import pressfold.model.Removal;
import pressfold.repair.Repairer;
import pressfold.source.RepairedText;
import pressfold.source.SourceText;

/**
 * Repairs and reads the texts that lie beside the project, where they do. {@code
 * -Dmutations=100000} reads that many damaged forms of them and holds the time each takes to 50 ms
 * for 10 kB.
 */
final class RoughTextsTest {

  private static final long NANOSECONDS_PER_CHARACTER = 5_000;

  /** Below this the clock tells more of the machine than of the text. */
  private static final long LEAST_NANOSECONDS = 50_000_000;

  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private final Repairer repairer = new Repairer();
  private final ArticleReader reader = new ArticleReader();
  private Path shared = Path.of("");

  @BeforeEach
  void findTexts() {
    assumeTrue(ExtractSet.shared().isPresent(), "no texts beside the project");
    shared = ExtractSet.shared().orElseThrow();
  }

  @Test
  void everyCharacterOfEveryTextIsAccountedFor() throws IOException {
    for (String text : texts()) {
      ArticleReaderPropertyTest.checkNothingLost(repaired(text));
    }
  }

  @Test
  void damagedTextsAreReadWithoutLossOrComplaint() throws IOException {
    int mutations = Integer.getInteger("mutations", 1_000);
    boolean timed = mutations > 10_000;
    Random random = new Random(11);
    List<String> texts = texts();
    for (int i = 0; i < mutations; i++) {
      String text = mutated(texts.get(random.nextInt(texts.size())), random);
      ArticleReaderPropertyTest.checkNothingLost(repaired(text));
      if (timed) {
        long limit = Math.max(LEAST_NANOSECONDS, NANOSECONDS_PER_CHARACTER * text.length());
        long took = Math.min(reading(text), reading(text));
        assertThat(took).as("nanoseconds for mutation %d", i).isLessThan(limit);
      }
    }
  }

  @Test
  void readsAnArticleWhoseHeadlineStandsThriceAndWhoseBylineNamesNobody() throws IOException {
    Article article = article("000_");
    String headline = article.headline().map(Headline::text).orElseThrow();
    assertThat(headline).startsWith("U.S.-Russia Tensions").endsWith("from Washington");
    assertThat(article.removals())
        .extracting(Removal::text)
        .containsExactly(
            "oleh -",
            headline,
            headline,
            "(*)",
            "No More Posts Available.",
            "No more pages to load.");
    assertThat(article.authors()).isEmpty();
    assertThat(article.dateline().orElseThrow().place()).isEqualTo("RUSIA");
    assertThat(article.outlet().map(Outlet::name)).contains("Radar Ampera");
    assertThat(article.body())
        .filteredOn(block -> block.kind() == Block.Kind.SUBHEADING)
        .hasSize(2);
    assertThat(article.repairs()).hasSize(1).allMatch(r -> r.to().equals("…"));
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.published()).isEmpty();
  }

  @Test
  void readsAnArticleWhoseDeckIsGluedToItsHeadlineAndWhoseAddressTellsTheTime() throws IOException {
    Article article = article("003_");
    assertThat(article.headline().map(Headline::text).orElseThrow())
        .startsWith("Russia Recalls Its Ambassador")
        .endsWith("for Consultations");
    assertThat(article.deck().orElseThrow().text()).startsWith("Moscow’s move follows");
    assertThat(article.authors())
        .extracting(Author::name)
        .containsExactly("Jessica Donati", "Ann M. Simmons");
    assertThat(article.source()).isPresent();
    assertThat(article.outlet().map(Outlet::name)).contains("The Wall Street Journal");
    Published published = article.published().orElseThrow();
    assertThat(published.date()).isEqualTo(LocalDate.of(2021, 3, 17));
    assertThat(published.clockTime()).contains("16:06:08-04:00");
    assertThat(published.evidence()).isEqualTo(Published.Evidence.URL_ID);
    assertThat(article.body())
        .filteredOn(block -> block.kind() == Block.Kind.SUBHEADING)
        .hasSize(1);
    assertThat(article.removals())
        .extracting(Removal::text)
        .containsExactly("Comments are closed.");
  }

  private Article article(String name) throws IOException {
    try (Stream<Path> files = Files.list(shared.resolve("articles"))) {
      Path file =
          files.filter(f -> f.getFileName().toString().startsWith(name)).findFirst().orElseThrow();
      RepairedText text = repaired(Files.readString(file));
      ArticleReaderPropertyTest.checkNothingLost(text);
      return reader.read(text);
    }
  }

  private RepairedText repaired(String text) {
    return repairer.repair(new SourceText("a.txt", "a", text, "UTF-8"));
  }

  private long reading(String text) {
    long start = clock.getCurrentThreadCpuTime();
    reader.read(repaired(text));
    return clock.getCurrentThreadCpuTime() - start;
  }

  private List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.walk(shared.resolve("data"))) {
      for (Path file : files.filter(f -> f.toString().contains(".jsonl")).sorted().toList()) {
        boolean packed = file.toString().endsWith(".gz");
        try (InputStream raw = Files.newInputStream(file);
            BufferedReader in =
                new BufferedReader(
                    new InputStreamReader(
                        packed ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8))) {
          for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonNode row = json.readTree(line);
            row.findValues("text").stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> text.length() > 200)
                .forEach(texts::add);
          }
        }
      }
    }
    return texts;
  }

  /** Cuts, doubles, shuffles or overwrites parts of {@code text}. */
  private static String mutated(String text, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)", -1)));
    int first = random.nextInt(lines.size());
    int next = first + 1 + random.nextInt(Math.min(12, lines.size() - first));
    List<String> some = lines.subList(first, next);
    switch (random.nextInt(4)) {
      case 0 -> some.clear();
      case 1 -> lines.addAll(first, List.copyOf(some));
      case 2 -> Collections.shuffle(some, random);
      default -> {
        StringBuilder noisy = new StringBuilder(text);
        for (int i = random.nextInt(60); i > 0; i--) {
          char noise = (char) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(0x3100));
          noisy.setCharAt(random.nextInt(noisy.length()), noise);
        }
        return noisy.toString();
      }
    }
    return String.join("", lines);
  }
}

package pressfold.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pressfold.source.RepairedText;
import pressfold.source.SourceText;

/**
 * Repairs the texts that lie beside the project, where they do: in {@code ../shared}, or where the
 * environment's PRESSFOLD_SHARED says. {@code -Dmutations=100000} damages more of them than usual.
 */
final class SharedTextsTest {

  private static final Path SHARED =
      Path.of(Optional.ofNullable(System.getenv("PRESSFOLD_SHARED")).orElse("../shared"));

  private final ObjectMapper json = new ObjectMapper();
  private final Repairer repairer = new Repairer();

  @BeforeEach
  void findTexts() {
    assumeTrue(Files.isDirectory(SHARED.resolve("data")), "no texts in " + SHARED);
  }

  @Test
  void repairsWhatWasFoundInTheWild() throws IOException {
    assertThat(wrong("in-the-wild.json")).isZero();
  }

  @Test
  void leavesWhatOnlyLooksDamaged() throws IOException {
    assertThat(wrong("negative.json")).isZero();
  }

  @Test
  void everyRepairCanBeUndoneAndNoneIsMadeTwice() throws IOException {
    eachText(
        text -> {
          RepairedText once = repairer.repair(text(text));
          Undo.check(once);
          assertThat(repairer.repair(text(once.text().text())).repairs()).isEmpty();
        });
  }

  @Test
  void damagedTextsAreRepairedWithoutComplaint() throws IOException {
    int[] left = {Integer.getInteger("mutations", 2_000)};
    Random random = new Random(3);
    while (left[0] > 0) {
      eachText(
          text -> {
            if (left[0]-- > 0) {
              Undo.check(repairer.repair(text(mutated(text, random))));
            }
          });
    }
  }

  private long wrong(String cases) throws IOException {
    long wrong = 0;
    for (JsonNode example : json.readTree(SHARED.resolve("data/mojibake/" + cases).toFile())) {
      String fixed =
          (example.has("fixed-encoding") ? example.get("fixed-encoding") : example.get("fixed"))
              .asText();
      SourceText original = text(example.get("original").asText());
      wrong += repairer.repairEncoding(original).text().text().equals(fixed) ? 0 : 1;
    }
    return wrong;
  }

  private void eachText(Consumer<String> reader) throws IOException {
    try (Stream<Path> files = Files.walk(SHARED.resolve("data"))) {
      for (Path file : files.filter(f -> f.toString().contains(".jsonl")).sorted().toList()) {
        try (InputStream in = Files.newInputStream(file);
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
            BufferedReader lines =
                new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode row = json.readTree(line);
            row.findValues("text").stream().map(JsonNode::asText).forEach(reader);
          }
        }
      }
    }
  }

  /**
   * Cut, doubled, shuffled lines, foreign characters, and sometimes another reading of its bytes.
   */
  private static String mutated(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    if (random.nextInt(4) == 0) {
      mutated =
          new StringBuilder(
              new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }
    for (int i = random.nextInt(20); i >= 0 && mutated.length() > 0; i--) {
      int from = random.nextInt(mutated.length());
      int to = Math.min(mutated.length(), from + random.nextInt(200));
      String piece = mutated.substring(from, to);
      switch (random.nextInt(4)) {
        case 0 -> mutated.delete(from, to);
        case 1 -> mutated.insert(random.nextInt(mutated.length()), piece);
        case 2 -> mutated.setCharAt(from, (char) random.nextInt(0x10000));
        default -> mutated.insert(from, (char) (0x80 + random.nextInt(0x80)));
      }
    }
    return mutated.toString();
  }

  private static SourceText text(String text) {
    return new SourceText("a.txt", "a", text, "UTF-8");
  }
}

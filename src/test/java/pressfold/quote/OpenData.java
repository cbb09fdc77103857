package pressfold.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * The labelled texts beside the project; a test that needs them is passed over where they are not.
 */
final class OpenData {

  private OpenData() {}

  /** The articles of the quote set. */
  static List<JsonNode> quotes() throws IOException {
    Path file = shared().resolve("data/quotes/train.jsonl");
    Assumptions.assumeTrue(Files.exists(file), "the open quote set is not there: " + file);
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      rows.add(json.readTree(line));
    }
    return rows;
  }

  /** The texts of all open sets, each once. */
  static List<String> texts() throws IOException {
    Path data = shared().resolve("data");
    Assumptions.assumeTrue(Files.exists(data), "the open sets are not there: " + data);
    ObjectMapper json = new ObjectMapper();
    Set<String> texts = new LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(f -> f.toString().contains(".jsonl")).sorted().toList()) {
        for (String line : lines(file)) {
          for (JsonNode text : json.readTree(line).findValues("text")) {
            texts.add(text.isTextual() ? text.asText() : "");
          }
        }
      }
    }
    texts.removeIf(String::isBlank);
    return List.copyOf(texts);
  }

  private static List<String> lines(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  static Path shared() {
    return Path.of(
        Optional.ofNullable(System.getProperty("PRESSFOLD_SHARED"))
            .or(() -> Optional.ofNullable(System.getenv("PRESSFOLD_SHARED")))
            .orElse("../shared"));
  }

  static String resource(String name) throws IOException {
    try (InputStream in = OpenData.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package pressfold.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The labelled texts that reading is measured on, and how bodies are compared. */
final class ExtractSet {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+");

  /** A text and what should be read from it. */
  record Sample(String id, String text, JsonNode gold) {
    String body() {
      return gold.get("body").asText();
    }
  }

  private ExtractSet() {}

  /** The folder of shared data beside the project, where it is there. */
  static Optional<Path> shared() {
    String named =
        System.getProperty(
            "PRESSFOLD_SHARED", System.getenv().getOrDefault("PRESSFOLD_SHARED", "../shared"));
    Path folder = Path.of(named);
    return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
  }

  static List<Sample> read(Path shared, String name) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Sample> samples = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(shared.resolve("data/extract").resolve(name))),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode row = json.readTree(line);
        samples.add(new Sample(row.get("id").asText(), row.get("text").asText(), row.get("gold")));
      }
    }
    return samples;
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher found = WORD.matcher(text);
    while (found.find()) {
      words.add(found.group());
    }
    return words;
  }

  /** All runs of {@code size} words, and how often each stands. */
  static Map<List<String>, Integer> runs(String text, int size) {
    List<String> words = words(text);
    Map<List<String>, Integer> runs = new HashMap<>();
    for (int i = 0; i < Math.max(Math.min(1, words.size()), words.size() - size + 1); i++) {
      runs.merge(words.subList(i, Math.min(words.size(), i + size)), 1, Integer::sum);
    }
    return runs;
  }

  /** Mean precision and recall of bodies by runs of four words, and F1 made of those. */
  static double[] bodyScore(List<String> wanted, List<String> got) {
    double precision = 0;
    double recall = 0;
    int given = 0;
    for (int i = 0; i < wanted.size(); i++) {
      Map<List<String>, Integer> want = runs(wanted.get(i), 4);
      Map<List<String>, Integer> have = runs(got.get(i), 4);
      int shared = 0;
      for (Map.Entry<List<String>, Integer> run : have.entrySet()) {
        shared += Math.min(run.getValue(), want.getOrDefault(run.getKey(), 0));
      }
      int all = have.values().stream().mapToInt(Integer::intValue).sum();
      if (all > 0) {
        precision += (double) shared / all;
        given++;
      }
      recall += (double) shared / want.values().stream().mapToInt(Integer::intValue).sum();
    }
    precision /= Math.max(1, given);
    recall /= wanted.size();
    return new double[] {precision, recall, 2 * precision * recall / (precision + recall)};
  }
}

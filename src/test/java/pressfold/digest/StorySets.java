package pressfold.digest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pressfold.model.Article;

/** The labelled sets of stories, which do not ship with the project. */
final class StorySets {

  static final List<String> NAMES = List.of("dev", "dev-web", "dev-ecb", "dev-basil");

  private StorySets() {}

  /** An article and the label of its story. */
  record Labelled(Article article, String story) {}

  /** The folder of the sets, if it is there. */
  static Optional<Path> folder() {
    String shared = System.getProperty("pressfold.shared", System.getenv("PRESSFOLD_SHARED"));
    Path folder = Path.of(shared == null ? "../shared" : shared).resolve("data/stories");
    return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
  }

  static List<JsonNode> rows(Path file) {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> rows = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        rows.add(json.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  static List<Labelled> articles(Path file, boolean dates) {
    return rows(file).stream()
        .map(
            row ->
                new Labelled(
                    Texts.article(
                        row.path("id").asText(),
                        row.path("outlet").asText("").replace("null", ""),
                        dates ? row.path("date").asText("").replace("null", "") : "",
                        row.path("headline").asText(),
                        row.path("text").asText()),
                    row.path("story").asText()))
        .toList();
  }

  /** How well {@code found} agrees with the labels. */
  record Score(double pairs, double bcubed) {

    static Score of(List<String> gold, List<?> found) {
      Map<String, Integer> stories = new HashMap<>();
      Map<Object, Integer> groups = new HashMap<>();
      Map<List<Object>, Integer> cells = new HashMap<>();
      for (int i = 0; i < gold.size(); i++) {
        stories.merge(gold.get(i), 1, Integer::sum);
        groups.merge(found.get(i), 1, Integer::sum);
        cells.merge(List.of(gold.get(i), found.get(i)), 1, Integer::sum);
      }
      double precision = 0;
      double recall = 0;
      for (Map.Entry<List<Object>, Integer> cell : cells.entrySet()) {
        double square = (double) cell.getValue() * cell.getValue();
        recall += square / stories.getOrDefault(cell.getKey().get(0), 1) / gold.size();
        precision += square / groups.getOrDefault(cell.getKey().get(1), 1) / gold.size();
      }
      return new Score(
          2.0 * pairs(cells) / (pairs(stories) + pairs(groups)),
          2 * precision * recall / (precision + recall));
    }

    private static long pairs(Map<?, Integer> counts) {
      return counts.values().stream().mapToLong(c -> (long) c * (c - 1) / 2).sum();
    }
  }
}

package pressfold.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds sites and looks at their stories. */
final class StorySiteTest {

  private static final String FERRY =
      """
      The ferry Aurelia ran aground off Skarvik on Tuesday night with 212 people aboard, the coast guard said.

      All passengers were taken off by lifeboats before dawn, rescue chief Marit Holm told reporters in Skarvik.

      The owner, Nordlinje, said the captain had steered around a fishing boat without lights.
      """;
  private static final String FERRY_ELSEWHERE =
      """
      More than 200 passengers spent the night in a school after the Aurelia struck rocks near Skarvik, police said.

      The Nordlinje ferry had left Tromvik on Tuesday evening and ran aground at the harbour mouth of Skarvik.

      The coast guard's Marit Holm said lifeboats took everybody aboard off the ferry before dawn.
      """;
  private static final String BUDGET =
      """
      The council of Lindau passed a budget of 41 million on Wednesday after a night of talks.

      Libraries keep their hours, while the pool in the old town closes for the winter.

      Councillor Greta Anders voted against it and called the plan short of breath.
      """;
  private static final String ORCHARD =
      """
      Frost has killed two thirds of the apple blossom around Ostheim, growers said on Monday.

      Fires were lit between the trees for three nights, but the wind carried the warmth away.
      """;

  @TempDir private Path folder;

  @Test
  void comparesTwoRealAccountsOfOneEvent() throws IOException {
    String shared = System.getProperty("pressfold.shared", System.getenv("PRESSFOLD_SHARED"));
    Path texts = Path.of(shared == null ? "../shared" : shared).resolve("articles");
    assumeTrue(Files.isDirectory(texts), "the real texts are not at hand");
    Path site = build(texts, 2);

    List<JsonNode> stories = stories(site);
    assertThat(stories).hasSize(1);
    String page =
        Files.readString(site.resolve("stories/" + stories.get(0).path("slug").asText() + ".html"));
    assertThat(lists(page, "facts facts--2 shared"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("Antonov")
        .doesNotContain("Navalny")
        .doesNotContain("Iran");
    List<String> single = lists(page, "facts single");
    assertThat(single).hasSize(2);
    assertThat(single.stream().filter(list -> list.contains("Navalny"))).hasSize(1);
    assertThat(single.stream().filter(list -> list.contains("Iran"))).hasSize(1);
    assertThat(single).noneMatch(list -> list.contains("Navalny") && list.contains("Iran"));
  }

  @Test
  void findsTheSameStoriesUnderAnyFileNamesWithAnyNumberOfThreads() throws IOException {
    ferryAndBudget("a", "b", "c");
    List<String> plain = ids(build(folder.resolve("articles"), 1));
    for (String old : List.of("a", "b", "c")) {
      Files.delete(folder.resolve("articles/" + old + ".md"));
    }
    ferryAndBudget("z", "y", "x");

    assertThat(ids(build(folder.resolve("articles"), 4))).isEqualTo(plain).hasSize(2);
  }

  @Test
  void changesOnlyThePagesThatANewArticleConcerns() throws IOException {
    ferryAndBudget("a", "b", "c");
    Map<String, String> before = files(build(folder.resolve("articles"), 2));
    article("d", "Orchards", "Frost kills the apple blossom", "2024-05-07", "", ORCHARD);
    Map<String, String> after = files(build(folder.resolve("articles"), 2));

    TreeSet<String> changed = new TreeSet<>();
    after.forEach(
        (file, content) -> {
          if (!content.equals(before.get(file))) {
            // The index of the search is one, whatever its files are called.
            changed.add(file.replaceAll("^(search)/.*", "$1"));
          }
        });
    changed.remove(".pressfold");
    assertThat(changed)
        .containsExactly(
            "archive/2024-05.html",
            "archive/index.html",
            "articles/frost-kills-the-apple-blossom.html",
            "data/articles.json",
            "data/stories.json",
            "editions/2024-05-07.html",
            "editions/2024-05-08.html",
            "feed.json",
            "feed.xml",
            "index.html",
            "newsletter/2024-05-07.eml",
            "newsletter/2024-05-07.html",
            "newsletter/2024-05-07.txt",
            "outlets/index.html",
            "outlets/orchards.feed.json",
            "outlets/orchards.feed.xml",
            "outlets/orchards.html",
            "outlets/orchards.rss.xml",
            "rss.xml",
            "search",
            "stories/frost-kills-the-apple-blossom.html");
  }

  @Test
  void keepsTheEditorsOrdersThroughEveryBuild() throws IOException {
    ferryAndBudget("a", "b", "c");
    article(
        "d", "Orchards", "Frost kills the apple blossom", "2024-05-07", "story: north\n", ORCHARD);
    Files.writeString(
        folder.resolve("pressfold.yaml"),
        "stories:\n  - key: north\n    articles: [c]\napart:\n  - [a, b]\n");
    Path site = build(folder.resolve("articles"), 2);
    List<String> first = ids(site);

    assertThat(stories(site).stream().map(story -> story.path("articles").toString()))
        .containsExactlyInAnyOrder("[\"a\"]", "[\"b\"]", "[\"d\",\"c\"]");
    assertThat(stories(site).stream().map(story -> story.path("slug").asText())).contains("north");
    assertThat(ids(build(folder.resolve("articles"), 2))).isEqualTo(first);
  }

  private void ferryAndBudget(String first, String second, String third) throws IOException {
    article(first, "Skarvik Post", "Ferry Aurelia aground off Skarvik", "2024-05-08", "", FERRY);
    article(
        second,
        "Northern Herald",
        "Ferry strikes rocks at Skarvik",
        "2024-05-09",
        "",
        FERRY_ELSEWHERE);
    article(third, "Lindau Courier", "Council passes its budget", "2024-05-09", "", BUDGET);
  }

  private void article(
      String id, String outlet, String headline, String day, String orders, String body)
      throws IOException {
    Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        folder.resolve("articles/" + id + ".md"),
        "---\nheadline: %s\noutlet: %s\npublished: %s\n%s---\n%s"
            .formatted(headline, outlet, day, orders, body));
  }

  private Path build(Path articles, int threads) {
    Path site = folder.resolve("site");
    Optional<Path> config = Optional.of(folder.resolve("pressfold.yaml")).filter(Files::exists);
    Settings settings =
        new Settings(articles, site, folder.resolve("templates"), config, Optional.empty(), false);
    new ForkJoinPool(threads)
        .submit(() -> new Pipeline(settings, problem -> {}).build((stage, done, of) -> {}))
        .join();
    return site;
  }

  private static List<JsonNode> stories(Path site) throws IOException {
    List<JsonNode> stories = new ArrayList<>();
    new ObjectMapper().readTree(site.resolve("data/stories.json").toFile()).forEach(stories::add);
    return stories;
  }

  private static List<String> ids(Path site) throws IOException {
    return stories(site).stream().map(story -> story.path("id").asText()).toList();
  }

  private static Map<String, String> files(Path site) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            site.relativize(file).toString().replace('\\', '/'),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  /** The lists of a page that have a class. */
  private static List<String> lists(String page, String kind) {
    List<String> lists = new ArrayList<>();
    String opening = "<ul class=\"" + kind + "\"";
    for (int at = page.indexOf(opening); at >= 0; at = page.indexOf(opening, at + 1)) {
      lists.add(page.substring(at, page.indexOf("</ul>", at)));
    }
    return lists;
  }
}

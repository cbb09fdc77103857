package pressfold.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pressfold.source.Problem;

/** What each setting changes in a small digest. */
final class SettingsEffectTest {

  /**
   * A setting's effect.
   *
   * @param key as docs/settings.md names it
   * @param yaml the settings file
   * @param file of the site
   * @param mark what stands in the file with these settings and not without; "-" before it says the
   *     opposite; empty where the file itself is there or not
   */
  private record Effect(String key, String yaml, String file, String mark) {}

  private static final String FERRY = "articles/ferry-fares-rise-in-spring.html";

  static List<Effect> effects() {
    return List.of(
        new Effect("title", "title: Harbour Watch", "index.html", "Harbour Watch"),
        new Effect("subtitle", "subtitle: What they wrote", "index.html", "What they wrote"),
        new Effect("language", "language: de", "index.html", "<html lang=\"de\""),
        new Effect("time-zone", "time-zone: Asia/Tokyo", "editions/2025-10-21.html", ""),
        new Effect(
            "base-url",
            "base-url: https://news.example/digest",
            "sitemap.xml",
            "<loc>https://news.example/digest/index.html</loc>"),
        new Effect("publish", "publish: link", FERRY, "-The council met for two hours"),
        new Effect("index", "index: true", FERRY, "-noindex"),
        new Effect("edition", "edition: week", "editions/2025-10-13.html", ""),
        new Effect("headline-case", "headline-case: title", FERRY, "Ferry Fares Rise in Spring"),
        new Effect(
            "drop", "drop: [Fares are set in cents.]", FERRY, "-Fares are set in cents.<span"),
        new Effect("keep", "keep: [Comments are closed.]", FERRY, "Comments are closed.</p>"),
        new Effect(
            "outlets.name",
            "outlets: [{name: The Quay, hosts: [estuarypost.example]}]",
            "data/articles.json",
            "\"The Quay\""),
        new Effect(
            "outlets.hosts",
            "outlets: [{name: The Quay, hosts: [estuarypost.example]}]",
            "data/articles.json",
            "\"The Quay\""),
        new Effect("outlets.siglum", quay("siglum: ZX"), "index.html", "ZX"),
        new Effect("outlets.publish", quay("publish: link"), FERRY, "-The council met for two"),
        new Effect(
            "outlets.drop",
            quay("drop: [Fares are set in cents.]"),
            FERRY,
            "-Fares are set in cents.<span"),
        new Effect(
            "outlets.keep",
            quay("keep: [Comments are closed.]"),
            FERRY,
            "Comments are closed.</p>"),
        new Effect(
            "stories.key", "stories: [{key: k, articles: [ferry, fair]}]", "stories/k.html", ""),
        new Effect(
            "stories.articles",
            "stories: [{key: k, articles: [ferry, fair]}]",
            "data/stories.json",
            "\"articles\":[\"fair\","),
        new Effect(
            "apart", "apart: [[ferry, ferry2]]", "data/stories.json", "-\"ferry2\",\"ferry\""),
        new Effect("topics.name", topic(), "topics/boats.html", ""),
        new Effect("topics.words", topic(), "topics/boats.html", ""),
        new Effect(
            "feeds.content", "feeds: {content: full}", "feed.xml", "The council met for two"),
        new Effect("feeds.entries", "feeds: {entries: 1}", "rss.xml", "-Village fair draws"),
        new Effect("newsletter", "newsletter: no", "newsletter/2025-10-20.html", "-"),
        new Effect(
            "newsletter-excerpt",
            "newsletter-excerpt: 60",
            "newsletter/2025-10-20.html",
            "across the estuary will cost a quarter more from…"),
        new Effect("limits.article", "limits: {article: 1 kB}", FERRY, "-"));
  }

  private static String quay(String more) {
    return "outlets: [{name: The Estuary Post, hosts: [estuarypost.example], " + more + "}]";
  }

  private static String topic() {
    return "topics: [{name: Boats, words: [ferry]}]";
  }

  @TempDir Path folder;

  @Test
  void everySettingHasAnEffect() throws IOException {
    TreeSet<String> shown = new TreeSet<>();
    effects().forEach(effect -> shown.add(effect.key));
    List<String> documented = new ArrayList<>(SettingsDocTest.documented());
    // These only open the lists of what is below them.
    documented.removeAll(List.of("outlets", "stories", "topics"));
    // What these do is shown where quotes and people are put together.
    documented.removeIf(key -> key.startsWith("people"));
    assertThat(shown).containsExactlyInAnyOrderElementsOf(documented);
  }

  @ParameterizedTest
  @MethodSource("effects")
  void isSeenInTheSite(Effect effect) throws IOException {
    boolean there = !effect.mark.startsWith("-");
    String mark = there ? effect.mark : effect.mark.substring(1);
    assertThat(site("").contains(effect.file, mark)).as("without").isEqualTo(!there);
    assertThat(site(effect.yaml).contains(effect.file, mark)).as("with").isEqualTo(there);
  }

  @Test
  void theDefaultsThatInitWritesGiveTheSiteThatNoneGive() throws IOException {
    String defaults =
        SettingsDocTest.template()
            .replaceAll("(?m)^#base-url:.*\\n", "")
            .replaceAll("(?m)^#(outlets|people|stories|apart|topics):\\n(#  .*\\n)+", "")
            .replaceAll("(?m)^#(?=[a-z]|  )", "");
    assertThat(defaults).contains("\ntitle: ", "\nfeeds:\n  content: ", "\nnewsletter: ");
    Path digest = folder.resolve("digest");
    assertThat(site(digest, defaults).files()).isEqualTo(site(digest, "").files());
  }

  private record Site(Path folder) {
    Map<String, String> files() throws IOException {
      Map<String, String> files = new TreeMap<>();
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(
              folder.relativize(file).toString(),
              Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
      return files;
    }

    boolean contains(String file, String mark) throws IOException {
      Path page = folder.resolve(file);
      return Files.exists(page) && Files.readString(page).contains(mark);
    }
  }

  private Site site(String yaml) throws IOException {
    return site(Files.createTempDirectory(folder, "digest"), yaml);
  }

  private static Site site(Path digest, String yaml) throws IOException {
    Files.createDirectories(digest.resolve("articles"));
    for (String name : List.of("ferry.txt", "ferry2.txt", "fair.txt")) {
      Files.writeString(digest.resolve("articles").resolve(name), text(name));
    }
    Files.writeString(digest.resolve("pressfold.yaml"), yaml + "\n");
    List<Problem> problems = new ArrayList<>();
    new Pipeline(
            new Settings(
                digest.resolve("articles"),
                digest.resolve("site"),
                digest.resolve("templates"),
                Optional.empty(),
                Optional.empty(),
                false),
            problems::add)
        .build((stage, done, of) -> {});
    return new Site(digest.resolve("site"));
  }

  private static String text(String name) {
    return switch (name) {
      case "ferry.txt" ->
          """
          Ferry fares rise in spring

          Published: 2025-10-20T20:30:00Z

          https://www.estuarypost.example/2025/10/20/ferry-fares

          By Ines Calder

          ESTUARY, Oct. 20 – The ferry across the estuary will cost a quarter more from April, the council decided.

          “We have no choice,” said Osk, who keeps the books. “The boats are old.”

          The council met for two hours and heard eleven speakers before it voted.

          Fares are set in cents.

          Comments are closed.
          """
              + "It has set them so for many years. ".repeat(20);
      case "ferry2.txt" ->
          """
          Council lets ferry fares rise in spring

          https://www.harborledger.example/2025/10/20/council-ferry-fares

          By Ada Quist

          ESTUARY, Oct. 20 – The ferry across the estuary will cost a quarter more from April, the council decided on Monday.

          “We have no choice,” said Osk, who keeps the books.
          """;
      default ->
          """
          Village fair draws a crowd to the green

          https://www.harborledger.example/2025/10/18/village-fair

          By Ada Quist

          MOOR, Oct. 18 – Cakes and a brass band drew two hundred people to the green on Saturday.
          """;
    };
  }
}

package pressfold.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pressfold.pipeline.Pipeline;
import pressfold.pipeline.Settings;

/** What the site prints as a quote, against the texts that it was read from. */
final class PrintedQuotesTest {

  private static final Pattern MARKS = Pattern.compile("[\\s\u00A0\u202F\"“”„‟«»'‘’‚‹›「」『』]+");
  @TempDir Path folder;

  private final Map<String, String> sources = new HashMap<>();

  /** The quotes of the data file, each in its article; those of a page in one that it links to. */
  @Test
  void everyQuoteOfTheSiteStandsInTheRepairedSource() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    int number = 0;
    for (String text : OpenData.texts()) {
      Files.writeString(articles.resolve(++number + ".txt"), text);
    }
    Path site = folder.resolve("site");
    Path none = folder.resolve("templates");
    Pipeline pipeline =
        new Pipeline(
            new Settings(articles, site, none, Optional.empty(), Optional.empty(), false),
            problem -> {});
    pipeline.build((stage, done, of) -> {});
    pipeline.read(
        List.of(articles),
        reading -> sources.put(reading.article().id(), bare(reading.text().text().text())));

    ObjectMapper json = new ObjectMapper();
    Map<String, String> pages = new HashMap<>();
    for (JsonNode row : json.readTree(site.resolve("data/articles.json").toFile())) {
      String source = sources.getOrDefault(row.path("id").asText(), "");
      pages.put("articles/" + row.path("slug").asText() + ".html", source);
    }
    for (JsonNode row : json.readTree(site.resolve("data/stories.json").toFile())) {
      StringBuilder all = new StringBuilder();
      row.path("articles").forEach(id -> all.append(sources.get(id.asText())).append('\n'));
      pages.put("stories/" + row.path("slug").asText() + ".html", all.toString());
    }
    int told = 0;
    for (JsonNode row : json.readTree(site.resolve("data/quotes.json").toFile())) {
      String quote = row.path("text").asText();
      assertThat(sources.get(row.path("article").asText())).as(quote).contains(bare(quote));
      told++;
    }
    int shown = 0;
    for (String kind : List.of("articles", "people", "stories", "outlets")) {
      try (Stream<Path> files = Files.list(site.resolve(kind))) {
        for (Path page : files.sorted().toList()) {
          shown += check(kind + "/" + page.getFileName(), Jsoup.parse(page), pages);
        }
      }
    }
    assertThat(told).isGreaterThan(5000);
    assertThat(shown).isGreaterThan(told);
  }

  private static int check(String path, Document html, Map<String, String> pages) {
    StringBuilder sources = new StringBuilder(pages.getOrDefault(path, ""));
    if (sources.isEmpty()) {
      for (Element link : html.select("a[href*=articles/]")) {
        String page = link.attr("href").replaceAll("#.*", "").replaceAll("^(\\.\\./)*", "");
        sources.append(pages.get(page)).append('\n');
      }
    }
    // Who speaks, shown when the quote is pointed at, is not of the quote.
    html.select(".by").remove();
    Elements quotes = html.select(path.startsWith("articles/") ? "a.said" : "blockquote, a.q");
    for (Element quote : quotes) {
      // What one says in parts is shown in one piece, its parts apart, as are wordings that differ.
      for (String part : quote.text().split(" […/] ", -1)) {
        assertThat(sources.indexOf(bare(part)) >= 0).as("%s: %s", path, part).isTrue();
      }
    }
    return quotes.size();
  }

  private static String bare(String text) {
    return MARKS.matcher(text).replaceAll("");
  }
}

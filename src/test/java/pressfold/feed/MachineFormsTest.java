package pressfold.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import pressfold.Newsroom;
import pressfold.model.Digest;
import pressfold.model.Rights;
import pressfold.rights.Clearance;

final class MachineFormsTest {

  private final Newsroom newsroom = new Newsroom();

  @ParameterizedTest
  @EnumSource
  void writesValidFeedsWithABaseUrl(FeedOptions.Content content) {
    twoStories();
    checkAll(written(options(Optional.of("https://news.example/day"), content)));
  }

  @ParameterizedTest
  @EnumSource
  void writesValidFeedsWithoutABaseUrl(FeedOptions.Content content) {
    twoStories();
    checkAll(written(options(Optional.empty(), content)));
  }

  @Property(tries = 60, seed = "1")
  void writesValidFeedsWhateverTheTextsHold(
      @ForAll String headline, @ForAll String text, @ForAll String outlet) {
    Newsroom odd = new Newsroom();
    odd.article("a", "h" + headline).outlet("o" + outlet).says("t" + text).on("2021-03-17");
    Map<String, byte[]> site = new TreeMap<>();
    new MachineForms(options(Optional.empty(), FeedOptions.Content.BOTH))
        .write(odd.digest(), page -> site.put(page.path(), page.bytes()));
    checkAll(site);
  }

  @Test
  void writesFeedsOfOutletsTopicsAndStoriesOfMoreThanOneArticle() {
    twoStories();
    assertThat(written(base()).keySet())
        .contains(
            "feed.xml",
            "rss.xml",
            "feed.json",
            "outlets/tide.feed.xml",
            "outlets/tide.rss.xml",
            "outlets/tide.feed.json",
            "topics/news.feed.xml",
            "stories/harbor.feed.xml")
        .doesNotContain("stories/snow.feed.xml");
  }

  @Test
  void putsTheNewestArticleFirstAndDatesTheFeedByIt() {
    twoStories();
    Element feed = FeedRules.root(file(base(), "feed.xml"), "feed");
    assertThat(FeedRules.only(feed, "updated")).isEqualTo("2021-03-19T00:00:00Z");
    assertThat(FeedRules.only(FeedRules.children(feed, "entry").get(0), "title"))
        .isEqualTo("Snow closes the pass");
  }

  @Test
  void datesAnUndatedArticleByItsStoryButDoesNotCallThatPublished() {
    twoStories();
    Element feed = FeedRules.root(file(base(), "stories/harbor.feed.xml"), "feed");
    Element undated =
        FeedRules.children(feed, "entry").stream()
            .filter(entry -> FeedRules.only(entry, "title").equals("Port open"))
            .findFirst()
            .orElseThrow();
    assertThat(FeedRules.only(undated, "updated")).isEqualTo("2021-03-17T16:06:08-04:00");
    assertThat(FeedRules.children(undated, "published")).isEmpty();
  }

  @Test
  void linksEntriesToOurPagesAndNamesTheOriginals() {
    twoStories();
    JsonNode item = item("Harbor opens", base());
    assertThat(item.get("url").textValue())
        .isEqualTo("https://news.example/day/articles/harbor-a.html");
    assertThat(item.get("external_url").textValue()).isEqualTo("https://tide.example/a?x=%C3%BC");
    assertThat(item.get("authors").toString()).isEqualTo("[{\"name\":\"Mara Lind\"}]");
    assertThat(item.get("content_text").textValue()).isEqualTo("The ferries leave again.");
  }

  @Test
  void keepsAnEntrysIdWhenArticlesJoin() {
    twoStories();
    JsonNode before = item("Harbor opens", base()).get("id");
    newsroom.article("zebra", "Zebra at large").outlet("Tide").on("2021-03-20");
    assertThat(item("Harbor opens", base()).get("id")).isEqualTo(before);
  }

  @Test
  void mapsTheSiteOnlyWhereItsAddressIsKnown() {
    twoStories();
    List<String> mapped = FeedRules.siteMap(file(base(), "sitemap.xml"));
    assertThat(mapped)
        .contains(
            "https://news.example/day/index.html",
            "https://news.example/day/stories/harbor.html",
            "https://news.example/day/archive/2021-03.html")
        .noneMatch(address -> address.contains("/articles/"));
    assertThat(text(written(base()), "robots.txt"))
        .contains("Sitemap: https://news.example/day/sitemap.xml");
    assertThat(written(options(Optional.empty(), FeedOptions.Content.SUMMARY)))
        .doesNotContainKey("sitemap.xml")
        .containsKey("robots.txt");
  }

  @Test
  void partsASiteMapThatIsTooLong() {
    Map<String, String> pages = new TreeMap<>();
    for (int i = 0; i <= HostFiles.LONGEST; i++) {
      pages.put("articles/" + i + ".html", i == 0 ? "2021-03-17" : "");
    }
    Map<String, byte[]> site = new TreeMap<>();
    HostFiles.siteMap("https://news.example/", pages, p -> site.put(p.path(), p.bytes()));
    assertThat(site).containsOnlyKeys("sitemap.xml", "sitemap-1.xml", "sitemap-2.xml");
    assertThat(FeedRules.siteMap(bytes(site, "sitemap-1.xml"))).hasSize(HostFiles.LONGEST);
    assertThat(FeedRules.siteMap(bytes(site, "sitemap-2.xml"))).hasSize(1);
    assertThat(text(site, "sitemap.xml")).contains("<loc>https://news.example/sitemap-2.xml</loc>");
  }

  @Test
  void keepsTheNewestEntriesOnly() {
    for (int i = 0; i < 60; i++) {
      newsroom.article("a" + i, "Day " + i).on("2021-01-01").outlet("Tide");
    }
    newsroom.article("late", "Latest").on("2021-02-01").outlet("Tide");
    JsonNode items = FeedRules.parse(file(base(), "outlets/tide.feed.json")).get("items");
    assertThat(items).hasSize(50);
    assertThat(items.get(0).get("title").textValue()).isEqualTo("Latest");
  }

  @Test
  void writesNothingThatIsWithheld() {
    String secret =
        "Behind the gates nobody had counted how many crates were still standing in the heavy"
            + " morning rain when the whistle blew.";
    newsroom
        .article("a", "Harbor opens")
        .story("s")
        .outlet("Tide")
        .on("2021-03-17")
        .publish(Rights.EXCERPT)
        .says("The harbor opened at dawn.", secret)
        .quotes("Tom Reyel", "“" + secret + "”");
    newsroom.article("b", "Port opens").story("s").outlet("Quay").on("2021-03-17").says("It did.");
    Digest cleared = new Clearance(8).clear(newsroom.digest());
    Map<String, byte[]> site = new TreeMap<>();
    new MachineForms(options(Optional.empty(), FeedOptions.Content.BOTH))
        .write(cleared, page -> site.put(page.path(), page.bytes()));
    assertThat(site).hasSizeGreaterThan(10);
    site.forEach((path, bytes) -> assertThat(text(site, path)).as(path).doesNotContain("crates"));
    assertThat(text(site, "feed.xml")).contains("The harbor opened at dawn.");
  }

  private void twoStories() {
    newsroom
        .article("harbor/a", "Harbor opens")
        .story("harbor")
        .outlet("Tide")
        .by("Mara Lind")
        .deck("The ferries leave again.")
        .at("2021-03-17", "16:06:08", "-04:00")
        .source("https://tide.example/a?x=ü")
        .says("Ferries & <b>tides</b> ]]> \u0001\ud800 end.");
    newsroom
        .article("harbor/b", "Port open")
        .story("harbor")
        .outlet("Quay")
        .language("und")
        .says("A first sentence. " + "And another that goes on. ".repeat(30));
    newsroom.article("c", "Snow closes the pass").story("snow").on("2021-03-19");
  }

  private JsonNode item(String title, FeedOptions options) {
    for (JsonNode item : FeedRules.parse(file(options, "feed.json")).get("items")) {
      if (item.get("title").textValue().equals(title)) {
        return item;
      }
    }
    throw new AssertionError("no " + title);
  }

  private static FeedOptions base() {
    return options(Optional.of("https://news.example/day"), FeedOptions.Content.SUMMARY);
  }

  private static FeedOptions options(Optional<String> baseUrl, FeedOptions.Content content) {
    return new FeedOptions(
        "The Day", "One story, told side by side", "en", baseUrl, content, 50, false);
  }

  private Map<String, byte[]> written(FeedOptions options) {
    Map<String, byte[]> site = new TreeMap<>();
    new MachineForms(options).write(newsroom.digest(), page -> site.put(page.path(), page.bytes()));
    return site;
  }

  private byte[] file(FeedOptions options, String path) {
    return bytes(written(options), path);
  }

  private static byte[] bytes(Map<String, byte[]> site, String path) {
    return Objects.requireNonNull(site.get(path), path);
  }

  private static void checkAll(Map<String, byte[]> site) {
    site.forEach(
        (path, bytes) -> {
          if (path.endsWith("feed.xml")) {
            FeedRules.atom(bytes);
          } else if (path.endsWith("rss.xml")) {
            FeedRules.rss(bytes);
          } else if (path.endsWith("feed.json")) {
            FeedRules.json(bytes);
          }
        });
  }

  private static String text(Map<String, byte[]> site, String path) {
    return new String(bytes(site, path), StandardCharsets.UTF_8);
  }
}

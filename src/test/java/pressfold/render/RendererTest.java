package pressfold.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pressfold.Newsroom;
import pressfold.model.Digest;
import pressfold.model.Rights;

final class RendererTest {

  private static final TemplateFolder BUILT_IN = new TemplateFolder(Optional.empty());

  /** What other stages put into the same site. */
  private static final Pattern OF_OTHERS = Pattern.compile("feed\\.xml|rss\\.xml|feed\\.json");

  @TempDir Path folder;

  private static Map<String, String> pages(Digest digest) {
    return Harbour.pages(digest, RenderOptions.defaults(), BUILT_IN);
  }

  private static Document page(Map<String, String> pages, String path) {
    return Jsoup.parse(Optional.ofNullable(pages.get(path)).orElseThrow());
  }

  @Test
  void printsEveryPageOfTheContract() {
    assertThat(pages(Harbour.edition()))
        .containsKeys(
            "index.html",
            "articles/ledger-dredging.html",
            "stories/dredging.html",
            "people/index.html",
            "people/marit-oye.html",
            "outlets/index.html",
            "outlets/estuary-radio.html",
            "topics/news.html",
            "editions/2021-03-18.html",
            "archive/index.html",
            "archive/2021-03.html",
            "archive/undated.html",
            "search.html",
            "desk.html",
            "404.html");
  }

  @Test
  void everyLinkLeadsSomewhere() {
    assertThat(brokenLinks(pages(Harbour.edition()))).isEmpty();
  }

  @Test
  void everyLinkOfAPagedSiteLeadsSomewhere() {
    Map<String, String> pages = pages(Harbour.busy(260, 2));
    assertThat(pages)
        .containsKeys("people/index.1.html", "topics/news.4.html", "outlets/outlet-a.html");
    assertThat(brokenLinks(pages)).isEmpty();
  }

  @Test
  void aDigestWithoutDatesOutletsOrQuotesHasAllItsPages() {
    Newsroom newsroom = new Newsroom();
    newsroom.article("a", "Rain").says("It rained.");
    Map<String, String> pages = pages(newsroom.digest());
    assertThat(pages).containsKeys("index.html", "articles/a.html", "people/index.html");
    assertThat(brokenLinks(pages)).isEmpty();
  }

  private static List<String> brokenLinks(Map<String, String> pages) {
    Map<String, Set<String>> ids = new java.util.HashMap<>();
    Map<String, Document> documents = new java.util.TreeMap<>();
    pages.forEach(
        (path, html) -> {
          if (path.endsWith(".html")) {
            Document document = Jsoup.parse(html);
            documents.put(path, document);
            ids.put(path, new HashSet<>(document.select("[id]").eachAttr("id")));
          }
        });
    List<String> broken = new ArrayList<>();
    documents.forEach(
        (path, document) -> {
          for (Element element : document.select("[href], [src], [action]")) {
            String link = element.attr("href") + element.attr("src") + element.attr("action");
            if (!link.startsWith("https://") && !leads(path, link, pages.keySet(), ids)) {
              broken.add(path + " -> " + link);
            }
          }
        });
    return broken;
  }

  private static boolean leads(
      String from, String link, Set<String> paths, Map<String, Set<String>> ids) {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    String target =
        file.isEmpty() ? from : file.startsWith("../") ? file.substring(3) : folder + file;
    if (OF_OTHERS.matcher(target).matches()) {
      return true;
    }
    return paths.contains(target)
        && (hash < 0 || ids.getOrDefault(target, Set.of()).contains(link.substring(hash + 1)));
  }

  @Test
  void idsAreUniqueOnEveryPage() {
    pages(Harbour.edition())
        .forEach(
            (path, html) ->
                assertThat(Jsoup.parse(html).select("[id]").eachAttr("id"))
                    .as(path)
                    .doesNotHaveDuplicates());
  }

  @Test
  void noPageHasScriptOrStyleOfItsOwn() {
    pages(Harbour.edition()).forEach(RendererTest::assertNothingRuns);
  }

  @Test
  void hostileTextsStayText() {
    String script = "<script>alert(1)</script></title><img src=x onerror=alert(2)>";
    Newsroom newsroom = new Newsroom();
    newsroom
        .article("evil", "Head " + script)
        .story("evil")
        .deck("{{ 7*7 }} {% include 'x' %} " + script)
        .outlet("Out\"let " + script)
        .by("A \" onmouseover=alert(3) " + script)
        .on("2021-03-17")
        .says("Text " + script + " [x](javascript:alert(4)) </script> {{ 7*7 }}")
        .quotes("Who " + script, "“Said " + script + "”");
    newsroom.article("other", "Other " + script).story("evil").outlet("Bee").says("More " + script);
    Map<String, String> pages = pages(newsroom.digest());
    pages.forEach(RendererTest::assertNothingRuns);
    Document article = page(pages, "articles/evil.html");
    assertThat(article.select("h1").text()).isEqualTo("Head " + script);
    assertThat(article.select(".deck").text()).isEqualTo("{{ 7*7 }} {% include 'x' %} " + script);
    assertThat(article.select(".prose").text()).contains("Text " + script).contains("{{ 7*7 }}");
  }

  private static void assertNothingRuns(String path, String html) {
    if (!path.endsWith(".html")) {
      return;
    }
    // Mail programs know no other styles.
    boolean letter = path.startsWith("newsletter/");
    Document document = Jsoup.parse(html);
    assertThat(
            document.select(
                "script:not([src]):not([type=application/ld+json]), iframe, img"
                    + (letter ? "" : ", style")))
        .as(path)
        .isEmpty();
    for (Element element : document.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).as(path).doesNotStartWith("on");
        assertThat(letter || !attribute.getKey().equals("style")).as(path).isTrue();
        assertThat(attribute.getValue().strip()).as(path).doesNotStartWith("javascript:");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "id", "sv", "ar"})
  void printsInTheDigestsLanguage(String language) {
    RenderOptions options =
        new RenderOptions(
            Optional.empty(), Optional.empty(), language, Optional.empty(), false, true, 280);
    Map<String, String> pages = Harbour.pages(Harbour.edition(), options, BUILT_IN);
    Document front = page(pages, "index.html");
    assertThat(front.select("html").attr("lang")).isEqualTo(language);
    assertThat(front.select("html").attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "");
  }

  @Test
  void setsForeignTextsInTheirOwnLanguageAndDirection() {
    Document page = page(pages(Harbour.edition()), "articles/sawt-ferry.html");
    assertThat(page.select("h1[lang=ar][dir=rtl], .prose[lang=ar][dir=rtl]")).hasSize(2);
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
  }

  @Test
  void theSameDigestGivesTheSameBytesWithAnyNumberOfThreads() {
    Digest digest = Harbour.busy(120, 3);
    Map<String, String> byOne = new ForkJoinPool(1).submit(() -> pages(digest)).join();
    Map<String, String> byFour = new ForkJoinPool(4).submit(() -> pages(digest)).join();
    assertThat(byFour).isEqualTo(byOne);
  }

  @Test
  void aQuoteLeadsToItsSpeakerAndBackToTheVeryWords() {
    Map<String, String> pages = pages(Harbour.edition());
    Element said = page(pages, "articles/radio-dredging.html").select("a.said").get(0);
    assertThat(said.attr("href")).isEqualTo("../people/jonas-wick.html#qradio-dredging0");
    assertThat(said.select(".by").text()).isEqualTo("Jonas Wick");
    Document person = page(pages, "people/jonas-wick.html");
    assertThat(person.select("#qradio-dredging0 .refs a").attr("href"))
        .isEqualTo("../articles/radio-dredging.html#" + said.id());
  }

  @Test
  void theFrontPageOfManyStoriesStopsAtForty() {
    Document front = page(pages(Harbour.busy(100, 1)), "index.html");
    assertThat(front.select(".row")).hasSize(40);
    assertThat(front.select(".row").parents().select("a.go").eachAttr("href"))
        .contains("editions/2021-03-01.html");
  }

  @Test
  void theWayToAnEditionOfAnotherYearTellsTheYear() {
    Newsroom newsroom = new Newsroom();
    for (String day : List.of("2019-12-30", "2020-12-30", "2020-12-31")) {
      newsroom.article("wire/" + day, "Tide table of " + day).on(day);
    }
    Map<String, String> pages = pages(newsroom.digest());

    Elements turn = page(pages, "editions/2020-12-30.html").select("nav.pager");
    assertThat(turn.select("[rel=prev]").text()).isEqualTo("30 December 2019");
    assertThat(turn.select("[rel=next]").text()).isEqualTo("Thu 31 December");
    assertThat(page(pages, "index.html").select(".editions [rel=prev]").text())
        .isEqualTo("‹ Wed 30 December");
  }

  @Test
  void aWithheldTextIsNotListedInFullAndLeadsToItsOriginal() {
    Newsroom newsroom = new Newsroom();
    newsroom
        .article("a", "Rain")
        .source("https://ledger.example/rain")
        .publish(Rights.EXCERPT)
        .says("It rained.");
    Document page = page(pages(newsroom.digest()), "articles/a.html");
    assertThat(page.select(".rail .box a").attr("href")).isEqualTo("https://ledger.example/rain");
    assertThat(page.select("meta[name=robots]")).isEmpty();
  }

  @Test
  void keepsOtherPeoplesFullTextOutOfSearchEngines() {
    Document page = page(pages(Harbour.edition()), "articles/ledger-dredging.html");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.select("link[rel=canonical]")).isEmpty();
  }

  @Test
  void saysWhoseTheArticleIs() throws java.io.IOException {
    RenderOptions options =
        new RenderOptions(
            Optional.of("The Parallel"),
            Optional.empty(),
            "en",
            Optional.of("https://digest.example/p"),
            true,
            true,
            280);
    Map<String, String> pages = Harbour.pages(Harbour.edition(), options, BUILT_IN);
    Document page = page(pages, "articles/ledger-dredging.html");
    var json =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .readTree(page.select("script[type=application/ld+json]").html());
    assertThat(json.at("/@type").asText()).isEqualTo("NewsArticle");
    assertThat(json.at("/publisher/name").asText()).isEqualTo("The Harbour Ledger");
    assertThat(json.at("/sdPublisher/name").asText()).isEqualTo("The Parallel");
    assertThat(json.at("/isBasedOn").asText())
        .isEqualTo("https://harbourledger.example/2021/03/17/dredging");
    assertThat(json.at("/author/1/name").asText()).isEqualTo("Paul Achterberg");
    assertThat(json.at("/hasPart/0/spokenByCharacter/name").asText()).isEqualTo("Marit Oye");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://digest.example/p/articles/ledger-dredging.html");
    assertThat(page.select("meta[name=robots]")).isEmpty();
  }

  @Test
  void stylesAndScriptsOfAPageWeighLessThanThirtyKilobytes() {
    Map<String, String> pages = pages(Harbour.edition());
    for (String path : List.of("index.html", "stories/dredging.html", "search.html")) {
      int bytes = 0;
      for (Element part : page(pages, path).select("link[rel=stylesheet], script[src]")) {
        String name = part.attr("href") + part.attr("src");
        String asset = name.substring(name.indexOf("assets/"));
        bytes +=
            Optional.ofNullable(pages.get(asset))
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_8)
                .length;
      }
      assertThat(bytes).as(path).isBetween(10_000, 30_000);
    }
  }

  @Test
  void scriptsAndStylesAreWrittenWithoutWhatOnlyEditorsNeed() throws java.io.IOException {
    Path assets = Files.createDirectories(folder.resolve("assets"));
    Files.writeString(
        assets.resolve("own.js"),
        "/* about\n it */ run();\n/*! licence */\n  // why\n  go(); // on\n");
    TemplateFolder own = new TemplateFolder(Optional.of(folder));
    Map<String, String> pages = Harbour.pages(Harbour.edition(), RenderOptions.defaults(), own);
    assertThat(pages).containsValue("run();\n/*! licence */\ngo(); // on\n");
  }

  @Test
  void assetsCarryTheHashOfTheirContentAlsoWhereTheStylesheetNamesThem() {
    Map<String, String> pages = pages(Harbour.edition());
    String stylesheet =
        pages.keySet().stream()
            .filter(path -> path.startsWith("assets/site.") && path.endsWith(".css"))
            .findFirst()
            .orElseThrow();
    assertThat(stylesheet).matches("assets/site\\.[0-9a-f]{8}\\.css");
    var reference = Pattern.compile("url\\((fonts/[^)]+)\\)").matcher(pages.get(stylesheet));
    List<String> fonts = new ArrayList<>();
    while (reference.find()) {
      fonts.add("assets/" + reference.group(1));
    }
    assertThat(fonts).isNotEmpty().allMatch(pages::containsKey);
  }
}

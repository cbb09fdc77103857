package pressfold.feed;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Edition;
import pressfold.model.OutletFile;
import pressfold.model.Page;
import pressfold.model.Person;
import pressfold.model.Story;
import pressfold.model.Topic;
import pressfold.model.Utterance;
import pressfold.source.Resource;

/** What hosts and search engines read: site map, robots.txt, headers. */
final class HostFiles {

  /** As many addresses as one file may hold, by sitemaps.org. */
  static final int LONGEST = 50_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** Days are told as ISO 8601 writes them; they sort as texts. Empty where none is known. */
  private final Map<String, String> days = new HashMap<>();

  private final Map<String, String> pages = new TreeMap<>();

  private HostFiles() {}

  static void write(Digest digest, FeedOptions options, Consumer<Page> site) {
    site.accept(new Page(".nojekyll", new byte[0]));
    site.accept(
        new Page(
            "_headers",
            Resource.text(HostFiles.class, "headers.txt").getBytes(StandardCharsets.UTF_8)));
    String robots = "User-agent: *\nAllow: /\n";
    if (options.baseUrl().isPresent()) {
      String root = options.baseUrl().get() + "/";
      robots += "\nSitemap: " + Urls.escape(root) + "sitemap.xml\n";
      siteMap(root, new HostFiles().pages(digest, options.indexed()), site);
    }
    site.accept(new Page("robots.txt", robots.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Writes {@code pages}, each with its day or an empty text, as one site map or as several and
   * their index.
   */
  static void siteMap(String root, Map<String, String> pages, Consumer<Page> site) {
    List<Xml> maps = new ArrayList<>();
    int listed = 0;
    for (Map.Entry<String, String> page : pages.entrySet()) {
      if (listed++ % LONGEST == 0) {
        maps.add(new Xml().open("urlset", "xmlns", NAMESPACE));
      }
      Xml map = maps.get(maps.size() - 1);
      map.open("url").text("loc", Urls.escape(root + page.getKey()));
      map.text("lastmod", page.getValue()).close("url");
    }
    if (maps.size() == 1) {
      site.accept(new Page("sitemap.xml", maps.get(0).close("urlset").bytes()));
      return;
    }
    Xml index = new Xml().open("sitemapindex", "xmlns", NAMESPACE);
    for (int i = 0; i < maps.size(); i++) {
      String name = "sitemap-" + (i + 1) + ".xml";
      site.accept(new Page(name, maps.get(i).close("urlset").bytes()));
      index.open("sitemap").text("loc", Urls.escape(root + name)).close("sitemap");
    }
    site.accept(new Page("sitemap.xml", index.close("sitemapindex").bytes()));
  }

  /** The pages search engines are invited to, each with the newest day it tells of. */
  private Map<String, String> pages(Digest digest, boolean articlesToo) {
    for (Clipping clipping : digest.clippings()) {
      clipping.article().published().ifPresent(p -> days.put(clipping.id(), p.date().toString()));
      if (articlesToo) {
        page("articles/" + clipping.slug(), List.of(clipping.id()));
      }
    }
    for (Story story : digest.stories()) {
      days.put(story.id(), page("stories/" + story.slug(), story.articles()));
    }
    for (Topic topic : digest.topics()) {
      page("topics/" + topic.slug(), topic.stories());
    }
    for (OutletFile outlet : digest.outlets()) {
      page("outlets/" + outlet.slug(), outlet.articles());
    }
    for (Person person : digest.people()) {
      page("people/" + person.slug(), quotedIn(person));
    }
    for (Edition edition : digest.editions()) {
      String day = edition.date().toString();
      pages.put("editions/" + day + ".html", day);
      pages.putIfAbsent("archive/" + YearMonth.from(edition.date()) + ".html", day);
      pages.putIfAbsent("index.html", day);
      pages.putIfAbsent("archive/index.html", day);
    }
    pages.putIfAbsent("index.html", "");
    pages.putIfAbsent("archive/index.html", "");
    return pages;
  }

  private String page(String name, List<String> tells) {
    String newest = "";
    for (String id : tells) {
      String day = days.getOrDefault(id, "");
      newest = day.compareTo(newest) > 0 ? day : newest;
    }
    pages.put(name + ".html", newest);
    return newest;
  }

  private static List<String> quotedIn(Person person) {
    return person.utterances().stream()
        .flatMap(utterance -> utterance.reports().stream())
        .map(Utterance.Report::article)
        .toList();
  }
}

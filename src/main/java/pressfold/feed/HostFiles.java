package pressfold.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Edition;
import pressfold.model.OutletFile;
import pressfold.model.Page;
import pressfold.model.Person;
import pressfold.model.Published;
import pressfold.model.Story;
import pressfold.model.Topic;
import pressfold.model.Utterance;

/** What hosts and search engines read: site map, robots.txt, headers. */
final class HostFiles {

  /** As many addresses as one file may hold, by sitemaps.org. */
  private static final int LONGEST = 50_000;

  private final Digest digest;
  private final FeedOptions options;
  private final Map<String, LocalDate> days = new HashMap<>();

  private HostFiles(Digest digest, FeedOptions options) {
    this.digest = digest;
    this.options = options;
    for (Clipping clipping : digest.clippings()) {
      clipping
          .article()
          .published()
          .map(Published::date)
          .ifPresent(d -> days.put(clipping.id(), d));
    }
  }

  static void write(Digest digest, FeedOptions options, Consumer<Page> site) {
    site.accept(new Page(".nojekyll", new byte[0]));
    site.accept(new Page("_headers", resource("headers.txt")));
    String robots = "User-agent: *\nAllow: /\n";
    if (options.baseUrl().isPresent()) {
      String root = options.baseUrl().get() + "/";
      robots += "\nSitemap: " + Urls.escape(root) + "sitemap.xml\n";
      new HostFiles(digest, options).siteMap(root, site);
    }
    site.accept(new Page("robots.txt", robots.getBytes(StandardCharsets.UTF_8)));
  }

  private void siteMap(String root, Consumer<Page> site) {
    List<Map.Entry<String, Optional<LocalDate>>> pages = List.copyOf(pages().entrySet());
    if (pages.size() <= LONGEST) {
      site.accept(new Page("sitemap.xml", urls(root, pages)));
      return;
    }
    Xml index =
        new Xml().open("sitemapindex", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
    for (int from = 0; from < pages.size(); from += LONGEST) {
      String name = "sitemap-" + (from / LONGEST + 1) + ".xml";
      List<Map.Entry<String, Optional<LocalDate>>> part =
          pages.subList(from, Math.min(pages.size(), from + LONGEST));
      site.accept(new Page(name, urls(root, part)));
      index.open("sitemap").text("loc", Urls.escape(root + name)).close("sitemap");
    }
    site.accept(new Page("sitemap.xml", index.close("sitemapindex").bytes()));
  }

  private static byte[] urls(String root, List<Map.Entry<String, Optional<LocalDate>>> pages) {
    Xml xml = new Xml().open("urlset", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
    for (Map.Entry<String, Optional<LocalDate>> page : pages) {
      xml.open("url").text("loc", Urls.escape(root + page.getKey()));
      page.getValue().ifPresent(day -> xml.text("lastmod", day.toString()));
      xml.close("url");
    }
    return xml.close("urlset").bytes();
  }

  /** The pages search engines are invited to, each with the newest day it tells of. */
  private Map<String, Optional<LocalDate>> pages() {
    Map<String, Optional<LocalDate>> pages = new TreeMap<>();
    Map<String, Optional<LocalDate>> told = new HashMap<>();
    for (Story story : digest.stories()) {
      Optional<LocalDate> day = newest(story.coverage().stream().map(Clipping::id).toList());
      told.put(story.id(), day);
      pages.put("stories/" + story.slug() + ".html", day);
    }
    for (Topic topic : digest.topics()) {
      Optional<LocalDate> day =
          topic.stories().stream()
              .flatMap(story -> told.getOrDefault(story, Optional.empty()).stream())
              .max(LocalDate::compareTo);
      pages.put("topics/" + topic.slug() + ".html", day);
    }
    for (OutletFile outlet : digest.outlets()) {
      pages.put("outlets/" + outlet.slug() + ".html", newest(outlet.articles()));
    }
    for (Person person : digest.people()) {
      pages.put("people/" + person.slug() + ".html", newest(quotedIn(person)));
    }
    if (options.indexed()) {
      for (Clipping clipping : digest.clippings()) {
        pages.put("articles/" + clipping.slug() + ".html", newest(List.of(clipping.id())));
      }
    }
    Optional<LocalDate> newest = Optional.empty();
    for (Edition edition : digest.editions()) {
      newest = newest.or(() -> Optional.of(edition.date()));
      pages.put("editions/" + edition.date() + ".html", Optional.of(edition.date()));
      pages.putIfAbsent(
          "archive/" + YearMonth.from(edition.date()) + ".html", Optional.of(edition.date()));
    }
    pages.put("index.html", newest);
    pages.put("archive/index.html", newest);
    return pages;
  }

  private static List<String> quotedIn(Person person) {
    List<String> articles = new ArrayList<>();
    for (Utterance utterance : person.utterances()) {
      utterance.reports().forEach(report -> articles.add(report.article()));
    }
    return articles;
  }

  private Optional<LocalDate> newest(List<String> articles) {
    return articles.stream().map(days::get).filter(Objects::nonNull).max(LocalDate::compareTo);
  }

  private static byte[] resource(String name) {
    try (InputStream in = HostFiles.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

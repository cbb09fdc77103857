package pressfold.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What the standards ask of feeds and site maps, and what the W3C's validator most often finds. */
final class FeedRules {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private FeedRules() {}

  /** RFC 4287. */
  static void atom(byte[] bytes) {
    Element feed = root(bytes, "feed");
    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    container(feed);
    Set<String> ids = new HashSet<>();
    for (Element entry : children(feed, "entry")) {
      container(entry);
      assertThat(ids.add(only(entry, "id"))).as("4.1.1: an id stands once").isTrue();
      boolean alternate =
          children(entry, "link").stream().anyMatch(l -> l.getAttribute("rel").equals("alternate"));
      assertThat(alternate || !children(entry, "content").isEmpty())
          .as("4.1.2: an entry without content has an alternate link")
          .isTrue();
      children(entry, "content").forEach(content -> html(content.getTextContent()));
      children(entry, "published").forEach(at -> OffsetDateTime.parse(at.getTextContent()));
      children(entry, "category").forEach(c -> assertThat(c.getAttribute("term")).isNotEmpty());
      for (Element source : children(entry, "source")) {
        container(source);
      }
    }
    assertThat(children(feed, "author")).as("4.1.1: a feed has an author").hasSize(1);
  }

  private static void container(Element element) {
    uri(only(element, "id"));
    assertThat(only(element, "title")).isNotBlank();
    OffsetDateTime.parse(only(element, "updated"));
    for (Element link : children(element, "link")) {
      uri(link.getAttribute("href"));
    }
    for (Element author : children(element, "author")) {
      assertThat(only(author, "name")).isNotBlank();
    }
  }

  /** RSS 2.0 by the Advisory Board's specification and best practices. */
  static void rss(byte[] bytes) {
    Element rss = root(bytes, "rss");
    assertThat(rss.getAttribute("version")).isEqualTo("2.0");
    Element channel = children(rss, "channel").get(0);
    assertThat(only(channel, "title")).isNotBlank();
    uri(only(channel, "link"));
    assertThat(only(channel, "description")).isNotBlank();
    DateTimeFormatter.RFC_1123_DATE_TIME.parse(only(channel, "lastBuildDate"));
    Set<String> guids = new HashSet<>();
    for (Element item : children(channel, "item")) {
      assertThat(only(item, "title")).isNotBlank();
      children(item, "link").forEach(link -> uri(link.getTextContent()));
      Element guid = children(item, "guid").get(0);
      assertThat(guid.getAttribute("isPermaLink")).isEqualTo("false");
      assertThat(guids.add(guid.getTextContent())).isTrue();
      children(item, "pubDate")
          .forEach(date -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.getTextContent()));
      children(item, "content:encoded").forEach(content -> html(content.getTextContent()));
      assertThat(children(item, "author")).isEmpty();
    }
  }

  /** JSON Feed 1.1. */
  static void json(byte[] bytes) {
    JsonNode feed = parse(bytes);
    assertThat(feed.get("version").textValue()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("title").textValue()).isNotBlank();
    Set<String> ids = new HashSet<>();
    for (JsonNode item : feed.get("items")) {
      assertThat(ids.add(item.get("id").textValue())).isTrue();
      assertThat(item.has("content_html") || item.has("content_text")).isTrue();
      if (item.has("content_html")) {
        html(item.get("content_html").textValue());
      }
      for (String address : List.of("url", "external_url")) {
        if (item.has(address)) {
          uri(item.get(address).textValue());
        }
      }
      if (item.has("date_published")) {
        OffsetDateTime.parse(item.get("date_published").textValue());
      }
    }
  }

  /** Sitemaps 0.9. */
  static List<String> siteMap(byte[] bytes) {
    Element urls = root(bytes, "urlset");
    List<String> addresses = new ArrayList<>();
    for (Element url : children(urls, "url")) {
      uri(only(url, "loc"));
      addresses.add(only(url, "loc"));
    }
    assertThat(addresses).hasSizeLessThanOrEqualTo(50_000).doesNotHaveDuplicates();
    return addresses;
  }

  static JsonNode parse(byte[] json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Element root(byte[] bytes, String name) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Element root =
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
      assertThat(root.getTagName()).isEqualTo(name);
      return root;
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(e);
    }
  }

  static List<Element> children(Element parent, String tag) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(tag)) {
        found.add(element);
      }
    }
    return found;
  }

  static String only(Element parent, String tag) {
    List<Element> found = children(parent, tag);
    assertThat(found).as(tag).hasSize(1);
    return found.get(0).getTextContent();
  }

  private static void uri(String address) {
    assertThat(URI.create(address).isAbsolute()).as(address).isTrue();
  }

  private static void html(String content) {
    assertThat(content).doesNotContain("href=\"/", "href=\".", "<script");
  }
}

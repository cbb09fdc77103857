package pressfold.feed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import pressfold.model.Moments;
import pressfold.model.Page;
import pressfold.model.SourceLink;

/**
 * A feed, whatever its form.
 *
 * @param options of all feeds
 * @param id permanent, a URI
 * @param title of the feed
 * @param page the page it goes with
 * @param path its own path, without the ending that each form adds
 * @param entries the newest first
 */
record Feed(
    FeedOptions options, String id, String title, String page, String path, List<Entry> entries) {

  /** What the names of a feed's three forms end in. */
  static final List<String> ENDINGS = List.of("feed.xml", "rss.xml", "feed.json");

  /** Writes the form that has {@code ending}. */
  void write(String ending, long key, Consumer<Page> to) {
    byte[] form = ending.equals("feed.xml") ? atom() : ending.equals("rss.xml") ? rss() : json();
    to.accept(new Page(path + ending, form, key));
  }

  /** The address of the page it goes with. */
  private Optional<String> home() {
    return options.address(page + ".html");
  }

  /** The address of the form of this feed that has {@code ending}. */
  private Optional<String> self(String ending) {
    return options.address(path + ending);
  }

  private OffsetDateTime updated() {
    return entries.isEmpty() ? Moments.NEVER : entries.get(0).updated();
  }

  /** Atom 1.0, RFC 4287. */
  private byte[] atom() {
    Xml xml = new Xml();
    xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", options.language());
    xml.text("id", id).text("title", title).text("subtitle", options.subtitle());
    xml.text("updated", Moments.rfc3339(updated()));
    xml.open("author").text("name", options.title()).close("author");
    link(xml, "self", self("feed.xml"));
    link(xml, "alternate", home());
    entries.forEach(entry -> atom(xml, entry));
    return xml.close("feed").bytes();
  }

  private void atom(Xml xml, Entry entry) {
    xml.open("entry", entry.language().map(tag -> new String[] {"xml:lang", tag}).orElse(NONE));
    xml.text("id", entry.id()).text("title", entry.headline());
    xml.text("updated", Moments.rfc3339(entry.updated()));
    entry.published().ifPresent(moment -> xml.text("published", Moments.rfc3339(moment)));
    entry.writers().forEach(name -> xml.open("author").text("name", name).close("author"));
    link(xml, "alternate", entry.page().or(entry::original));
    link(xml, "via", entry.original().filter(url -> entry.page().isPresent()));
    entry.topics().forEach(topic -> xml.empty("category", "term", topic));
    xml.text("summary", entry.summary());
    xml.text("content", entry.content(), "type", "html");
    if (entry.original().isPresent()) {
      // Where the entry was taken from: the outlet's site, for its feed is not known.
      xml.open("source").text("id", SourceLink.root(entry.original().get()));
      xml.text("title", entry.outlet().orElse(title));
      xml.text("updated", Moments.rfc3339(entry.updated())).close("source");
    }
    xml.close("entry");
  }

  private static final String[] NONE = {};

  private static void link(Xml xml, String rel, Optional<String> address) {
    address.ifPresent(href -> xml.empty("link", "rel", rel, "href", href));
  }

  /** RSS 2.0 by the rules of the RSS Advisory Board, with Dublin Core and content. */
  private byte[] rss() {
    Xml xml = new Xml();
    xml.open(
        "rss",
        "version",
        "2.0",
        "xmlns:atom",
        "http://www.w3.org/2005/Atom",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:content",
        "http://purl.org/rss/1.0/modules/content/");
    xml.open("channel").text("title", title);
    // A channel must have a link; a URN is a URI that leads nowhere.
    xml.text("link", home().orElse(id));
    xml.text("description", options.subtitle().isEmpty() ? title : options.subtitle());
    xml.text("language", options.language()).text("lastBuildDate", Moments.rfc822(updated()));
    String type = "application/rss+xml";
    self("rss.xml").ifPresent(u -> xml.empty("atom:link", "rel", "self", "type", type, "href", u));
    entries.forEach(entry -> rss(xml, entry));
    return xml.close("channel").close("rss").bytes();
  }

  private static void rss(Xml xml, Entry entry) {
    xml.open("item").text("title", entry.headline());
    xml.text("link", entry.page().or(entry::original).orElse(""));
    xml.text("description", entry.summary()).text("content:encoded", entry.content());
    xml.text("guid", entry.id(), "isPermaLink", "false");
    entry.published().ifPresent(moment -> xml.text("pubDate", Moments.rfc822(moment)));
    // "author" would have to be an e-mail address.
    entry.writers().forEach(author -> xml.text("dc:creator", author));
    entry.topics().forEach(topic -> xml.text("category", topic));
    xml.close("item");
  }

  /** JSON Feed 1.1. */
  private byte[] json() {
    Json json = new Json().open("{");
    json.field("version", "https://jsonfeed.org/version/1.1").field("title", title);
    json.known("home_page_url", home()).known("feed_url", self("feed.json"));
    json.known("description", Optional.of(options.subtitle()).filter(text -> !text.isEmpty()));
    json.field("language", options.language());
    authors(json, List.of(options.title()));
    json.name("items").open("[");
    entries.forEach(entry -> json(json, entry));
    return json.close("]").close("}").bytes();
  }

  private static void json(Json json, Entry entry) {
    json.line().field("id", entry.id()).known("url", entry.page());
    json.known("external_url", entry.original()).field("title", entry.headline());
    if (entry.content().isEmpty()) {
      // Every item must hold its content as text or as HTML.
      json.field("content_text", entry.summary().isEmpty() ? entry.headline() : entry.summary());
    } else {
      json.field("content_html", entry.content());
      json.known("summary", Optional.of(entry.summary()).filter(text -> !text.isEmpty()));
    }
    json.known("date_published", entry.published().map(Moments::rfc3339));
    json.known("language", entry.language());
    if (!entry.writers().isEmpty()) {
      authors(json, entry.writers());
    }
    if (!entry.topics().isEmpty()) {
      json.field("tags", entry.topics());
    }
    if (entry.outlet().isPresent()) {
      json.name("_pressfold").open("{").field("outlet", entry.outlet()).close("}");
    }
    json.close("}");
  }

  private static void authors(Json json, List<String> names) {
    json.name("authors").open("[");
    names.forEach(name -> json.open("{").field("name", name).close("}"));
    json.close("]");
  }
}

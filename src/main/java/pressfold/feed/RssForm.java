package pressfold.feed;

/** A feed as RSS 2.0 by the rules of the RSS Advisory Board, with Dublin Core and content. */
final class RssForm {

  static final String ENDING = "rss.xml";

  private RssForm() {}

  static byte[] write(Feed feed) {
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
    xml.open("channel");
    xml.text("title", feed.title());
    // A channel must have a link; a URN is a URI that leads nowhere.
    xml.text("link", feed.home().orElse(feed.id()));
    xml.text("description", feed.subtitle().isEmpty() ? feed.title() : feed.subtitle());
    xml.text("language", feed.language());
    xml.text("lastBuildDate", Moments.rfc822(feed.updated()));
    feed.self(ENDING)
        .ifPresent(
            address ->
                xml.empty(
                    "atom:link", "rel", "self", "type", "application/rss+xml", "href", address));
    feed.entries().forEach(entry -> write(xml, entry));
    return xml.close("channel").close("rss").bytes();
  }

  private static void write(Xml xml, Entry entry) {
    xml.open("item");
    xml.text("title", entry.headline());
    entry.page().or(entry::original).ifPresent(address -> xml.text("link", address));
    if (!entry.summary().isEmpty()) {
      xml.text("description", entry.summary());
    }
    if (!entry.content().isEmpty()) {
      xml.text("content:encoded", entry.content());
    }
    xml.text("guid", entry.id(), "isPermaLink", "false");
    entry.published().ifPresent(moment -> xml.text("pubDate", Moments.rfc822(moment)));
    // "author" would have to be an e-mail address.
    entry.writers().forEach(author -> xml.text("dc:creator", author));
    entry.topics().forEach(topic -> xml.text("category", topic));
    xml.close("item");
  }
}

package pressfold.feed;

import java.util.Optional;

/** A feed as Atom 1.0, RFC 4287. */
final class AtomForm {

  static final String ENDING = "feed.xml";

  private AtomForm() {}

  static byte[] write(Feed feed) {
    Xml xml = new Xml();
    xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", feed.language());
    xml.text("id", feed.id());
    xml.text("title", feed.title());
    if (!feed.subtitle().isEmpty()) {
      xml.text("subtitle", feed.subtitle());
    }
    xml.text("updated", Moments.rfc3339(feed.updated()));
    xml.open("author").text("name", feed.author()).close("author");
    link(xml, "self", feed.self(ENDING));
    link(xml, "alternate", feed.home());
    feed.entries().forEach(entry -> write(xml, entry, feed));
    return xml.close("feed").bytes();
  }

  private static void write(Xml xml, Entry entry, Feed feed) {
    if (entry.language().isPresent()) {
      xml.open("entry", "xml:lang", entry.language().get());
    } else {
      xml.open("entry");
    }
    xml.text("id", entry.id());
    xml.text("title", entry.headline());
    xml.text("updated", Moments.rfc3339(entry.updated()));
    entry.published().ifPresent(moment -> xml.text("published", Moments.rfc3339(moment)));
    for (String author : entry.writers()) {
      xml.open("author").text("name", author).close("author");
    }
    link(xml, "alternate", entry.page().or(entry::original));
    link(xml, "via", entry.original().filter(url -> entry.page().isPresent()));
    entry.topics().forEach(topic -> xml.empty("category", "term", topic));
    if (!entry.summary().isEmpty()) {
      xml.text("summary", entry.summary());
    }
    if (!entry.content().isEmpty()) {
      xml.text("content", entry.content(), "type", "html");
    }
    entry.original().ifPresent(url -> source(xml, entry, Entries.root(url), feed));
    xml.close("entry");
  }

  /** Where the entry was taken from: the outlet's site, for its feed is not known. */
  private static void source(Xml xml, Entry entry, String root, Feed feed) {
    xml.open("source");
    xml.text("id", root);
    xml.text("title", entry.outlet().orElse(feed.title()));
    xml.text("updated", Moments.rfc3339(entry.updated()));
    xml.close("source");
  }

  private static void link(Xml xml, String rel, Optional<String> address) {
    address.ifPresent(href -> xml.empty("link", "rel", rel, "href", href));
  }
}

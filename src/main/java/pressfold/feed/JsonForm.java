package pressfold.feed;

import java.util.List;
import java.util.Optional;

/** A feed as JSON Feed 1.1. */
final class JsonForm {

  static final String ENDING = "feed.json";

  private JsonForm() {}

  static byte[] write(Feed feed) {
    Json json = new Json().open('{');
    json.field("version", "https://jsonfeed.org/version/1.1");
    json.field("title", feed.title());
    json.known("home_page_url", feed.home());
    json.known("feed_url", feed.self(ENDING));
    json.known("description", Optional.of(feed.subtitle()).filter(text -> !text.isEmpty()));
    json.field("language", feed.language());
    authors(json, List.of(feed.author()));
    json.name("items").open('[');
    feed.entries().forEach(entry -> write(json, entry));
    return json.close(']').close('}').bytes();
  }

  private static void write(Json json, Entry entry) {
    json.line().open('{');
    json.field("id", entry.id());
    json.known("url", entry.page());
    json.known("external_url", entry.original());
    json.field("title", entry.headline());
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
      json.name("_pressfold").open('{').field("outlet", entry.outlet()).close('}');
    }
    json.close('}');
  }

  private static void authors(Json json, List<String> names) {
    json.name("authors").open('[');
    names.forEach(name -> json.open('{').field("name", name).close('}'));
    json.close(']');
  }
}

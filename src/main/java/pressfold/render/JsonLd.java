package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Clipping;
import pressfold.model.Published;
import pressfold.model.Story;

/**
 * Writes what search engines read: schema.org data as a script of type application/ld+json, which
 * no browser runs. A property that the texts do not tell is left out.
 */
final class JsonLd {

  private static final int MOST_QUOTES = 20;

  private final RenderOptions options;
  private final Library library;
  private final String title;

  JsonLd(RenderOptions options, Library library, String title) {
    this.options = options;
    this.library = library;
    this.title = title;
  }

  /** An object as it grows. */
  private static final class Thing {

    private final StringBuilder json = new StringBuilder("{");

    static Thing of(String type) {
      return new Thing().with("@type", type);
    }

    Thing with(String name, String text) {
      if (!text.isEmpty()) {
        key(name);
        string(text);
      }
      return this;
    }

    Thing with(String name, Thing thing) {
      key(name).append(thing.json).append('}');
      return this;
    }

    Thing with(String name, List<Thing> things) {
      if (!things.isEmpty()) {
        key(name).append('[');
        for (int i = 0; i < things.size(); i++) {
          json.append(i == 0 ? "" : ",").append(things.get(i).json).append('}');
        }
        json.append(']');
      }
      return this;
    }

    private StringBuilder key(String name) {
      return json.append(json.length() == 1 ? "\"" : ",\"").append(name).append("\":");
    }

    /** The signs of HTML are written as escapes, so that no text can end the script element. */
    private void string(String text) {
      json.append('"');
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"' || c == '\\') {
          json.append('\\').append(c);
        } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
          json.append(String.format("\\u%04x", (int) c));
        } else {
          json.append(c);
        }
      }
      json.append('"');
    }

    SafeString script() {
      return new SafeString(
          "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\","
              + json.substring(1)
              + "}</script>");
    }
  }

  SafeString article(Clipping clipping, View.Article view) {
    Article article = clipping.article();
    String original = view.original().href();
    Thing thing =
        Thing.of("NewsArticle")
            .with("headline", view.headline())
            .with("description", view.deck())
            .with("url", original)
            .with("isBasedOn", original)
            .with("datePublished", published(article.published()))
            .with("inLanguage", article.language().equals("und") ? "" : article.language())
            .with("articleSection", view.topic().text())
            .with("author", article.authors().stream().map(JsonLd::author).toList())
            .with("dateline", article.dateline().map(dateline -> dateline.place()).orElse(""));
    article
        .outlet()
        .ifPresent(
            outlet ->
                thing.with(
                    "publisher", Thing.of("NewsMediaOrganization").with("name", outlet.name())));
    return thing
        .with("sdPublisher", digest())
        .with("mainEntityOfPage", address(library.href(clipping)))
        .with("hasPart", quotations(clipping))
        .script();
  }

  private static Thing author(Author author) {
    return Thing.of("Person").with("name", author.name());
  }

  private static String published(Optional<Published> published) {
    return published
        .map(
            at ->
                at.moment().map(moment -> moment.toString()).orElseGet(() -> at.date().toString()))
        .orElse("");
  }

  private Thing digest() {
    return Thing.of("Organization").with("name", title).with("url", options.baseUrl().orElse(""));
  }

  private String address(String path) {
    return options.baseUrl().map(base -> base + "/" + path).orElse("");
  }

  private List<Thing> quotations(Clipping clipping) {
    List<Thing> quotations = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (int i = 0;
        i < clipping.article().quotes().size() && quotations.size() < MOST_QUOTES;
        i++) {
      String text = Prose.statement(clipping.article().quotes().get(i).text());
      library
          .spoken(clipping.id(), i)
          .filter(spoken -> !seen.contains(text))
          .ifPresent(
              spoken -> {
                seen.add(text);
                quotations.add(
                    Thing.of("Quotation")
                        .with("text", text)
                        .with(
                            "spokenByCharacter",
                            Thing.of("Person").with("name", spoken.person().name())));
              });
    }
    return quotations;
  }

  /** A page that lists others. */
  SafeString collection(String path, String name, List<View.Link> items) {
    List<Thing> elements = new ArrayList<>();
    for (View.Link item : items) {
      elements.add(
          Thing.of("ListItem")
              .with("position", String.valueOf(elements.size() + 1))
              .with("name", item.text())
              .with("url", options.baseUrl().isPresent() ? address(item.href()) : ""));
    }
    return Thing.of("CollectionPage")
        .with("name", name)
        .with("url", address(path))
        .with("inLanguage", options.language())
        .with("publisher", digest())
        .with("mainEntity", Thing.of("ItemList").with("itemListElement", elements))
        .script();
  }

  SafeString story(Story story) {
    List<View.Link> texts =
        story.coverage().stream()
            .map(
                clipping ->
                    View.Link.to(library.headline(clipping.article()), library.href(clipping)))
            .toList();
    return collection(library.href(story), story.headline(), texts);
  }
}

package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pressfold.model.Article;
import pressfold.model.Published;
import pressfold.model.Story;

/**
 * Writes what search engines read: schema.org data as a script of type application/ld+json, which
 * no browser runs. A property that the texts do not tell is left out.
 */
final class JsonLd {

  private static final int MOST_QUOTES = 5;

  private final Optional<String> baseUrl;
  private final String language;
  private final Thing digest;

  /** Data of pages of the digest called {@code title}. */
  JsonLd(RenderOptions options, String title) {
    this.baseUrl = options.baseUrl();
    this.language = options.language();
    this.digest = new Thing("Organization").with("name", title).with("url", baseUrl.orElse(""));
  }

  /** An object as it grows. */
  private static final class Thing {

    private final StringBuilder json = new StringBuilder();

    Thing(String type) {
      json.append("\"@type\":\"").append(type).append('"');
    }

    Thing with(String name, String text) {
      if (!text.isEmpty()) {
        key(name);
        string(text);
      }
      return this;
    }

    Thing with(String name, Thing thing) {
      key(name).append('{').append(thing.json).append('}');
      return this;
    }

    /** A list of things, as JSON with commas between them. */
    Thing withAll(String name, StringBuilder things) {
      if (!things.isEmpty()) {
        key(name).append('[').append(things).append(']');
      }
      return this;
    }

    void joinTo(StringBuilder things) {
      things.append(things.isEmpty() ? "{" : ",{").append(json).append('}');
    }

    private StringBuilder key(String name) {
      return json.append(",\"").append(name).append("\":");
    }

    /** The signs of HTML are written as escapes, so that no text can end the script element. */
    private void string(String text) {
      json.append('"');
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"' || c == '\\') {
          json.append('\\').append(c);
        } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
          json.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
        } else {
          json.append(c);
        }
      }
      json.append('"');
    }

    SafeString script() {
      return new SafeString(
          "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\","
              + json
              + "}</script>");
    }
  }

  /** An article filed under the topic {@code section}. */
  SafeString article(Text text, String section) {
    Article article = text.article;
    StringBuilder authors = new StringBuilder();
    article.authors().forEach(author -> person(author.name()).joinTo(authors));
    Thing thing =
        new Thing("NewsArticle")
            .with("headline", text.headline)
            .with("isBasedOn", article.source().map(source -> source.url()).orElse(""))
            .with("datePublished", article.published().map(JsonLd::iso).orElse(""))
            .with("inLanguage", article.language().equals("und") ? "" : article.language())
            .with("articleSection", section)
            .withAll("author", authors)
            .with("dateline", article.dateline().map(dateline -> dateline.place()).orElse(""));
    article
        .outlet()
        .map(outlet -> new Thing("NewsMediaOrganization").with("name", outlet.name()))
        .ifPresent(outlet -> thing.with("publisher", outlet));
    return thing
        .with("sdPublisher", digest)
        .with("mainEntityOfPage", address(text.href))
        .withAll("hasPart", quotations(text))
        .script();
  }

  private static Thing person(String name) {
    return new Thing("Person").with("name", name);
  }

  private static String iso(Published at) {
    return at.moment().map(moment -> moment.toString()).orElseGet(() -> at.date().toString());
  }

  private String address(String path) {
    return baseUrl.map(base -> base + "/" + path).orElse("");
  }

  private static StringBuilder quotations(Text text) {
    StringBuilder quotations = new StringBuilder();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < text.article.quotes().size() && seen.size() < MOST_QUOTES; i++) {
      String words = Prose.statement(text.article.quotes().get(i).text());
      if (text.spoken(i).isKnown() && seen.add(words)) {
        new Thing("Quotation")
            .with("text", words)
            .with("spokenByCharacter", person(text.spoken(i).person.name()))
            .joinTo(quotations);
      }
    }
    return quotations;
  }

  /** A page that lists others. */
  SafeString collection(String path, String name, List<View.Item> items) {
    StringBuilder elements = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      new Thing("ListItem")
          .with("position", String.valueOf(i + 1))
          .with("name", items.get(i).text())
          .with("url", address(items.get(i).href()))
          .joinTo(elements);
    }
    return new Thing("CollectionPage")
        .with("name", name)
        .with("url", address(path))
        .with("inLanguage", language)
        .with("publisher", digest)
        .with("mainEntity", new Thing("ItemList").withAll("itemListElement", elements))
        .script();
  }

  SafeString story(Story story, List<Text> texts) {
    return collection(Library.href(story), story.title(), texts.stream().map(Text::item).toList());
  }
}

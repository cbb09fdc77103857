package pressfold.render;

import static java.util.stream.Collectors.joining;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Published;
import pressfold.model.Quote;

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

  /** An object as it grows: a property without a value is left out. */
  private static final class Thing {

    private final StringBuilder json = new StringBuilder();

    Thing(String type) {
      json.append("\"@type\":\"").append(type).append('"');
    }

    Thing with(String name, String text) {
      return text.isEmpty() ? this : add(name, quoted(text));
    }

    Thing with(String name, Thing thing) {
      return add(name, thing.toString());
    }

    Thing with(String name, List<Thing> things) {
      return things.isEmpty()
          ? this
          : add(name, things.stream().map(Thing::toString).collect(joining(",", "[", "]")));
    }

    private Thing add(String name, String value) {
      json.append(",\"").append(name).append("\":").append(value);
      return this;
    }

    /** The signs of HTML are written as escapes, so that no text can end the script element. */
    private static String quoted(String text) {
      StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"' || c == '\\') {
          quoted.append('\\').append(c);
        } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
          quoted.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
        } else {
          quoted.append(c);
        }
      }
      return quoted.append('"').toString();
    }

    @Override
    public String toString() {
      return "{" + json + "}";
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
    Thing thing =
        new Thing("NewsArticle")
            .with("headline", text.headline)
            .with("isBasedOn", article.source().map(source -> source.url()).orElse(""))
            .with("datePublished", article.published().map(JsonLd::iso).orElse(""))
            .with("inLanguage", article.language().equals("und") ? "" : article.language())
            .with("articleSection", section)
            .with("author", article.authors().stream().map(by -> person(by.name())).toList())
            .with("dateline", article.dateline().map(dateline -> dateline.place()).orElse(""));
    if (article.outlet().isPresent()) {
      String outlet = article.outlet().get().name();
      thing.with("publisher", new Thing("NewsMediaOrganization").with("name", outlet));
    }
    return thing
        .with("sdPublisher", digest)
        .with("mainEntityOfPage", address(text.href))
        .with("hasPart", quotations(text))
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

  private static List<Thing> quotations(Text text) {
    Map<String, Thing> quotations = new LinkedHashMap<>();
    List<Quote> quotes = List.copyOf(text.article.quotes());
    for (int i = 0; i < quotes.size() && quotations.size() < MOST_QUOTES; i++) {
      String words = Prose.statement(quotes.get(i).text());
      if (text.spoken(i).isKnown()) {
        Thing speaker = person(text.spoken(i).person.name());
        quotations.putIfAbsent(
            words, new Thing("Quotation").with("text", words).with("spokenByCharacter", speaker));
      }
    }
    return List.copyOf(quotations.values());
  }

  /** A page that lists others. */
  SafeString collection(String path, String name, List<View.Item> items) {
    List<Thing> elements = new ArrayList<>();
    for (View.Item item : items) {
      elements.add(
          new Thing("ListItem")
              .with("position", String.valueOf(elements.size() + 1))
              .with("name", item.text())
              .with("url", address(item.href())));
    }
    return new Thing("CollectionPage")
        .with("name", name)
        .with("url", address(path))
        .with("inLanguage", language)
        .with("publisher", digest)
        .with("mainEntity", new Thing("ItemList").with("itemListElement", elements))
        .script();
  }
}

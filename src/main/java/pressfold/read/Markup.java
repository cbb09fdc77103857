package pressfold.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import pressfold.model.Author;
import pressfold.model.Direction;
import pressfold.model.Headline;
import pressfold.model.Outlet;
import pressfold.model.Published;
import pressfold.model.SourceLink;
import pressfold.source.Span;
import pressfold.source.TracedText;

/** What a page's markup says of its article: JSON-LD first, then Open Graph, then elements. */
final class Markup {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double SURE = 0.95;
  private final Document page;
  private final TracedText file;
  private final Optional<JsonNode> data;

  Markup(Document page, TracedText file) {
    this.page = page;
    this.file = file;
    this.data = data();
  }

  Told told() {
    Optional<String> lang =
        Optional.of(page.select("html").attr("lang"))
            .filter(tag -> tag.matches("[A-Za-z]{2,3}([-_].*)?"));
    return new Told(
        headline(),
        Optional.empty(),
        authors(),
        outlet(),
        published(),
        source(),
        lang.map(tag -> tag.split("[-_]", -1)[0].toLowerCase(Locale.ROOT)),
        Direction.NONE);
  }

  /** The first description of an article in the page's JSON-LD. */
  private Optional<JsonNode> data() {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        Optional<JsonNode> found = article(JSON.readTree(script.data()), 0);
        if (found.isPresent()) {
          return found;
        }
      } catch (JsonProcessingException broken) {
        // Pages with broken data are common; the rest of their markup may do.
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> article(JsonNode node, int depth) {
    boolean is =
        node.path("@type").toString().contains("Article")
            || node.path("@type").toString().contains("BlogPosting");
    if (is && node.has("headline")) {
      return Optional.of(node);
    }
    Optional<JsonNode> found = Optional.empty();
    if (node.isContainerNode() && depth < 4) {
      for (JsonNode inner : node) {
        found = found.isPresent() ? found : article(inner, depth + 1);
      }
    }
    return found;
  }

  private Optional<String> json(String... path) {
    JsonNode node = data.orElse(JSON.missingNode());
    for (String name : path) {
      node = node.isArray() ? node.path(0).path(name) : node.path(name);
    }
    return Optional.of(node.asText())
        .map(text -> Parser.unescapeEntities(text, false).strip())
        .filter(text -> !text.isEmpty());
  }

  private Optional<String> meta(String name) {
    return Optional.of(
            page.select("meta[property=" + name + "], meta[name=" + name + "]")
                .attr("content")
                .strip())
        .filter(text -> !text.isEmpty());
  }

  /** The headline that readers see, where the page's data agree with it; else the data's. */
  private Optional<Headline> headline() {
    Optional<String> told = json("headline").or(() -> meta("og:title"));
    Element seen = page.selectFirst("article h1, main h1, h1");
    String shown = seen == null ? "" : seen.text().strip();
    boolean agree =
        !shown.isEmpty()
            && told.map(text -> HeadlineReader.alike(Line.of(text), Line.of(shown)) > 0.5)
                .orElse(true);
    return (agree ? Optional.of(shown) : told).map(text -> new Headline(text, at(text), SURE));
  }

  private Optional<List<Author>> authors() {
    List<String> names = new ArrayList<>();
    JsonNode told = data.map(article -> article.path("author")).orElse(JSON.missingNode());
    for (JsonNode author : told.isArray() ? told : JSON.createArrayNode().add(told)) {
      boolean person = !author.path("@type").asText("Person").equals("Organization");
      names.add(
          person ? author.path("name").asText(author.isTextual() ? author.asText() : "") : "");
    }
    if (names.stream().allMatch(String::isBlank)) {
      page.select("[rel=author], [itemprop=author] [itemprop=name]")
          .forEach(link -> names.add(link.text()));
      meta("author").ifPresent(names::add);
    }
    List<Author> authors = new ArrayList<>();
    for (String written : names) {
      String name = Parser.unescapeEntities(written, false).strip();
      NameReader.read(name.startsWith("By ") ? name.substring(3) : name, 0)
          .map(NameReader.Names::names)
          .orElse(List.of())
          .forEach(
              found -> {
                boolean first =
                    authors.stream().noneMatch(author -> author.name().equals(found.text()));
                if (first && Outlets.named(found.text()).isEmpty()) {
                  authors.add(new Author(found.text(), at(found.text()), SURE));
                }
              });
    }
    return authors.isEmpty() ? Optional.empty() : Optional.of(authors);
  }

  private Optional<Outlet> outlet() {
    return json("publisher", "name")
        .or(() -> meta("og:site_name"))
        .map(name -> new Outlet(name, Optional.of(at(name)), Outlet.Evidence.TEXT));
  }

  private Optional<Published> published() {
    Element time =
        page.selectFirst(
            "time[datetime][itemprop=datePublished], time[datetime][pubdate], article time[datetime], time[datetime]");
    return json("datePublished")
        .or(() -> meta("article:published_time"))
        .or(() -> Optional.ofNullable(time).map(element -> element.attr("datetime")))
        .flatMap(text -> DateReading.moment(text, at(text), Published.Evidence.TEXT));
  }

  private Optional<SourceLink> source() {
    return Optional.of(page.select("link[rel=canonical]").attr("href"))
        .filter(url -> !url.isEmpty())
        .or(() -> meta("og:url"))
        .filter(
            url ->
                SourceLinkReader.read(url)
                    .filter(link -> link.span().length() == url.length())
                    .isPresent())
        .map(url -> new SourceLink(url, at(url)));
  }

  /** Where {@code value} stands in the file; its first character where it is written otherwise. */
  private Span at(String value) {
    int found = file.text().indexOf(value);
    return file.toSource(
        found < 0
            ? new Span(0, Math.min(1, file.length()))
            : new Span(found, found + value.length()));
  }
}

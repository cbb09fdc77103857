package pressfold.feed;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import pressfold.markdown.Dialect;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Block;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Story;
import pressfold.model.Topic;
import pressfold.source.Span;
import pressfold.typography.Sentences;

/** Tells articles as entries of feeds, each once, however many feeds it stands in. */
final class Entries {

  /** About how many characters a summary has. */
  private static final int SUMMARY = 300;

  private final FeedOptions options;
  private final String title;
  private final Dialect dialect = new Dialect();
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, String> topicNames;

  Entries(Digest digest, FeedOptions options, String title) {
    this.options = options;
    this.title = title;
    this.topicNames = digest.topics().stream().collect(Collectors.toMap(Topic::slug, Topic::name));
    for (Story story : digest.stories()) {
      Optional<OffsetDateTime> told =
          story.coverage().stream()
              .flatMap(clipping -> clipping.article().published().stream())
              .map(Moments::of)
              .min(Comparator.naturalOrder());
      for (Clipping clipping : story.coverage()) {
        entries.put(clipping.id(), entry(clipping, story, told.orElse(Moments.NEVER)));
      }
    }
  }

  /** The newest of {@code articles}, given by their ids, the newest first. */
  List<Entry> newest(List<String> articles) {
    return articles.stream()
        .map(entries::get)
        .sorted(Comparator.comparing(Entry::updated).reversed().thenComparing(Entry::id))
        .limit(options.entries())
        .toList();
  }

  /**
   * A permanent URI for {@code name}. It is made from the site's address, or its title where it has
   * none, and keeps as long as that does.
   */
  String uri(String name) {
    String whole = options.baseUrl().orElse(title) + "\n" + name;
    return "urn:uuid:" + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
  }

  private Entry entry(Clipping clipping, Story story, OffsetDateTime told) {
    Article article = clipping.article();
    Optional<OffsetDateTime> published = article.published().map(Moments::of);
    Optional<String> page =
        options.baseUrl().map(url -> url + "/articles/" + clipping.slug() + ".html");
    Optional<String> original = article.source().map(source -> Urls.escape(source.url()));
    String summary = summary(article);
    boolean full = options.content() != FeedOptions.Content.SUMMARY;
    boolean linked = page.isPresent() || original.isPresent();
    return new Entry(
        uri("article " + clipping.id()),
        article.headline().map(headline -> headline.text()).orElse(clipping.id()),
        Optional.of(article.language()).filter(tag -> !tag.equals("und")),
        article.authors().stream().map(Author::name).toList(),
        article.outlet().map(outlet -> outlet.name()),
        published,
        published.orElse(told),
        page.map(Urls::escape),
        original,
        story.topics().stream().map(topicNames::get).toList(),
        options.content() == FeedOptions.Content.FULL ? "" : summary,
        // An entry that leads nowhere must hold something itself.
        full || !linked ? html(article, full) : "");
  }

  /** The deck, or the first sentences. */
  private static String summary(Article article) {
    if (article.deck().isPresent()) {
      return article.deck().get().text();
    }
    for (Block block : article.body()) {
      if (block.kind() == Block.Kind.PARAGRAPH) {
        return opening(block.text().text());
      }
    }
    return "";
  }

  private static String opening(String paragraph) {
    int end = 0;
    for (Span sentence : Sentences.of(paragraph)) {
      if (end > 0 && sentence.end() > SUMMARY) {
        break;
      }
      end = sentence.end();
    }
    if (end <= 2 * SUMMARY) {
      return paragraph.substring(0, end);
    }
    int space = paragraph.lastIndexOf(' ', SUMMARY);
    return paragraph.substring(0, space > 0 ? space : SUMMARY) + "…";
  }

  private String html(Article article, boolean full) {
    List<Block> body = full ? article.body() : List.of();
    if (body.isEmpty()) {
      String told = summary(article);
      String text = told.isEmpty() ? article.headline().map(h -> h.text()).orElse("") : told;
      return html(List.of(new Dialect.Piece(Dialect.Kind.PARAGRAPH, dialect.escape(text))));
    }
    return html(
        body.stream()
            .map(
                block ->
                    new Dialect.Piece(
                        Dialect.Kind.valueOf(block.kind().name()),
                        block.markup().orElseGet(() -> dialect.escape(block.text().text()))))
            .toList());
  }

  private String html(List<Dialect.Piece> pieces) {
    return dialect.html(dialect.body(pieces), List.of()).stream()
        .map(Dialect.HtmlPiece::html)
        .collect(Collectors.joining("\n"));
  }

  /** The root of the site that {@code address}, an absolute one, stands on. */
  static String root(String address) {
    int path = address.indexOf('/', address.indexOf("://") + 3);
    return path < 0 ? address + "/" : address.substring(0, path + 1);
  }
}

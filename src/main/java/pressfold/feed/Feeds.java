package pressfold.feed;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import pressfold.markdown.Dialect;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Block;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Key;
import pressfold.model.Moments;
import pressfold.model.Site;
import pressfold.model.Story;
import pressfold.model.Topic;
import pressfold.source.Span;
import pressfold.typography.Sentences;

/**
 * The feeds of a digest: of all of it, of each outlet and topic, and of each story that more than
 * one article tells. An article is told as an entry once, however many feeds it stands in.
 */
final class Feeds {

  /** About how many characters a summary has. */
  private static final int SUMMARY = 300;

  private final Digest digest;
  private final FeedOptions options;
  private final Site site;
  private final Dialect dialect = new Dialect();
  private final Map<String, Story> stories = new HashMap<>();
  private final Map<String, String> topicNames = new HashMap<>();
  private final Map<String, Filed> articles = new HashMap<>();
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  Feeds(Digest digest, FeedOptions options, Site site) {
    this.digest = digest;
    this.options = options;
    this.site = site;
    digest.topics().forEach(topic -> topicNames.put(topic.slug(), topic.name()));
    digest.stories().forEach(this::file);
  }

  /** An article in its story, and when it was updated. */
  private record Filed(Clipping clipping, Story story, OffsetDateTime updated) {

    int newestFirst(Filed other) {
      int order = other.updated.compareTo(updated);
      return order != 0 ? order : clipping.id().compareTo(other.clipping.id());
    }
  }

  private void file(Story story) {
    stories.put(story.id(), story);
    OffsetDateTime told =
        story.coverage().stream()
            .flatMap(clipping -> published(clipping).stream())
            .min(Comparator.naturalOrder())
            .orElse(Moments.NEVER);
    for (Clipping clipping : story.coverage()) {
      articles.put(clipping.id(), new Filed(clipping, story, published(clipping).orElse(told)));
    }
  }

  private static Optional<OffsetDateTime> published(Clipping clipping) {
    return clipping.article().published().map(Moments::of);
  }

  void write() {
    write(options.title(), "index", "", articles.keySet());
    digest.outlets().parallelStream()
        .forEach(o -> part(o.name(), "outlets/" + o.slug(), o.articles()));
    digest.topics().parallelStream().forEach(t -> part(t.name(), "topics/" + t.slug(), told(t)));
    digest.stories().parallelStream()
        .filter(story -> story.coverage().size() > 1)
        .forEach(s -> part(s.title(), "stories/" + s.slug(), s.articles()));
  }

  private List<String> told(Topic topic) {
    return topic.stories().stream()
        .flatMap(id -> Objects.requireNonNull(stories.get(id)).articles().stream())
        .toList();
  }

  private void part(String name, String page, Collection<String> articles) {
    write(name + " · " + options.title(), page, page + ".", articles);
  }

  private void write(String title, String page, String path, Collection<String> of) {
    List<Filed> newest =
        of.stream().map(articles::get).sorted(Filed::newestFirst).limit(options.entries()).toList();
    Key key = new Key().add(title);
    for (Filed filed : newest) {
      key.add(filed.clipping().key()).add(filed.updated().toEpochSecond());
      filed.story().topics().forEach(t -> key.add(t).add(topicNames.getOrDefault(t, "")));
    }
    List<String> changed = new ArrayList<>(Feed.ENDINGS);
    changed.removeIf(ending -> site.keeps(path + ending, key.value()));
    if (!changed.isEmpty()) {
      List<Entry> told =
          newest.stream()
              .map(filed -> entries.computeIfAbsent(filed.clipping().id(), id -> entry(filed)))
              .toList();
      Feed feed = new Feed(options, uri("feed " + path), title, page, path, told);
      changed.forEach(ending -> feed.write(ending, key.value(), site));
    }
  }

  /**
   * A permanent URI for {@code name}. It is made from the site's address, or its title where it has
   * none, and keeps as long as that does.
   */
  private String uri(String name) {
    String whole = options.baseUrl().orElse(options.title()) + "\n" + name;
    return "urn:uuid:" + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
  }

  private Entry entry(Filed filed) {
    Article article = filed.clipping().article();
    Optional<String> page = options.address("articles/" + filed.clipping().slug() + ".html");
    Optional<String> original = article.source().map(source -> Urls.escape(source.url()));
    Optional<String> outlet = article.outlet().map(known -> known.name());
    List<String> authors = article.authors().stream().map(Author::name).toList();
    String headline = article.title();
    String summary =
        article.deck().map(deck -> deck.text()).orElseGet(() -> opening(article.lead()));
    String content = "";
    if (options.content() != FeedOptions.Content.SUMMARY && !article.body().isEmpty()) {
      content = html(article.body());
    } else if (options.content() != FeedOptions.Content.SUMMARY
        || (page.isEmpty() && original.isEmpty())) {
      // An entry that leads nowhere must hold something itself.
      content = "<p>" + Utf8.escaped(summary.isEmpty() ? headline : summary) + "</p>";
    }
    return new Entry(
        uri("article " + article.id()),
        headline,
        Optional.of(article.language()).filter(tag -> !tag.equals("und")),
        authors.isEmpty() ? outlet.stream().toList() : authors,
        outlet,
        published(filed.clipping()),
        filed.updated(),
        page,
        original,
        filed.story().topics().stream()
            .map(t -> Objects.requireNonNull(topicNames.get(t)))
            .toList(),
        options.content() == FeedOptions.Content.FULL ? "" : summary,
        content);
  }

  /** The first sentences. */
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

  private String html(List<Block> body) {
    List<Dialect.Piece> pieces = new ArrayList<>();
    for (Block block : body) {
      pieces.add(
          new Dialect.Piece(
              Dialect.Kind.valueOf(block.kind().name()), block.text().text(), block.markup()));
    }
    return dialect.html(pieces, List.of(), "").stream()
        .map(Dialect.HtmlPiece::html)
        .collect(Collectors.joining("\n"));
  }
}

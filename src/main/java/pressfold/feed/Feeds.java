package pressfold.feed;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Page;
import pressfold.model.Story;
import pressfold.model.Topic;

/**
 * The feeds of a digest: of all of it, of each outlet and topic, and of each story that more than
 * one article tells; each in three forms.
 */
final class Feeds {

  private final Digest digest;
  private final FeedOptions options;
  private final Words words;
  private final Entries entries;
  private final Map<String, List<String>> coverage;
  private final Consumer<Page> site;

  Feeds(Digest digest, FeedOptions options, Words words, Consumer<Page> site) {
    this.digest = digest;
    this.options = options;
    this.words = words;
    this.entries = new Entries(digest, options, words.title());
    this.coverage = digest.stories().stream().collect(Collectors.toMap(Story::id, Feeds::ids));
    this.site = site;
  }

  void write() {
    write(words.title(), "", "", digest.clippings().stream().map(Clipping::id).toList());
    digest.outlets().parallelStream()
        .forEach(o -> write(titled(o.name()), "outlets/", o.slug(), o.articles()));
    digest.topics().parallelStream()
        .forEach(t -> write(titled(t.name()), "topics/", t.slug(), articles(t)));
    digest.stories().parallelStream()
        .filter(story -> story.coverage().size() > 1)
        .forEach(s -> write(titled(s.headline()), "stories/", s.slug(), ids(s)));
  }

  private String titled(String part) {
    return part + " · " + words.title();
  }

  private static List<String> ids(Story story) {
    return story.coverage().stream().map(Clipping::id).toList();
  }

  private List<String> articles(Topic topic) {
    return topic.stories().stream()
        .flatMap(story -> coverage.getOrDefault(story, List.of()).stream())
        .toList();
  }

  private void write(String title, String folder, String slug, List<String> articles) {
    List<Entry> newest = entries.newest(articles);
    String page = slug.isEmpty() ? "index" : folder + slug;
    String path = slug.isEmpty() ? "" : folder + slug + ".";
    Feed feed =
        new Feed(
            entries.uri("feed " + path),
            title,
            words.motto(),
            options.language(),
            words.title(),
            options.baseUrl().map(url -> Urls.escape(url + "/" + page + ".html")),
            options.baseUrl().map(url -> url + "/"),
            path,
            newest.isEmpty() ? Moments.NEVER : newest.get(0).updated(),
            newest);
    site.accept(new Page(path + AtomForm.ENDING, AtomForm.write(feed)));
    site.accept(new Page(path + RssForm.ENDING, RssForm.write(feed)));
    site.accept(new Page(path + JsonForm.ENDING, JsonForm.write(feed)));
  }
}

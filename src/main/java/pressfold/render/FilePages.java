package pressfold.render;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import pressfold.model.Digest;
import pressfold.model.OutletFile;
import pressfold.model.Published;
import pressfold.model.Topic;

/** Makes the pages of outlets and topics, and the lists of them. */
final class FilePages {

  private static final int ARTICLES_A_PAGE = 50;
  private static final int MOST_RAIL = 12;

  private final Library library;
  private final Words words;

  FilePages(Library library) {
    this.library = library;
    this.words = library.words;
  }

  void plan(Consumer<Supplier<Sheet>> press) {
    Digest digest = library.digest;
    press.accept(() -> list("outlets", digest.outlets().stream().map(library::tally).toList()));
    press.accept(() -> list("topics", digest.topics().stream().map(library::tally).toList()));
    for (OutletFile file : digest.outlets()) {
      Paging.cut(Library.outlet(file).href(), file.articles(), ARTICLES_A_PAGE, words)
          .forEach(leaf -> press.accept(() -> sheet(file, leaf)));
    }
    for (Topic topic : digest.topics()) {
      Paging.cut(library.topic(topic.slug()).href(), topic.stories(), ARTICLES_A_PAGE, words)
          .forEach(leaf -> press.accept(() -> sheet(topic, leaf)));
    }
  }

  private Sheet list(String what, List<View.Item> items) {
    String intro = words.count(what, items.size());
    return new Sheet(what + "/index.html", what, what, words.word(what))
        .about(intro)
        .show("intro", intro)
        .show("items", items);
  }

  // --- an outlet

  private Sheet sheet(OutletFile file, Paging.Leaf<String> leaf) {
    List<Text> texts = file.articles().stream().map(library::text).toList();
    Set<String> languages = new LinkedHashSet<>();
    Optional<LocalDate> first = Optional.empty();
    Map<String, Integer> hosts = new LinkedHashMap<>();
    Map<String, Integer> topics = new LinkedHashMap<>();
    Map<View.Outlet, Integer> sharers = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    int quotes = 0;
    View.Outlet outlet = Library.outlet(file);
    for (Text text : texts) {
      quotes += text.quotes();
      if (words.has("language." + text.article.language())) {
        languages.add(words.word("language." + text.article.language()));
      }
      Optional<LocalDate> day = text.article.published().map(Published::date);
      first = day.isEmpty() || (first.isPresent() && first.get().isBefore(day.get())) ? first : day;
      text.article.source().ifPresent(source -> hosts.merge(origin(source.url()), 1, Integer::sum));
      if (seen.add(text.story.id())) {
        text.story.topics().forEach(slug -> topics.merge(slug, 1, Integer::sum));
        for (View.Outlet other : library.outlets(text.story)) {
          if (!other.equals(outlet)) {
            sharers.merge(other, 1, Integer::sum);
          }
        }
      }
    }
    String held = words.counts("articles", texts.size(), "quotes", quotes);
    return new Sheet(leaf.path(), "outlets", "outlet", file.name())
        .about(held)
        .show("outlet", outlet)
        .show("language", String.join(", ", languages))
        .show("held", held)
        .show("first", first.map(day -> library.times.day("long", day)).orElse(View.When.UNKNOWN))
        .show(
            "home",
            Library.most(hosts, 1).stream()
                .map(most -> View.Item.to(ArticlePage.host(most.getKey()), most.getKey()))
                .findFirst()
                .orElse(View.Item.NONE))
        .show(
            "days",
            library.days(
                leaf.items(),
                id -> library.text(id).article.published().map(Published::date),
                id -> line(library.text(id)),
                "articles"))
        .show("pager", leaf.pager())
        .show(
            "topics",
            Library.most(topics, MOST_RAIL).stream()
                .map(most -> library.topic(most.getKey()).numbered(most.getValue()))
                .toList())
        .show("sharers", library.tallies(sharers, MOST_RAIL));
  }

  private View.Item line(Text text) {
    String topic = library.card(text.story.id()).topic().text();
    String size =
        text.quotes() > 0 ? words.count("quotes", text.quotes()) : words.count("words", text.words);
    return text.item().noted(topic.isEmpty() ? size : topic + ", " + size);
  }

  private static String origin(String url) {
    int path = url.indexOf('/', url.indexOf("//") + 2);
    return (path < 0 ? url : url.substring(0, path)) + "/";
  }

  // --- a topic

  private Sheet sheet(Topic topic, Paging.Leaf<String> leaf) {
    Map<View.Outlet, Integer> outlets = new LinkedHashMap<>();
    for (String id : topic.stories()) {
      library.outlets(library.story(id)).forEach(outlet -> outlets.merge(outlet, 1, Integer::sum));
    }
    String intro = words.count("stories", topic.stories().size());
    return new Sheet(leaf.path(), "topics", "topic", topic.name())
        .about(intro)
        .show("name", topic.name())
        .show("intro", intro)
        .show(
            "days",
            library.days(
                leaf.items(),
                id -> Library.newest(library.story(id)),
                id -> library.line(library.card(id)),
                "stories"))
        .show("pager", leaf.pager())
        .show("outlets", library.tallies(outlets, MOST_RAIL));
  }
}

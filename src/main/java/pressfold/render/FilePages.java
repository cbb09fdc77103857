package pressfold.render;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pressfold.model.Digest;
import pressfold.model.Key;
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

  void plan(Plan.Book book) {
    Digest digest = library.digest;
    plan("outlets", digest.outlets().stream().map(library::tally).toList(), book);
    plan("topics", digest.topics().stream().map(library::tally).toList(), book);
    for (OutletFile file : digest.outlets()) {
      Key key = new Key().add(file.siglum()).add(file.name()).add(file.slug());
      for (String id : file.articles()) {
        Text text = library.text(id);
        key.add(text.key).add(library.key(text.story));
      }
      Holdings all = new Holdings(file);
      for (Paging.Leaf<String> leaf :
          Paging.cut(Library.outlet(file).href(), file.articles(), ARTICLES_A_PAGE, words)) {
        book.add(
            leaf.path(), "outlets", Key.of(key.value(), leaf.key()), () -> sheet(file, all, leaf));
      }
    }
    for (Topic topic : digest.topics()) {
      long key = Key.of(topic.name(), library.key(topic.stories()));
      for (Paging.Leaf<String> leaf :
          Paging.cut(library.topic(topic.slug()).href(), topic.stories(), ARTICLES_A_PAGE, words)) {
        book.add(leaf.path(), "topics", Key.of(key, leaf.key()), () -> sheet(topic, leaf));
      }
    }
  }

  private void plan(String what, List<View.Item> items, Plan.Book book) {
    book.add(what + "/index.html", what, 0, () -> list(what, items));
  }

  private Sheet list(String what, List<View.Item> items) {
    String intro = words.count(what, items.size());
    return new Sheet(what, words.word(what)).about(intro).show("intro", intro).show("items", items);
  }

  // --- an outlet

  /** What all articles of an outlet have between them, counted when it is first asked for. */
  private final class Holdings {

    private final OutletFile file;
    private final Set<String> languages = new LinkedHashSet<>();
    private final Map<String, Integer> hosts = new LinkedHashMap<>();
    private final Map<String, Integer> topics = new LinkedHashMap<>();
    private final Map<View.Outlet, Integer> sharers = new LinkedHashMap<>();
    private Optional<LocalDate> first = Optional.empty();
    private int quotes;
    private boolean counted;

    Holdings(OutletFile file) {
      this.file = file;
    }

    synchronized Holdings counted() {
      if (!counted) {
        counted = true;
        count();
      }
      return this;
    }

    private void count() {
      Set<String> seen = new LinkedHashSet<>();
      View.Outlet outlet = Library.outlet(file);
      for (String id : file.articles()) {
        Text text = library.text(id);
        quotes += text.quotes();
        if (words.has("language." + text.article.language())) {
          languages.add(words.word("language." + text.article.language()));
        }
        Optional<LocalDate> day = text.article.published().map(Published::date);
        first =
            day.isEmpty() || (first.isPresent() && first.get().isBefore(day.get())) ? first : day;
        text.article
            .source()
            .ifPresent(source -> hosts.merge(origin(source.url()), 1, Integer::sum));
        if (seen.add(text.story.id())) {
          text.story.topics().forEach(slug -> topics.merge(slug, 1, Integer::sum));
          for (View.Outlet other : library.outlets(text.story)) {
            if (!other.equals(outlet)) {
              sharers.merge(other, 1, Integer::sum);
            }
          }
        }
      }
    }
  }

  private Sheet sheet(OutletFile file, Holdings uncounted, Paging.Leaf<String> leaf) {
    Holdings all = uncounted.counted();
    String held = words.counts("articles", file.articles().size(), "quotes", all.quotes);
    return new Sheet("outlet", file.name())
        .about(held)
        .show("outlet", Library.outlet(file))
        .show("language", String.join(", ", all.languages))
        .show("held", held)
        .show(
            "first", all.first.map(day -> library.times.day("long", day)).orElse(View.When.UNKNOWN))
        .show(
            "home",
            Library.most(all.hosts, 1).stream()
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
            Library.most(all.topics, MOST_RAIL).stream()
                .map(most -> library.topic(most.getKey()).numbered(most.getValue()))
                .toList())
        .show("sharers", library.tallies(all.sharers, MOST_RAIL));
  }

  private View.Item line(Text text) {
    String topic = library.topicOf(text.story).text();
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
    return new Sheet("topic", topic.name())
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

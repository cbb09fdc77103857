package pressfold.render;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pressfold.model.Key;
import pressfold.model.OutletFile;
import pressfold.model.Published;
import pressfold.model.SourceLink;
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

  void plan(Plans plans) {
    List<OutletFile> outlets = library.digest.outlets();
    List<Topic> topics = library.digest.topics();
    plans.add(
        "outlets/index.html",
        "outlets",
        0,
        () -> list("outlets", outlets.stream().map(library::tally).toList()));
    plans.add(
        "topics/index.html",
        "topics",
        0,
        () -> list("topics", topics.stream().map(library::tally).toList()));
    for (OutletFile file : outlets) {
      Key key = new Key().add(file.siglum()).add(file.name()).add(file.slug());
      for (String id : file.articles()) {
        Text text = library.text(id);
        key.add(text.key).add(library.key(text.story));
      }
      Holdings all = new Holdings(file);
      plans.addList(
          Library.outlet(file).href(),
          "outlets",
          key.value(),
          file.articles(),
          ARTICLES_A_PAGE,
          id -> 0,
          ids -> sheet(file, all, ids));
    }
    for (Topic topic : topics) {
      plans.addList(
          library.topic(topic.slug()).href(),
          "topics",
          Key.of(topic.name(), library.key(topic.stories())),
          topic.stories(),
          ARTICLES_A_PAGE,
          id -> 0,
          ids -> sheet(topic, ids));
    }
  }

  private Sheet list(String what, List<View.Item> items) {
    String intro = words.count(what, items.size());
    return new Sheet(what, words.word(what)).about(intro).show("intro", intro).show("items", items);
  }

  // --- an outlet

  /** What all articles of an outlet have between them. */
  private final class Holdings {

    private final Set<String> languages = new LinkedHashSet<>();
    private final Map<String, Integer> hosts = new LinkedHashMap<>();
    private final Map<String, Integer> topics = new LinkedHashMap<>();
    private final Map<View.Outlet, Integer> sharers = new LinkedHashMap<>();
    private Optional<LocalDate> first = Optional.empty();
    private int quotes;

    Holdings(OutletFile file) {
      Set<String> seen = new HashSet<>();
      for (String id : file.articles()) {
        Text text = library.text(id);
        quotes += text.quotes();
        languages.add("language." + text.article.language());
        Optional<LocalDate> day = text.article.published().map(Published::date);
        first = day.isEmpty() || first.filter(day.get()::isAfter).isPresent() ? first : day;
        text.article
            .source()
            .ifPresent(source -> hosts.merge(SourceLink.root(source.url()), 1, Integer::sum));
        if (seen.add(text.story.id())) {
          text.story.topics().forEach(slug -> topics.merge(slug, 1, Integer::sum));
          library.outlets(text.story).forEach(other -> sharers.merge(other, 1, Integer::sum));
        }
      }
      sharers.remove(Library.outlet(file));
      languages.removeIf(language -> !words.has(language));
    }
  }

  private Sheet sheet(OutletFile file, Holdings all, List<String> articles) {
    String held = words.counts("articles", file.articles().size(), "quotes", all.quotes);
    return new Sheet("outlet", file.name())
        .about(held)
        .show("outlet", Library.outlet(file))
        .show("language", String.join(", ", all.languages.stream().map(words::word).toList()))
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
                articles,
                id -> library.text(id).article.published().map(Published::date),
                id -> line(library.text(id)),
                "articles"))
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

  // --- a topic

  private Sheet sheet(Topic topic, List<String> stories) {
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
                stories,
                id -> Library.newest(library.story(id)),
                id -> library.line(library.story(id)),
                "stories"))
        .show("outlets", library.tallies(outlets, MOST_RAIL));
  }
}

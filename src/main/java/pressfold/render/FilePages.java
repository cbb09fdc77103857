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
        () -> list("outlets", outlets.stream().map(Library::tally).toList()));
    plans.add(
        "topics/index.html",
        "topics",
        0,
        () -> list("topics", topics.stream().map(Library::tally).toList()));
    for (OutletFile outlet : outlets) {
      Key key = new Key().add(outlet.siglum()).add(outlet.name()).add(outlet.slug());
      for (String id : outlet.articles()) {
        Text text = library.text(id);
        key.add(text.key).add(library.key(text.story()));
      }
      Holdings all = new Holdings(outlet);
      plans.addList(
          "outlets/" + outlet.slug() + ".html",
          "outlets",
          key.value(),
          outlet.articles(),
          ARTICLES_A_PAGE,
          id -> 0,
          ids -> sheet(outlet, all, ids.stream().map(library::text).toList()));
    }
    for (Topic topic : topics) {
      plans.addList(
          "topics/" + topic.slug() + ".html",
          "topics",
          Key.of(topic.name(), library.key(topic.stories())),
          topic.stories(),
          ARTICLES_A_PAGE,
          id -> 0,
          ids -> sheet(topic, library.stories(ids)));
    }
  }

  private Sheet list(String what, List<?> tallies) {
    return new Sheet(what, words.word(what))
        .about(words.count(what, tallies.size()))
        .show(what, tallies);
  }

  // --- an outlet

  /** What all articles of an outlet have between them. */
  private final class Holdings {

    private final Set<String> languages = new LinkedHashSet<>();
    private final Map<String, Integer> hosts = new LinkedHashMap<>();
    private final Map<String, Integer> topics = new LinkedHashMap<>();
    private final Map<String, Integer> sharers = new LinkedHashMap<>();
    private Optional<LocalDate> first = Optional.empty();
    private int quotes;

    Holdings(OutletFile outlet) {
      Set<Coverage> seen = new HashSet<>();
      for (String id : outlet.articles()) {
        Text text = library.text(id);
        quotes += text.quotes();
        languages.add("language." + text.article.language());
        Optional<LocalDate> day = text.day();
        first = day.isEmpty() || first.filter(day.get()::isAfter).isPresent() ? first : day;
        text.article
            .source()
            .ifPresent(source -> hosts.merge(SourceLink.root(source.url()), 1, Integer::sum));
        Coverage story = text.story();
        if (seen.add(story)) {
          story.story.topics().forEach(slug -> topics.merge(slug, 1, Integer::sum));
          story.outlets.forEach(other -> sharers.merge(other.slug(), 1, Integer::sum));
        }
      }
      sharers.remove(outlet.slug());
      languages.removeIf(language -> !words.has(language));
    }
  }

  private Sheet sheet(OutletFile outlet, Holdings all, List<Text> texts) {
    return new Sheet("outlet", outlet.name())
        .about(words.counts("articles", outlet.articles().size(), "quotes", all.quotes))
        .show("outlet", outlet)
        .show("languages", String.join(", ", all.languages.stream().map(words::word).toList()))
        .show("first", all.first)
        .show("home", Library.most(all.hosts, 1).stream().map(View.Tally::of).findFirst())
        .show("days", Library.days(texts, Text::day))
        .show("topics", library.topics(all.topics, MOST_RAIL))
        .show("sharers", library.outlets(all.sharers, MOST_RAIL));
  }

  // --- a topic

  private Sheet sheet(Topic topic, List<Coverage> stories) {
    Map<String, Integer> outlets = new LinkedHashMap<>();
    for (String id : topic.stories()) {
      library.story(id).outlets.forEach(outlet -> outlets.merge(outlet.slug(), 1, Integer::sum));
    }
    return new Sheet("topic", topic.name())
        .about(words.count("stories", topic.stories().size()))
        .show("topic", topic)
        .show("days", Library.days(stories, Coverage::day))
        .show("outlets", library.outlets(outlets, MOST_RAIL));
  }
}

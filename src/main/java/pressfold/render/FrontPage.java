package pressfold.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Edition;
import pressfold.model.Published;
import pressfold.model.Story;
import pressfold.model.Topic;

/** Makes the front page: the newest edition, and what was before it. */
final class FrontPage {

  private static final int TIER = 3;
  private static final int MOST_ROWS = 40;
  private static final int FEWEST_STORIES = 12;
  private static final int MOST_FACTS = 4;
  private static final int MOST_TELLERS = 3;
  private static final int MOST_TOPICS = 12;
  private static final int MOST_OUTLETS = 10;
  private static final int MOST_EARLIER = 6;
  private static final int MOST_LISTED = 30;

  private final Library library;
  private final Digest digest;
  private final Words words;
  private final StoryPage storyPage;
  private final JsonLd jsonLd;
  private final Optional<Edition> newest;

  FrontPage(Library library, StoryPage storyPage, JsonLd jsonLd) {
    this.library = library;
    this.digest = library.digest;
    this.words = library.words;
    this.storyPage = storyPage;
    this.jsonLd = jsonLd;
    this.newest = digest.editions().stream().findFirst();
  }

  /** The page of a digest so called. */
  Sheet sheet(String title, String motto) {
    List<Story> edition = editionStories();
    Story lead = edition.get(0);
    int tier = edition.size() > TIER ? TIER + 1 : 1;
    List<Story> rest = edition.subList(tier, edition.size());
    List<Story> river = newestFirst(rest);
    boolean single = digest.stories().size() == 1;
    Sayings sayings = new Sayings(library);
    View.Said plate = sayings.plate(lead);
    String name = title + newest.map(day -> ": " + words.date("day", day.date())).orElse("");
    List<View.Item> listed =
        edition.subList(0, newest.isEmpty() ? 0 : Math.min(MOST_LISTED, edition.size())).stream()
            .map(library::item)
            .toList();
    return new Sheet("front", name)
        .about(motto)
        .say("structured", jsonLd.collection("index.html", name, listed))
        .show("lead", library.card(lead))
        .show("articles", lead.coverage().size())
        .show("bothReport", library.outlets(lead).size() == 2)
        .show("shared", single ? storyPage.shared(lead, MOST_FACTS) : List.of())
        .show(
            "tellers",
            lead.coverage().size() > 1 ? storyPage.tellers(lead, MOST_TELLERS) : List.of())
        .show("plate", plate)
        .show(
            "alsoSaid", sayings.beside(plate, lead, lead.coverage().size() < MOST_TELLERS ? 2 : 4))
        .show("columns", single ? storyPage.columns(lead) : List.of())
        .show("voices", single ? sayings.voices(edition) : List.of())
        .show("tier", cards(edition.subList(1, tier)))
        .show("river", cards(river.subList(0, Math.min(MOST_ROWS, river.size()))))
        .show("before", cards(before(edition, FEWEST_STORIES - river.size())))
        .show(
            "more",
            river.size() <= MOST_ROWS
                ? ""
                : newest.map(FrontPage::href).orElse("archive/index.html"))
        .show("rail", !single)
        .show("speakers", single ? List.of() : sayings.voices(edition))
        .show("topics", topics(edition))
        .show("outlets", single ? List.of() : outlets(edition))
        .show("allOutlets", digest.outlets().size() > MOST_OUTLETS)
        .show("earlier", single ? List.of() : earlier());
  }

  /** The newest edition's stories, weightiest first; all of them where none is dated. */
  private List<Story> editionStories() {
    return newest
        .map(edition -> edition.stories().stream().map(library::story).toList())
        .orElse(digest.stories());
  }

  /** The newest stories of earlier editions, at most {@code most}. */
  private List<Story> before(List<Story> edition, int most) {
    if (most <= 0) {
      return List.of();
    }
    Set<String> here = new HashSet<>();
    edition.forEach(story -> here.add(story.id()));
    List<Story> others = new ArrayList<>(digest.stories());
    others.removeIf(story -> here.contains(story.id()));
    List<Story> sorted = newestFirst(others);
    return sorted.subList(0, Math.min(most, sorted.size()));
  }

  private List<Story> newestFirst(List<Story> stories) {
    Map<String, String> when = new HashMap<>();
    stories.forEach(story -> when.put(story.id(), library.when(story).iso()));
    return stories.stream()
        .sorted((a, b) -> when.getOrDefault(b.id(), "").compareTo(when.getOrDefault(a.id(), "")))
        .toList();
  }

  private List<View.Card> cards(List<Story> stories) {
    return stories.stream().map(library::card).toList();
  }

  static String href(Edition edition) {
    return "editions/" + edition.date() + ".html";
  }

  /** The edition's topics; where it has few stories, all topics. */
  private List<View.Item> topics(List<Story> edition) {
    Set<String> here = new HashSet<>();
    edition.forEach(story -> here.add(story.id()));
    Map<String, Integer> times = new LinkedHashMap<>();
    for (Topic topic : digest.topics()) {
      int stories = topic.stories().size();
      if (edition.size() >= FEWEST_STORIES) {
        stories = (int) topic.stories().stream().filter(here::contains).count();
      }
      if (stories > 0) {
        times.put(topic.slug(), stories);
      }
    }
    return Library.most(times, MOST_TOPICS).stream()
        .map(topic -> library.topic(topic.getKey()).numbered(topic.getValue()))
        .toList();
  }

  private List<View.Item> outlets(List<Story> edition) {
    Optional<LocalDate> day = newest.map(Edition::date);
    Map<View.Outlet, Integer> articles = new LinkedHashMap<>();
    for (Story story : edition) {
      for (Clipping clipping : story.coverage()) {
        if (day.isEmpty() || clipping.article().published().map(Published::date).equals(day)) {
          articles.merge(library.text(clipping.id()).outlet, 1, Integer::sum);
        }
      }
    }
    return library.tallies(articles, MOST_OUTLETS);
  }

  private List<View.Led> earlier() {
    List<View.Led> earlier = new ArrayList<>();
    for (int i = 1; i < Math.min(MOST_EARLIER + 1, digest.editions().size()); i++) {
      Edition edition = digest.editions().get(i);
      Story lead = library.story(edition.stories().get(0));
      earlier.add(
          new View.Led(
              library.times.day("short", edition.date()),
              View.Item.to(lead.title(), href(edition))
                  .in(library.item(lead).tongue())
                  .noted(words.count("stories", edition.stories().size()))));
    }
    return earlier;
  }
}

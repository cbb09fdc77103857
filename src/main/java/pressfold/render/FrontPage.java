package pressfold.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pressfold.model.Digest;
import pressfold.model.Edition;
import pressfold.model.OutletFile;
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
  private final StoryPage storyPage;
  private final Optional<Edition> newest;

  FrontPage(Library library, StoryPage storyPage) {
    this.library = library;
    this.digest = library.digest;
    this.storyPage = storyPage;
    this.newest = digest.editions().stream().findFirst();
  }

  /** The page of a digest so called. */
  Sheet sheet(String title, String motto) {
    // The newest edition's stories, weightiest first; all of them where none is dated.
    List<Coverage> edition =
        newest.map(day -> library.stories(day.stories())).orElse(library.stories);
    Coverage lead = edition.get(0);
    int tier = edition.size() > TIER ? TIER + 1 : 1;
    List<Coverage> river = newestFirst(edition.subList(tier, edition.size()));
    boolean single = library.stories.size() == 1;
    boolean several = lead.texts.size() > 1;
    Optional<Said> plate = Sayings.plate(lead);
    String name =
        title + newest.map(day -> ": " + library.words.date("day", day.date())).orElse("");
    return new Sheet("front", name)
        .about(motto)
        .show("single", single)
        .show("listed", newest.isEmpty() ? List.of() : Library.first(edition, MOST_LISTED))
        .show("lead", lead)
        .show("shared", single ? storyPage.shared(lead, MOST_FACTS) : List.of())
        .show("tellers", several ? storyPage.tellers(lead, MOST_TELLERS) : List.of())
        .show("plate", plate)
        .show("alsoSaid", Sayings.beside(plate, lead, lead.texts.size() < MOST_TELLERS ? 2 : 4))
        .show("columns", single ? storyPage.columns(lead) : List.of())
        .show("voices", Sayings.voices(edition))
        .show("tier", edition.subList(1, tier))
        .show("river", Library.first(river, MOST_ROWS))
        .show("before", before(edition, FEWEST_STORIES - river.size()))
        .show("more", river.size() > MOST_ROWS)
        .show("topics", topics(edition))
        .show("outlets", single ? List.of() : outlets(edition))
        .show("allOutlets", digest.outlets().size() > MOST_OUTLETS)
        .show("earlier", single ? List.of() : earlier());
  }

  /** The newest stories of earlier editions, at most {@code most}. */
  private List<Coverage> before(List<Coverage> edition, int most) {
    if (most <= 0) {
      return List.of();
    }
    List<Coverage> others = new ArrayList<>(library.stories);
    others.removeAll(new HashSet<>(edition));
    return Library.first(newestFirst(others), most);
  }

  private static List<Coverage> newestFirst(List<Coverage> stories) {
    Map<Coverage, String> when = new HashMap<>();
    stories.forEach(story -> when.put(story, story.when().iso()));
    return stories.stream()
        .sorted((a, b) -> when.getOrDefault(b, "").compareTo(when.getOrDefault(a, "")))
        .toList();
  }

  /** The edition's topics; where it has few stories, all topics. */
  private List<View.Tally<Topic>> topics(List<Coverage> edition) {
    Set<String> here = new HashSet<>();
    edition.forEach(story -> here.add(story.story.id()));
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
    return library.topics(times, MOST_TOPICS);
  }

  private List<View.Tally<OutletFile>> outlets(List<Coverage> edition) {
    Map<String, Integer> articles = new LinkedHashMap<>();
    for (Coverage story : edition) {
      for (Text text : story.texts) {
        if (library.today.isEmpty() || text.day().equals(library.today)) {
          articles.merge(text.outlet.slug(), 1, Integer::sum);
        }
      }
    }
    return library.outlets(articles, MOST_OUTLETS);
  }

  private List<View.Led> earlier() {
    return digest.editions().stream()
        .skip(1)
        .limit(MOST_EARLIER)
        .map(edition -> new View.Led(edition, library.story(edition.stories().get(0))))
        .toList();
  }
}

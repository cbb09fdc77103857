package pressfold.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Edition;
import pressfold.model.Person;
import pressfold.model.Published;
import pressfold.model.Story;

/** Makes the view of the front page: the newest edition, and what was before it. */
final class FrontPage {

  private static final int TIER = 3;
  private static final int MOST_ROWS = 40;
  private static final int FEWEST_STORIES = 12;
  private static final int MOST_FACTS = 4;
  private static final int MOST_SINGLE = 3;
  private static final int MOST_TELLERS = 3;
  private static final int MOST_VOICES = 6;
  private static final int MOST_ALSO_SAID = 2;
  private static final int MOST_TOPICS = 12;
  private static final int MOST_OUTLETS = 10;
  private static final int MOST_EARLIER = 6;
  private static final int LONGEST_PLATE = 90;
  private static final Pattern LONG_WORD = Pattern.compile("\\S{17}");
  private static final int SHORTEST_PLATE = 20;
  private static final int EASY_LENGTH = 40;
  private static final int MOST_CANDIDATES = 40;
  private static final int LONGEST_VOICE = 110;

  private final Library library;
  private final Digest digest;
  private final Words words;
  private final StoryPage storyPage;

  FrontPage(Library library, StoryPage storyPage) {
    this.library = library;
    this.digest = library.digest();
    this.words = library.words();
    this.storyPage = storyPage;
  }

  View.Front view() {
    List<Story> edition = editionStories();
    Story lead = edition.get(0);
    List<Story> rest = new ArrayList<>(edition.subList(1, edition.size()));
    boolean single = digest.stories().size() == 1;
    List<Story> tier = rest.size() >= TIER ? List.copyOf(rest.subList(0, TIER)) : List.of();
    rest.removeAll(tier);
    boolean topsUp = edition.size() < FEWEST_STORIES;
    List<Story> river = rest.isEmpty() ? before(edition) : newestFirst(rest);
    List<Library.Spoken> said = library.statements(lead);
    View.Said plate = plate(said).map(this::shown).orElse(View.Said.NOTHING);
    int outlets = library.outlets(lead).size();
    List<View.Card> rows = cards(river.subList(0, Math.min(MOST_ROWS, river.size())));
    boolean rail = !single;
    return new View.Front(
        library.card(lead.id()),
        readOn(lead),
        words.word(outlets == 2 ? "both.report" : "several.report"),
        single ? lead.shared().stream().limit(MOST_FACTS).map(library::fact).toList() : List.of(),
        lead.coverage().size() > 1 ? tellers(lead) : List.of(),
        plate,
        alsoSaid(said, plate),
        words.word("all.quotes"),
        single && outlets > 1 ? columns(lead) : List.of(),
        single ? voices(library.speakers(lead)) : List.of(),
        cards(tier),
        words.word(rest.isEmpty() ? "before.that" : "rest.of.day"),
        rows,
        more(river),
        rail,
        rail ? voices(editionSpeakers(edition)) : List.of(),
        topics(edition, topsUp),
        newsletter(),
        rail ? outlets(edition) : List.of(),
        digest.outlets().size() > MOST_OUTLETS
            ? View.Link.to(words.word("all.outlets"), "outlets/index.html")
            : View.Link.NONE,
        single ? List.of() : earlier());
  }

  /** The newest edition's stories, weightiest first; all of them where none is dated. */
  private List<Story> editionStories() {
    return digest.editions().isEmpty()
        ? digest.stories()
        : digest.editions().get(0).stories().stream().map(library::story).toList();
  }

  private List<Story> before(List<Story> edition) {
    return newestFirst(digest.stories().stream().filter(story -> !edition.contains(story)).toList())
        .stream()
        .limit(FEWEST_STORIES)
        .toList();
  }

  private List<Story> newestFirst(List<Story> stories) {
    return stories.stream()
        .sorted(
            Comparator.comparing(
                (Story story) -> library.newest(story).orElse(LocalDate.MIN),
                Comparator.reverseOrder()))
        .toList();
  }

  private List<View.Card> cards(List<Story> stories) {
    return stories.stream().map(story -> library.card(story.id())).toList();
  }

  private String readOn(Story lead) {
    int articles = lead.coverage().size();
    return articles == 1
        ? words.word("read.story")
        : articles == 2
            ? words.word("read.accounts.two")
            : words.word("read.accounts", words.number(articles));
  }

  private List<View.Teller> tellers(Story lead) {
    return lead.coverage().stream()
        .limit(MOST_TELLERS)
        .map(clipping -> storyPage.teller(clipping, lead))
        .toList();
  }

  private List<View.Column> columns(Story lead) {
    return storyPage.columns(lead).stream()
        .map(
            column ->
                new View.Column(
                    column.outlet(),
                    column.when(),
                    column.size(),
                    column.href(),
                    column.headline(),
                    column.tongue(),
                    column.byline(),
                    column.deck(),
                    column.single().stream().limit(MOST_SINGLE).toList(),
                    column.said(),
                    column.more(),
                    column.readOn()))
        .toList();
  }

  // --- quotes

  private View.Said shown(Library.Spoken said) {
    return library.said(said.person(), said.utterance());
  }

  /** Of the quotes that can be set very large, the most telling. */
  private Optional<Library.Spoken> plate(List<Library.Spoken> said) {
    return said.stream()
        .filter(spoken -> canBePlate(shown(spoken).words()))
        .min(Comparator.comparing((Library.Spoken spoken) -> unease(shown(spoken).words())));
  }

  /**
   * How little a quote stands for itself: nought for one of {@value #EASY_LENGTH} characters that
   * begins as a sentence does.
   */
  private static int unease(String quote) {
    boolean sentence = quote.length() > 1 && Character.isUpperCase(quote.charAt(1));
    return Math.abs(quote.length() - EASY_LENGTH) + (sentence ? 0 : LONGEST_PLATE);
  }

  private static boolean canBePlate(String quote) {
    return quote.length() <= LONGEST_PLATE
        && quote.length() >= SHORTEST_PLATE
        && !LONG_WORD.matcher(quote).find();
  }

  /** The most telling words of other speakers. */
  private List<View.Said> alsoSaid(List<Library.Spoken> said, View.Said plate) {
    Map<String, View.Said> bySpeaker = new LinkedHashMap<>();
    said.stream()
        .map(this::shown)
        .filter(shown -> shown.words().length() <= LONGEST_VOICE)
        .filter(shown -> !shown.speaker().href().equals(plate.speaker().href()))
        .sorted(Comparator.comparing((View.Said shown) -> unease(shown.words())))
        .forEach(shown -> bySpeaker.putIfAbsent(shown.speaker().href(), shown));
    return bySpeaker.values().stream().limit(MOST_ALSO_SAID).toList();
  }

  /** Who is quoted in the edition, most quoted first. */
  private List<Person> editionSpeakers(List<Story> edition) {
    Map<String, List<Person>> said = new LinkedHashMap<>();
    for (Story story : edition) {
      for (Library.Spoken spoken : library.statements(story)) {
        said.computeIfAbsent(spoken.person().slug(), slug -> new ArrayList<>())
            .add(spoken.person());
      }
    }
    return said.values().stream()
        .sorted((a, b) -> Integer.compare(b.size(), a.size()))
        .map(mentions -> mentions.get(0))
        .toList();
  }

  private List<View.Voice> voices(List<Person> people) {
    return people.stream().limit(MOST_VOICES).map(this::voice).toList();
  }

  private View.Voice voice(Person person) {
    View.Said said =
        person.utterances().stream()
            .limit(MOST_CANDIDATES)
            .map(utterance -> library.said(person, utterance))
            .min(Comparator.comparing((View.Said candidate) -> unease(candidate.words())))
            .orElse(View.Said.NOTHING);
    int quotes = person.utterances().size();
    return new View.Voice(
        library.link(person),
        person.role().orElse(""),
        new View.Said(
            Library.cut(said.words(), LONGEST_VOICE),
            said.href(),
            said.tongue(),
            said.speaker(),
            said.role(),
            said.outlet(),
            said.outlets()),
        words.count("quotes", quotes),
        words.number(quotes),
        words.noun("quotes", quotes));
  }

  // --- the rest

  private View.Link more(List<Story> river) {
    if (river.size() <= MOST_ROWS || digest.editions().isEmpty()) {
      return river.size() <= MOST_ROWS
          ? View.Link.NONE
          : View.Link.to(words.word("all.stories"), "archive/index.html");
    }
    return View.Link.to(words.word("all.stories"), href(digest.editions().get(0)));
  }

  static String href(Edition edition) {
    return "editions/" + edition.date() + ".html";
  }

  private List<View.Tally> topics(List<Story> edition, boolean all) {
    Set<Story> here = new LinkedHashSet<>(edition);
    return digest.topics().stream()
        .map(
            topic -> {
              int stories =
                  all
                      ? topic.stories().size()
                      : (int)
                          topic.stories().stream()
                              .map(library::story)
                              .filter(here::contains)
                              .count();
              return Map.entry(stories, library.tally(topic, stories));
            })
        .filter(entry -> entry.getKey() > 0)
        .sorted((a, b) -> Integer.compare(b.getKey(), a.getKey()))
        .map(Map.Entry::getValue)
        .limit(MOST_TOPICS)
        .toList();
  }

  private View.Link newsletter() {
    return digest.editions().isEmpty()
        ? View.Link.NONE
        : View.Link.to(
            words.word("newsletter.current"),
            "newsletter/" + digest.editions().get(0).date() + ".html");
  }

  private List<View.OutletTally> outlets(List<Story> edition) {
    Optional<LocalDate> day = digest.editions().stream().map(Edition::date).findFirst();
    Map<View.Outlet, Long> articles =
        edition.stream()
            .flatMap(story -> story.coverage().stream())
            .filter(clipping -> isOf(clipping, day))
            .collect(
                Collectors.groupingBy(
                    clipping -> library.outletOf(clipping.id()),
                    LinkedHashMap::new,
                    Collectors.counting()));
    return articles.entrySet().stream()
        .filter(entry -> !entry.getKey().href().isEmpty())
        .sorted(
            Comparator.comparing((Map.Entry<View.Outlet, Long> entry) -> -entry.getValue())
                .thenComparing(entry -> entry.getKey().name()))
        .limit(MOST_OUTLETS)
        .map(
            entry ->
                new View.OutletTally(entry.getKey(), words.number(entry.getValue().intValue())))
        .toList();
  }

  private static boolean isOf(Clipping clipping, Optional<LocalDate> day) {
    return day.isEmpty() || clipping.article().published().map(Published::date).equals(day);
  }

  private List<View.Led> earlier() {
    return digest.editions().stream()
        .skip(1)
        .limit(MOST_EARLIER)
        .map(
            edition ->
                new View.Led(
                    library.day("short", edition.date()),
                    href(edition),
                    library.card(edition.stories().get(0)),
                    words.count("stories", edition.stories().size())))
        .toList();
  }
}

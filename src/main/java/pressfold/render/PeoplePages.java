package pressfold.render;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import pressfold.model.Key;
import pressfold.model.Person;
import pressfold.model.Utterance;

/** Makes the pages of who said what: the index, its letters, and a page for each speaker. */
final class PeoplePages {

  private static final int SPEAKERS_A_PAGE = 25;
  private static final int NAMES_A_PAGE = 200;
  private static final int QUOTES_EACH = 3;
  private static final int MOST_RAIL = 12;

  /** Fewer characters do not speak for themselves, even in a list. */
  private static final int FRAGMENT = 40;

  private final Library library;
  private final Words words;

  PeoplePages(Library library) {
    this.library = library;
    this.words = library.words;
  }

  void plan(Plans plans) {
    List<Person> people = library.digest.people();
    Map<String, List<Person>> byLetter = byLetter(people);
    Set<String> letters = byLetter.keySet();
    long lettersKey = Key.of(letters.toString());
    int quotes = people.stream().mapToInt(person -> person.utterances().size()).sum();
    String told =
        words.counts(
            "quotes", quotes,
            "speakers", people.size(),
            "articles", library.digest.clippings().size());
    String intro = people.isEmpty() ? words.word("no.quotes") : words.word("people.intro", told);
    plans.addList(
        "people/index.html",
        "quotes",
        Key.of(intro, lettersKey),
        people,
        SPEAKERS_A_PAGE,
        person -> library.key(person, QUOTES_EACH),
        some ->
            index(words.word("who.said.what"), intro, letters)
                .show("speakers", some.stream().map(this::speaker).toList()));
    byLetter.forEach(
        (letter, named) -> {
          String count = words.count("speakers", named.size());
          plans.addList(
              letterPage(letter),
              "quotes",
              Key.of(count, lettersKey),
              named,
              NAMES_A_PAGE,
              person -> library.key(person, 0),
              some ->
                  index(words.word("speakers.letter", letter), count, letters).show("names", some));
        });
    people.forEach(person -> plan(person, plans));
  }

  private static Sheet index(String title, String intro, Set<String> letters) {
    return new Sheet("people", title)
        .about(intro)
        .show("intro", intro)
        .show("letters", letters)
        .show("speakers", List.of())
        .show("names", List.of());
  }

  /** People by the first letter of their last name, without its accents. */
  private static Map<String, List<Person>> byLetter(List<Person> people) {
    Map<String, Person> sorted = new TreeMap<>();
    people.forEach(person -> sorted.put(sortKey(person) + '\0' + person.slug(), person));
    Map<String, List<Person>> letters = new TreeMap<>();
    sorted.forEach(
        (key, person) -> {
          int first = key.codePointAt(0);
          String letter = Character.isLetter(first) ? Character.toString(first) : "#";
          letters.computeIfAbsent(letter, k -> new ArrayList<>()).add(person);
        });
    return letters;
  }

  private static String sortKey(Person person) {
    String name = person.name().strip();
    String key = name.substring(name.lastIndexOf(' ') + 1) + " " + name;
    if (key.chars().allMatch(c -> c < 0x80)) {
      return key.toUpperCase(Locale.ROOT);
    }
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(key, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString().toUpperCase(Locale.ROOT);
  }

  private static String letterPage(String letter) {
    return "people/letter."
        + (letter.equals("#") ? "0" : letter.toLowerCase(Locale.ROOT))
        + ".html";
  }

  private View.Speaker speaker(Person person) {
    Set<String> paragraph = new HashSet<>();
    return new View.Speaker(
        person,
        person.utterances().stream()
            .limit(QUOTES_EACH)
            .map(utterance -> library.spoken(utterance).said())
            .map(said -> quotation(said, said.fullest().length() >= FRAGMENT, paragraph))
            .toList());
  }

  private void plan(Person person, Plans plans) {
    Whereabouts all = new Whereabouts(person);
    long key =
        Key.of(
            library.key(person, Integer.MAX_VALUE),
            Library.first(all.stories, MOST_RAIL).stream().map(library::key).toList(),
            Library.speakers(all.stories.get(0)));
    plans.addList(
        Library.href(person),
        "quotes",
        key,
        person.utterances(),
        Library.QUOTES_A_PAGE,
        said -> 0,
        said -> sheet(person, all, said));
  }

  /** The stories that quote a person, the newest first, and how often which outlets do. */
  private final class Whereabouts {

    private final List<Coverage> stories = new ArrayList<>();
    private final Map<String, Integer> outlets = new LinkedHashMap<>();

    Whereabouts(Person person) {
      Set<Coverage> seen = new HashSet<>();
      for (Utterance utterance : person.utterances()) {
        Said said = library.spoken(utterance).said();
        said.outlets().forEach(outlet -> outlets.merge(outlet.slug(), 1, Integer::sum));
        for (Text text : said.texts) {
          if (seen.add(text.story())) {
            stories.add(text.story());
          }
        }
      }
    }
  }

  private Sheet sheet(Person person, Whereabouts all, List<Utterance> said) {
    String told =
        words.counts(
            "quotes", person.utterances().size(),
            "outlets", all.outlets.size(),
            "stories", all.stories.size());
    String intro = person.role().map(role -> role + ". ").orElse("") + told + ".";
    return new Sheet("person", person.name())
        .about(intro)
        .say("kind", "profile")
        .show("person", person)
        .show("intro", intro)
        .show("years", years(said))
        .show("stories", Library.first(all.stories, MOST_RAIL))
        .show("outlets", library.outlets(all.outlets, MOST_RAIL))
        .show("company", company(person, all.stories.get(0)));
  }

  private List<View.Year> years(List<Utterance> utterances) {
    Map<String, List<View.Quotation>> years = new LinkedHashMap<>();
    Set<String> contexts = new HashSet<>();
    for (Utterance utterance : utterances) {
      Said said = library.spoken(utterance).said();
      String year =
          said.texts
              .get(0)
              .day()
              .map(day -> String.valueOf(day.getYear()))
              .orElse(words.word("undated"));
      years.computeIfAbsent(year, key -> new ArrayList<>()).add(quotation(said, false, contexts));
    }
    List<View.Year> shown = new ArrayList<>();
    years.forEach((year, said) -> shown.add(new View.Year(year, said)));
    return shown;
  }

  /** What was said with the sentences around it, unless those were shown already. */
  private static View.Quotation quotation(Said said, boolean alone, Set<String> shown) {
    String context = alone ? "" : said.context();
    return new View.Quotation(said, shown.add(context) ? context : "");
  }

  /** Who else is quoted in the story. */
  private static List<View.Tally<Person>> company(Person person, Coverage story) {
    return story.said().stream()
        .map(said -> said.get(0).person)
        .filter(other -> !other.slug().equals(person.slug()))
        .limit(MOST_RAIL)
        .map(Library::tally)
        .toList();
  }
}

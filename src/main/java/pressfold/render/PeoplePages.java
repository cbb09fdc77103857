package pressfold.render;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import pressfold.model.Article;
import pressfold.model.Clipping;
import pressfold.model.Person;
import pressfold.model.Quote;
import pressfold.model.Story;
import pressfold.model.Utterance;
import pressfold.typography.Sentences;

/** Makes the pages of who said what: the index, its letters, and a page for each speaker. */
final class PeoplePages {

  private static final int SPEAKERS_A_PAGE = 25;
  private static final int NAMES_A_PAGE = 200;
  private static final int QUOTES_EACH = 3;
  private static final int MOST_RAIL = 12;
  private static final int LONGEST_CONTEXT = 400;
  private static final int MOST_REFERENCES = 12;

  private final Library library;
  private final Words words;
  private final Paging paging;
  private final Heads heads;

  PeoplePages(Library library, Paging paging, Heads heads) {
    this.library = library;
    this.words = library.words();
    this.paging = paging;
    this.heads = heads;
  }

  void write(Consumer<Sheet> press) {
    List<Person> people = library.digest().people();
    Map<String, List<Person>> byLetter = byLetter(people);
    List<View.Letter> letters =
        byLetter.keySet().stream()
            .map(letter -> new View.Letter(letter, letterPage(letter)))
            .toList();
    String title = words.word("who.said.what");
    String intro = intro(people);
    for (Paging.Sheet<Person> page : paging.cut("people/index.html", people, SPEAKERS_A_PAGE)) {
      View.People view =
          new View.People(
              title,
              intro,
              letters,
              words.word("most.quoted.first"),
              page.items().stream().map(this::speaker).toList(),
              page.pager());
      press.accept(
          new Sheet(page.path(), "quotes", "people", view, heads.list(page.path(), title, intro)));
    }
    byLetter.forEach((letter, named) -> writeLetter(letter, named, letters, press));
    people.forEach(person -> write(person, press));
  }

  private String intro(List<Person> people) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("quotes", people.stream().mapToInt(person -> person.utterances().size()).sum());
    counts.put("speakers", people.size());
    counts.put("articles", library.digest().clippings().size());
    return people.isEmpty()
        ? words.word("no.quotes")
        : words.word("people.intro", words.counts(counts));
  }

  private void writeLetter(
      String letter, List<Person> named, List<View.Letter> letters, Consumer<Sheet> press) {
    String title = words.word("speakers.letter", letter);
    for (Paging.Sheet<Person> page : paging.cut(letterPage(letter), named, NAMES_A_PAGE)) {
      View.People view =
          new View.People(
              title,
              words.count("speakers", named.size()),
              letters,
              words.word("by.name"),
              page.items().stream().map(this::nameOnly).toList(),
              page.pager());
      press.accept(
          new Sheet(page.path(), "quotes", "people", view, heads.list(page.path(), title, "")));
    }
  }

  /** People by the first letter of their last name, without its accents. */
  private static Map<String, List<Person>> byLetter(List<Person> people) {
    Map<String, List<Person>> letters = new TreeMap<>();
    people.stream()
        .sorted(Comparator.comparing(PeoplePages::sortKey).thenComparing(Person::slug))
        .forEach(
            person ->
                letters.computeIfAbsent(letter(person), key -> new ArrayList<>()).add(person));
    return letters;
  }

  private static String sortKey(Person person) {
    String name = person.name().strip();
    String key = name.substring(name.lastIndexOf(' ') + 1) + " " + name;
    return Normalizer.normalize(key, Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}+", "")
        .toUpperCase(Locale.ROOT);
  }

  private static String letter(Person person) {
    String key = sortKey(person);
    int first = key.codePointAt(0);
    return Character.isLetter(first) ? Character.toString(first) : "#";
  }

  private static String letterPage(String letter) {
    return "people/letter."
        + (letter.equals("#") ? "0" : letter.toLowerCase(Locale.ROOT))
        + ".html";
  }

  private View.Speaker speaker(Person person) {
    int quotes = person.utterances().size();
    return new View.Speaker(
        library.link(person),
        "s-" + person.slug(),
        person.role().orElse(""),
        words.count("quotes", quotes),
        person.utterances().stream()
            .limit(QUOTES_EACH)
            .map(utterance -> quotation(utterance, false))
            .toList(),
        quotes > QUOTES_EACH
            ? View.Link.to(words.word("all.by", person.name()), library.link(person).href())
            : View.Link.NONE);
  }

  private View.Speaker nameOnly(Person person) {
    return new View.Speaker(
        library.link(person),
        "s-" + person.slug(),
        person.role().orElse(""),
        words.count("quotes", person.utterances().size()),
        List.of(),
        View.Link.NONE);
  }

  private void write(Person person, Consumer<Sheet> press) {
    List<Story> stories = stories(person);
    Map<View.Outlet, Integer> outlets = outlets(person);
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("quotes", person.utterances().size());
    counts.put("outlets", outlets.size());
    counts.put("stories", stories.size());
    String intro = person.role().map(role -> role + ". ").orElse("") + words.counts(counts) + ".";
    for (Paging.Sheet<Utterance> page :
        paging.cut(library.link(person).href(), person.utterances(), Library.QUOTES_A_PAGE)) {
      View.Person view =
          new View.Person(
              person.name(),
              intro,
              years(page.items()),
              page.pager(),
              stories.stream().limit(MOST_RAIL).map(this::noted).toList(),
              outlets.entrySet().stream()
                  .limit(MOST_RAIL)
                  .map(
                      entry -> new View.OutletTally(entry.getKey(), words.number(entry.getValue())))
                  .toList(),
              company(person, stories));
      press.accept(
          new Sheet(
              page.path(), "quotes", "person", view, heads.person(page.path(), person, intro)));
    }
  }

  private List<View.Year> years(List<Utterance> utterances) {
    Map<String, List<View.Quotation>> years = new LinkedHashMap<>();
    for (Utterance utterance : utterances) {
      years
          .computeIfAbsent(year(utterance), year -> new ArrayList<>())
          .add(quotation(utterance, true));
    }
    return years.entrySet().stream()
        .map(entry -> new View.Year(entry.getKey(), entry.getValue()))
        .toList();
  }

  private String year(Utterance utterance) {
    return library
        .clipping(utterance.reports().get(0).article())
        .article()
        .published()
        .map(at -> String.valueOf(at.date().getYear()))
        .orElse(words.word("undated"));
  }

  private View.Quotation quotation(Utterance utterance, boolean withContext) {
    Utterance.Report fullest = utterance.reports().get(0);
    Clipping clipping = library.clipping(fullest.article());
    String quoted = library.wording(fullest);
    return new View.Quotation(
        withContext ? utterance.id() : "",
        quoted,
        library.tongue(clipping.article().language()),
        withContext ? context(clipping.article(), fullest) : "",
        utterance.variants() ? library.variants(utterance.reports()) : List.of(),
        utterance.reports().stream().limit(MOST_REFERENCES).map(this::reference).toList());
  }

  private View.Reference reference(Utterance.Report report) {
    Clipping clipping = library.clipping(report.article());
    return new View.Reference(
        library.outletOf(report.article()),
        library.headline(clipping.article()),
        library.place(clipping, report),
        library.tongue(clipping.article().language()),
        clipping
            .article()
            .published()
            .map(at -> library.day("dayMonth", at.date()))
            .orElse(View.When.UNKNOWN));
  }

  /** The sentence that the words stand in, where it says more than the words themselves. */
  private static String context(Article article, Utterance.Report report) {
    Quote quote = article.quotes().get(report.quotes().get(0));
    String paragraph = article.body().get(quote.block()).text().text();
    return Sentences.of(paragraph).stream()
        .filter(sentence -> sentence.overlaps(quote.within()))
        .reduce((first, last) -> first.to(last))
        .filter(sentence -> sentence.length() > quote.within().length() + 2)
        .map(sentence -> paragraph.substring(sentence.start(), sentence.end()))
        .map(sentence -> Library.cut(sentence, LONGEST_CONTEXT))
        .orElse("");
  }

  private List<Story> stories(Person person) {
    return person.utterances().stream()
        .flatMap(utterance -> utterance.reports().stream())
        .map(report -> library.storyOf(report.article()))
        .collect(Collectors.toMap(Story::id, story -> story, (a, b) -> a, LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  private View.Noted noted(Story story) {
    View.Card card = library.card(story.id());
    return new View.Noted(card.headline(), card.href(), card.tongue(), StoryPage.note(card));
  }

  private Map<View.Outlet, Integer> outlets(Person person) {
    Map<View.Outlet, Integer> outlets = new LinkedHashMap<>();
    for (Utterance utterance : person.utterances()) {
      utterance.reports().stream()
          .map(report -> library.outletOf(report.article()))
          .distinct()
          .forEach(outlet -> outlets.merge(outlet, 1, Integer::sum));
    }
    return outlets;
  }

  /** Who else is quoted in the newest of the person's stories. */
  private List<View.Quoted> company(Person person, List<Story> stories) {
    return stories.stream()
        .limit(1)
        .flatMap(story -> library.speakers(story).stream())
        .filter(other -> !other.slug().equals(person.slug()))
        .limit(MOST_RAIL)
        .map(
            other ->
                new View.Quoted(
                    other.name(),
                    library.link(other).href(),
                    other.role().orElse(""),
                    words.count("quotes", other.utterances().size())))
        .toList();
  }
}

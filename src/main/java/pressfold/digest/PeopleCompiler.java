package pressfold.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import pressfold.model.Clipping;
import pressfold.model.Person;
import pressfold.model.Quote;

/** Joins the speakers of all articles into people, and what they said into utterances. */
final class PeopleCompiler {

  private final Calendar calendar;

  /** Whom the editor knows, by each of their names. */
  private final Map<PersonalName, EditorOptions.Known> known = new HashMap<>();

  PeopleCompiler(Calendar calendar, List<EditorOptions.Known> people) {
    this.calendar = calendar;
    for (EditorOptions.Known person : people) {
      known.put(PersonalName.of(person.name()), person);
      person.aliases().forEach(alias -> known.put(PersonalName.of(alias), person));
    }
  }

  /**
   * Something that one article reports somebody to have said.
   *
   * @param quotes indices into the article's quotes
   * @param speaker as the article names them
   * @param name the same as it is compared
   * @param words what was said, in lower case, without marks and punctuation
   */
  record Report(
      Clipping clipping,
      List<Integer> quotes,
      Quote.Speaker speaker,
      PersonalName name,
      List<String> words) {

    String story() {
      return clipping.story();
    }
  }

  /** Everybody who is quoted by name, most quoted first. */
  List<Person> compile(List<Clipping> clippings) {
    List<Report> reports = new ArrayList<>();
    clippings.stream()
        .sorted(Comparator.comparing(Clipping::article, calendar.byAppearance()))
        .forEach(clipping -> reports.addAll(reports(clipping)));
    List<List<Report>> people = List.copyOf(byPerson(reports).values());
    List<String> slugs =
        Slugs.assign(
            people.stream().map(p -> new Slugs.Claim(key(p), name(p), Optional.empty())).toList(),
            "person");
    List<Person> compiled = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      List<Report> said = people.get(i);
      String name = name(said);
      EditorOptions.Known person = known.get(PersonalName.of(name));
      compiled.add(
          new Person(
              slugs.get(i),
              name,
              (person == null ? Optional.<String>empty() : person.role())
                  .or(
                      () ->
                          mostFrequent(
                              said.stream().flatMap(r -> r.speaker().role().stream()).toList())),
              new Utterances(calendar).compile(said)));
    }
    compiled.sort(
        Comparator.comparingInt((Person p) -> p.utterances().size())
            .reversed()
            .thenComparing(Person::name)
            .thenComparing(Person::slug));
    return compiled;
  }

  /** What an article's named speakers said; what belongs together is one report. */
  private List<Report> reports(Clipping clipping) {
    List<Quote> quotes = clipping.article().quotes();
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < quotes.size(); ) {
      Quote first = quotes.get(i);
      List<Integer> indices = new ArrayList<>(List.of(i));
      StringBuilder text = new StringBuilder(first.text());
      for (i++; i < quotes.size() && goesOn(quotes.get(i - 1), quotes.get(i)); i++) {
        indices.add(i);
        text.append(' ').append(quotes.get(i).text());
      }
      if (first.kind() == Quote.Kind.DIRECT
          && first.speaker().flatMap(Quote.Speaker::name).isPresent()) {
        List<String> words = Utterances.words(text);
        if (!words.isEmpty()) {
          Quote.Speaker speaker = asKnown(first.speaker().orElseThrow());
          PersonalName name = PersonalName.of(speaker.name().orElseThrow());
          reports.add(new Report(clipping, indices, speaker, name, words));
        }
      }
    }
    return reports;
  }

  /** The speaker under the name that the editor prefers. */
  private Quote.Speaker asKnown(Quote.Speaker speaker) {
    EditorOptions.Known person = known.get(PersonalName.of(speaker.name().orElseThrow()));
    return person == null
        ? speaker
        : new Quote.Speaker(
            speaker.mention(), speaker.span(), Optional.of(person.name()), speaker.role());
  }

  /**
   * Whether the two were said in one breath: parted by a paragraph or by their attribution only.
   */
  private static boolean goesOn(Quote before, Quote quote) {
    return quote.kind() == before.kind()
        && quote.speaker().isPresent()
        && (quote.continued()
            || quote
                .speaker()
                .map(Quote.Speaker::span)
                .equals(before.speaker().map(Quote.Speaker::span)));
  }

  /** The reports by whom they cite; who is known by a surname only joins the one who has it. */
  private static Map<String, List<Report>> byPerson(List<Report> reports) {
    Map<String, Set<String>> inDigest = new HashMap<>();
    Map<String, Set<String>> inStory = new HashMap<>();
    Map<String, Set<String>> marks = new HashMap<>();
    for (Report report : reports) {
      PersonalName name = report.name();
      if (!name.bare()) {
        inDigest.computeIfAbsent(name.last(), k -> new TreeSet<>()).add(name.plain());
        inStory.computeIfAbsent(near(report, name), k -> new TreeSet<>()).add(name.plain());
      }
      if (!name.mark().isEmpty()) {
        marks.computeIfAbsent(name.plain(), k -> new TreeSet<>()).add(name.mark());
      }
    }
    Map<String, List<Report>> people = new TreeMap<>();
    for (Report report : reports) {
      PersonalName name = report.name();
      Set<String> far = inDigest.getOrDefault(name.last(), Set.of());
      Set<String> full = inStory.getOrDefault(near(report, name), far);
      String person = name.bare() && full.size() == 1 ? full.iterator().next() : name.plain();
      // "Tom A. Brandt" and "Tom B. Brandt" are two, and "Tom Brandt" could be either.
      boolean namesakes = marks.getOrDefault(person, Set.of()).size() > 1;
      String key = namesakes ? person + " " + name.mark() : person;
      people.computeIfAbsent(key, k -> new ArrayList<>()).add(report);
    }
    return people;
  }

  private static String near(Report report, PersonalName name) {
    return report.story() + " " + name.last();
  }

  private static String key(List<Report> said) {
    PersonalName name = PersonalName.of(name(said));
    return name.plain() + " " + name.mark();
  }

  /** The name most used, of the fullest ones. */
  private static String name(List<Report> said) {
    List<String> full =
        said.stream().filter(r -> !r.name().bare()).flatMap(PeopleCompiler::names).toList();
    return mostFrequent(
            full.isEmpty() ? said.stream().flatMap(PeopleCompiler::names).toList() : full)
        .orElseThrow();
  }

  private static Stream<String> names(Report report) {
    return report.speaker().name().stream();
  }

  private static Optional<String> mostFrequent(List<String> values) {
    Map<String, Integer> counts = new TreeMap<>();
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}

package pressfold.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import pressfold.model.Person;

/** Joins the speakers of all articles into people, and what they said into utterances. */
final class PeopleCompiler {

  private final Sayings sayings;

  /**
   * @param sayings know whom the editor knows
   */
  PeopleCompiler(Sayings sayings) {
    this.sayings = sayings;
  }

  /**
   * Something that one article reports somebody to have said.
   *
   * @param story the article's
   */
  record Report(Filed filed, String story, Note.Saying said) {}

  /**
   * Everybody who is quoted by name in {@code reports}, most quoted first.
   *
   * @param reports first published first
   */
  List<Person> compile(List<Report> reports) {
    List<List<Report>> people =
        byPerson(reports).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .toList();
    List<Slugs.Claim> claims = new ArrayList<>();
    for (List<Report> said : people) {
      String name = name(said);
      PersonalName known = PersonalName.of(name);
      claims.add(new Slugs.Claim(known.plain() + " " + known.mark(), name, Optional.empty()));
    }
    List<String> slugs = Slugs.assign(claims, "person");
    Person[] compiled = new Person[people.size()];
    IntStream.range(0, compiled.length)
        .parallel()
        .forEach(i -> compiled[i] = person(slugs.get(i), claims.get(i).title(), people.get(i)));
    Arrays.sort(compiled, PeopleCompiler::compare);
    return List.of(compiled);
  }

  private static int compare(Person a, Person b) {
    int order = Integer.compare(b.utterances().size(), a.utterances().size());
    order = order != 0 ? order : a.name().compareTo(b.name());
    return order != 0 ? order : a.slug().compareTo(b.slug());
  }

  private Person person(String slug, String name, List<Report> said) {
    return new Person(
        slug,
        name,
        sayings.role(PersonalName.of(name)).or(() -> role(said)),
        Utterances.compile(said));
  }

  /** The reports by whom they cite; who is known by a surname only joins the one who has it. */
  private static Map<String, List<Report>> byPerson(List<Report> reports) {
    Set<String> bare = new HashSet<>();
    for (Report report : reports) {
      PersonalName name = report.said().person();
      if (name.bare()) {
        bare.add(name.last());
      }
    }
    Map<String, Set<String>> inDigest = new HashMap<>();
    Map<String, Set<String>> inStory = new HashMap<>();
    Map<String, Set<String>> marks = new HashMap<>();
    for (Report report : reports) {
      PersonalName name = report.said().person();
      if (!name.bare() && bare.contains(name.last())) {
        add(inDigest, name.last(), name.plain());
        add(inStory, near(report), name.plain());
      }
      if (!name.mark().isEmpty()) {
        add(marks, name.plain(), name.mark());
      }
    }
    Map<String, List<Report>> people = new HashMap<>();
    for (Report report : reports) {
      PersonalName name = report.said().person();
      String person = name.plain();
      if (name.bare()) {
        Set<String> far = inDigest.getOrDefault(name.last(), Set.of());
        Set<String> full = inStory.getOrDefault(near(report), far);
        person = full.size() == 1 ? full.iterator().next() : person;
      }
      // "Tom A. Brandt" and "Tom B. Brandt" are two, and "Tom Brandt" could be either.
      boolean namesakes = marks.getOrDefault(person, Set.of()).size() > 1;
      String key = namesakes ? person + " " + name.mark() : person;
      people.computeIfAbsent(key, k -> new ArrayList<>()).add(report);
    }
    return people;
  }

  private static void add(Map<String, Set<String>> sets, String key, String value) {
    sets.computeIfAbsent(key, k -> new HashSet<>(4)).add(value);
  }

  private static String near(Report report) {
    return report.story() + " " + report.said().person().last();
  }

  /** The name most used, of the fullest ones. */
  private static String name(List<Report> said) {
    List<String> full = new ArrayList<>();
    List<String> bare = new ArrayList<>();
    for (Report report : said) {
      (report.said().person().bare() ? bare : full).add(report.said().name());
    }
    return mostFrequent(full.isEmpty() ? bare : full).orElseThrow();
  }

  private static Optional<String> role(List<Report> said) {
    List<String> roles = new ArrayList<>();
    said.forEach(report -> report.said().role().ifPresent(roles::add));
    return mostFrequent(roles);
  }

  private static Optional<String> mostFrequent(List<String> values) {
    Map<String, Integer> counts = new TreeMap<>();
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts.entrySet().stream()
        .max((a, b) -> a.getValue().compareTo(b.getValue()))
        .map(Map.Entry::getKey);
  }
}

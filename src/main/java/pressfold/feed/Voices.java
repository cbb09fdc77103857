package pressfold.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pressfold.model.Person;
import pressfold.model.Utterance;

/** Who is quoted in which articles. */
final class Voices {

  private final Map<String, List<Voice>> byArticle = new HashMap<>();

  Voices(List<Person> people) {
    int rank = 0;
    for (Person person : people) {
      for (Utterance utterance : person.utterances()) {
        Voice voice = new Voice(rank++, person, utterance);
        for (Utterance.Report report : utterance.reports()) {
          byArticle.computeIfAbsent(report.article(), id -> new ArrayList<>()).add(voice);
        }
      }
    }
  }

  /** An utterance and its place in the order of all. */
  record Voice(int rank, Person person, Utterance utterance) {}

  /** What is quoted in {@code articles}, those most quoted in the whole digest first. */
  List<Voice> in(Collection<String> articles) {
    // By rank, not by distinct(): a person's hash is that of all they said.
    Map<Integer, Voice> found = new TreeMap<>();
    for (String article : articles) {
      byArticle.getOrDefault(article, List.of()).forEach(v -> found.put(v.rank(), v));
    }
    return List.copyOf(found.values());
  }
}

package pressfold.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Edition;
import pressfold.model.Person;
import pressfold.model.Quote;
import pressfold.model.Story;
import pressfold.model.Topic;
import pressfold.model.Utterance;

/**
 * What a newsletter tells of an edition, whatever its form.
 *
 * @param date the day
 * @param stories the weightiest first; at least one
 * @param sayings what people said, at most one quote a person
 * @param topics names by slug
 */
record Issue(LocalDate date, List<Story> stories, List<Said> sayings, Map<String, String> topics) {

  private static final int SAYINGS = 5;
  private static final int LONGEST_SAYING = 140;

  /**
   * Words and who said them.
   *
   * @param text as quoted, with its marks
   */
  record Said(String text, String speaker, Optional<String> role, List<String> outlets) {}

  /** An utterance and its place in the order of all. */
  private record Voice(int rank, Person person, Utterance utterance) {}

  /** Makes the issues of a digest. */
  static final class Desk {

    private final Map<String, Story> stories;
    private final Map<String, String> topics;
    private final Map<String, List<Voice>> voices = new HashMap<>();

    Desk(Digest digest) {
      stories = digest.stories().stream().collect(Collectors.toMap(Story::id, story -> story));
      topics = digest.topics().stream().collect(Collectors.toMap(Topic::slug, Topic::name));
      int rank = 0;
      for (Person person : digest.people()) {
        for (Utterance utterance : person.utterances()) {
          Voice voice = new Voice(rank++, person, utterance);
          for (Utterance.Report report : utterance.reports()) {
            voices.computeIfAbsent(report.article(), id -> new ArrayList<>()).add(voice);
          }
        }
      }
    }

    Issue issue(Edition edition) {
      List<Story> told =
          edition.stories().stream().map(id -> Objects.requireNonNull(stories.get(id))).toList();
      return new Issue(edition.date(), told, sayings(clippings(told)), topics);
    }

    /** A short quote of each of those most quoted in the whole digest. */
    private List<Said> sayings(Collection<Clipping> clippings) {
      Map<Integer, Voice> heard = new TreeMap<>();
      Map<String, Clipping> byId = new HashMap<>();
      for (Clipping clipping : clippings) {
        byId.put(clipping.id(), clipping);
        voices.getOrDefault(clipping.id(), List.of()).forEach(v -> heard.put(v.rank(), v));
      }
      Map<String, Said> sayings = new LinkedHashMap<>();
      for (Voice voice : heard.values()) {
        String person = voice.person().slug();
        if (sayings.size() < SAYINGS && !sayings.containsKey(person)) {
          said(voice, byId).ifPresent(said -> sayings.put(person, said));
        }
      }
      return List.copyOf(sayings.values());
    }

    private static Optional<Said> said(Voice voice, Map<String, Clipping> clippings) {
      List<Clipping> told = new ArrayList<>();
      String text = "";
      for (Utterance.Report report : voice.utterance().reports()) {
        Clipping clipping = clippings.get(report.article());
        if (clipping != null) {
          told.add(clipping);
          // A quote that was broken by its attribution does not read well alone.
          if (text.isEmpty() && report.quotes().size() == 1) {
            text = clipping.article().quotes().get(report.quotes().get(0)).text();
          }
        }
      }
      return text.isEmpty() || text.length() > LONGEST_SAYING
          ? Optional.empty()
          : Optional.of(
              new Said(text, voice.person().name(), voice.person().role(), outlets(told)));
    }
  }

  Story lead() {
    return stories.get(0);
  }

  /** All articles of {@code stories}. */
  static List<Clipping> clippings(List<Story> stories) {
    return stories.stream().flatMap(story -> story.coverage().stream()).toList();
  }

  /** Who published {@code clippings}, in their order. */
  static List<String> outlets(List<Clipping> clippings) {
    return clippings.stream()
        .flatMap(clipping -> clipping.article().outlet().stream())
        .map(outlet -> outlet.name())
        .distinct()
        .toList();
  }

  /** How often somebody is quoted in {@code clippings}. */
  static int quotes(List<Clipping> clippings) {
    int quotes = 0;
    for (Clipping clipping : clippings) {
      for (Quote quote : clipping.article().quotes()) {
        quotes += quote.kind() == Quote.Kind.DIRECT && !quote.continued() ? 1 : 0;
      }
    }
    return quotes;
  }
}

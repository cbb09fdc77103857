package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Edition;
import pressfold.model.Extract;
import pressfold.model.Key;
import pressfold.model.OutletFile;
import pressfold.model.Person;
import pressfold.model.Story;
import pressfold.model.Topic;
import pressfold.model.Utterance;

/** The digest's reference room: finds what a page speaks of. */
final class Library {

  static final int QUOTES_A_PAGE = 50;

  final Digest digest;
  final Words words;
  final Times times;

  /** All stories, in the digest's order. */
  final List<Coverage> stories = new ArrayList<>();

  /** The day of the newest edition. */
  final Optional<LocalDate> today;

  private final String language;
  private final Map<String, SafeString> tongues = new HashMap<>();
  private final Map<String, Text> texts = new HashMap<>();
  private final Map<String, Coverage> coverage = new HashMap<>();
  private final Map<String, Topic> topics = new HashMap<>();
  private final Map<String, OutletFile> outlets = new HashMap<>();
  private final Map<String, Long> keys = new HashMap<>();

  Library(Digest digest, Words words, String language) {
    this.digest = digest;
    this.words = words;
    this.times = new Times(words);
    this.language = language;
    this.today = digest.editions().stream().findFirst().map(Edition::date);
    digest.topics().forEach(topic -> topics.put(topic.slug(), topic));
    Map<String, OutletFile> outletOf = new HashMap<>();
    for (OutletFile outlet : digest.outlets()) {
      outlets.put(outlet.slug(), outlet);
      outlet.articles().forEach(id -> outletOf.put(id, outlet));
    }
    OutletFile unknown = new OutletFile("", words.word("unknown"), "?", List.of());
    for (Story story : digest.stories()) {
      List<Text> told = new ArrayList<>();
      for (Clipping clipping : story.coverage()) {
        OutletFile outlet = outletOf.getOrDefault(clipping.id(), unknown);
        Text text = new Text(this, clipping, outlet, tongue(clipping.article().language()));
        texts.put(clipping.id(), text);
        told.add(text);
      }
      stories.add(new Coverage(this, story, told, tongue(story.language())));
    }
    stories.forEach(story -> coverage.put(story.story.id(), story));
    digest.people().forEach(this::credit);
    stories.forEach(story -> keys.put(story.story.id(), newKey(story)));
  }

  /** Stands for all that pages tell of a story but for the stories that it leads to. */
  private long newKey(Coverage story) {
    Key key = new Key().add(story.story.key()).add(story.day().equals(today) ? 1 : 0);
    for (Text text : story.texts) {
      key.add(text.key);
      for (int i = 0; i < text.article.quotes().size(); i++) {
        key.add(text.spoken(i).key);
      }
    }
    story.story.topics().forEach(slug -> key.add(topic(slug).map(Topic::name).orElse("")));
    return key.value();
  }

  /** Stands for all that pages tell of the story. */
  long key(Coverage story) {
    return known(keys, story.story.id());
  }

  /** Stands for all that pages tell of these stories. */
  long key(Collection<String> of) {
    Key key = new Key();
    of.forEach(story -> key.add(known(keys, story)));
    return key.value();
  }

  /** Stands for the person and their newest words, at most {@code most}. */
  long key(Person person, int most) {
    Key key = new Key().add(person.slug()).add(person.name()).add(person.role().toString());
    key.add(person.utterances().size());
    for (int i = 0; i < Math.min(most, person.utterances().size()); i++) {
      key.add(spoken(person.utterances().get(i)).key);
    }
    return key.value();
  }

  /** Stands for who is quoted in the story and how often in all. */
  static long speakers(Coverage story) {
    Key key = new Key();
    for (List<Spoken> said : story.said()) {
      Person person = said.get(0).person;
      key.add(person.slug()).add(person.name()).add(person.utterances().size());
    }
    return key.value();
  }

  /** Ties the person's words to the quotes that report them. */
  private void credit(Person person) {
    int said = person.utterances().size();
    for (int i = 0; i < said; i++) {
      Utterance utterance = person.utterances().get(i);
      String page = Plans.pageOf(href(person), i, said, QUOTES_A_PAGE);
      String href = page + "#" + utterance.id();
      Key key = new Key().add(person.name()).add(person.role().toString());
      key.add(href).add(utterance.variants() ? 1 : 0);
      for (Utterance.Report report : utterance.reports()) {
        key.add(text(report.article()).key).add(report.quotes().get(0));
      }
      List<Spoken.Report> reports =
          utterance.reports().stream()
              .map(report -> new Spoken.Report(text(report.article()), report.quotes()))
              .toList();
      Spoken spoken = new Spoken(person, utterance, href, reports, key.value());
      for (Spoken.Report report : reports) {
        report.quotes().forEach(quote -> report.text().spoken(quote, spoken));
      }
    }
  }

  /** What the utterance is on file as. */
  Spoken spoken(Utterance utterance) {
    Utterance.Report fullest = utterance.reports().get(0);
    return text(fullest.article()).spoken(fullest.quotes().get(0));
  }

  static String href(Person person) {
    return "people/" + person.slug() + ".html";
  }

  Text text(String id) {
    return known(texts, id);
  }

  Coverage story(String id) {
    return known(coverage, id);
  }

  List<Coverage> stories(List<String> ids) {
    return ids.stream().map(this::story).toList();
  }

  Optional<Topic> topic(String slug) {
    return Optional.ofNullable(topics.get(slug));
  }

  private static <T> T known(Map<String, T> all, String id) {
    T found = all.get(id);
    if (found == null) {
      throw new IllegalArgumentException("the digest has no \"" + id + "\"");
    }
    return found;
  }

  /** The lang and dir attributes of a text in that language. */
  private SafeString tongue(String of) {
    return tongues.computeIfAbsent(of, key -> Html.tongue(key, language));
  }

  /** The first of these, at most {@code most}. */
  static <T> List<T> first(List<T> things, int most) {
    return things.subList(0, Math.min(most, things.size()));
  }

  // --- counts

  static View.Tally<Person> tally(Person person) {
    return new View.Tally<>(person, person.utterances().size());
  }

  static View.Tally<OutletFile> tally(OutletFile outlet) {
    return new View.Tally<>(outlet, outlet.articles().size());
  }

  static View.Tally<Topic> tally(Topic topic) {
    return new View.Tally<>(topic, topic.stories().size());
  }

  /** The things counted most often, at most {@code most}; of equals the first. */
  static <T> List<View.Tally<T>> most(Map<T, Integer> times, int most) {
    return times.entrySet().stream()
        .sorted((a, b) -> b.getValue().compareTo(a.getValue()))
        .limit(most)
        .map(entry -> new View.Tally<>(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The topics counted most often. */
  List<View.Tally<Topic>> topics(Map<String, Integer> times, int most) {
    return most(times, most).stream()
        .map(tally -> new View.Tally<>(known(topics, tally.of()), tally.times()))
        .toList();
  }

  /** The outlets counted most often, by name where equal; counted by their slugs. */
  List<View.Tally<OutletFile>> outlets(Map<String, Integer> times, int most) {
    return times.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty())
        .map(entry -> new View.Tally<>(known(outlets, entry.getKey()), entry.getValue()))
        .sorted(
            (a, b) -> {
              int order = Integer.compare(b.times(), a.times());
              return order != 0 ? order : a.of().name().compareTo(b.of().name());
            })
        .limit(most)
        .toList();
  }

  /** The outlets of these texts, each once. */
  static List<OutletFile> outlets(List<Text> texts) {
    Map<String, OutletFile> outlets = new LinkedHashMap<>();
    texts.forEach(text -> outlets.putIfAbsent(text.outlet.slug(), text.outlet));
    return List.copyOf(outlets.values());
  }

  /** Things under the days they are of, in the order given; those without a day apart. */
  static <T> List<View.Day<T>> days(List<T> things, Function<T, Optional<LocalDate>> dayOf) {
    Map<Optional<LocalDate>, List<T>> days = new LinkedHashMap<>();
    for (T thing : things) {
      days.computeIfAbsent(dayOf.apply(thing), day -> new ArrayList<>()).add(thing);
    }
    return days.entrySet().stream()
        .map(day -> new View.Day<>(day.getKey(), day.getValue()))
        .toList();
  }

  /** Something reported, told by the first of the sentences that report it. */
  View.Point point(List<Extract> sentences) {
    Extract first = sentences.get(0);
    Text text = text(first.article());
    String place = text.href + "#p" + (first.block() + 1);
    List<Text> told = sentences.stream().map(sentence -> text(sentence.article())).toList();
    return new View.Point(first.text(), place, text.tongue, outlets(told));
  }

  /** What is said in these texts, by speaker, most quoted first, and in the order of the texts. */
  static List<List<Spoken>> said(List<Text> texts) {
    Map<String, Set<Spoken>> bySpeaker = new LinkedHashMap<>();
    for (Text text : texts) {
      for (int i = 0; i < text.article.quotes().size(); i++) {
        Spoken said = text.spoken(i);
        if (said.isKnown()) {
          bySpeaker.computeIfAbsent(said.person.slug(), slug -> new LinkedHashSet<>()).add(said);
        }
      }
    }
    return bySpeaker.values().stream()
        .map(List::copyOf)
        .sorted((a, b) -> Integer.compare(b.size(), a.size()))
        .toList();
  }

  /** At most {@code length} characters, cut at a word. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int space = text.lastIndexOf(' ', length);
    int end = space > length / 2 ? space : length;
    while (end > 0 && " .,;:…".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  /** Its beginning and end, about {@code length} characters each, cut at words. */
  static String ends(String text, int length) {
    if (text.length() <= 2 * length) {
      return text;
    }
    int head = text.lastIndexOf(' ', length);
    int tail = text.indexOf(' ', text.length() - length);
    return text.substring(0, Math.max(0, head)) + " … " + text.substring(Math.max(tail, head + 1));
  }
}

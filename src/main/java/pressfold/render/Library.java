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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import pressfold.model.Author;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Edition;
import pressfold.model.Extract;
import pressfold.model.Key;
import pressfold.model.OutletFile;
import pressfold.model.Person;
import pressfold.model.Published;
import pressfold.model.Rights;
import pressfold.model.Story;
import pressfold.model.Topic;
import pressfold.model.Utterance;

/** The digest's reference room: finds what a page speaks of, and puts it as pages show it. */
final class Library {

  static final int QUOTES_A_PAGE = 50;
  private static final int SENTENCE_LENGTH = 260;
  private static final int SUMMARY_LENGTH = 420;
  private static final int SIGLA_SHOWN = 4;
  private static final int WORDS_A_MINUTE = 220;

  final Digest digest;
  final Words words;
  final Times times;
  private final String language;
  private final Map<String, SafeString> tongues = new HashMap<>();
  private final Map<String, Text> texts = new HashMap<>();
  private final Map<String, Story> stories = new HashMap<>();
  private final Map<String, View.Item> topics = new HashMap<>();
  private final Map<String, View.Card> cards = new ConcurrentHashMap<>();
  private final Map<String, List<List<Spoken>>> said = new ConcurrentHashMap<>();
  private final Map<String, Long> keys = new HashMap<>();
  private final Optional<LocalDate> today;

  Library(Digest digest, Words words, String language) {
    this.digest = digest;
    this.words = words;
    this.times = new Times(words);
    this.language = language;
    this.today = digest.editions().stream().findFirst().map(Edition::date);
    for (Topic topic : digest.topics()) {
      topics.put(topic.slug(), View.Item.to(topic.name(), "topics/" + topic.slug() + ".html"));
    }
    Map<String, View.Outlet> outletOf = new HashMap<>();
    for (OutletFile file : digest.outlets()) {
      View.Outlet outlet = outlet(file);
      file.articles().forEach(id -> outletOf.put(id, outlet));
    }
    View.Outlet unknown = new View.Outlet("?", words.word("unknown"), "");
    for (Story story : digest.stories()) {
      stories.put(story.id(), story);
      tongue(story.language());
      for (Clipping clipping : story.coverage()) {
        View.Outlet outlet = outletOf.getOrDefault(clipping.id(), unknown);
        SafeString tongue = tongue(clipping.article().language());
        texts.put(clipping.id(), new Text(clipping, story, outlet, tongue));
      }
    }
    digest.people().forEach(this::credit);
    for (Story story : digest.stories()) {
      keys.put(story.id(), newKey(story));
    }
  }

  /** Stands for all that pages tell of a story but for the stories that it leads to. */
  private long newKey(Story story) {
    Key key = new Key().add(story.key()).add(newest(story).equals(today) ? 1 : 0);
    for (Clipping clipping : story.coverage()) {
      Text text = text(clipping.id());
      key.add(text.key);
      for (int i = 0; i < clipping.article().quotes().size(); i++) {
        key.add(text.spoken(i).key);
      }
    }
    story.topics().forEach(slug -> key.add(topics.getOrDefault(slug, View.Item.NONE).text()));
    return key.value();
  }

  /** Stands for all that pages tell of the story. */
  long key(Story story) {
    return known(keys, story.id());
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
      Utterance.Report report = person.utterances().get(i).reports().get(0);
      key.add(text(report.article()).spoken(report.quotes().get(0)).key);
    }
    return key.value();
  }

  /** Stands for who is quoted in the story and how often in all. */
  long speakers(Story story) {
    Key key = new Key();
    for (List<Spoken> said : said(story)) {
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
      Spoken spoken = new Spoken(person, utterance, href, key.value());
      for (Utterance.Report report : utterance.reports()) {
        Text text = text(report.article());
        report.quotes().forEach(quote -> text.spoken(quote, spoken));
      }
    }
  }

  Text text(String id) {
    return known(texts, id);
  }

  Story story(String id) {
    return known(stories, id);
  }

  View.Card card(Story story) {
    return cards.computeIfAbsent(story.id(), id -> newCard(story));
  }

  View.Card card(String story) {
    return card(story(story));
  }

  View.Item topic(String slug) {
    return known(topics, slug);
  }

  private static <T> T known(Map<String, T> all, String id) {
    T found = all.get(id);
    if (found == null) {
      throw new IllegalArgumentException("the digest has no \"" + id + "\"");
    }
    return found;
  }

  /** The lang and dir attributes of a text in that language. Languages met first are kept. */
  private SafeString tongue(String of) {
    return tongues.computeIfAbsent(of, key -> Html.tongue(key, language));
  }

  List<Text> texts(Story story) {
    return story.coverage().stream().map(clipping -> text(clipping.id())).toList();
  }

  // --- people, outlets, topics

  static String href(Person person) {
    return "people/" + person.slug() + ".html";
  }

  /** The person, with their role for a note. */
  static View.Item item(Person person) {
    return View.Item.to(person.name(), href(person)).noted(person.role().orElse(""));
  }

  /** The same with how often they are quoted. */
  View.Item tally(Person person) {
    return item(person).numbered(person.utterances().size());
  }

  View.Item item(Edition edition) {
    return View.Item.to(words.date("short", edition.date()), FrontPage.href(edition));
  }

  static View.Outlet outlet(OutletFile file) {
    return new View.Outlet(file.siglum(), file.name(), "outlets/" + file.slug() + ".html");
  }

  View.Item tally(View.Outlet outlet, int articles) {
    return View.Item.to(outlet.name(), outlet.href()).by(List.of(outlet)).numbered(articles);
  }

  View.Item tally(OutletFile file) {
    return tally(outlet(file), file.articles().size());
  }

  View.Item tally(Topic topic) {
    return topic(topic.slug()).numbered(topic.stories().size());
  }

  /** The topic that the story is filed under first. */
  View.Item topicOf(Story story) {
    for (String slug : story.topics()) {
      View.Item topic = topics.get(slug);
      if (topic != null) {
        return topic;
      }
    }
    return View.Item.NONE;
  }

  /** The things counted most often, at most {@code most}; of equals the first. */
  static <T> List<Map.Entry<T, Integer>> most(Map<T, Integer> times, int most) {
    return times.entrySet().stream()
        .sorted((a, b) -> b.getValue().compareTo(a.getValue()))
        .limit(most)
        .toList();
  }

  /** The outlets counted most often, by name where equal. */
  List<View.Item> tallies(Map<View.Outlet, Integer> times, int most) {
    return times.entrySet().stream()
        .filter(entry -> !entry.getKey().href().isEmpty())
        .sorted(
            (a, b) -> {
              int order = b.getValue().compareTo(a.getValue());
              return order != 0 ? order : a.getKey().name().compareTo(b.getKey().name());
            })
        .limit(most)
        .map(entry -> tally(entry.getKey(), entry.getValue()))
        .toList();
  }

  // --- articles

  String byline(Text text) {
    return text.article.authors().isEmpty()
        ? words.word("no.byline")
        : words.list(text.article.authors(), Author::name);
  }

  String length(Text text) {
    if (text.rights() != Rights.FULL) {
      return words.word("length.withheld");
    }
    int minutes = Math.max(1, Math.round((float) text.words / WORDS_A_MINUTE));
    return words.count("words", text.words) + ", " + words.word("minutes", minutes);
  }

  View.Teller teller(Text text, String when) {
    return new View.Teller(
        text.outlet, when, text.href, text.headline, text.tongue, byline(text), length(text));
  }

  // --- lists

  View.Item item(Story story) {
    return View.Item.to(story.title(), href(story)).in(tongue(story.language()));
  }

  /** A story in a list of headlines. */
  View.Item line(Story story) {
    List<View.Outlet> outlets = outlets(story);
    return item(story)
        .noted(joined(topicOf(story).text(), coverage(story)))
        .by(shown(outlets))
        .numbered(outlets.size() - shown(outlets).size());
  }

  /** A story that another page leads to, with its day. */
  View.Item noted(Story story) {
    return item(story).noted(joined(when(story).text(), coverage(story)));
  }

  /** "3 articles, 5 quotes". */
  String coverage(Story story) {
    int quotes = 0;
    for (Clipping clipping : story.coverage()) {
      quotes += text(clipping.id()).quotes();
    }
    return words.counts("articles", story.coverage().size(), "quotes", quotes);
  }

  private static String joined(String first, String second) {
    return first.isEmpty() ? second : first + ", " + second;
  }

  /** The outlets whose sigla lists show; where they are too many, one less leaves room for "+3". */
  private static List<View.Outlet> shown(List<View.Outlet> outlets) {
    return outlets.size() > SIGLA_SHOWN ? outlets.subList(0, SIGLA_SHOWN - 1) : outlets;
  }

  /** Things under the days they are of, in the order given; those without a day apart. */
  <T> List<View.Day> days(
      List<T> things,
      Function<T, Optional<LocalDate>> dayOf,
      Function<T, View.Item> line,
      String noun) {
    Map<Optional<LocalDate>, List<View.Item>> days = new LinkedHashMap<>();
    for (T thing : things) {
      days.computeIfAbsent(dayOf.apply(thing), day -> new ArrayList<>()).add(line.apply(thing));
    }
    List<View.Day> shown = new ArrayList<>();
    days.forEach(
        (day, lines) ->
            shown.add(
                new View.Day(
                    "d" + day.map(LocalDate::toString).orElse("0"),
                    day.map(date -> times.day("long", date))
                        .orElseGet(() -> new View.When("", words.word("undated"))),
                    day.map(date -> words.date("weekday", date)).orElse(""),
                    words.count(noun, lines.size()),
                    lines,
                    View.Item.NONE)));
    return shown;
  }

  // --- stories

  static String href(Story story) {
    return "stories/" + story.slug() + ".html";
  }

  /** The story's outlets, each once, first to publish first. */
  List<View.Outlet> outlets(Story story) {
    Set<View.Outlet> outlets = new LinkedHashSet<>();
    story.coverage().forEach(clipping -> outlets.add(text(clipping.id()).outlet));
    return List.copyOf(outlets);
  }

  static Optional<LocalDate> newest(Story story) {
    return newestPublished(story).map(Published::date);
  }

  /** When its newest article appeared. */
  View.When when(Story story) {
    return times.newest(newestPublished(story), today);
  }

  private static Optional<Published> newestPublished(Story story) {
    Optional<Published> newest = Optional.empty();
    for (Clipping clipping : story.coverage()) {
      Optional<Published> at = clipping.article().published();
      if (at.isPresent() && (newest.isEmpty() || !at.get().date().isBefore(newest.get().date()))) {
        newest = at;
      }
    }
    return newest;
  }

  private View.Card newCard(Story story) {
    List<View.Outlet> outlets = outlets(story);
    List<View.Outlet> shown = shown(outlets);
    List<Text> texts = texts(story);
    int quotes = texts.stream().mapToInt(Text::quotes).sum();
    String summary = summary(story);
    String sentence = story.summary().isEmpty() ? summary : story.summary().get(0).text();
    return new View.Card(
        href(story),
        story.title(),
        tongue(story.language()),
        cut(summary, SUMMARY_LENGTH),
        // The title of a story without a headline is its opening already.
        story.headline().isEmpty() ? "" : cut(sentence, SENTENCE_LENGTH),
        topicOf(story),
        when(story),
        shown,
        outlets.size() - shown.size(),
        Figures.bars(texts.stream().mapToInt(text -> text.words).toArray()),
        new SafeString(
            bold("outlets", outlets.size(), "")
                + bold("articles", texts.size(), " · ")
                + bold("quotes", quotes, " · ")),
        coverage(story));
  }

  private String bold(String noun, int n, String before) {
    return n == 0
        ? ""
        : before + Html.of("<b>{}</b> {}", words.number(n), words.noun(noun, n)).toString();
  }

  /** The story in a few sentences, taken from its texts. */
  static String summary(Story story) {
    StringBuilder summary = new StringBuilder();
    for (Extract sentence : story.summary()) {
      summary.append(summary.isEmpty() ? "" : " ").append(sentence.text());
    }
    for (int i = 0; i < story.coverage().size() && summary.isEmpty(); i++) {
      summary.append(story.coverage().get(i).article().deck().map(deck -> deck.text()).orElse(""));
    }
    return summary.toString();
  }

  /** The sentences that tell the story in brief. */
  List<View.Item> summarised(Story story) {
    List<View.Item> summary = new ArrayList<>();
    int length = 0;
    for (Extract sentence : story.summary()) {
      length += sentence.text().length();
      if (summary.isEmpty() || length <= SUMMARY_LENGTH) {
        summary.add(fact(sentence));
      }
    }
    return summary;
  }

  /** A sentence that leads to its place. */
  View.Item fact(Extract sentence) {
    Text text = text(sentence.article());
    return View.Item.to(sentence.text(), text.place(sentence.block())).in(text.tongue);
  }

  // --- quotes

  /** The words as one article reports them; parts that stand apart are joined by an ellipsis. */
  String wording(Utterance.Report report) {
    Text text = text(report.article());
    StringBuilder words = new StringBuilder();
    for (int quote : report.quotes()) {
      words
          .append(words.isEmpty() ? "" : " … ")
          .append(Prose.statement(text.article.quotes().get(quote).text()));
    }
    return words.toString();
  }

  /** The address of the very words. */
  String place(Utterance.Report report) {
    return text(report.article()).href + "#q" + (report.quotes().get(0) + 1);
  }

  /** The wordings of these reports, each once, with where they stand. */
  List<View.Wording> variants(List<Utterance.Report> reports) {
    Map<String, Utterance.Report> byWording = new LinkedHashMap<>();
    reports.forEach(report -> byWording.putIfAbsent(wording(report), report));
    List<SafeString> marked = Variants.marked(List.copyOf(byWording.keySet()));
    List<View.Wording> variants = new ArrayList<>();
    for (Utterance.Report report : byWording.values()) {
      Text text = text(report.article());
      SafeString wording = marked.get(variants.size());
      variants.add(new View.Wording(wording, text.tongue, text.outlet, place(report)));
    }
    return variants;
  }

  /** What is said in the story, as {@link #said(List)} orders it. */
  List<List<Spoken>> said(Story story) {
    return said.computeIfAbsent(story.id(), id -> said(texts(story)));
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
    List<List<Spoken>> said = new ArrayList<>();
    bySpeaker.values().forEach(statements -> said.add(List.copyOf(statements)));
    said.sort((a, b) -> Integer.compare(b.size(), a.size()));
    return said;
  }

  /** Where the words stand in the texts of {@code story}, the fullest wording first. */
  List<Utterance.Report> reports(Spoken spoken, Story story) {
    return spoken.utterance.reports().stream()
        .filter(report -> text(report.article()).story.id().equals(story.id()))
        .toList();
  }

  /** What was said, in the words that one of the story's texts quotes. */
  View.Said said(Spoken spoken, Story story) {
    return said(spoken, reports(spoken, story));
  }

  /** What was said, in the fullest words that were quoted. */
  View.Said said(Spoken spoken) {
    return said(spoken, spoken.utterance.reports());
  }

  private View.Said said(Spoken spoken, List<Utterance.Report> reports) {
    Utterance.Report fullest = reports.get(0);
    String wordings = wording(fullest);
    Set<View.Outlet> outlets = new LinkedHashSet<>();
    boolean second = spoken.utterance.variants();
    for (Utterance.Report report : reports) {
      outlets.add(text(report.article()).outlet);
      if (second && !wording(report).equals(wordings)) {
        wordings += " / " + wording(report);
        second = false;
      }
    }
    return new View.Said(
        wordings,
        spoken.href,
        text(fullest.article()).tongue,
        item(spoken.person),
        List.copyOf(outlets));
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
}

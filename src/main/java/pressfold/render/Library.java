package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Block;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Extract;
import pressfold.model.Fact;
import pressfold.model.OutletFile;
import pressfold.model.Person;
import pressfold.model.Published;
import pressfold.model.Quote;
import pressfold.model.Rights;
import pressfold.model.Story;
import pressfold.model.Topic;
import pressfold.model.Utterance;

/** The digest's reference room: finds what a page speaks of, and puts it as pages show it. */
final class Library {

  private static final int SENTENCE_LENGTH = 260;
  private static final int SUMMARY_LENGTH = 420;
  static final int QUOTES_A_PAGE = 50;
  private static final int SIGLA_SHOWN = 4;
  private static final int WORDS_A_MINUTE = 220;

  /**
   * Words that quotes belong to, and whose they are. One for each utterance; equal to none else.
   */
  static final class Spoken {

    private final Person person;
    private final Utterance utterance;

    private Spoken(Person person, Utterance utterance) {
      this.person = person;
      this.utterance = utterance;
    }

    Person person() {
      return person;
    }

    Utterance utterance() {
      return utterance;
    }
  }

  private final Digest digest;
  private final Words words;
  private final String language;
  private final Map<String, Clipping> clippings = new HashMap<>();
  private final Map<String, Story> stories = new HashMap<>();
  private final Map<String, Story> storyOf = new HashMap<>();
  private final Map<String, OutletFile> outletOf = new HashMap<>();
  private final Map<String, Topic> topics = new HashMap<>();
  private final Map<String, Map<Integer, Spoken>> spoken = new HashMap<>();
  private final Map<String, Integer> place = new HashMap<>();
  private final Map<String, Integer> length = new HashMap<>();
  private final Map<String, View.Card> cards = new HashMap<>();

  Library(Digest digest, Words words, String language) {
    this.digest = digest;
    this.words = words;
    this.language = language;
    digest.clippings().forEach(clipping -> clippings.put(clipping.id(), clipping));
    digest.clippings().forEach(clipping -> length.put(clipping.id(), clipping.article().words()));
    digest.outlets().forEach(file -> file.articles().forEach(id -> outletOf.put(id, file)));
    digest.topics().forEach(topic -> topics.put(topic.slug(), topic));
    for (Person person : digest.people()) {
      int before = place.size();
      for (Utterance utterance : person.utterances()) {
        place.put(person.slug() + "#" + utterance.id(), place.size() - before);
        Spoken said = new Spoken(person, utterance);
        for (Utterance.Report report : utterance.reports()) {
          Map<Integer, Spoken> here =
              spoken.computeIfAbsent(report.article(), id -> new HashMap<>());
          report.quotes().forEach(quote -> here.put(quote, said));
        }
      }
    }
    for (Story story : digest.stories()) {
      stories.put(story.id(), story);
      story.coverage().forEach(clipping -> storyOf.put(clipping.id(), story));
    }
    digest.stories().forEach(story -> cards.put(story.id(), newCard(story)));
  }

  Digest digest() {
    return digest;
  }

  Words words() {
    return words;
  }

  Clipping clipping(String id) {
    return known(clippings, id);
  }

  Story story(String id) {
    return known(stories, id);
  }

  Story storyOf(String article) {
    return known(storyOf, article);
  }

  boolean isIn(Story story, String article) {
    return storyOf(article).id().equals(story.id());
  }

  View.Card card(String story) {
    return known(cards, story);
  }

  int length(String article) {
    return known(length, article);
  }

  /** Whose words a quote is, where that is clear. */
  Optional<Spoken> spoken(String article, int quote) {
    return Optional.ofNullable(spoken.getOrDefault(article, Map.of()).get(quote));
  }

  private static <T> T known(Map<String, T> all, String id) {
    T found = all.get(id);
    if (found == null) {
      throw new IllegalArgumentException("the digest has no \"" + id + "\"");
    }
    return found;
  }

  SafeString tongue(String of) {
    return Html.tongue(of, language);
  }

  // --- people, outlets, topics

  View.Link link(Person person) {
    return View.Link.to(person.name(), "people/" + person.slug() + ".html");
  }

  /** Where the words stand on their speaker's pages. */
  String href(Person person, Utterance utterance) {
    int page = 1 + known(place, person.slug() + "#" + utterance.id()) / QUOTES_A_PAGE;
    return Paging.numbered(link(person).href(), page) + "#" + utterance.id();
  }

  View.Outlet outlet(OutletFile file) {
    return new View.Outlet(file.siglum(), file.name(), "outlets/" + file.slug() + ".html");
  }

  View.Outlet outletOf(String article) {
    OutletFile file = outletOf.get(article);
    return file == null ? new View.Outlet("?", words.word("unknown"), "") : outlet(file);
  }

  /** What tells the outlets of articles apart; articles without one stand each alone. */
  String outletKey(String article) {
    OutletFile file = outletOf.get(article);
    return file == null ? "?" + article : file.slug();
  }

  View.Link topic(Story story) {
    return story.topics().stream()
        .map(topics::get)
        .filter(topic -> topic != null)
        .findFirst()
        .map(this::link)
        .orElse(View.Link.NONE);
  }

  View.Link link(Topic topic) {
    return View.Link.to(topic.name(), "topics/" + topic.slug() + ".html");
  }

  // --- articles

  String headline(Article article) {
    return article.headline().map(headline -> headline.text()).orElse(article.id());
  }

  String href(Clipping clipping) {
    return "articles/" + clipping.slug() + ".html";
  }

  String byline(Article article) {
    return article.authors().isEmpty()
        ? words.word("no.byline")
        : words.list(article.authors(), Author::name);
  }

  /** How much of the article is shown; where nothing was decided, all of it. */
  static Rights rights(Clipping clipping) {
    return clipping.article().direction().publish().orElse(Rights.FULL);
  }

  String lengthText(Clipping clipping) {
    if (rights(clipping) != Rights.FULL) {
      return words.word("length.withheld");
    }
    int count = length(clipping.id());
    int minutes = Math.max(1, Math.round((float) count / WORDS_A_MINUTE));
    return words.count("words", count) + ", " + words.word("minutes", minutes);
  }

  View.Teller teller(Clipping clipping, String when) {
    Article article = clipping.article();
    return new View.Teller(
        outletOf(clipping.id()),
        when,
        href(clipping),
        headline(article),
        tongue(article.language()),
        byline(article),
        lengthText(clipping));
  }

  /** How often somebody is quoted in the article; words that go on count once. */
  int quotes(Clipping clipping) {
    Set<Spoken> said = new HashSet<>();
    int others = 0;
    List<Quote> quotes = clipping.article().quotes();
    for (int i = 0; i < quotes.size(); i++) {
      Optional<Spoken> found = spoken(clipping.id(), i);
      if (found.isPresent()) {
        said.add(found.get());
      } else if (quotes.get(i).kind() == Quote.Kind.DIRECT && !quotes.get(i).continued()) {
        others++;
      }
    }
    return said.size() + others;
  }

  int quotes(List<Clipping> coverage) {
    return coverage.stream().mapToInt(this::quotes).sum();
  }

  /** How the text begins. */
  String opening(Clipping clipping) {
    return clipping.article().body().stream()
        .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
        .map(block -> block.text().text())
        .findFirst()
        .orElse("");
  }

  // --- lists

  View.Tally tally(View.Link link, int n, String noun) {
    return new View.Tally(link.text(), link.href(), words.number(n), words.noun(noun, n));
  }

  View.Tally tally(Topic topic, int stories) {
    return tally(link(topic), stories, "stories");
  }

  View.Tally tally(Topic topic) {
    return tally(topic, topic.stories().size());
  }

  Topic topicNamed(String slug) {
    return known(topics, slug);
  }

  View.OutletTally tally(OutletFile file) {
    return new View.OutletTally(outlet(file), words.number(file.articles().size()));
  }

  /** The outlets counted most often, at most {@code most}. */
  List<View.OutletTally> tallies(Map<View.Outlet, Integer> outlets, int most) {
    return outlets.entrySet().stream()
        .sorted(
            Map.Entry.<View.Outlet, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().name()))
        .limit(most)
        .map(entry -> new View.OutletTally(entry.getKey(), words.number(entry.getValue())))
        .toList();
  }

  View.Line line(Story story) {
    View.Card card = card(story.id());
    String topic = card.topic().text();
    return new View.Line(
        card.href(),
        card.headline(),
        card.tongue(),
        topic.isEmpty() ? card.coverage() : topic + ", " + card.coverage(),
        card.outlets(),
        card.moreOutlets());
  }

  /** The stories of these articles, each once. */
  List<Story> stories(List<Clipping> clippings) {
    Map<String, Story> found = new LinkedHashMap<>();
    for (Clipping clipping : clippings) {
      Story story = storyOf(clipping.id());
      found.putIfAbsent(story.id(), story);
    }
    return List.copyOf(found.values());
  }

  /** Things under the days they are of, in the order given; those without a day apart. */
  <T> List<View.Day> days(
      List<T> things,
      Function<T, Optional<LocalDate>> dayOf,
      Function<T, View.Line> line,
      String noun) {
    Map<Optional<LocalDate>, List<View.Line>> days = new LinkedHashMap<>();
    for (T thing : things) {
      days.computeIfAbsent(dayOf.apply(thing), day -> new ArrayList<>()).add(line.apply(thing));
    }
    List<View.Day> shown = new ArrayList<>();
    days.forEach(
        (day, lines) ->
            shown.add(
                new View.Day(
                    "d" + day.map(LocalDate::toString).orElse("0"),
                    day.map(date -> day("long", date))
                        .orElseGet(() -> new View.When("", words.word("undated"))),
                    day.map(date -> words.date("weekday", date)).orElse(""),
                    words.count(noun, lines.size()),
                    lines,
                    View.Link.NONE)));
    return shown;
  }

  // --- time

  /** Day and time as the slip shows them. */
  View.When published(Optional<Published> published) {
    return published
        .map(
            at ->
                at.moment()
                    .map(
                        moment -> {
                          OffsetDateTime utc = utc(moment);
                          return new View.When(
                              iso(utc),
                              words
                                  .word("date.moment")
                                  .replace("{date}", words.date("long", utc.toLocalDate()))
                                  .replace("{time}", clock(utc.toLocalTime())));
                        })
                    .orElseGet(() -> localTime(at)))
        .orElse(View.When.UNKNOWN);
  }

  private View.When localTime(Published at) {
    String day = words.date("long", at.date());
    return at.time()
        .map(
            time ->
                new View.When(
                    at.date() + "T" + clock(time),
                    words.word("date.local").replace("{date}", day).replace("{time}", clock(time))))
        .orElseGet(() -> new View.When(at.date().toString(), day));
  }

  /** Weekday and time where the time is known, else the day: "Wed 20:10", "Wed 17 March". */
  View.When brief(Optional<Published> published) {
    return published
        .map(
            at ->
                at.time().isEmpty()
                    ? day("short", at.date())
                    : new View.When(published(published).iso(), briefTime(at)))
        .orElseGet(() -> new View.When("", words.word("undated")));
  }

  private String briefTime(Published at) {
    LocalDate day =
        at.moment().map(Library::utc).map(OffsetDateTime::toLocalDate).orElse(at.date());
    LocalTime time =
        at.moment().map(Library::utc).map(OffsetDateTime::toLocalTime).orElseGet(at.time()::get);
    return words.date("time", day).replace("{time}", clock(time));
  }

  View.When day(String form, LocalDate day) {
    return new View.When(day.toString(), words.date(form, day));
  }

  static OffsetDateTime utc(OffsetDateTime moment) {
    return moment.withOffsetSameInstant(ZoneOffset.UTC);
  }

  static String iso(OffsetDateTime utc) {
    return utc.toLocalDate() + "T" + clock(utc.toLocalTime()) + "Z";
  }

  private static String clock(LocalTime time) {
    return two(time.getHour()) + ":" + two(time.getMinute());
  }

  private static String two(int n) {
    return n < 10 ? "0" + n : String.valueOf(n);
  }

  // --- stories

  String href(Story story) {
    return "stories/" + story.slug() + ".html";
  }

  /** The story's outlets, each once, first to publish first. */
  List<View.Outlet> outlets(Story story) {
    return story.coverage().stream().map(clipping -> outletOf(clipping.id())).distinct().toList();
  }

  Optional<LocalDate> newest(Story story) {
    return story.coverage().stream()
        .flatMap(clipping -> clipping.article().published().stream())
        .map(Published::date)
        .max(Comparator.naturalOrder());
  }

  private View.Card newCard(Story story) {
    List<View.Outlet> outlets = outlets(story);
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("outlets", outlets.size());
    counts.put("articles", story.coverage().size());
    counts.put("quotes", quotes(story.coverage()));
    String coverage = words.counts(without(counts, "outlets"));
    return new View.Card(
        href(story),
        story.headline(),
        tongue(story.language()),
        cut(summary(story), SUMMARY_LENGTH),
        cut(
            story.summary().isEmpty() ? summary(story) : story.summary().get(0).text(),
            SENTENCE_LENGTH),
        topic(story),
        when(story),
        outlets.size() > SIGLA_SHOWN ? outlets.subList(0, SIGLA_SHOWN - 1) : outlets,
        outlets.size() > SIGLA_SHOWN ? "+" + (outlets.size() - SIGLA_SHOWN + 1) : "",
        Figures.bars(story.coverage().stream().map(clipping -> length(clipping.id())).toList()),
        bold(counts),
        coverage);
  }

  private static Map<String, Integer> without(Map<String, Integer> counts, String noun) {
    Map<String, Integer> rest = new LinkedHashMap<>(counts);
    rest.remove(noun);
    return rest;
  }

  /** "<b>2</b> outlets · <b>3</b> articles", the nouns that count nothing left out. */
  private SafeString bold(Map<String, Integer> counts) {
    return new SafeString(
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(
                entry ->
                    "<b>"
                        + words.number(entry.getValue())
                        + "</b> "
                        + Html.escape(words.noun(entry.getKey(), entry.getValue())))
            .collect(Collectors.joining(" · ")));
  }

  private View.When when(Story story) {
    Optional<Published> newest =
        story.coverage().stream()
            .flatMap(clipping -> clipping.article().published().stream())
            .max(Comparator.comparing(Published::date));
    boolean today =
        !digest.editions().isEmpty()
            && newest.filter(at -> at.date().equals(digest.editions().get(0).date())).isPresent();
    if (today && newest.flatMap(Published::moment).isPresent()) {
      OffsetDateTime utc = utc(newest.flatMap(Published::moment).get());
      return new View.When(iso(utc), clock(utc.toLocalTime()));
    }
    return newest.map(at -> day("short", at.date())).orElse(View.When.UNKNOWN);
  }

  private String summary(Story story) {
    if (!story.summary().isEmpty()) {
      return story.summary().stream().map(Extract::text).collect(Collectors.joining(" "));
    }
    return story.coverage().stream()
        .map(Clipping::article)
        .map(article -> article.deck().map(deck -> deck.text()).orElse(""))
        .filter(deck -> !deck.isEmpty())
        .findFirst()
        .orElse("");
  }

  View.Fact fact(Fact fact) {
    Set<View.Outlet> outlets = new LinkedHashSet<>();
    fact.sentences().forEach(sentence -> outlets.add(outletOf(sentence.article())));
    return fact(fact.sentences().get(0), List.copyOf(outlets));
  }

  View.Fact fact(Extract sentence, List<View.Outlet> outlets) {
    Clipping clipping = clipping(sentence.article());
    return new View.Fact(
        sentence.text(),
        place(clipping, sentence.block()),
        tongue(clipping.article().language()),
        outlets);
  }

  /** The address of a paragraph. */
  String place(Clipping clipping, int block) {
    return href(clipping) + "#p" + (block + 1);
  }

  // --- quotes

  /** The words as one article reports them; parts that stand apart are joined by an ellipsis. */
  String wording(Utterance.Report report) {
    List<Quote> quotes = clipping(report.article()).article().quotes();
    List<String> parts = new ArrayList<>();
    for (int quote : report.quotes()) {
      parts.add(Prose.statement(quotes.get(quote).text()));
    }
    return String.join(" … ", parts);
  }

  /** The address of the very words. */
  String place(Clipping clipping, Utterance.Report report) {
    return href(clipping) + "#q" + (report.quotes().get(0) + 1);
  }

  /** The wordings of these reports, each once, with where they stand. */
  List<View.Wording> variants(List<Utterance.Report> reports) {
    Map<String, View.Wording> wordings = new LinkedHashMap<>();
    List<String> texts = reports.stream().map(this::wording).distinct().toList();
    for (Utterance.Report report : reports) {
      String wording = wording(report);
      Clipping clipping = clipping(report.article());
      wordings.putIfAbsent(
          wording,
          new View.Wording(
              Variants.marked(wording, texts),
              tongue(clipping.article().language()),
              outletOf(report.article()),
              place(clipping, report)));
    }
    return List.copyOf(wordings.values());
  }

  /** What is said in the story, each statement once, by speaker and in the order of the texts. */
  List<Spoken> statements(Story story) {
    Map<String, Set<Spoken>> said = new LinkedHashMap<>();
    for (Clipping clipping : story.coverage()) {
      for (int i = 0; i < clipping.article().quotes().size(); i++) {
        spoken(clipping.id(), i)
            .ifPresent(
                found ->
                    said.computeIfAbsent(found.person().slug(), slug -> new LinkedHashSet<>())
                        .add(found));
      }
    }
    return said.values().stream()
        .sorted((a, b) -> Integer.compare(b.size(), a.size()))
        .flatMap(Set::stream)
        .toList();
  }

  /** Who is quoted in the story, most quoted first. */
  List<Person> speakers(Story story) {
    Map<String, Person> speakers = new LinkedHashMap<>();
    statements(story).forEach(said -> speakers.putIfAbsent(said.person().slug(), said.person()));
    return List.copyOf(speakers.values());
  }

  /** Whether the article calls the person by their full name. */
  static boolean names(Article article, Person person) {
    return article.body().stream().anyMatch(block -> block.text().text().contains(person.name()));
  }

  /**
   * How many minutes after {@code a} the article {@code b} appeared, where both times are known.
   */
  Optional<Long> minutesBetween(Clipping a, Clipping b) {
    Optional<OffsetDateTime> from = a.article().published().flatMap(Published::moment);
    Optional<OffsetDateTime> to = b.article().published().flatMap(Published::moment);
    return from.flatMap(start -> to.map(end -> Duration.between(start, end).toMinutes()));
  }

  View.Said said(Person person, Utterance utterance) {
    Utterance.Report fullest = utterance.reports().get(0);
    String wordings =
        utterance.variants()
            ? utterance.reports().stream()
                .map(this::wording)
                .distinct()
                .limit(2)
                .collect(Collectors.joining(" / "))
            : wording(fullest);
    Set<View.Outlet> outlets = new LinkedHashSet<>();
    utterance.reports().forEach(report -> outlets.add(outletOf(report.article())));
    return new View.Said(
        wordings,
        href(person, utterance),
        tongue(clipping(fullest.article()).article().language()),
        link(person),
        person.role().orElse(""),
        Html.isolated(outletOf(fullest.article()).name()),
        List.copyOf(outlets));
  }

  /** At most {@code length} characters, cut at a word. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int space = text.lastIndexOf(' ', length);
    return text.substring(0, space > length / 2 ? space : length).strip() + "…";
  }
}

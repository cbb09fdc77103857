package pressfold;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Block;
import pressfold.model.Clipping;
import pressfold.model.Deck;
import pressfold.model.Digest;
import pressfold.model.Direction;
import pressfold.model.Edition;
import pressfold.model.Extract;
import pressfold.model.Fact;
import pressfold.model.Headline;
import pressfold.model.Outlet;
import pressfold.model.OutletFile;
import pressfold.model.Person;
import pressfold.model.Published;
import pressfold.model.Quote;
import pressfold.model.Rights;
import pressfold.model.SourceLink;
import pressfold.model.Story;
import pressfold.model.Topic;
import pressfold.model.Utterance;
import pressfold.source.Span;
import pressfold.source.TracedText;

/** Makes digests by hand, for the tests of the stages that read them. */
public final class Newsroom {

  private static final Span NOWHERE = new Span(0, 0);

  private final List<Draft> drafts = new ArrayList<>();

  /** A new article; what is not said of it is unknown. */
  public Draft article(String id, String headline) {
    Draft draft = new Draft(id, headline);
    drafts.add(draft);
    return draft;
  }

  /** The digest of all articles, grouped as the drafts say, everything else in the plainest way. */
  public Digest digest() {
    List<Clipping> clippings =
        drafts.stream()
            .map(
                draft ->
                    new Clipping(
                        draft.article(),
                        draft.id.replace('/', '-'),
                        draft.story,
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))
            .sorted(Comparator.comparing(Clipping::id))
            .toList();
    Map<String, List<Clipping>> stories = new TreeMap<>();
    Map<String, List<String>> outlets = new TreeMap<>();
    Map<LocalDate, TreeSet<String>> days = new TreeMap<>(Comparator.reverseOrder());
    Map<String, List<Utterance>> people = new TreeMap<>();
    for (Clipping clipping : clippings) {
      Article article = clipping.article();
      stories.computeIfAbsent(clipping.story(), story -> new ArrayList<>()).add(clipping);
      article
          .outlet()
          .ifPresent(
              outlet ->
                  outlets
                      .computeIfAbsent(outlet.name(), name -> new ArrayList<>())
                      .add(clipping.id()));
      article
          .published()
          .ifPresent(
              published ->
                  days.computeIfAbsent(published.date(), day -> new TreeSet<>())
                      .add(clipping.story()));
      for (int i = 0; i < article.quotes().size(); i++) {
        int quote = i;
        article
            .quotes()
            .get(i)
            .speaker()
            .flatMap(Quote.Speaker::name)
            .ifPresent(
                name ->
                    people
                        .computeIfAbsent(name, n -> new ArrayList<>())
                        .add(
                            new Utterance(
                                "q" + clipping.slug() + quote,
                                List.of(new Utterance.Report(clipping.id(), List.of(quote))),
                                false)));
      }
    }
    List<Story> told = new ArrayList<>();
    stories.forEach((id, coverage) -> told.add(story(id, coverage)));
    return new Digest(
        clippings,
        told,
        people.entrySet().stream()
            .map(e -> new Person(slug(e.getKey()), e.getKey(), Optional.empty(), e.getValue()))
            .toList(),
        outlets.entrySet().stream()
            .map(
                e ->
                    new OutletFile(
                        slug(e.getKey()),
                        e.getKey(),
                        (e.getKey() + "XX").substring(0, 2),
                        e.getValue()))
            .toList(),
        List.of(new Topic("news", "News", List.copyOf(stories.keySet()))),
        days.entrySet().stream()
            .map(e -> new Edition(e.getKey(), List.copyOf(e.getValue())))
            .toList());
  }

  private static Story story(String id, List<Clipping> coverage) {
    Article lead = coverage.get(0).article();
    List<Extract> first = new ArrayList<>();
    for (Clipping clipping : coverage) {
      List<Block> body = clipping.article().body();
      if (!body.isEmpty()) {
        int last = body.size() - 1;
        String text = body.get(last).text().text();
        first.add(new Extract(text, clipping.id(), last, new Span(0, text.length())));
      }
    }
    return new Story(
        id,
        id,
        lead.headline().orElseThrow().text(),
        lead.language(),
        coverage,
        first,
        first.isEmpty() ? List.of() : List.of(new Fact(first)),
        first.stream().map(extract -> new Fact(List.of(extract))).toList(),
        List.of("news"),
        List.of(),
        List.of(),
        List.of());
  }

  private static String slug(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  /** An article in the making. */
  public static final class Draft {

    private final String id;
    private final String headline;
    private String story;
    private String language = "en";
    private Optional<String> deck = Optional.empty();
    private Optional<String> outlet = Optional.empty();
    private Optional<Published> published = Optional.empty();
    private Optional<String> url = Optional.empty();
    private Optional<Rights> rights = Optional.empty();
    private final List<String> authors = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final Map<Integer, String> speakers = new LinkedHashMap<>();

    private Draft(String id, String headline) {
      this.id = id;
      this.headline = headline;
      this.story = id.replace('/', '-');
    }

    public Draft story(String key) {
      story = key;
      return this;
    }

    public Draft language(String tag) {
      language = tag;
      return this;
    }

    public Draft deck(String sentence) {
      deck = Optional.of(sentence);
      return this;
    }

    public Draft outlet(String name) {
      outlet = Optional.of(name);
      return this;
    }

    public Draft on(String date) {
      published =
          Optional.of(Published.on(LocalDate.parse(date), NOWHERE, Published.Evidence.TEXT));
      return this;
    }

    public Draft at(String date, String time, String offset) {
      published =
          Optional.of(
              new Published(
                  LocalDate.parse(date),
                  Optional.of(LocalTime.parse(time)),
                  Optional.of(ZoneOffset.of(offset)),
                  NOWHERE,
                  Published.Evidence.TEXT));
      return this;
    }

    public Draft source(String address) {
      url = Optional.of(address);
      return this;
    }

    public Draft by(String name) {
      authors.add(name);
      return this;
    }

    public Draft publish(Rights allowed) {
      rights = Optional.of(allowed);
      return this;
    }

    public Draft says(String... texts) {
      paragraphs.addAll(List.of(texts));
      return this;
    }

    /** A paragraph that is one quote of {@code speaker}. */
    public Draft quotes(String speaker, String words) {
      speakers.put(paragraphs.size(), speaker);
      paragraphs.add(words);
      return this;
    }

    Article article() {
      List<Block> body =
          paragraphs.stream()
              .map(
                  text ->
                      Block.plain(
                          Block.Kind.PARAGRAPH,
                          TracedText.replacing(new Span(0, text.length()), text)))
              .toList();
      List<Quote> quotes = new ArrayList<>();
      speakers.forEach(
          (block, speaker) ->
              quotes.add(
                  new Quote(
                      block,
                      new Span(0, paragraphs.get(block).length()),
                      NOWHERE,
                      paragraphs.get(block),
                      Quote.Kind.DIRECT,
                      Optional.of(
                          new Quote.Speaker(
                              speaker, NOWHERE, Optional.of(speaker), Optional.empty())),
                      Optional.empty(),
                      false,
                      0.9)));
      return new Article(
          "articles/" + id + ".txt",
          id,
          language,
          Optional.of(new Headline(headline, NOWHERE, 1)),
          deck.map(text -> new Deck(text, NOWHERE, 1)),
          authors.stream().map(name -> new Author(name, NOWHERE, 1)).toList(),
          List.of(),
          outlet.map(name -> new Outlet(name, Optional.empty(), Outlet.Evidence.CONFIG)),
          Optional.empty(),
          published,
          url.map(address -> new SourceLink(address, NOWHERE)),
          List.of(),
          body,
          quotes,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          new Direction(List.of(), Optional.empty(), Optional.empty(), rights));
    }
  }
}

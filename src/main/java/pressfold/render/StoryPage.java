package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pressfold.model.Block;
import pressfold.model.Extract;
import pressfold.model.Fact;
import pressfold.model.Key;
import pressfold.model.Published;
import pressfold.model.Quote;
import pressfold.model.Story;

/**
 * Makes the page of a story. That of one article is light: its summary, its quotes, and the way to
 * the text.
 */
final class StoryPage {

  private static final int MOST_COLUMNS = 6;
  private static final int MOST_SIGLA = 8;
  private static final int MOST_STATEMENTS = 40;
  private static final int MOST_FACTS = 12;
  private static final int MOST_SINGLE = 6;
  private static final int MOST_SAID = 6;
  private static final int MOST_TWINS = 8;
  private static final int MOST_EVENTS = 5;
  private static final int MOST_PEOPLE = 30;
  private static final int MOST_LINKS = 8;

  private final Library library;
  private final Words words;
  private final JsonLd jsonLd;

  StoryPage(Library library, JsonLd jsonLd) {
    this.library = library;
    this.words = library.words;
    this.jsonLd = jsonLd;
  }

  /** Stands for the story and those that its page leads to. */
  long key(Story story) {
    return Key.of(
        library.key(story),
        library.key(story.earlier()),
        library.key(story.later()),
        library.key(story.related()));
  }

  Sheet sheet(Story story) {
    View.Card card = library.card(story);
    List<Text> texts = library.texts(story);
    boolean several = texts.size() > 1;
    Sheet sheet =
        new Sheet("story", card.headline())
            .about(card.sentence())
            .say("kind", "article")
            .say(
                "structured",
                several
                    ? jsonLd.collection(
                        card.href(), card.headline(), texts.stream().map(Text::item).toList())
                    : View.NO_HTML)
            .show("card", card)
            .show("summary", library.summarised(story))
            .show("several", several)
            .show("texts", tellers(story, texts.size()))
            .show("links", links(story));
    List<Spoken> said = said(story);
    List<Spoken> shown = said.subList(0, Math.min(MOST_STATEMENTS, said.size()));
    sheet.show("moreSaid", said.size() > shown.size());
    if (!several) {
      return sheet.show("quotes", shown.stream().map(one -> library.said(one, story)).toList());
    }
    Collation collation = new Collation(story, texts, said);
    return sheet
        .show("outlets", collation.shownOutlets())
        .show("moreOutlets", collation.more(collation.byOutlet.size()))
        .show("figure", collation.figure())
        .show("timeline", timeline(texts))
        .show("longTimeline", texts.size() > MOST_EVENTS)
        .show("bothReport", collation.byOutlet.size() == 2)
        .show("shared", shared(story, MOST_FACTS))
        .show("columns", columns(collation))
        .show("decks", texts.stream().anyMatch(text -> text.article.deck().isPresent()))
        .show("twins", collation.twins())
        .show(
            "saidCount",
            words.count("statements", said.size())
                + ", "
                + words.count("timesQuoted", collation.quoted()))
        .show("said", shown.stream().map(collation::statement).toList())
        .show("people", collation.people());
  }

  /** The articles as lists tell of them, at most {@code most}. */
  List<View.Teller> tellers(Story story, int most) {
    List<View.Teller> tellers = new ArrayList<>();
    for (Text text : library.texts(story)) {
      if (tellers.size() < most) {
        tellers.add(library.teller(text, when(text)));
      }
    }
    return tellers;
  }

  /** "Wed 20:10", with ", first" for the first of several to publish. */
  private String when(Text text) {
    String when = library.times.brief(text.article.published()).text();
    boolean first =
        text.story.coverage().size() > 1
            && text.clipping.id().equals(text.story.coverage().get(0).id())
            && text.article.published().isPresent();
    return first ? words.word("first", when) : when;
  }

  List<View.Item> shared(Story story, int most) {
    List<View.Item> facts = new ArrayList<>();
    for (Fact fact : story.shared()) {
      if (facts.size() < most) {
        Set<View.Outlet> outlets = new LinkedHashSet<>();
        fact.sentences().forEach(sentence -> outlets.add(library.text(sentence.article()).outlet));
        facts.add(library.fact(fact.sentences().get(0)).by(List.copyOf(outlets)));
      }
    }
    return facts;
  }

  /** The outlets side by side, where there are several. */
  List<View.Column> columns(Story story) {
    return columns(new Collation(story, library.texts(story), said(story)));
  }

  private List<Spoken> said(Story story) {
    return library.said(story).stream().flatMap(List::stream).toList();
  }

  private static List<View.Column> columns(Collation collation) {
    return collation.byOutlet.size() < 2
        ? List.of()
        : collation.byOutlet.values().stream().limit(MOST_COLUMNS).map(collation::column).toList();
  }

  private List<View.Event> timeline(List<Text> texts) {
    List<View.Event> events = new ArrayList<>();
    Optional<Published> before = Optional.empty();
    for (Text text : texts) {
      Optional<Published> published = text.article.published();
      if (published.isPresent()) {
        long minutes = Times.minutesBetween(before, published).orElse(0L);
        String what =
            text.clipping.copyOf().isPresent()
                ? words.word("prints.copy")
                : before.isEmpty()
                    ? words.word("publishes.first")
                    : minutes > 0
                        ? words.word("follows", words.span(minutes))
                        : words.word("publishes");
        events.add(new View.Event(library.times.brief(published), text.outlet.name(), what));
        before = published;
      }
    }
    return events.size() > 1 ? events : List.of();
  }

  private List<View.Group> links(Story story) {
    List<View.Group> groups = new ArrayList<>();
    addGroup(groups, "earlier.stories", story.earlier());
    addGroup(groups, "later.stories", story.later());
    addGroup(groups, "related.stories", story.related());
    return groups;
  }

  private void addGroup(List<View.Group> groups, String title, List<String> ids) {
    List<View.Item> links =
        ids.stream().limit(MOST_LINKS).map(id -> library.noted(library.story(id))).toList();
    if (!links.isEmpty()) {
      groups.add(new View.Group(words.word(title), links));
    }
  }

  /** What the story's outlets have in common and what each has alone. */
  private final class Collation {

    private final Story story;
    private final List<Text> texts;

    /** The articles of each outlet, first to publish first. */
    private final Map<String, List<Text>> byOutlet = new LinkedHashMap<>();

    /** What is said, each with the story's articles that report it. */
    private final Map<Spoken, Set<Text>> reports = new LinkedHashMap<>();

    Collation(Story story, List<Text> texts, List<Spoken> said) {
      this.story = story;
      this.texts = texts;
      texts.forEach(
          text -> byOutlet.computeIfAbsent(text.outletKey(), key -> new ArrayList<>()).add(text));
      for (Spoken spoken : said) {
        Set<Text> here = new LinkedHashSet<>();
        library.reports(spoken, story).forEach(report -> here.add(library.text(report.article())));
        reports.put(spoken, here);
      }
    }

    int quoted() {
      return reports.values().stream().mapToInt(Set::size).sum();
    }

    List<View.Outlet> shownOutlets() {
      return byOutlet.values().stream().limit(MOST_SIGLA).map(of -> of.get(0).outlet).toList();
    }

    /** "+3", where there are more than can be shown. */
    String more(int outlets) {
      return outlets > MOST_SIGLA ? "+" + (outlets - MOST_SIGLA) : "";
    }

    SafeString figure() {
      List<Figures.Column> columns = new ArrayList<>();
      List<String> told = new ArrayList<>();
      boolean narrow = texts.size() > 2;
      for (Text text : texts) {
        String name = text.outlet.name();
        int lines = Figures.lines(text.words);
        columns.add(
            new Figures.Column(
                narrow ? text.outlet.siglum() : Library.cut(name, 22),
                narrow
                    ? library.times.column(text.article.published())
                    : library.times.brief(text.article.published()).text(),
                lines,
                speech(text, lines)));
        told.add(Html.isolated(name) + ": " + size(text));
      }
      return Figures.columns(columns, words.word("figure.label", String.join("; ", told)));
    }

    private String size(Text text) {
      return words.counts("words", text.words, "quotes", text.quotes());
    }

    /** Which lines of an article, set in lines of equal length, carry direct speech. */
    private BitSet speech(Text text, int lines) {
      int[] starts = new int[text.article.body().size() + 1];
      int block = 0;
      for (Block each : text.article.body()) {
        starts[block + 1] = starts[block++] + each.text().length();
      }
      BitSet speech = new BitSet();
      int characters = Math.max(1, starts[starts.length - 1]);
      for (Quote quote : text.article.quotes()) {
        if (quote.kind() == Quote.Kind.DIRECT) {
          int from = (starts[quote.block()] + quote.within().start()) * lines / characters;
          int to = (starts[quote.block()] + quote.within().end()) * lines / characters;
          speech.set(Math.min(from, lines - 1), Math.min(to, lines - 1) + 1);
        }
      }
      return speech;
    }

    View.Column column(List<Text> of) {
      Text first =
          of.stream()
              .filter(text -> text.clipping.copyOf().isEmpty())
              .findFirst()
              .orElse(of.get(0));
      List<View.Item> single = new ArrayList<>();
      for (Fact fact : story.single()) {
        Extract sentence = fact.sentences().get(0);
        if (single.size() < MOST_SINGLE && of.contains(library.text(sentence.article()))) {
          single.add(library.fact(sentence));
        }
      }
      List<View.Said> said = new ArrayList<>();
      reports.forEach(
          (spoken, by) -> {
            if (said.size() < MOST_SAID && of.containsAll(by)) {
              said.add(library.said(spoken, story));
            }
          });
      return new View.Column(
          library.teller(first, when(first)),
          size(first),
          first.article.deck().map(deck -> deck.text()).orElse(""),
          single,
          said,
          of.stream().filter(text -> text != first).map(Text::item).toList());
    }

    List<View.Twin> twins() {
      List<View.Twin> twins = new ArrayList<>();
      for (Spoken spoken : reports.keySet()) {
        if (spoken.utterance.variants() && twins.size() < MOST_TWINS) {
          List<View.Wording> wordings = library.variants(library.reports(spoken, story));
          if (wordings.size() > 1) {
            twins.add(new View.Twin(Library.item(spoken.person), wordings));
          }
        }
      }
      return twins;
    }

    /** A statement with, for each outlet, "quoted", "alt" in several wordings, or "no". */
    View.Statement statement(Spoken spoken) {
      Set<Text> by = reports.getOrDefault(spoken, Set.of());
      String quoted = spoken.utterance.variants() ? "alt" : "quoted";
      List<String> dots = new ArrayList<>();
      int beyond = MOST_SIGLA;
      for (List<Text> of : byOutlet.values()) {
        boolean here = of.stream().anyMatch(by::contains);
        if (dots.size() < MOST_SIGLA) {
          dots.add(here ? quoted : "no");
        } else {
          beyond += here ? 1 : 0;
        }
      }
      return new View.Statement(library.said(spoken, story), dots, more(beyond));
    }

    List<View.Mention> people() {
      List<View.Mention> people = new ArrayList<>();
      for (List<Spoken> said : library.said(story)) {
        if (people.size() < MOST_PEOPLE) {
          List<String> marks =
              byOutlet.values().stream().limit(MOST_SIGLA).map(of -> mark(said, of)).toList();
          people.add(new View.Mention(Library.item(said.get(0).person), marks));
        }
      }
      return people;
    }

    /** "quoted, 3", "named", or nothing. */
    private String mark(List<Spoken> said, List<Text> of) {
      int quoted = 0;
      for (Spoken spoken : said) {
        quoted += of.stream().anyMatch(reports.getOrDefault(spoken, Set.of())::contains) ? 1 : 0;
      }
      if (quoted > 0) {
        return words.word("quoted.times", words.number(quoted));
      }
      return of.stream().anyMatch(text -> text.names(said.get(0).person))
          ? words.word("named")
          : "";
    }
  }
}

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
import pressfold.model.Fact;
import pressfold.model.Key;
import pressfold.model.OutletFile;
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
  private static final int MOST_PEOPLE = 30;
  private static final int MOST_LINKS = 8;

  private final Library library;
  private final Words words;

  StoryPage(Library library) {
    this.library = library;
    this.words = library.words;
  }

  /** Stands for the story and those that its page leads to. */
  long key(Coverage story) {
    return Key.of(
        library.key(story),
        library.key(story.story.earlier()),
        library.key(story.story.later()),
        library.key(story.story.related()));
  }

  Sheet sheet(Coverage story) {
    boolean several = story.texts.size() > 1;
    List<Spoken> said = said(story);
    List<Spoken> shown = said.subList(0, Math.min(MOST_STATEMENTS, said.size()));
    Sheet sheet =
        new Sheet("story", story.headline)
            .about(story.sentence())
            .say("kind", "article")
            .show("story", story)
            .show("several", several)
            .show("texts", tellers(story, story.texts.size()))
            .show("links", links(story.story));
    if (!several) {
      return sheet.show("quotes", shown.stream().map(one -> library.said(one, story)).toList());
    }
    Collation collation = new Collation(story, said);
    return sheet
        .show("outlets", collation.shownOutlets())
        .show("beyond", Math.max(0, collation.byOutlet.size() - MOST_SIGLA))
        .show("figure", collation.figure())
        .show("timeline", timeline(story.texts))
        .show("shared", shared(story, MOST_FACTS))
        .show("columns", collation.columns())
        .show("outletCount", collation.byOutlet.size())
        .show("decks", story.texts.stream().anyMatch(text -> text.article.deck().isPresent()))
        .show("twins", collation.twins())
        .show("statements", said.size())
        .show("quoted", collation.quoted())
        .show("said", shown.stream().map(collation::statement).toList())
        .show("people", collation.people());
  }

  /** The articles as lists tell of them, at most {@code most}. */
  List<View.Teller> tellers(Coverage story, int most) {
    return story.texts.stream().limit(most).map(this::teller).toList();
  }

  /** The article with "Wed 20:10", and with ", first" for the first of several to publish. */
  private View.Teller teller(Text text) {
    String when = library.times.brief(text.article.published()).text();
    List<Text> coverage = text.story().texts;
    boolean first =
        coverage.size() > 1 && text == coverage.get(0) && text.article.published().isPresent();
    return new View.Teller(text, first ? words.word("first", when) : when);
  }

  /** What several outlets report. */
  List<View.Point> shared(Coverage story, int most) {
    return story.story.shared().stream()
        .limit(most)
        .map(fact -> library.point(fact.sentences()))
        .toList();
  }

  /** The outlets side by side, where there are several. */
  List<View.Column> columns(Coverage story) {
    return new Collation(story, said(story)).columns();
  }

  private static List<Spoken> said(Coverage story) {
    return story.said().stream().flatMap(List::stream).toList();
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
        events.add(new View.Event(library.times.brief(published), text, what));
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
    List<Coverage> links = ids.stream().limit(MOST_LINKS).map(library::story).toList();
    if (!links.isEmpty()) {
      groups.add(new View.Group(title, links));
    }
  }

  /** What the story's outlets have in common and what each has alone. */
  private final class Collation {

    private final Coverage story;

    /** The articles of each outlet, first to publish first. */
    private final Map<String, List<Text>> byOutlet = new LinkedHashMap<>();

    /** What is said, each with the story's articles that report it. */
    private final Map<Spoken, Set<Text>> reports = new LinkedHashMap<>();

    Collation(Coverage story, List<Spoken> said) {
      this.story = story;
      for (Text text : story.texts) {
        byOutlet.computeIfAbsent(text.outletKey(), key -> new ArrayList<>()).add(text);
      }
      for (Spoken spoken : said) {
        Set<Text> here = new LinkedHashSet<>();
        library.reports(spoken, story).forEach(report -> here.add(library.text(report.article())));
        reports.put(spoken, here);
      }
    }

    List<View.Column> columns() {
      return byOutlet.size() < 2
          ? List.of()
          : byOutlet.values().stream().limit(MOST_COLUMNS).map(this::column).toList();
    }

    int quoted() {
      return reports.values().stream().mapToInt(Set::size).sum();
    }

    List<OutletFile> shownOutlets() {
      return byOutlet.values().stream().limit(MOST_SIGLA).map(of -> of.get(0).outlet).toList();
    }

    SafeString figure() {
      List<Figures.Column> columns = new ArrayList<>();
      List<String> told = new ArrayList<>();
      boolean narrow = story.texts.size() > 2;
      for (Text text : story.texts) {
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
        told.add(
            Html.isolated(name)
                + ": "
                + words.counts("words", text.words, "quotes", text.quotes()));
      }
      return Figures.columns(columns, words.word("figure.label", String.join("; ", told)));
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
      List<View.Point> single = new ArrayList<>();
      for (Fact fact : story.story.single()) {
        if (single.size() < MOST_SINGLE
            && of.contains(library.text(fact.sentences().get(0).article()))) {
          single.add(library.point(fact.sentences()));
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
          teller(first), single, said, of.stream().filter(text -> text != first).toList());
    }

    List<View.Twin> twins() {
      List<View.Twin> twins = new ArrayList<>();
      for (Spoken spoken : reports.keySet()) {
        if (spoken.utterance.variants() && twins.size() < MOST_TWINS) {
          List<View.Wording> wordings = library.variants(library.reports(spoken, story));
          if (wordings.size() > 1) {
            twins.add(new View.Twin(spoken.person, wordings));
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
      int beyond = 0;
      for (List<Text> of : byOutlet.values()) {
        boolean here = of.stream().anyMatch(by::contains);
        if (dots.size() < MOST_SIGLA) {
          dots.add(here ? quoted : "no");
        } else {
          beyond += here ? 1 : 0;
        }
      }
      return new View.Statement(library.said(spoken, story), dots, beyond);
    }

    List<View.Mention> people() {
      List<View.Mention> people = new ArrayList<>();
      for (List<Spoken> said : story.said()) {
        if (people.size() < MOST_PEOPLE) {
          List<String> marks =
              byOutlet.values().stream().limit(MOST_SIGLA).map(of -> mark(said, of)).toList();
          people.add(new View.Mention(said.get(0).person, marks));
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

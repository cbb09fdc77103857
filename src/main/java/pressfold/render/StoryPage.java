package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pressfold.model.Article;
import pressfold.model.Clipping;
import pressfold.model.Fact;
import pressfold.model.Person;
import pressfold.model.Quote;
import pressfold.model.Story;
import pressfold.model.Utterance;

/** Makes the view of a story's page. */
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

  StoryPage(Library library) {
    this.library = library;
    this.words = library.words();
  }

  View.Story view(Story story) {
    View.Card card = library.card(story.id());
    Map<String, List<Clipping>> byOutlet = byOutlet(story);
    List<View.Outlet> outlets =
        byOutlet.values().stream().map(texts -> library.outletOf(texts.get(0).id())).toList();
    List<View.Outlet> shown = outlets.subList(0, Math.min(MOST_SIGLA, outlets.size()));
    Map<Library.Spoken, Set<String>> statements = statements(story);
    int quoted = statements.values().stream().mapToInt(Set::size).sum();
    boolean several = story.coverage().size() > 1;
    return new View.Story(
        story.headline(),
        library.tongue(story.language()),
        library.topic(story),
        words.word(byOutlet.size() > 1 ? "coverage.compared" : "the.coverage"),
        story.summary().stream().map(sentence -> library.fact(sentence, List.of())).toList(),
        card.bars(),
        card.counts(),
        several,
        several ? figure(story) : View.NO_HTML,
        several ? timeline(story) : List.of(),
        story.coverage().size() > MOST_EVENTS,
        words.word(byOutlet.size() == 2 ? "both.report" : "several.report"),
        story.shared().stream().limit(MOST_FACTS).map(library::fact).toList(),
        byOutlet.size() > 1 ? columns(story, byOutlet, statements) : List.of(),
        twins(statements.keySet(), story),
        words.count("statements", statements.size()) + ", " + words.count("timesQuoted", quoted),
        shown,
        outlets.size() > shown.size() ? "+" + (outlets.size() - shown.size()) : "",
        statements.entrySet().stream()
            .limit(MOST_STATEMENTS)
            .map(entry -> statement(entry.getKey(), entry.getValue(), byOutlet))
            .toList(),
        statements.size() > MOST_STATEMENTS ? words.word("all.speakers") : "",
        people(story, byOutlet, statements),
        story.coverage().stream().map(clipping -> teller(clipping, story)).toList(),
        links(story));
  }

  /** The articles of each outlet, first to publish first. */
  private Map<String, List<Clipping>> byOutlet(Story story) {
    return story.coverage().stream()
        .collect(
            Collectors.groupingBy(
                clipping -> library.outletKey(clipping.id()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  View.Teller teller(Clipping clipping, Story story) {
    return library.teller(clipping, when(clipping, story));
  }

  /** "Wed 20:10", with ", first" for the first of several to publish. */
  private String when(Clipping clipping, Story story) {
    String when = library.brief(clipping.article().published()).text();
    boolean first =
        story.coverage().size() > 1
            && clipping.id().equals(story.coverage().get(0).id())
            && clipping.article().published().isPresent();
    return first ? words.word("first", when) : when;
  }

  // --- the coverage in time

  private List<View.Event> timeline(Story story) {
    List<View.Event> events = new ArrayList<>();
    Optional<Clipping> before = Optional.empty();
    for (Clipping clipping : story.coverage()) {
      if (clipping.article().published().isEmpty()) {
        continue;
      }
      events.add(
          new View.Event(
              library.brief(clipping.article().published()),
              library.outletOf(clipping.id()),
              what(clipping, before)));
      before = Optional.of(clipping);
    }
    return events.size() > 1 ? events : List.of();
  }

  private String what(Clipping clipping, Optional<Clipping> before) {
    if (clipping.copyOf().isPresent()) {
      return words.word("prints.copy");
    }
    if (before.isEmpty()) {
      return words.word("publishes.first");
    }
    return library
        .minutesBetween(before.get(), clipping)
        .filter(minutes -> minutes > 0)
        .map(minutes -> words.word("follows", words.span(minutes)))
        .orElseGet(() -> words.word("publishes"));
  }

  private SafeString figure(Story story) {
    List<Figures.Column> columns = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (Clipping clipping : story.coverage()) {
      View.Outlet outlet = library.outletOf(clipping.id());
      columns.add(
          new Figures.Column(
              story.coverage().size() > 2 ? outlet.siglum() : Library.cut(outlet.name(), 22),
              library.brief(clipping.article().published()).text(),
              lines(clipping)));
      Map<String, Integer> counts = new LinkedHashMap<>();
      counts.put("words", library.length(clipping.id()));
      counts.put("quotes", library.quotes(clipping));
      told.add(Html.isolated(outlet.name()) + ": " + words.counts(counts));
    }
    return Figures.columns(columns, words.word("figure.label", String.join("; ", told)));
  }

  /** Which lines of an article, set in lines of equal length, carry direct speech. */
  private List<Boolean> lines(Clipping clipping) {
    Article article = clipping.article();
    int characters = article.body().stream().mapToInt(block -> block.text().length()).sum();
    Boolean[] lines = new Boolean[Figures.lines(library.length(clipping.id()))];
    Arrays.fill(lines, false);
    for (Quote quote : article.quotes()) {
      if (quote.kind() == Quote.Kind.DIRECT) {
        int before = 0;
        for (int i = 0; i < quote.block(); i++) {
          before += article.body().get(i).text().length();
        }
        int from = (before + quote.within().start()) * lines.length / Math.max(1, characters);
        int to = (before + quote.within().end()) * lines.length / Math.max(1, characters);
        Arrays.fill(
            lines, Math.min(from, lines.length - 1), Math.min(to, lines.length - 1) + 1, true);
      }
    }
    return List.of(lines);
  }

  // --- side by side

  private List<View.Column> columns(
      Story story,
      Map<String, List<Clipping>> byOutlet,
      Map<Library.Spoken, Set<String>> statements) {
    return byOutlet.values().stream()
        .limit(MOST_COLUMNS)
        .map(texts -> column(story, texts, statements))
        .toList();
  }

  List<View.Column> columns(Story story) {
    return columns(story, byOutlet(story), statements(story));
  }

  private View.Column column(
      Story story, List<Clipping> texts, Map<Library.Spoken, Set<String>> statements) {
    Clipping first =
        texts.stream().filter(text -> text.copyOf().isEmpty()).findFirst().orElse(texts.get(0));
    Article article = first.article();
    Set<String> ids = texts.stream().map(Clipping::id).collect(Collectors.toSet());
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("words", library.length(first.id()));
    counts.put("quotes", library.quotes(first));
    View.Outlet outlet = library.outletOf(first.id());
    return new View.Column(
        outlet,
        when(first, story),
        words.counts(counts),
        library.href(first),
        library.headline(article),
        library.tongue(article.language()),
        library.byline(article),
        article.deck().map(deck -> deck.text()).orElse(""),
        single(story, ids),
        saidOnlyBy(ids, statements),
        texts.stream()
            .filter(text -> !text.id().equals(first.id()))
            .map(
                text ->
                    new View.Link(
                        library.headline(text.article()),
                        library.href(text),
                        library.tongue(text.article().language())))
            .toList(),
        words.word("read.outlet", Html.isolated(outlet.name()))
            + ", "
            + words.count("words", library.length(first.id())));
  }

  private List<View.Fact> single(Story story, Set<String> articles) {
    return story.single().stream()
        .map(Fact::sentences)
        .filter(sentences -> articles.contains(sentences.get(0).article()))
        .limit(MOST_SINGLE)
        .map(sentences -> library.fact(sentences.get(0), List.of()))
        .toList();
  }

  private List<View.Said> saidOnlyBy(
      Set<String> articles, Map<Library.Spoken, Set<String>> statements) {
    return statements.entrySet().stream()
        .filter(entry -> articles.containsAll(entry.getValue()))
        .limit(MOST_SAID)
        .map(entry -> library.said(entry.getKey().person(), entry.getKey().utterance()))
        .toList();
  }

  /** What is said in the story, each with the ids of the story's articles that report it. */
  private Map<Library.Spoken, Set<String>> statements(Story story) {
    Map<Library.Spoken, Set<String>> statements = new LinkedHashMap<>();
    for (Library.Spoken said : library.statements(story)) {
      Set<String> reports = new LinkedHashSet<>();
      for (Utterance.Report report : said.utterance().reports()) {
        if (library.isIn(story, report.article())) {
          reports.add(report.article());
        }
      }
      statements.put(said, reports);
    }
    return statements;
  }

  // --- who said what

  private List<View.Twin> twins(Set<Library.Spoken> statements, Story story) {
    return statements.stream()
        .filter(said -> said.utterance().variants())
        .map(said -> twin(said, story))
        .filter(twin -> twin.wordings().size() > 1)
        .limit(MOST_TWINS)
        .toList();
  }

  private View.Twin twin(Library.Spoken said, Story story) {
    List<Utterance.Report> reports =
        said.utterance().reports().stream()
            .filter(report -> library.isIn(story, report.article()))
            .toList();
    return new View.Twin(
        said.person().name(), said.person().role().orElse(""), library.variants(reports));
  }

  private View.Statement statement(
      Library.Spoken said, Set<String> reports, Map<String, List<Clipping>> byOutlet) {
    List<View.Dot> dots = new ArrayList<>();
    int beyond = 0;
    int column = 0;
    for (List<Clipping> texts : byOutlet.values()) {
      boolean quoted = texts.stream().anyMatch(text -> reports.contains(text.id()));
      if (column++ < MOST_SIGLA) {
        dots.add(dot(quoted, said.utterance().variants()));
      } else {
        beyond += quoted ? 1 : 0;
      }
    }
    View.Said shown = library.said(said.person(), said.utterance());
    return new View.Statement(
        shown.words(),
        shown.href(),
        shown.tongue(),
        shown.speaker(),
        dots,
        beyond == 0 ? "" : "+" + beyond);
  }

  private View.Dot dot(boolean quoted, boolean variants) {
    if (!quoted) {
      return new View.Dot(" dot--no", words.word("not.quoted"));
    }
    return variants
        ? new View.Dot(" dot--alt", words.word("quoted") + ", " + words.word("other.wording"))
        : new View.Dot("", words.word("quoted"));
  }

  private List<View.Mention> people(
      Story story,
      Map<String, List<Clipping>> byOutlet,
      Map<Library.Spoken, Set<String>> statements) {
    return library.speakers(story).stream()
        .limit(MOST_PEOPLE)
        .map(
            person ->
                new View.Mention(
                    library.link(person),
                    person.role().orElse(""),
                    byOutlet.values().stream()
                        .limit(MOST_SIGLA)
                        .map(texts -> mark(person, texts, statements))
                        .toList()))
        .toList();
  }

  private String mark(
      Person person, List<Clipping> texts, Map<Library.Spoken, Set<String>> statements) {
    long quoted =
        statements.entrySet().stream()
            .filter(entry -> entry.getKey().person().slug().equals(person.slug()))
            .filter(entry -> texts.stream().anyMatch(text -> entry.getValue().contains(text.id())))
            .count();
    if (quoted > 0) {
      return words.word("quoted.times", words.number((int) quoted));
    }
    return texts.stream().anyMatch(text -> Library.names(text.article(), person))
        ? words.word("named")
        : "";
  }

  private List<View.Group> links(Story story) {
    List<View.Group> groups = new ArrayList<>();
    addGroup(groups, "earlier.stories", story.earlier());
    addGroup(groups, "later.stories", story.later());
    addGroup(groups, "related.stories", story.related());
    return groups;
  }

  private void addGroup(List<View.Group> groups, String title, List<String> ids) {
    List<View.Noted> links =
        ids.stream()
            .limit(MOST_LINKS)
            .map(library::card)
            .map(card -> new View.Noted(card.headline(), card.href(), card.tongue(), note(card)))
            .toList();
    if (!links.isEmpty()) {
      groups.add(new View.Group(words.word(title), links));
    }
  }

  static String note(View.Card card) {
    return card.when().text().isEmpty()
        ? card.coverage()
        : card.when().text() + ", " + card.coverage();
  }
}

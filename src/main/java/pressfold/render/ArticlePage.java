package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Change;
import pressfold.model.Clipping;
import pressfold.model.Person;
import pressfold.model.Published;
import pressfold.model.Rights;
import pressfold.model.Story;

/** Makes the view of an article's page. */
final class ArticlePage {

  private static final int MOST_OTHERS = 5;
  private static final int MOST_NAMED = 12;
  private static final int UNCHANGED_SHOWN = 60;

  private final Library library;
  private final Words words;

  ArticlePage(Library library) {
    this.library = library;
    this.words = library.words();
  }

  View.Article view(Clipping clipping) {
    Article article = clipping.article();
    Story story = library.storyOf(article.id());
    Ledger ledger = new Ledger(article, words);
    boolean alone = story.coverage().size() == 1;
    List<Clipping> same = copies(clipping, story);
    List<Clipping> others = others(clipping, story);
    List<View.Quoted> quoted = quoted(article);
    Rights rights = Library.rights(clipping);
    return new View.Article(
        library.headline(article),
        article.deck().map(deck -> deck.text()).orElse(""),
        library.tongue(article.language()),
        byline(article),
        library.topic(story),
        alone
            ? View.Link.NONE
            : new View.Link(
                story.headline(), library.href(story), library.tongue(story.language())),
        library.outletOf(article.id()),
        article.dateline().map(dateline -> dateline.place()).orElse(words.word("no.dateline")),
        library.published(article.published()),
        library.lengthText(clipping),
        original(article),
        Prose.of(library, clipping, ledger),
        rights == Rights.FULL ? "" : words.word("withheld." + rights.label()),
        words.word(clipping.copyOf().isPresent() ? "same.text.as" : "also.printed.by"),
        same.stream().map(other -> library.teller(other, relation(clipping, other))).toList(),
        others.stream().map(other -> library.teller(other, relation(clipping, other))).toList(),
        alone ? "" : words.word("compare"),
        quoted,
        alone ? List.of() : named(article, story, quoted),
        versions(clipping, story),
        ledger.count(),
        ledger.entries());
  }

  private SafeString byline(Article article) {
    if (article.authors().isEmpty()) {
      return new SafeString(
          "<span class=\"meta\">"
              + Html.escape(words.word("published.without.byline"))
              + "</span>");
    }
    String authors =
        words.list(article.authors(), author -> "<b><bdi>" + name(author) + "</bdi></b>");
    String byline = words.word("by", authors);
    if (!article.contributors().isEmpty()) {
      String names =
          words.list(article.contributors(), author -> "<bdi>" + name(author) + "</bdi>");
      byline += " <span class=\"meta\">" + words.word("contributions", names) + "</span>";
    }
    return new SafeString(byline);
  }

  private static String name(Author author) {
    return Html.escape(author.name());
  }

  private static View.Link original(Article article) {
    return article
        .source()
        .map(source -> View.Link.to(host(source.url()), source.url()))
        .orElse(View.Link.NONE);
  }

  /** The host of an address, as readers know it. */
  static String host(String url) {
    int start = url.indexOf("//") + 2;
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String host = url.substring(start, end);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /** The text that this one copies, or those that copy it. */
  private static List<Clipping> copies(Clipping clipping, Story story) {
    String text = clipping.copyOf().orElse(clipping.id());
    return story.coverage().stream()
        .filter(other -> !other.id().equals(clipping.id()))
        .filter(other -> other.copyOf().orElse(other.id()).equals(text))
        .toList();
  }

  private static List<Clipping> others(Clipping clipping, Story story) {
    return story.coverage().stream()
        .filter(other -> other.copyOf().isEmpty() && !other.id().equals(clipping.id()))
        .filter(other -> !clipping.copyOf().equals(Optional.of(other.id())))
        .filter(
            other ->
                !other.versionOf().equals(Optional.of(clipping.id()))
                    && !clipping.versionOf().equals(Optional.of(other.id())))
        .limit(MOST_OTHERS)
        .toList();
  }

  /** How much later or earlier the other text appeared. */
  private String relation(Clipping here, Clipping other) {
    Optional<Published> a = here.article().published();
    Optional<Published> b = other.article().published();
    if (a.isEmpty() || b.isEmpty()) {
      return library.brief(b).text();
    }
    Optional<OffsetDateTime> from = a.get().moment();
    Optional<OffsetDateTime> to = b.get().moment();
    long minutes =
        from.isPresent() && to.isPresent()
            ? Duration.between(from.get(), to.get()).toMinutes()
            : Duration.between(a.get().date().atStartOfDay(), b.get().date().atStartOfDay())
                .toMinutes();
    if (minutes == 0) {
      return library.brief(b).text();
    }
    return words.word(minutes > 0 ? "later" : "earlier", words.span(Math.abs(minutes)));
  }

  private List<View.Quoted> quoted(Article article) {
    Map<String, Set<Library.Spoken>> said = new LinkedHashMap<>();
    for (int i = 0; i < article.quotes().size(); i++) {
      library
          .spoken(article.id(), i)
          .ifPresent(
              spoken ->
                  said.computeIfAbsent(spoken.person().slug(), slug -> new LinkedHashSet<>())
                      .add(spoken));
    }
    return said.values().stream()
        .sorted((a, b) -> Integer.compare(b.size(), a.size()))
        .map(statements -> quoted(statements.iterator().next().person(), statements.size()))
        .toList();
  }

  private View.Quoted quoted(Person person, int times) {
    return new View.Quoted(
        person.name(), library.link(person).href(), person.role().orElse(""), words.number(times));
  }

  /** People quoted elsewhere in the story whom this text names. */
  private List<View.Link> named(Article article, Story story, List<View.Quoted> quoted) {
    Set<String> quotedPages = quoted.stream().map(View.Quoted::href).collect(Collectors.toSet());
    return library.speakers(story).stream()
        .filter(person -> !quotedPages.contains(library.link(person).href()))
        .filter(person -> Library.names(article, person))
        .limit(MOST_NAMED)
        .map(library::link)
        .toList();
  }

  private List<View.Version> versions(Clipping clipping, Story story) {
    List<View.Version> versions = new ArrayList<>();
    clipping
        .versionOf()
        .map(library::clipping)
        .ifPresent(earlier -> versions.add(version("version.earlier", earlier, clipping)));
    story.coverage().stream()
        .filter(other -> other.versionOf().equals(Optional.of(clipping.id())))
        .forEach(later -> versions.add(version("version.later", later, later)));
    return versions;
  }

  /**
   * @param other the version that the page leads to
   * @param later whose changes are shown
   */
  private View.Version version(String title, Clipping other, Clipping later) {
    StringBuilder diff = new StringBuilder();
    int changes = 0;
    for (List<Change> paragraph : later.changes()) {
      if (paragraph.stream().allMatch(change -> change.kind() == Change.Kind.KEPT)) {
        continue;
      }
      diff.append("<p>");
      for (Change change : paragraph) {
        switch (change.kind()) {
          case KEPT -> diff.append(Html.escape(shortened(change.text())));
          case REMOVED -> diff.append("<del>").append(Html.escape(change.text())).append("</del>");
          case ADDED -> diff.append("<ins>").append(Html.escape(change.text())).append("</ins>");
        }
        changes += change.kind() == Change.Kind.KEPT ? 0 : 1;
        diff.append(' ');
      }
      diff.append("</p>");
    }
    return new View.Version(
        words.word(title),
        changes == 0 ? words.word("version.same") : words.count("changes", changes),
        library.href(other),
        library.headline(other.article()),
        library.tongue(other.article().language()),
        Html.safe(diff));
  }

  /** The words that stayed are shown only around those that changed. */
  private static String shortened(String text) {
    if (text.length() <= 2 * UNCHANGED_SHOWN) {
      return text;
    }
    int head = text.lastIndexOf(' ', UNCHANGED_SHOWN);
    int tail = text.indexOf(' ', text.length() - UNCHANGED_SHOWN);
    return text.substring(0, Math.max(0, head)) + " … " + text.substring(Math.max(tail, head + 1));
  }
}

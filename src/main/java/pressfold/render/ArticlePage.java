package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Person;
import pressfold.model.Rights;

/** Makes the page of an article. */
final class ArticlePage {

  private static final int MOST_OTHERS = 5;
  private static final int MOST_NAMED = 12;

  private final Library library;
  private final Words words;
  private final boolean index;

  ArticlePage(Library library, boolean index) {
    this.library = library;
    this.words = library.words;
    this.index = index;
  }

  Sheet sheet(Text text) {
    Ledger ledger = new Ledger(text.article);
    List<View.Tally<Person>> quoted =
        Library.said(List.of(text)).stream()
            .map(by -> new View.Tally<>(by.get(0).person, by.size()))
            .toList();
    View.When published = library.times.published(text.article.published());
    Sheet sheet =
        new Sheet("article", text.headline)
            .about(text.deck().isEmpty() ? text.article.lead() : text.deck())
            .say("kind", "article")
            .say("published", published.iso())
            .show("text", text)
            .show("story", text.story())
            .show("byline", byline(text.article))
            .show("published", published)
            .show("body", Prose.of(text, ledger, words))
            .show("copies", copies(text))
            .show("others", others(text))
            .show("quoted", quoted)
            .show("named", named(text, quoted))
            .show("versions", versions(text))
            .show("ledger", ledger);
    return index || text.rights() != Rights.FULL ? sheet : sheet.unlisted();
  }

  private SafeString byline(Article article) {
    SafeString by =
        article.authors().isEmpty()
            ? Html.of("<span class=\"meta\">{}</span>", words.word("published.without.byline"))
            : new SafeString(words.word("by", names(article.authors(), "<b><bdi>", "</bdi></b>")));
    if (article.contributors().isEmpty()) {
      return by;
    }
    String names = names(article.contributors(), "<bdi>", "</bdi>");
    return Html.of(
        "{} <span class=\"meta\">{}</span>",
        by,
        new SafeString(words.word("contributions", names)));
  }

  private String names(List<Author> authors, String open, String close) {
    return words.list(authors, author -> open + Html.escape(author.name()) + close);
  }

  /** The text that this one copies, and the others that copy it. */
  private List<View.Teller> copies(Text here) {
    return beside(here)
        .filter(other -> original(other).equals(original(here)))
        .map(other -> teller(here, other))
        .toList();
  }

  private static String original(Text text) {
    return text.clipping.copyOf().orElse(text.clipping.id());
  }

  private List<View.Teller> others(Text here) {
    return beside(here)
        .filter(
            other ->
                other.clipping.copyOf().isEmpty()
                    && !names(here.clipping.copyOf(), other)
                    && !names(here.clipping.versionOf(), other)
                    && !names(other.clipping.versionOf(), here))
        .limit(MOST_OTHERS)
        .map(other -> teller(here, other))
        .toList();
  }

  /** The other texts of its story. */
  private static Stream<Text> beside(Text here) {
    return here.story().texts.stream().filter(other -> other != here);
  }

  private static boolean names(Optional<String> id, Text text) {
    return id.isPresent() && id.get().equals(text.clipping.id());
  }

  /** The other text, and how much later or earlier it appeared. */
  private View.Teller teller(Text here, Text other) {
    long minutes = Times.minutesBetween(here.article.published(), other.article.published());
    return new View.Teller(
        other,
        minutes == 0
            ? library.times.brief(other.article.published()).text()
            : words.word(minutes > 0 ? "later" : "earlier", words.span(Math.abs(minutes))));
  }

  /** People quoted elsewhere in the story whom this text names. */
  private static List<Person> named(Text here, List<View.Tally<Person>> quoted) {
    Set<String> own = new HashSet<>();
    quoted.forEach(tally -> own.add(tally.of().slug()));
    return here.story().said().stream()
        .map(said -> said.get(0).person)
        .filter(person -> !own.contains(person.slug()) && here.names(person))
        .limit(MOST_NAMED)
        .toList();
  }

  private List<View.Version> versions(Text here) {
    List<View.Version> versions = new ArrayList<>();
    here.clipping
        .versionOf()
        .map(library::text)
        .ifPresent(earlier -> versions.add(new View.Version("version.earlier", earlier, here)));
    for (Text later : here.story().texts) {
      if (names(later.clipping.versionOf(), here)) {
        versions.add(new View.Version("version.later", later, later));
      }
    }
    return versions;
  }
}

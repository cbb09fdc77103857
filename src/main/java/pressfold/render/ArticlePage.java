package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Block;
import pressfold.model.Change;
import pressfold.model.Rights;

/** Makes the page of an article. */
final class ArticlePage {

  private static final int MOST_OTHERS = 5;
  private static final int MOST_NAMED = 12;
  private static final int UNCHANGED_SHOWN = 60;

  private final Library library;
  private final Words words;
  private final JsonLd jsonLd;
  private final boolean index;

  ArticlePage(Library library, JsonLd jsonLd, boolean index) {
    this.library = library;
    this.words = library.words;
    this.jsonLd = jsonLd;
    this.index = index;
  }

  Sheet sheet(Text text) {
    Article article = text.article;
    boolean alone = text.story.coverage().size() == 1;
    View.Item topic = library.topicOf(text.story);
    Ledger ledger = new Ledger(article, words);
    List<List<Spoken>> said = Library.said(List.of(text));
    List<View.Item> quoted =
        said.stream().map(by -> Library.item(by.get(0).person).numbered(by.size())).toList();
    String deck = article.deck().map(given -> given.text()).orElse("");
    View.When published = library.times.published(article.published());
    Sheet sheet =
        new Sheet("article", text.headline)
            .about(deck.isEmpty() ? opening(article) : deck)
            .say("kind", "article")
            .say("published", published.iso())
            .say("structured", jsonLd.article(text, topic.text()))
            .show("headline", text.headline)
            .show("deck", deck)
            .show("tongue", text.tongue)
            .show("byline", byline(article))
            .show("topic", topic)
            .show("story", alone ? View.Item.NONE : library.item(text.story))
            .show("outlet", text.outlet)
            .show("dateline", article.dateline().map(dateline -> dateline.place()).orElse(""))
            .show("published", published)
            .show("length", library.length(text))
            .show("original", original(article))
            .show("body", Prose.of(text, ledger, words))
            .show(
                "withheld",
                text.rights() == Rights.FULL ? "" : words.word("withheld." + text.rights().label()))
            .show("isCopy", text.clipping.copyOf().isPresent())
            .show("copies", copies(text))
            .show("others", others(text))
            .show("quoted", quoted)
            .show("named", alone ? List.of() : named(text, said))
            .show("versions", versions(text))
            .show("ledgerCount", ledger.count())
            .show("ledger", ledger.entries());
    return index || text.rights() != Rights.FULL ? sheet : sheet.unlisted();
  }

  private static String opening(Article article) {
    for (Block block : article.body()) {
      if (block.kind() == Block.Kind.PARAGRAPH) {
        return block.text().text();
      }
    }
    return "";
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

  private static View.Item original(Article article) {
    return article
        .source()
        .map(source -> View.Item.to(host(source.url()), source.url()))
        .orElse(View.Item.NONE);
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

  /** The text that this one copies, and the others that copy it. */
  private List<View.Teller> copies(Text here) {
    String original = here.clipping.copyOf().orElse(here.clipping.id());
    List<View.Teller> copies = new ArrayList<>();
    for (Text other : library.texts(here.story)) {
      if (other != here && other.clipping.copyOf().orElse(other.clipping.id()).equals(original)) {
        copies.add(library.teller(other, relation(here, other)));
      }
    }
    return copies;
  }

  private List<View.Teller> others(Text here) {
    List<View.Teller> others = new ArrayList<>();
    for (Text other : library.texts(here.story)) {
      if (other != here
          && others.size() < MOST_OTHERS
          && other.clipping.copyOf().isEmpty()
          && !names(here.clipping.copyOf(), other)
          && !names(here.clipping.versionOf(), other)
          && !names(other.clipping.versionOf(), here)) {
        others.add(library.teller(other, relation(here, other)));
      }
    }
    return others;
  }

  private static boolean names(Optional<String> id, Text text) {
    return id.isPresent() && id.get().equals(text.clipping.id());
  }

  /** How much later or earlier the other text appeared. */
  private String relation(Text here, Text other) {
    long minutes =
        Times.minutesBetween(here.article.published(), other.article.published()).orElse(0L);
    return minutes == 0
        ? library.times.brief(other.article.published()).text()
        : words.word(minutes > 0 ? "later" : "earlier", words.span(Math.abs(minutes)));
  }

  /** People quoted elsewhere in the story whom this text names. */
  private List<View.Item> named(Text here, List<List<Spoken>> own) {
    Set<String> quoted = new HashSet<>();
    own.forEach(said -> quoted.add(said.get(0).person.slug()));
    List<View.Item> named = new ArrayList<>();
    for (List<Spoken> said : library.said(here.story)) {
      if (named.size() < MOST_NAMED
          && !quoted.contains(said.get(0).person.slug())
          && here.names(said.get(0).person)) {
        named.add(Library.item(said.get(0).person));
      }
    }
    return named;
  }

  private List<View.Version> versions(Text here) {
    List<View.Version> versions = new ArrayList<>();
    here.clipping
        .versionOf()
        .map(library::text)
        .ifPresent(earlier -> versions.add(version("version.earlier", earlier, here)));
    for (Text later : library.texts(here.story)) {
      if (names(later.clipping.versionOf(), here)) {
        versions.add(version("version.later", later, later));
      }
    }
    return versions;
  }

  /**
   * @param other the version that the page leads to
   * @param later whose changes are shown
   */
  private View.Version version(String title, Text other, Text later) {
    StringBuilder diff = new StringBuilder();
    int changes = 0;
    for (List<Change> paragraph : later.clipping.changes()) {
      if (paragraph.stream().allMatch(change -> change.kind() == Change.Kind.KEPT)) {
        continue;
      }
      diff.append("<p>");
      for (Change change : paragraph) {
        String text = change.text();
        SafeString shown =
            switch (change.kind()) {
              case KEPT -> Html.of("{} ", shortened(text));
              case REMOVED -> Html.of("<del>{}</del> ", text);
              case ADDED -> Html.of("<ins>{}</ins> ", text);
            };
        diff.append(shown.toString());
        changes += change.kind() == Change.Kind.KEPT ? 0 : 1;
      }
      diff.append("</p>");
    }
    return new View.Version(
        words.word(title),
        changes == 0 ? words.word("version.same") : words.count("changes", changes),
        other.item(),
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

package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import pressfold.model.Clipping;
import pressfold.model.Person;
import pressfold.model.Rights;
import pressfold.model.Story;

/** Makes what pages say of themselves to browsers and search engines. */
final class Heads {

  private static final int LONGEST_TITLE = 70;
  private static final int MOST_LISTED = 30;
  private static final int LONGEST_DESCRIPTION = 200;

  private final RenderOptions options;
  private final Library library;
  private final View.Site site;
  private final JsonLd jsonLd;

  Heads(RenderOptions options, Library library, View.Site site) {
    this.options = options;
    this.library = library;
    this.site = site;
    this.jsonLd = new JsonLd(options, library, site.title());
  }

  View.Page front() {
    String title =
        site.title() + (site.edition().text().isEmpty() ? "" : ": " + site.edition().text());
    List<View.Link> stories =
        library.digest().editions().isEmpty()
            ? List.of()
            : library.digest().editions().get(0).stories().stream()
                .limit(MOST_LISTED)
                .map(library::card)
                .map(card -> View.Link.to(card.headline(), card.href()))
                .toList();
    SafeString structured = jsonLd.collection("index.html", title, stories);
    return page("index.html", title, title, site.motto(), "website", "", "", structured);
  }

  View.Page article(Clipping clipping, View.Article view) {
    return page(
        library.href(clipping),
        titled(view.headline()),
        view.headline(),
        view.deck().isEmpty() ? library.opening(clipping) : view.deck(),
        "article",
        options.index() || Library.rights(clipping) != Rights.FULL ? "" : "noindex",
        view.published().iso(),
        jsonLd.article(clipping, view));
  }

  View.Page story(Story story, View.Card card) {
    return page(
        library.href(story),
        titled(story.headline()),
        story.headline(),
        card.sentence(),
        "article",
        "",
        "",
        jsonLd.story(story));
  }

  View.Page person(String path, Person person, String intro) {
    return page(path, titled(person.name()), person.name(), intro, "profile", "", "", View.NO_HTML);
  }

  View.Page list(String path, String title, String description) {
    return page(path, titled(title), title, description, "website", "", "", View.NO_HTML);
  }

  /** A page that is for editors or readers, not for search engines. */
  View.Page unlisted(String path, String title, String description) {
    return page(path, titled(title), title, description, "website", "noindex", "", View.NO_HTML);
  }

  private String titled(String headline) {
    String full = headline + " · " + site.title();
    return full.length() > LONGEST_TITLE ? headline : full;
  }

  private View.Page page(
      String path,
      String title,
      String headline,
      String description,
      String kind,
      String robots,
      String published,
      SafeString structured) {
    return new View.Page(
        title,
        headline,
        Library.cut(description, LONGEST_DESCRIPTION),
        kind,
        robots,
        options.baseUrl().map(base -> base + "/" + path).orElse(""),
        published,
        structured);
  }
}

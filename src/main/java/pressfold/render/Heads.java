package pressfold.render;

import pressfold.model.Clipping;
import pressfold.model.Person;
import pressfold.model.Story;

/** Makes what pages say of themselves to browsers and search engines. */
final class Heads {

  private static final int LONGEST_TITLE = 70;
  private static final int LONGEST_DESCRIPTION = 200;

  private final RenderOptions options;
  private final Library library;
  private final View.Site site;

  Heads(RenderOptions options, Library library, View.Site site) {
    this.options = options;
    this.library = library;
    this.site = site;
  }

  View.Page front() {
    String title =
        site.title() + (site.edition().text().isEmpty() ? "" : ": " + site.edition().text());
    return page("index.html", title, title, site.motto(), "website", "", "");
  }

  View.Page article(Clipping clipping, View.Article view) {
    return page(
        library.href(clipping),
        titled(view.headline()),
        view.headline(),
        view.deck().isEmpty() ? library.opening(clipping) : view.deck(),
        "article",
        options.index() ? "" : "noindex",
        view.published().iso());
  }

  View.Page story(Story story, View.Card card) {
    return page(
        library.href(story),
        titled(story.headline()),
        story.headline(),
        card.sentence(),
        "article",
        "",
        "");
  }

  View.Page person(String path, Person person, String intro) {
    return page(path, titled(person.name()), person.name(), intro, "profile", "", "");
  }

  View.Page list(String path, String title, String description) {
    return page(path, titled(title), title, description, "website", "", "");
  }

  /** A page that is for editors or readers, not for search engines. */
  View.Page unlisted(String path, String title, String description) {
    return page(path, titled(title), title, description, "website", "noindex", "");
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
      String published) {
    return new View.Page(
        title,
        headline,
        Library.cut(description, LONGEST_DESCRIPTION),
        kind,
        robots,
        options.baseUrl().map(base -> base + path).orElse(""),
        published,
        View.NO_HTML);
  }
}

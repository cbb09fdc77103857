package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.HashMap;
import java.util.Map;

/** A page before it is printed. */
final class Sheet {

  final String template;

  /** What the page says of itself; the renderer adds what depends on the site. */
  final Map<String, Object> page = new HashMap<>();

  final Map<String, Object> view = new HashMap<>();

  /**
   * A page called {@code title}.
   *
   * @param template its template, without the ending; the view goes by the same name
   */
  Sheet(String template, String title) {
    this.template = template;
    page.put("headline", title);
    page.put("kind", "website");
    page.put("robots", "");
    page.put("published", "");
    page.put("structured", View.NO_HTML);
    about("");
  }

  /** What search engines show under the title. */
  Sheet about(String description) {
    page.put("description", Library.cut(description, 200));
    return this;
  }

  Sheet kind(String kind) {
    page.put("kind", kind);
    return this;
  }

  /** Keeps the page out of search engines. */
  Sheet unlisted() {
    page.put("robots", "noindex");
    return this;
  }

  Sheet published(String iso) {
    page.put("published", iso);
    return this;
  }

  Sheet structured(SafeString jsonLd) {
    page.put("structured", jsonLd);
    return this;
  }

  /** Shows {@code value} to the template as {@code name}. */
  Sheet show(String name, Object value) {
    view.put(name, value);
    return this;
  }
}

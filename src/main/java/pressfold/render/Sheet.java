package pressfold.render;

import java.util.HashMap;
import java.util.Map;

/** A page before it is printed. */
final class Sheet {

  final String template;

  /** What the page says of itself; the renderer adds what depends on the site. */
  final Map<String, Object> page =
      new HashMap<>(Map.of("kind", "website", "robots", "", "published", "", "description", ""));

  /** What the template sees beside that, by name. */
  final Map<String, Object> view = new HashMap<>();

  /**
   * A page called {@code title}.
   *
   * @param template its template, without the ending
   */
  Sheet(String template, String title) {
    this.template = template;
    say("headline", title);
  }

  /** What search engines show under the title. */
  Sheet about(String description) {
    return say("description", Library.cut(description, 200));
  }

  /** Keeps the page out of search engines. */
  Sheet unlisted() {
    return say("robots", "noindex");
  }

  /** Has the page say {@code value} of itself as {@code name}. */
  Sheet say(String name, String value) {
    page.put(name, value);
    return this;
  }

  /** Shows {@code value} to the template as {@code name}. */
  Sheet show(String name, Object value) {
    view.put(name, Members.plain(value));
    return this;
  }
}

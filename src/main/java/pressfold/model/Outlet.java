package pressfold.model;

import java.util.Optional;
import pressfold.source.Span;

/**
 * Who published the article.
 *
 * @param name as readers know it
 * @param span where it stands in the file, if it does
 * @param evidence what told it
 */
public record Outlet(String name, Optional<Span> span, Evidence evidence) {

  /** What told the outlet. */
  public enum Evidence {
    DATELINE("dateline"),
    URL("url"),
    TEXT("text"),
    CONFIG("config"),
    FRONT_MATTER("front matter");

    private final String label;

    Evidence(String label) {
      this.label = label;
    }

    /** As it is written in JSON and on pages. */
    public String label() {
      return label;
    }
  }
}

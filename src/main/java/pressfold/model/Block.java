package pressfold.model;

import java.util.Optional;
import pressfold.source.Span;
import pressfold.source.TracedText;

/**
 * A piece of an article's body, in reading order.
 *
 * @param kind what it is
 * @param text its words without markup, traced to the file
 * @param markup the same as inline Markdown, where the file had markup; else the text is plain
 */
public record Block(Kind kind, TracedText text, Optional<String> markup) {

  /** The kinds of blocks. */
  public enum Kind {
    PARAGRAPH("paragraph"),
    SUBHEADING("subheading"),
    LIST_ITEM("list item"),
    BLOCK_QUOTE("block quote");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As it is written in JSON. */
    public String label() {
      return label;
    }
  }

  public static Block plain(Kind kind, TracedText text) {
    return new Block(kind, text, Optional.empty());
  }

  /** Where it stands in the file. */
  public Span span() {
    return text.source();
  }
}

package pressfold.model;

import pressfold.source.Span;

/**
 * What became of a stretch of the file. An article's parts are in order, do not overlap, and cover
 * every non-blank character of the file exactly once.
 *
 * @param kind what it was read as
 * @param span where it stands in the file
 * @param why the rule and the evidence, in a few words
 */
public record Part(Kind kind, Span span, String why) {

  /** What a stretch of the file can be. */
  public enum Kind {
    HEADLINE("headline"),
    DECK("deck"),
    BYLINE("byline"),
    DATELINE("dateline"),
    DATE("date"),
    SOURCE("source"),
    LABEL("label"),
    CAPTION("caption"),
    PARAGRAPH("paragraph"),
    SUBHEADING("subheading"),
    LIST_ITEM("list item"),
    BLOCK_QUOTE("block quote"),
    REMOVED("removed"),
    FRONT_MATTER("front matter");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As it is written in JSON. */
    public String label() {
      return label;
    }
  }
}

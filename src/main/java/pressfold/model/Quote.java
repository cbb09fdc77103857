package pressfold.model;

import java.util.Optional;
import pressfold.source.Span;

/**
 * Words inside quotation marks. A quote of several paragraphs is several of these, one a paragraph.
 *
 * @param block the index of the body block it stands in, from 0
 * @param within where it stands in that block's text, its marks included
 * @param span where it stands in the file, its marks included
 * @param text as it is shown, with its marks
 * @param kind whether somebody said it
 * @param speaker who said it, if that is clear
 * @param cue the verb that ties them
 * @param continued whether it carries on the quote before it
 * @param confidence 0 to 1, of the speaker
 */
public record Quote(
    int block,
    Span within,
    Span span,
    String text,
    Kind kind,
    Optional<Speaker> speaker,
    Optional<Cue> cue,
    boolean continued,
    double confidence) {

  /** Whether somebody is cited for the words. */
  public enum Kind {
    DIRECT("direct"),
    SCARE("scare");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As it is written in JSON. */
    public String label() {
      return label;
    }
  }

  /**
   * Who said it.
   *
   * @param mention the words beside the quote, such as "he"
   * @param span where they stand in the file
   * @param name the full name they stand for, if that is clear
   * @param role what the text calls that person, such as "White House spokeswoman"
   */
  public record Speaker(String mention, Span span, Optional<String> name, Optional<String> role) {}

  /**
   * The verb that ties quote and speaker.
   *
   * @param text such as "said"
   * @param span where it stands in the file
   */
  public record Cue(String text, Span span) {}
}

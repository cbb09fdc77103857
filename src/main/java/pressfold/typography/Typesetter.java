package pressfold.typography;

import java.util.List;
import pressfold.source.Edit;
import pressfold.source.Span;
import pressfold.source.TracedText;

/**
 * Sets text as its language does: quotation marks, apostrophes, dashes, ellipses, no-break spaces.
 * Works on what was typed in plain characters ({@code " ' '' `` -- ...}); what is typographic
 * already stays as it is, also where it is another language's. Within quotation marks only the
 * marks and apostrophes change. Web and mail addresses and code in backquotes stay as they are. To
 * set a text twice changes nothing more; the time taken is linear.
 *
 * <p>Stateless; may be used by several threads.
 */
public final class Typesetter {

  /** How often text is set at the most: what was set may show how to read a mark beside it. */
  public static final int ROUNDS = 5;

  private final Language language;

  private Typesetter(Language language) {
    this.language = language;
  }

  /** The typesetter for a BCP 47 tag such as "en" or "de-CH"; sets English where it is unknown. */
  public static Typesetter of(String tag) {
    return new Typesetter(Language.of(tag));
  }

  /** {@code text}, a paragraph or a line, set. */
  public String set(String text) {
    return set(TracedText.replacing(new Span(0, text.length()), text)).text();
  }

  /** {@code text}, a paragraph or a line, set. */
  public TracedText set(TracedText text) {
    return set(text, text.text().toCharArray());
  }

  /**
   * {@code text}, a paragraph or a line, set.
   *
   * @param chars its characters
   */
  public TracedText set(TracedText text, char[] chars) {
    TracedText set = text;
    List<Edit> changes = new Setting(text.text(), chars, language).changes();
    for (int round = 1; !changes.isEmpty(); round++) {
      set = set.edit(changes);
      changes = round < ROUNDS ? changes(set.text()) : List.of();
    }
    return set;
  }

  /**
   * What to change in {@code text}, a paragraph or a line; in order, apart. Once it is done, there
   * may be more to change.
   */
  public List<Edit> changes(String text) {
    return new Setting(text, text.toCharArray(), language).changes();
  }
}

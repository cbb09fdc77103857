package pressfold.typography;

import java.util.List;

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

  /**
   * A stretch of text to set otherwise.
   *
   * @param start 0-based offset in UTF-16 units
   * @param end exclusive
   * @param replacement what to put there
   */
  public record Change(int start, int end, String replacement) {}

  /** How often text is set at the most. */
  public static final int ROUNDS = 4;

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
    String set = text;
    List<Change> changes = changes(set);
    // What was set may show how to read a mark beside it; rarely more than once.
    for (int round = 0; round < ROUNDS && !changes.isEmpty(); round++) {
      set = made(set, changes);
      changes = changes(set);
    }
    return set;
  }

  private static String made(String text, List<Change> changes) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    int at = 0;
    for (Change change : changes) {
      out.append(text, at, change.start()).append(change.replacement());
      at = change.end();
    }
    return out.append(text, at, text.length()).toString();
  }

  /**
   * What to change in {@code text}, a paragraph or a line; in order, apart. To be made and asked
   * again, up to {@link #ROUNDS} times, until there is nothing to change.
   */
  public List<Change> changes(String text) {
    return new Setting(text, language).changes();
  }
}

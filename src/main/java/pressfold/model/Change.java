package pressfold.model;

/**
 * A stretch of words of a text beside its earlier version.
 *
 * @param kind whether both have it
 * @param text the words, with the spaces between them
 */
public record Change(Kind kind, String text) {

  /** What became of the words. */
  public enum Kind {
    KEPT,
    ADDED,
    REMOVED
  }
}

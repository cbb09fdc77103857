package pressfold.normalise;

/**
 * What may be set of the house style.
 *
 * @param headlineCase how headlines are written
 */
public record HouseStyleOptions(HeadlineCase headlineCase) {

  /** How headlines are written. */
  public enum HeadlineCase {
    /** As the outlet has them, but for those in capitals. */
    KEEP,
    /** "Minister quits over budget". */
    SENTENCE,
    /** "Minister Quits Over Budget"; for English headlines only. */
    TITLE
  }

  public static HouseStyleOptions defaults() {
    return new HouseStyleOptions(HeadlineCase.KEEP);
  }
}

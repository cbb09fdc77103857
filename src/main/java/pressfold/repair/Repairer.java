package pressfold.repair;

import pressfold.source.RepairedText;
import pressfold.source.SourceText;

/** Mends the text of an article before it is read; text that may be right stays as it is. */
public final class Repairer {

  /**
   * {@code source} with everything mended: misread characters, entities, characters that are not
   * seen, and lines that were broken to fit a column. What may be markup in a file of its kind
   * stays.
   */
  public RepairedText repair(SourceText source) {
    Manuscript manuscript = new Manuscript(source);
    String kind = source.extension();
    boolean html = kind.equals("html") || kind.equals("htm");
    boolean plain = !html && !kind.equals("md");
    if (plain && manuscript.glance().entities) {
      manuscript.change(Entities.changes(manuscript.text()));
    }
    mendEncoding(manuscript);
    if (!html && manuscript.glance().unseen) {
      manuscript.change(Characters.changes(manuscript.text()));
    }
    if (plain && manuscript.glance().wraps) {
      manuscript.change(HardWraps.changes(manuscript.text()));
    }
    return manuscript.finish();
  }

  /** {@code source} with only its misread characters put right. */
  public RepairedText repairEncoding(SourceText source) {
    Manuscript manuscript = new Manuscript(source);
    mendEncoding(manuscript);
    return manuscript.finish();
  }

  private static void mendEncoding(Manuscript manuscript) {
    if (manuscript.glance().misread) {
      Mojibake.mend(manuscript);
    }
    if (manuscript.glance().marks) {
      manuscript.change(MisreadMarks.changes(manuscript.text()));
    }
  }
}

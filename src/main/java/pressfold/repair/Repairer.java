package pressfold.repair;

import java.util.ArrayList;
import java.util.List;
import pressfold.source.Repair;
import pressfold.source.RepairedText;
import pressfold.source.SourceText;
import pressfold.source.Span;
import pressfold.source.TracedText;

/** Mends the text of an article before it is read. */
public final class Repairer {

  /** {@code source} with everything mended that is damaged beyond doubt. */
  public RepairedText repair(SourceText source) {
    return repairEncoding(source);
  }

  /** {@code source} with only its misread characters put right. */
  public RepairedText repairEncoding(SourceText source) {
    TracedText text = Controls.mend(Mojibake.mend(TracedText.of(source)));
    List<Repair> repairs = new ArrayList<>();
    for (int i = 0; i < text.editCount(); i++) {
      Span span = text.replacedSpan(i);
      Span edited = text.editedSpan(i);
      repairs.add(
          new Repair(
              span,
              source.slice(span),
              text.text().substring(edited.start(), edited.end()),
              "mojibake"));
    }
    return new RepairedText(source, text, repairs);
  }
}

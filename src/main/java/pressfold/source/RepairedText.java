package pressfold.source;

import java.util.List;

/**
 * A file's text after repair.
 *
 * @param source the text before
 * @param text the text after, traced to the source
 * @param repairs every change, in order, not overlapping; applied backwards to {@code text} they
 *     give the source text again
 */
public record RepairedText(SourceText source, TracedText text, List<Repair> repairs) {

  public RepairedText {
    repairs = List.copyOf(repairs);
  }

  /** A text that needed no repair. */
  public static RepairedText asIs(SourceText source) {
    return new RepairedText(source, TracedText.of(source.text()), List.of());
  }
}

package pressfold.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Traced texts against a model that keeps for every character where it came from. */
final class TracedTextPropertyTest {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  /** A character of the model: a copy of one of the file's, or part of what replaced some. */
  private record Piece(String text, Span source) {}

  @Property(seed = "1")
  @Label("edits on edits on slices: the text and the way back are those of the model")
  void followsTheModel(@ForAll Random random, @ForAll @IntRange(min = 0, max = 6) int steps) {
    String file = letters(random, random.nextInt(30));
    TracedText traced = TracedText.of(file);
    List<Piece> model = new ArrayList<>();
    for (int i = 0; i < file.length(); i++) {
      model.add(new Piece(file.substring(i, i + 1), new Span(i, i + 1)));
    }
    for (int step = 0; step < steps; step++) {
      List<Edit> edits = edits(random, traced.length());
      traced = traced.edit(edits);
      model = edit(model, edits);
      if (random.nextInt(3) == 0) {
        Span cut = span(random, 0, traced.length());
        model = cut.length() == traced.length() ? model : slice(model, cut);
        traced = traced.slice(cut);
      }
      check(traced, model, file);
    }
  }

  private static void check(TracedText traced, List<Piece> model, String file) {
    StringBuilder text = new StringBuilder();
    model.forEach(piece -> text.append(piece.text));
    assertThat(traced.text()).isEqualTo(text.toString());

    // Every character comes from where the model says, and the span of a run from all of its own.
    int at = 0;
    for (Piece piece : model) {
      if (!piece.text.isEmpty()) {
        Span here = new Span(at, at + piece.text.length());
        assertThat(traced.toSource(here)).as("%s of %s", here, model).isEqualTo(piece.source);
        assertThat(traced.source().contains(piece.source)).isTrue();
        at = here.end();
      }
    }

    // The edits tell the way back to the file's text.
    StringBuilder back = new StringBuilder(traced.text());
    for (int i = traced.editCount() - 1; i >= 0; i--) {
      Span from = traced.replacedSpan(i);
      Span to = traced.editedSpan(i);
      back.replace(to.start(), to.end(), file.substring(from.start(), from.end()));
    }
    Span source = traced.source();
    assertThat(back.toString()).isEqualTo(file.substring(source.start(), source.end()));
  }

  /**
   * The model's edit: what an edit touches becomes one piece that stands for all of its sources.
   */
  private static List<Piece> edit(List<Piece> model, List<Edit> edits) {
    List<Piece> made = model;
    int shift = 0;
    for (Edit edit : edits) {
      made = edit(made, edit.span().shift(shift), edit.replacement());
      shift += edit.replacement().length() - edit.span().length();
    }
    return made;
  }

  private static List<Piece> edit(List<Piece> model, Span span, String replacement) {
    List<Piece> made = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int at = 0;
    int sourceStart = -1;
    int sourceEnd = -1;
    int place = -1;
    boolean written = false;
    for (Piece piece : model) {
      int start = at;
      int end = at + piece.text.length();
      at = end;
      boolean touched =
          piece.text.isEmpty()
              ? start > span.start() && start <= span.end()
              : start < span.end() && end > span.start();
      if (!touched) {
        made.add(piece);
        continue;
      }
      if (place < 0) {
        place = made.size();
        sourceStart = piece.source.start();
      }
      sourceEnd = piece.source.end();
      text.append(piece.text, 0, Math.max(0, Math.min(span.start(), end) - start));
      if (!written) {
        text.append(replacement);
        written = true;
      }
      text.append(
          piece.text,
          Math.min(piece.text.length(), Math.max(0, span.end() - start)),
          piece.text.length());
    }
    if (place >= 0) {
      made.add(place, new Piece(text.toString(), new Span(sourceStart, sourceEnd)));
    }
    return made;
  }

  private static List<Piece> slice(List<Piece> model, Span span) {
    List<Piece> kept = new ArrayList<>();
    int at = 0;
    for (Piece piece : span.isEmpty() ? List.<Piece>of() : model) {
      int start = at;
      int end = at + piece.text.length();
      at = end;
      if (piece.text.isEmpty()
          ? start > span.start() && start < span.end()
          : start < span.end() && end > span.start()) {
        String text =
            piece.text.substring(
                Math.max(0, span.start() - start), Math.min(end, span.end()) - start);
        kept.add(new Piece(text, piece.source));
      }
    }
    return kept;
  }

  /** Edits in order, apart from each other by at least a character; none is an insertion. */
  private static List<Edit> edits(Random random, int length) {
    List<Edit> edits = new ArrayList<>();
    int from = 0;
    while (from < length && random.nextInt(4) > 0) {
      Span span = span(random, from, Math.min(length, from + 8));
      if (!span.isEmpty()) {
        edits.add(new Edit(span, letters(random, random.nextInt(4)).toUpperCase(Locale.ROOT)));
      }
      from = span.end() + (random.nextBoolean() ? 1 : 0);
    }
    return edits;
  }

  private static Span span(Random random, int from, int to) {
    int a = from + random.nextInt(to - from + 1);
    int b = from + random.nextInt(to - from + 1);
    return new Span(Math.min(a, b), Math.max(a, b));
  }

  private static String letters(Random random, int count) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return letters.toString();
  }
}

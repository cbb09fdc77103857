package pressfold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.read.LineModel.State;
import pressfold.read.Phrases.Found;
import pressfold.read.Phrases.Place;
import pressfold.source.RepairedText;
import pressfold.source.Span;
import pressfold.source.TracedText;

/** The lines of a text, and where each stands: before the article, in its text, within, after. */
@SuppressWarnings("EnumOrdinal") // states are the columns of a table of weights
final class Layout {

  /** What a line that is surely not the article loses as text. */
  private static final double NEVER = 1e6;

  final TracedText text;
  final List<Line> lines;
  final List<Optional<Found>> phrases;
  final State[] states;

  private final int[][] traits;
  private final LineModel model;

  private Layout(
      TracedText text,
      List<Line> lines,
      List<Optional<Found>> phrases,
      int[][] traits,
      LineModel model,
      State[] states) {
    this.text = text;
    this.lines = lines;
    this.phrases = phrases;
    this.traits = traits;
    this.model = model;
    this.states = states;
  }

  /** Reads what stands from {@code start} of the repaired text on. */
  static Layout of(RepairedText repaired, int start, LineModel model, Settled settled) {
    TracedText text = repaired.text();
    List<Line> lines = Line.of(text, start);
    List<Optional<Found>> phrases = new ArrayList<>(lines.size());
    for (Line line : lines) {
      phrases.add(Phrases.builtin().in(line));
    }
    int title = lines.isEmpty() ? -1 : HeadlineReader.likely(lines, phrases);
    int[][] traits = new LineTraits(text.text(), lines, phrases, title).all();
    double[][] fits = new double[lines.size()][];
    for (int i = 0; i < fits.length; i++) {
      fits[i] = model.fit(traits[i]);
      boolean sure =
          phrases.get(i).filter(p -> p.place() == Place.WHOLE && p.group().sure()).isPresent();
      if (settled.keeps(lines.get(i))) {
        fits[i][State.TEXT.ordinal()] += NEVER;
      } else if (sure || settled.drops(lines.get(i))) {
        fits[i][State.TEXT.ordinal()] -= NEVER;
      }
    }
    State[] states = lines.isEmpty() ? new State[0] : model.chain(fits);
    return new Layout(text, lines, phrases, traits, model, states);
  }

  int size() {
    return lines.size();
  }

  Line line(int i) {
    return lines.get(i);
  }

  String text(int i) {
    return lines.get(i).text(text);
  }

  Span span(int i) {
    return lines.get(i).span;
  }

  boolean isText(int i) {
    return states[i] == State.TEXT;
  }

  /** The first line of the article's text, or the number of lines where there is none. */
  int firstText() {
    int i = 0;
    while (i < states.length && states[i] != State.TEXT) {
      i++;
    }
    return i;
  }

  /** What spoke most for the state of line {@code i}, in a few words. */
  String why(int i) {
    return LineTraits.label(Phrases.builtin(), model.tellingTrait(traits[i], states[i]));
  }
}

package pressfold.read;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** A text that begins farther down is no article's text alone. */
  private static final int TOP = 8;

  final TracedText text;
  final List<Line> lines;
  final List<Optional<Found>> phrases;
  final State[] states;

  private final HeadlineReader headlines;
  private final int likely;
  private final int[][] traits;
  private final LineModel model;

  private Layout(
      TracedText text,
      List<Line> lines,
      List<Optional<Found>> phrases,
      HeadlineReader headlines,
      int likely,
      int[][] traits,
      LineModel model,
      State[] states) {
    this.text = text;
    this.lines = lines;
    this.phrases = phrases;
    this.headlines = headlines;
    this.likely = likely;
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
    HeadlineReader headlines = new HeadlineReader(text, lines, phrases);
    int title = headlines.likely();
    int[][] traits = new LineTraits(text.text(), lines, phrases, title).all();
    double[][] fits = model.fits(traits);
    for (int i = 0; i < fits.length; i++) {
      if (settled.keeps(lines.get(i))) {
        fits[i][State.TEXT.ordinal()] += NEVER;
      } else if (isNeverText(lines.get(i), phrases.get(i))
          || isCaption(lines.get(i), traits[i])
          || lines.get(i).words.length == 0
          || (lines.get(i).length < 4 && EndMarks.is(lines.get(i).text(text)))
          || settled.drops(lines.get(i))) {
        fits[i][State.TEXT.ordinal()] -= NEVER;
      }
    }
    State[] states = lines.isEmpty() ? new State[0] : model.chain(fits);
    if (lines.stream().noneMatch(Line::isProse)) {
      // Nothing here is like an article: what there is is shown.
      for (int i = 0; i < states.length; i++) {
        boolean shown = fits[i][State.TEXT.ordinal()] > -NEVER / 2;
        states[i] = shown ? State.TEXT : State.AFTER;
      }
    }
    return new Layout(text, lines, phrases, headlines, title, traits, model, states);
  }

  /** Whether a line says so clearly what sites say that it is no article's text. */
  static boolean isNeverText(Line line, Optional<Found> phrase) {
    if (phrase.isEmpty() || !phrase.get().group().sure()) {
      return false;
    }
    Found found = phrase.get();
    boolean label = line.length <= 14 && !line.endsSentence();
    boolean note = found.group().reason().equals("author note");
    return switch (found.place()) {
      case WHOLE -> true;
      case START -> found.words() >= 4 || (found.words() >= (note ? 3 : 2) && label);
      case PART ->
          found.group().reason().equals("copyright") && found.words() >= 3 && line.length < 30;
    };
  }

  private static boolean isCaption(Line line, int[] traits) {
    return line.length <= 14 && !line.endsSentence() && has(traits, Trait.PICTURE);
  }

  private static boolean has(int[] traits, Trait trait) {
    return Arrays.stream(traits).anyMatch(number -> number == trait.ordinal());
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

  /** Whether the line credits a picture, or stands above a line that does. */
  boolean isCredited(int i) {
    return has(traits[i], Trait.PICTURE) || has(traits[i], Trait.ABOVE_CREDIT);
  }

  /** What addresses and the page's title say that the headline on line {@code i} is. */
  List<Line> titles(int i) {
    return headlines.titles(i);
  }

  /** How sure the headline on line {@code i} is, 0 to 1. */
  double confidence(int i) {
    return headlines.confidence(i);
  }

  /** The headline's line, or -1; little that seemed text above a sure headline is not. */
  int headline() {
    int head = headlines.find(firstText(), likely);
    if (head > 0
        && isText(head)
        && confidence(head) > 0.9
        && words(0, head) * 5 < words(head, size())) {
      Arrays.fill(states, 0, head + 1, State.BEFORE);
    }
    int first = head;
    for (int i = 0; i < Math.min(head, TOP); i++) {
      first = first == head && line(i).saysSameAs(line(head)) ? i : first;
    }
    return first;
  }

  private int words(int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      words += isText(i) ? line(i).length : 0;
    }
    return words;
  }

  /** The headline stands elsewhere: the first lines are text, but for those that sites print. */
  void beginAtTop() {
    int first = firstText();
    for (int i = 0; i < first && first < TOP; i++) {
      if (line(i).length >= 5 && phrases.get(i).isEmpty() && !line(i).address) {
        states[i] = State.TEXT;
      }
    }
  }

  /** Whether the file can be parted at {@code offset} of the text: no repair goes across it. */
  boolean canCut(int offset) {
    return offset <= 0
        || offset >= text.length()
        || text.toSource(new Span(offset - 1, offset)).end()
            <= text.toSource(new Span(offset, offset + 1)).start();
  }

  /** Whether another line says the same as line {@code i}. */
  boolean isRepeated(int i) {
    return lines.stream().anyMatch(other -> other != line(i) && other.saysSameAs(line(i)));
  }

  /** What spoke most for the state of line {@code i}, in a few words. */
  String why(int i) {
    if (!isText(i) && phrases.get(i).filter(p -> p.place() == Place.WHOLE).isPresent()) {
      return "is what sites say: " + phrases.get(i).get().group().rule();
    }
    return LineTraits.label(Phrases.builtin(), model.tellingTrait(traits[i], states[i]));
  }
}

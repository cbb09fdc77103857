package pressfold.read;

import java.util.List;
import pressfold.model.Part;
import pressfold.read.LineModel.State;
import pressfold.read.Phrases.Found;
import pressfold.source.RepairedText;
import pressfold.source.Span;
import pressfold.source.TracedText;

/** The lines of a text, and where each stands: before the article, in its text, within, after. */
@SuppressWarnings("EnumOrdinal") // states are the columns of a table of weights
final class Layout {

  private static final int TEXT = State.TEXT.ordinal();

  /** What a line that is surely not the article loses as text. */
  private static final double NEVER = 1e6;

  /** A text that begins farther down is no article's text alone. */
  private static final int TOP = 8;

  /** A text of fewer words has no deck. */
  private static final int SHORT = 60;

  final TracedText text;

  /** The characters of the text. */
  final char[] chars;

  final State[] states;

  /** What became of each stretch, and which lines are accounted for. */
  final Ledger ledger;

  final boolean[] taken;
  private final List<Line> lines;
  private final HeadlineReader headlines;
  private final int likely;
  private final int[][] traits;
  private final LineModel model;

  /** Reads what stands from {@code start} of the repaired text on. */
  Layout(RepairedText repaired, int start, LineModel model, Settled settled) {
    this.text = repaired.text();
    this.ledger = new Ledger(repaired);
    ledger.frontMatter(start);
    this.model = model;
    this.chars = text.text().toCharArray();
    this.lines = Line.of(text, chars, start);
    boolean prose = false;
    for (Line line : lines) {
      line.phrase = Phrases.builtin().in(line);
      prose |= line.isProse();
    }
    this.taken = new boolean[lines.size()];
    this.headlines = new HeadlineReader(text, lines);
    this.likely = headlines.likely();
    this.traits = new LineTraits(text.text(), lines, likely).all();
    double[][] fits = model.fits(traits);
    int comments = comments();
    for (int i = 0; i < fits.length; i++) {
      if (settled.keeps(line(i))) {
        fits[i][TEXT] += NEVER;
      } else if (i > comments || isNeverText(i) || settled.drops(line(i))) {
        fits[i][TEXT] -= NEVER;
      }
    }
    this.states = model.chain(fits);
    for (int i = 0; i < states.length && !prose; i++) {
      // Nothing here is like an article: what there is is shown.
      states[i] = fits[i][TEXT] > -NEVER / 2 ? State.TEXT : State.AFTER;
    }
  }

  /** The line below most of the prose that opens or closes the comments; else the last one. */
  private int comments() {
    int above = 0;
    int prose = 0;
    int comments = lines.size();
    for (int i = 0; i < lines.size(); i++) {
      Line line = line(i);
      prose += line.isProse() ? line.length : 0;
      if (comments == lines.size()
          && prose > 0
          && line.phrase.isWhole()
          && line.phrase.is("comments")) {
        comments = i;
        above = prose;
      }
    }
    return 2 * above > prose ? comments : lines.size();
  }

  private boolean isNeverText(int i) {
    Line line = line(i);
    return line.words.length == 0
        || saysSo(line)
        || (line.length <= 14 && !line.endsSentence() && has(i, Trait.PICTURE))
        || (line.length < 4 && EndMarks.is(text(i)));
  }

  /** Whether a line says so clearly what sites say that it is no article's text. */
  static boolean saysSo(Line line) {
    Found found = line.phrase;
    boolean label = line.length <= 14 && !line.endsSentence();
    return found.group().sure()
        && switch (found.place()) {
          case WHOLE -> true;
          case START ->
              found.words() >= 4 || (label && found.words() >= (found.is("author note") ? 3 : 2));
          case PART -> found.is("copyright") && found.words() >= 3 && line.length < 30;
        };
  }

  private boolean has(int i, Trait trait) {
    for (int number : traits[i]) {
      if (number == trait.ordinal()) {
        return true;
      }
    }
    return false;
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

  /** Where a stretch of line {@code i} stands in the file. */
  Span source(int i, Span within) {
    return text.toSource(within.shift(span(i).start()));
  }

  /** Keeps line {@code i} as {@code kind} unless it is taken. */
  void keep(int i, Part.Kind kind, String why) {
    if (!taken[i]) {
      taken[i] = true;
      ledger.keep(kind, span(i), why);
    }
  }

  /** Leaves out line {@code i} unless it is taken. */
  void remove(int i, String reason, String rule, String why) {
    if (!taken[i]) {
      taken[i] = true;
      ledger.remove(span(i), reason, rule, why);
    }
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
    return has(i, Trait.PICTURE) || has(i, Trait.ABOVE_CREDIT);
  }

  /** What addresses and the page's title say that the headline on line {@code i} is. */
  List<Line> titles(int i) {
    return headlines.titles(i);
  }

  /** How sure the headline on line {@code i} is, 0 to 1. */
  double confidence(int i) {
    return headlines.confidence(i);
  }

  /** The headline's line, or -1; a short text begins right under it. */
  int headline() {
    int head = headlines.find(firstText(), likely);
    for (int i = firstText() - 1; i > head && words(0, size()) < SHORT; i--) {
      Line line = line(i);
      if (line.dated || LineTraits.opensByline(line)) {
        break;
      }
      states[i] = line.isProse() && !line.phrase.isThere() ? State.TEXT : states[i];
    }
    for (int i = 0; i < Math.min(head, TOP); i++) {
      if (line(i).saysSameAs(line(head))) {
        return i;
      }
    }
    return head;
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
      if (line(i).length >= 5 && !line(i).phrase.isThere() && !line(i).address) {
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
    Found phrase = line(i).phrase;
    return !isText(i) && phrase.isWhole()
        ? "is what sites say: " + phrase.group().rule()
        : LineTraits.label(Phrases.builtin(), model.tellingTrait(traits[i], states[i]));
  }
}

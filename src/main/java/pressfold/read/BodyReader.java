package pressfold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.model.Block;
import pressfold.model.Dateline;
import pressfold.model.Part;
import pressfold.source.Span;

/** Makes the lines of the article's text paragraphs, sub-headings, list items and block quotes. */
final class BodyReader {

  private static final String BULLETS = "•·▪●◦‣∙*-–—";

  /** A dateline opens one of the first paragraphs. */
  private static final int OPENING = 3;

  private static final int LONGEST_SUBHEADING = 12;

  /** So many inserts may stand between a sub-heading and its text. */
  private static final int INSERTS = 5;

  private final Layout layout;
  private int paragraphs;

  /** The dateline met before the first words; whose agency is the outlet itself where so. */
  Optional<Dateline> dateline = Optional.empty();

  boolean outlet;

  BodyReader(Layout layout) {
    this.layout = layout;
  }

  /** The blocks, in order; their lines are taken and entered in the layout.ledger. */
  List<Block> read() {
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < layout.size(); i++) {
      if (layout.isText(i) && !layout.taken[i]) {
        body.add(block(i));
        layout.taken[i] = true;
      }
    }
    return body;
  }

  private Block block(int i) {
    Span span = withoutEndMark(layout.span(i));
    if (isBullet(i)) {
      return keep(Block.Kind.LIST_ITEM, span, afterMark(span), "starts with a bullet");
    }
    if (layout.line(i).first == '>' && span.length() > 1) {
      return keep(Block.Kind.BLOCK_QUOTE, span, afterMark(span), "starts with '>'");
    }
    if (isSubheading(i)) {
      return keep(Block.Kind.SUBHEADING, span, span, "short, on its own, prose follows");
    }
    Span rest = paragraphs++ < OPENING ? behindDateline(span) : span;
    return keep(Block.Kind.PARAGRAPH, rest, rest, layout.why(i));
  }

  private Block keep(Block.Kind kind, Span span, Span shown, String why) {
    layout.ledger.keep(Part.Kind.valueOf(kind.name()), span, why);
    return Block.plain(kind, layout.text.slice(shown).strip());
  }

  /** What of {@code span} stands behind a dateline, which is kept for itself. */
  private Span behindDateline(Span span) {
    Optional<DatelineReading> found =
        dateline.isPresent()
            ? Optional.empty()
            : DatelineReader.read(layout.text.text().substring(span.start(), span.end()));
    int end = found.map(reading -> reading.span().end()).orElse(span.length());
    if (end >= span.length() || !layout.canCut(span.start() + end)) {
      return span;
    }
    DatelineReading reading = found.orElseThrow();
    Span kept = reading.span().shift(span.start()).stripped(layout.text.text());
    dateline =
        Optional.of(new Dateline(reading.place(), reading.agency(), layout.text.toSource(kept)));
    outlet = reading.outlet();
    layout.ledger.keep(Part.Kind.DATELINE, kept, "place and agency before the first words");
    return new Span(span.start() + end, span.end());
  }

  private Span withoutEndMark(Span span) {
    int at = span.start() + EndMarks.at(layout.text.text(), span);
    if (at < span.start() || !layout.canCut(at)) {
      return span;
    }
    layout.ledger.remove(
        new Span(at, span.end()), "end mark", "end mark", "a mark that ends articles");
    return new Span(span.start(), at).stripped(layout.text.text());
  }

  private boolean isBullet(int i) {
    Span span = layout.span(i);
    return span.length() > 2
        && BULLETS.indexOf(layout.line(i).first) >= 0
        && Line.isBlank(layout.text.charAt(span.start() + 1))
        && layout.line(i).length > 0;
  }

  private Span afterMark(Span span) {
    return new Span(span.start() + 1, span.end()).stripped(layout.text.text());
  }

  private boolean isSubheading(int i) {
    Line line = layout.line(i);
    boolean question = line.endsQuestion();
    return line.length > 0
        && line.length <= (question ? 9 : LONGEST_SUBHEADING)
        && !line.isProse()
        && (question || !line.endsSentence())
        && ",;:\uff1a".indexOf(line.last) < 0
        && line.sentences == 0
        && !Line.isQuote(line.first)
        && !Character.isLowerCase(line.first)
        && isAboveProse(i);
  }

  /** Whether prose is the next of the text, passing over inserts. */
  private boolean isAboveProse(int i) {
    int next = i + 1;
    while (next < layout.size() && next <= i + INSERTS && !layout.isText(next)) {
      next++;
    }
    return next < layout.size() && layout.isText(next) && layout.line(next).isProse();
  }
}

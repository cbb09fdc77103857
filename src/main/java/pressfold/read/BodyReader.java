package pressfold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.model.Block;
import pressfold.model.Dateline;
import pressfold.model.Part;
import pressfold.source.Span;
import pressfold.source.TracedText;

/** Makes the lines of the article's text paragraphs, sub-headings, list items and block quotes. */
final class BodyReader {

  private static final String BULLETS = "•·▪●◦‣∙*-–—";

  /** A dateline opens one of the first paragraphs. */
  private static final int OPENING = 3;

  private final Layout layout;
  private final Ledger ledger;
  private final boolean[] taken;
  private int paragraphs;

  /** The dateline met before the first words; whose agency is the outlet itself where so. */
  Optional<Dateline> dateline = Optional.empty();

  boolean outlet;

  BodyReader(Layout layout, Ledger ledger, boolean[] taken) {
    this.layout = layout;
    this.ledger = ledger;
    this.taken = taken;
  }

  /** The blocks, in order; their lines are taken and entered in the ledger. */
  List<Block> read() {
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < layout.size(); i++) {
      if (layout.isText(i) && !taken[i]) {
        body.add(block(i));
        taken[i] = true;
      }
    }
    return body;
  }

  private Block block(int i) {
    Span span = withoutEndMark(i, layout.span(i));
    if (isBullet(i)) {
      return keep(
          Block.Kind.LIST_ITEM, Part.Kind.LIST_ITEM, span, afterMark(span), "starts with a bullet");
    }
    if (layout.line(i).first == '>' && span.length() > 1) {
      return keep(
          Block.Kind.BLOCK_QUOTE, Part.Kind.BLOCK_QUOTE, span, afterMark(span), "starts with '>'");
    }
    if (isSubheading(i)) {
      return keep(
          Block.Kind.SUBHEADING,
          Part.Kind.SUBHEADING,
          span,
          span,
          "short, on its own, prose follows");
    }
    Span rest = paragraphs++ < OPENING ? behindDateline(span) : span;
    return keep(Block.Kind.PARAGRAPH, Part.Kind.PARAGRAPH, rest, rest, layout.why(i));
  }

  /** What of {@code span} stands behind a dateline, which is kept for itself. */
  private Span behindDateline(Span span) {
    Optional<DatelineReading> found =
        dateline.isPresent()
            ? Optional.empty()
            : DatelineReader.read(layout.text.text().substring(span.start(), span.end()));
    if (found.isEmpty()
        || found.get().span().end() >= span.length()
        || !layout.canCut(span.start() + found.get().span().end())) {
      return span;
    }
    Span head = found.get().span().shift(span.start());
    Span kept = stripped(head);
    dateline =
        Optional.of(
            new Dateline(found.get().place(), found.get().agency(), layout.text.toSource(kept)));
    outlet = found.get().outlet();
    ledger.keep(Part.Kind.DATELINE, kept, "place and agency before the first words");
    return new Span(head.end(), span.end());
  }

  /** Without the white space behind it. */
  private Span stripped(Span span) {
    int end = span.end();
    while (end > span.start() && Line.isBlank(layout.text.text().charAt(end - 1))) {
      end--;
    }
    return new Span(span.start(), end);
  }

  private Span withoutEndMark(int i, Span span) {
    int at = EndMarks.at(layout.text(i));
    if (at < 0 || !layout.canCut(span.start() + at)) {
      return span;
    }
    ledger.remove(
        new Span(span.start() + at, span.end()),
        "end mark",
        "end mark",
        "a mark that ends articles");
    int end = span.start() + at;
    while (end > span.start() + 1 && Line.isBlank(layout.text.charAt(end - 1))) {
      end--;
    }
    return new Span(span.start(), end);
  }

  private Block keep(Block.Kind kind, Part.Kind part, Span span, Span shown, String why) {
    ledger.keep(part, span, why);
    TracedText words = layout.text.slice(shown).strip();
    return Block.plain(kind, words);
  }

  private boolean isBullet(int i) {
    Span span = layout.span(i);
    String s = layout.text.text();
    return span.length() > 2
        && BULLETS.indexOf(layout.line(i).first) >= 0
        && Line.isBlank(s.charAt(span.start() + 1))
        && layout.line(i).length > 0;
  }

  private Span afterMark(Span span) {
    String s = layout.text.text();
    int start = span.start() + 1;
    while (start < span.end() - 1 && Line.isBlank(s.charAt(start))) {
      start++;
    }
    return new Span(start, span.end());
  }

  private boolean isSubheading(int i) {
    Line line = layout.line(i);
    if (line.length > 12 || line.length == 0 || line.isProse() || i + 1 >= layout.size()) {
      return false;
    }
    boolean question = line.last == '?' || line.last == '\uff1f' || line.last == '\u061f';
    boolean closed =
        (line.endsSentence() && !question)
            || line.last == ','
            || line.last == ';'
            || line.last == ':'
            || line.last == '\uff1a';
    if (closed || (question && line.length > 9) || line.sentences > 0) {
      return false;
    }
    if (Line.isQuote(line.first) || Character.isLowerCase(line.first)) {
      return false;
    }
    int next = next(i);
    return next > 0 && layout.isText(next) && layout.line(next).isProse();
  }

  /** The next line of the text, passing over inserts; -1 where there is none. */
  private int next(int i) {
    for (int k = i + 1; k < layout.size() && k < i + 6; k++) {
      if (layout.isText(k)) {
        return k;
      }
    }
    return -1;
  }
}

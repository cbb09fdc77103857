package pressfold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.markdown.Dialect;
import pressfold.markdown.Dialect.MdBlock;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Dateline;
import pressfold.model.Direction;
import pressfold.model.Headline;
import pressfold.model.Part;
import pressfold.source.RepairedText;
import pressfold.source.Span;
import pressfold.source.TracedText;

/**
 * Makes the blocks of a Markdown file an article's body; what MarkdownWriter wrote reads the same.
 */
final class MarkdownBody {

  private static final Dialect DIALECT = new Dialect();

  private final TracedText text;
  private final Ledger ledger;
  final List<Block> blocks = new ArrayList<>();
  Optional<Headline> headline = Optional.empty();
  Optional<Dateline> dateline = Optional.empty();

  MarkdownBody(TracedText text, Ledger ledger) {
    this.text = text;
    this.ledger = ledger;
  }

  /**
   * The article in a Markdown file, whose text begins at {@code start}, behind its front matter.
   */
  static Article article(RepairedText text, int start, Told told, ReadOptions options) {
    Ledger ledger = new Ledger(text);
    ledger.frontMatter(start);
    MarkdownBody body = new MarkdownBody(text.text(), ledger);
    body.read(start, told.headline().isPresent());
    String language = LanguageDetector.detect(text.text().text().substring(start));
    Told read =
        new Told(
            body.headline,
            Optional.empty(),
            Optional.empty(),
            OutletReader.at(told.source(), options),
            told.source().flatMap(link -> UrlDateReader.read(link, options.zone())),
            Optional.empty(),
            Optional.of(language).filter(tag -> !tag.equals("und")).or(options::language),
            Direction.NONE);
    return told.article(text, ledger, read, List.of(), body.dateline, List.of(), body.blocks);
  }

  /**
   * Reads what stands from {@code start} on.
   *
   * @param titled whether the headline is known; else a heading that comes first is it
   */
  void read(int start, boolean titled) {
    int done = start;
    TracedText markdown = text.slice(new Span(start, text.length()));
    for (MdBlock md : DIALECT.blocks(markdown.text())) {
      Span span = new Span(start + md.start(), start + md.end());
      gap(done, span.start());
      done = span.end();
      TracedText words = md.in(markdown);
      boolean title =
          !titled && blocks.isEmpty() && headline.isEmpty() && md.kind() == Dialect.Kind.SUBHEADING;
      if (title) {
        headline = Optional.of(new Headline(words.text(), words.source(), 1));
        ledger.keep(Part.Kind.HEADLINE, span, "the first heading");
      } else {
        add(md, words, span, markdown.text());
      }
    }
    gap(done, text.length());
  }

  private void add(MdBlock md, TracedText words, Span span, String markdown) {
    Block.Kind kind = Block.Kind.valueOf(md.kind().name());
    Part.Kind part = Part.Kind.valueOf(md.kind().name());
    Optional<DatelineReading> place =
        kind == Block.Kind.PARAGRAPH && dateline.isEmpty()
            ? DatelineReader.read(words.text())
            : Optional.empty();
    if (place.isPresent() && place.get().span().end() < words.length()) {
      Span head = place.get().span();
      String written = DIALECT.escape(words.text().substring(0, head.end())).stripTrailing();
      if (md.markup().isEmpty() || md.markup().get().startsWith(written)) {
        TracedText rest = words.slice(new Span(head.end(), words.length()));
        Optional<String> markup =
            md.markup()
                .map(inline -> inline.substring(written.length()).strip())
                .filter(inline -> !inline.equals(DIALECT.escape(rest.text())));
        Span behind = md.in(TracedText.of(markdown)).toSource(new Span(head.end(), words.length()));
        Span headSpan = new Span(span.start(), span.start() + behind.start() - md.start());
        dateline =
            Optional.of(
                new Dateline(place.get().place(), place.get().agency(), words.toSource(head)));
        ledger.keep(Part.Kind.DATELINE, headSpan, "place and agency before the first words");
        ledger.keep(part, new Span(headSpan.end(), span.end()), "Markdown");
        blocks.add(new Block(kind, rest, markup));
        return;
      }
    }
    ledger.keep(part, span, "Markdown");
    blocks.add(new Block(kind, words, md.markup()));
  }

  /** Between blocks stand rules at most. */
  private void gap(int from, int to) {
    Span rule = new Span(from, to).stripped(text.text());
    ledger.remove(rule, "rule", "rule", "a rule between blocks");
  }
}

package pressfold.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Deck;
import pressfold.model.Direction;
import pressfold.model.Headline;
import pressfold.model.Part;
import pressfold.model.SourceLink;
import pressfold.read.LineModel.State;
import pressfold.read.Phrases.Found;
import pressfold.source.RepairedText;
import pressfold.source.Span;

/** One text being read: each step takes the lines it knows, and the last take what is left. */
final class Reading {

  /** So much of the article's text tells its language. */
  private static final int SAMPLE = 6000;

  private final RepairedText text;
  private final Layout layout;
  private final Ledger ledger;
  private final boolean[] taken;
  private final int firstText;
  private final ReadOptions options;
  private final Told told;

  private Optional<Headline> headline = Optional.empty();
  private Optional<Deck> deck = Optional.empty();
  private Optional<SourceLink> source = Optional.empty();
  private final List<String> labels = new ArrayList<>();

  /**
   * @param start where the text begins, behind the front matter
   * @param told what the file says of its article outright
   */
  Reading(
      RepairedText text,
      int start,
      Told told,
      LineModel model,
      ReadOptions options,
      Settled settled) {
    this.text = text;
    this.told = told;
    this.options = options;
    this.layout = Layout.of(text, start, model, settled);
    this.ledger = new Ledger(text);
    ledger.frontMatter(start);
    this.taken = new boolean[layout.size()];
    this.firstText = layout.firstText();
  }

  Article article() {
    source();
    Optional<long[]> slug = source.flatMap(link -> FurnitureReader.slug(link.url()));
    int head =
        told.headline()
            .map(known -> lineSaying(known.text()))
            .orElseGet(() -> HeadlineReader.find(layout, slug));
    if (head >= 0) {
      headline(head);
    }
    String language = language();
    FurnitureReader furniture =
        new FurnitureReader(layout, ledger, taken, options, text.source().file(), head, language);
    furniture.read(told.source().or(() -> source));
    BodyReader bodyReader = new BodyReader(layout, ledger, taken);
    List<Block> body = bodyReader.read();
    if (bodyReader.outlet) {
      bodyReader.dateline.ifPresent(furniture::datelined);
    }
    rest();
    return new Article(
        text.source().file(),
        text.source().id(),
        language,
        headline,
        deck,
        furniture.authors,
        furniture.contributors,
        furniture.outlet,
        bodyReader.dateline,
        furniture.published,
        source,
        labels,
        body,
        List.of(),
        text.repairs(),
        ledger.removals(),
        ledger.parts(),
        furniture.doubts,
        Direction.NONE);
  }

  /** The first line that says {@code words}, or -1. */
  private int lineSaying(String words) {
    long[] known = Line.wordsOf(words);
    for (int i = 0; i < layout.size(); i++) {
      if (known.length > 0 && Arrays.equals(known, layout.line(i).words)) {
        return i;
      }
    }
    return -1;
  }

  private void source() {
    int line = FurnitureReader.sourceLine(layout);
    if (line >= 0) {
      SourceLinkReader.Link link = SourceLinkReader.read(layout.text(line)).orElseThrow();
      taken[line] = true;
      Span span = link.span().shift(layout.span(line).start());
      source = Optional.of(new SourceLink(link.url(), text.text().toSource(span)));
      ledger.keep(Part.Kind.SOURCE, layout.span(line), "the address of the original");
    }
  }

  /** The language of the article's text, or of all where that is too little to tell. */
  private String language() {
    StringBuilder prose = new StringBuilder();
    for (int i = 0; i < layout.size() && prose.length() < SAMPLE; i++) {
      if (layout.isText(i)) {
        prose.append(layout.text(i)).append('\n');
      }
    }
    String told = LanguageDetector.detect(prose);
    told = told.equals("und") ? LanguageDetector.detect(text.text()) : told;
    return told.equals("und") ? options.language().orElse(told) : told;
  }

  private void headline(int head) {
    Span span = layout.span(head);
    taken[head] = true;
    String shown = layout.text(head);
    headline = Optional.of(new Headline(shown, text.text().toSource(span), 0.9));
    ledger.keep(Part.Kind.HEADLINE, span, "headline: " + layout.why(head));
    for (int i = 0; i < layout.size(); i++) {
      if (!taken[i] && repeats(layout.line(i), layout.line(head))) {
        taken[i] = true;
        ledger.remove(layout.span(i), "repeated headline", "headline", "repeats the headline");
      }
    }
  }

  private static boolean repeats(Line line, Line head) {
    return line.saysSameAs(head)
        || (line.startsWith(head.words) && line.length <= head.length + 8 && head.length > 3);
  }

  private void rest() {
    boolean comments = false;
    boolean related = false;
    for (int i = 0; i < layout.size(); i++) {
      Optional<Found> phrase = layout.phrases.get(i);
      if (phrase.isPresent() && layout.line(i).isShort()) {
        related = phrase.get().group().reason().equals("related");
        comments |= i > firstText && phrase.get().group().reason().equals("comments");
      }
      if (taken[i]) {
        continue;
      }
      taken[i] = true;
      String why = layout.why(i);
      if (phrase.isPresent() && phrase.get().group().reason().equals("caption")) {
        ledger.keep(Part.Kind.CAPTION, layout.span(i), why);
      } else if (phrase.isPresent()) {
        ledger.remove(
            layout.span(i), phrase.get().group().reason(), phrase.get().group().rule(), why);
      } else if (comments) {
        ledger.remove(layout.span(i), "comments", "below the comments' heading", why);
      } else if (related) {
        ledger.remove(layout.span(i), "related", "below a heading of related stories", why);
      } else {
        String where =
            layout.states[i] == State.BEFORE
                ? "above the article"
                : layout.states[i] == State.AFTER ? "below the article" : "within the article";
        ledger.remove(
            layout.span(i), layout.line(i).isShort() ? "navigation" : "boilerplate", where, why);
      }
    }
  }
}

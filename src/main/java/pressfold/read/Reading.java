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

  /** How sure headline and deck are that were parted. */
  private static final double PARTED = 0.8;

  private final RepairedText text;
  private final Layout layout;
  private final Ledger ledger;
  private int firstText;
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
    this.layout = new Layout(text, start, model, settled);
    this.ledger = layout.ledger;
  }

  Article article() {
    source();
    int head = told.headline().map(known -> lineSaying(known.text())).orElseGet(layout::headline);
    if (head >= 0) {
      headline(head);
    } else if (told.headline().isPresent()) {
      layout.beginAtTop();
    }
    firstText = layout.firstText();
    String language = language();
    FurnitureReader furniture = new FurnitureReader(layout, head, language);
    Optional<SourceLink> address = told.source().or(() -> source);
    OutletReader outlets = new OutletReader(layout, options, address);
    furniture.read(address, outlets, options.zone());
    deck(head);
    label(head);
    BodyReader bodyReader = new BodyReader(layout);
    List<Block> body = bodyReader.read();
    if (bodyReader.outlet) {
      bodyReader
          .dateline
          .filter(d -> d.agency().isPresent())
          .ifPresent(d -> outlets.told(d.agency().orElseThrow(), Optional.of(d.span()), true));
    }
    rest();
    if (told.headline().isEmpty()) {
      doubts(head, body.isEmpty());
    }
    Told read =
        new Told(
            headline,
            deck,
            Optional.of(furniture.authors),
            outlets.best(),
            furniture.published,
            source,
            Optional.of(language),
            Direction.NONE);
    return told.article(
        text, ledger, read, furniture.contributors, bodyReader.dateline, labels, body);
  }

  /** The first line that says {@code words}, or -1. */
  private int lineSaying(String words) {
    Line known = Line.of(words);
    for (int i = 0; i < layout.size(); i++) {
      if (known.saysSameAs(layout.line(i))) {
        return i;
      }
    }
    return -1;
  }

  private void source() {
    int line = SourceLinkReader.line(layout);
    if (line >= 0) {
      SourceLinkReader.Link link = SourceLinkReader.read(layout.text(line)).orElseThrow();
      source = Optional.of(new SourceLink(link.url(), layout.source(line, link.span())));
      layout.keep(line, Part.Kind.SOURCE, "the address of the original");
    }
  }

  /** The language of the article's text, or of all where that is too little to tell. */
  private String language() {
    char[] prose = new char[LanguageDetector.SAMPLE];
    int n = 0;
    for (int i = 0; i < layout.size() && n < prose.length; i++) {
      if (layout.isText(i)) {
        Span line = layout.span(i);
        int length = Math.min(line.length(), prose.length - n);
        System.arraycopy(layout.chars, line.start(), prose, n, length);
        n += length;
        if (n < prose.length) {
          prose[n++] = '\n';
        }
      }
    }
    String told = LanguageDetector.detect(Arrays.copyOf(prose, n));
    told = told.equals("und") ? LanguageDetector.detect(text.text().text()) : told;
    return told.equals("und") ? options.language().orElse(told) : told;
  }

  private void headline(int head) {
    layout.taken[head] = true;
    Line line = layout.line(head);
    String words = layout.text(head);
    int from = line.span.start();
    int glued =
        layout.isRepeated(head) ? -1 : DeckReader.glued(words, layout.titles(head)).orElse(-1);
    boolean parted = glued > 0 && layout.canCut(from + glued);
    int end = words.length();
    if (parted) {
      end = words.substring(0, glued).stripTrailing().length();
      Span span = new Span(from + glued, line.span.end());
      deck = Optional.of(new Deck(words.substring(glued), text.text().toSource(span), PARTED));
      ledger.keep(Part.Kind.DECK, span, "a sentence behind the headline, on its line");
    } else if (head == 0) {
      end = siteName(words, from);
    }
    Span span = new Span(from, from + end);
    double confidence = parted ? PARTED : layout.confidence(head);
    // A semicolon parts the headline from its deck, and is of neither.
    String said = words.substring(0, words.startsWith(";", end - 1) ? end - 1 : end);
    headline = Optional.of(new Headline(said, text.text().toSource(span), confidence));
    ledger.keep(
        Part.Kind.HEADLINE,
        span,
        confidence > 0.95
            ? "as a title, an address or another line says it"
            : "above the text, of a headline's shape");
    for (int i = 0; i < layout.size(); i++) {
      Line other = layout.line(i);
      boolean longer =
          line.length > 3 && other.length <= line.length + 8 && other.startsWith(line.words);
      if (longer || other.saysSameAs(line)) {
        layout.remove(i, "repeated headline", "headline", "repeats the headline");
      }
    }
  }

  /**
   * Leaves out the site's name at the end of a page title; where the headline ends before it. A
   * name behind a dash must be known or stand beside the text, too: headlines have dashes of their
   * own.
   */
  private int siteName(String line, int from) {
    int end = line.length();
    for (OutletReader.Found name : OutletReader.inTitle(line, line)) {
      boolean sure = name.confidence() >= 0.5 || standsOutsideText(name.name());
      end = sure ? Math.min(end, name.span().start()) : end;
    }
    while (end > 0
        && end < line.length()
        && !Character.isLetterOrDigit(line.charAt(end - 1))
        && "?!.\"”’»)".indexOf(line.charAt(end - 1)) < 0) {
      end--;
    }
    if (end == line.length() || !layout.canCut(from + end)) {
      return line.length();
    }
    ledger.remove(
        new Span(from + end, from + line.length()),
        "boilerplate",
        "site name",
        "the site's name behind the headline");
    return end;
  }

  private boolean standsOutsideText(String name) {
    for (int i = 1; i < layout.size(); i++) {
      if (!layout.isText(i) && layout.text(i).contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** The sentence between headline and text, below the last of repeated headlines; taken once. */
  private void deck(int head) {
    int last = head;
    for (int i = head + 1; head >= 0 && i < firstText; i++) {
      last = layout.line(i).saysSameAs(layout.line(head)) ? i : last;
    }
    int line = deck.isPresent() || head < 0 ? -1 : DeckReader.below(layout, last, firstText);
    if (head >= 0 && last == head && layout.line(head).last == ';' && head + 1 < layout.size()) {
      line = head + 1;
    }
    if (line < 0) {
      return;
    }
    Span span = layout.span(line);
    deck =
        Optional.of(
            new Deck(layout.text(line), text.text().toSource(span), line == last + 1 ? 0.9 : 0.7));
    layout.keep(line, Part.Kind.DECK, "a sentence between headline and text");
    for (int i = 0; i < firstText; i++) {
      if (layout.line(i).saysSameAs(layout.line(line))) {
        layout.remove(i, "repeated deck", "deck", "repeats the deck");
      }
    }
  }

  /** One or two words right above the headline, or a well-known section's name right below. */
  private void label(int head) {
    for (int i = Math.max(0, head - 1); head >= 0 && i <= Math.min(head + 1, firstText - 1); i++) {
      Line line = layout.line(i);
      boolean section = line.phrase.isThere() && !line.phrase.group().sure();
      boolean above = i < head && !line.phrase.isThere() && line.length <= 2 && line.digits == 0;
      if (!layout.taken[i] && line.length <= 3 && line.letters > 1 && (section || above)) {
        String name = layout.text(i);
        labels.add(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
        layout.keep(i, Part.Kind.LABEL, "a section's name beside the headline");
      }
    }
  }

  private void doubts(int head, boolean empty) {
    Optional<Span> at = headline.map(Headline::span);
    if (head < 0) {
      ledger.doubt("no headline was found", "headline: \"TEXT\"", at);
    } else if (headline.orElseThrow().confidence() < 0.7) {
      ledger.doubt("another line may be the headline", "headline: \"TEXT\"", at);
    } else if (told.deck().isEmpty() && deck.filter(d -> d.confidence() == PARTED).isPresent()) {
      ledger.doubt(
          "headline and deck stand on one line and were parted",
          "deck: \"TEXT\"",
          deck.map(Deck::span));
    }
    if (empty) {
      ledger.doubt("no text was found below the headline", "publish: no", Optional.empty());
    }
  }

  /** What nobody took is left out, or is a caption. */
  private void rest() {
    boolean comments = false;
    boolean related = false;
    for (int i = 0; i < layout.size(); i++) {
      Line line = layout.line(i);
      Found phrase = line.phrase;
      if (phrase.isThere() && line.isShort()) {
        related = phrase.is("related");
        comments |= i > firstText && phrase.is("comments");
      }
      if (layout.taken[i]) {
        continue;
      }
      boolean mark = EndMarks.is(layout.text(i));
      if (mark || line.words.length == 0) {
        remove(i, mark ? "end mark" : "boilerplate", mark ? "end mark" : "marks without words");
      } else if (layout.isCredited(i) || phrase.is("caption")) {
        layout.keep(i, Part.Kind.CAPTION, layout.why(i));
      } else if (phrase.isThere()) {
        remove(i, phrase.group().reason(), phrase.group().rule());
      } else if (comments) {
        remove(i, "comments", "below the comments' heading");
      } else if (related) {
        remove(i, "related", "below a heading of related stories");
      } else {
        remove(
            i,
            line.isShort() ? "navigation" : "boilerplate",
            layout.states[i] == State.BEFORE
                ? "above the article"
                : layout.states[i] == State.AFTER ? "below the article" : "within the article");
      }
    }
  }

  private void remove(int i, String reason, String rule) {
    layout.remove(i, reason, rule, layout.why(i));
  }
}

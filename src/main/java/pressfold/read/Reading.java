package pressfold.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Deck;
import pressfold.model.Direction;
import pressfold.model.Doubt;
import pressfold.model.Headline;
import pressfold.model.Outlet;
import pressfold.model.Part;
import pressfold.model.SourceLink;
import pressfold.read.LineModel.State;
import pressfold.read.Phrases.Found;
import pressfold.source.Problem;
import pressfold.source.RepairedText;
import pressfold.source.Span;

/** One text being read: each step takes the lines it knows, and the last take what is left. */
final class Reading {

  /** So much of the article's text tells its language. */
  private static final int SAMPLE = 1500;

  private final RepairedText text;
  private final Layout layout;
  private final Ledger ledger;
  private final boolean[] taken;
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
    this.ledger = new Ledger(text);
    ledger.frontMatter(start);
    this.taken = new boolean[layout.size()];
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
    FurnitureReader furniture =
        new FurnitureReader(layout, ledger, taken, text.source().file(), head, language);
    Optional<SourceLink> address = told.source().or(() -> source);
    OutletReader outlets = new OutletReader(layout, options, address);
    furniture.read(address, outlets, options.zone());
    deck(head);
    label(head);
    BodyReader bodyReader = new BodyReader(layout, ledger, taken);
    List<Block> body = bodyReader.read();
    if (bodyReader.outlet) {
      bodyReader
          .dateline
          .filter(d -> d.agency().isPresent())
          .ifPresent(d -> outlets.told(d.agency().orElseThrow(), Optional.of(d.span()), true));
    }
    rest();
    List<Part> parts = ledger.parts();
    return new Article(
        text.source().file(),
        text.source().id(),
        language,
        headline,
        deck,
        furniture.authors,
        furniture.contributors,
        outlets.best().map(named -> within(named, parts)),
        bodyReader.dateline,
        furniture.published,
        source,
        labels,
        body,
        List.of(),
        text.repairs(),
        ledger.removals(),
        parts,
        doubts(furniture.doubts, head, body),
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

  /** An outlet whose name goes across several parts stands nowhere. */
  private static Outlet within(Outlet outlet, List<Part> parts) {
    boolean stands =
        outlet.span().filter(s -> parts.stream().anyMatch(p -> p.span().contains(s))).isPresent();
    return stands ? outlet : new Outlet(outlet.name(), Optional.empty(), outlet.evidence());
  }

  private void source() {
    int line = SourceLinkReader.line(layout);
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
    taken[head] = true;
    String line = layout.text(head);
    int from = layout.span(head).start();
    int end = line.length();
    Optional<Integer> glued =
        layout.isRepeated(head)
            ? Optional.empty()
            : DeckReader.glued(line, layout.titles(head)).filter(at -> layout.canCut(from + at));
    if (glued.isPresent()) {
      end = line.substring(0, glued.get()).stripTrailing().length();
      Span span = new Span(from + glued.get(), layout.span(head).end());
      deck =
          Optional.of(
              new Deck(
                  layout.text.text().substring(span.start(), span.end()),
                  text.text().toSource(span),
                  0.8));
      ledger.keep(Part.Kind.DECK, span, "a sentence behind the headline, on its line");
    } else if (head == 0) {
      end = siteName(line, from);
    }
    Span span = new Span(from, from + end);
    double confidence = glued.isPresent() ? 0.8 : layout.confidence(head);
    headline =
        Optional.of(new Headline(line.substring(0, end), text.text().toSource(span), confidence));
    ledger.keep(
        Part.Kind.HEADLINE,
        span,
        confidence > 0.95
            ? "as a title, an address or another line says it"
            : "above the text, of a headline's shape");
    Line words = layout.line(head);
    for (int i = 0; i < layout.size(); i++) {
      if (!taken[i] && repeats(layout.line(i), words)) {
        taken[i] = true;
        ledger.remove(layout.span(i), "repeated headline", "headline", "repeats the headline");
      }
    }
  }

  /** Leaves out the site's name at the end of a page title; where the headline ends before it. */
  private int siteName(String line, int from) {
    return OutletReader.inTitle(line, "").stream()
        .filter(found -> found.confidence() >= 0.5)
        .map(OutletReader.Found::span)
        .min(Comparator.naturalOrder())
        .map(
            name -> {
              int end = name.start();
              while (end > 0
                  && !Character.isLetterOrDigit(line.charAt(end - 1))
                  && "?!.\"”’»)".indexOf(line.charAt(end - 1)) < 0) {
                end--;
              }
              if (!layout.canCut(from + end)) {
                return line.length();
              }
              ledger.remove(
                  new Span(from + end, from + line.length()),
                  "boilerplate",
                  "site name",
                  "the site's name behind the headline");
              return end;
            })
        .orElse(line.length());
  }

  /** The sentence between headline and text; where it stands twice, once. */
  private void deck(int head) {
    int line = deck.isPresent() || head < 0 ? -1 : DeckReader.below(layout, head, firstText, taken);
    if (line < 0) {
      return;
    }
    Span span = layout.span(line);
    taken[line] = true;
    deck =
        Optional.of(
            new Deck(layout.text(line), text.text().toSource(span), line == head + 1 ? 0.9 : 0.7));
    ledger.keep(Part.Kind.DECK, span, "a sentence between headline and text");
    for (int i = 0; i < firstText; i++) {
      if (!taken[i] && layout.line(i).saysSameAs(layout.line(line))) {
        taken[i] = true;
        ledger.remove(layout.span(i), "repeated deck", "deck", "repeats the deck");
      }
    }
  }

  /** One or two words right above the headline, or a well-known section's name right below. */
  private void label(int head) {
    for (int i = Math.max(0, head - 1); head >= 0 && i <= Math.min(head + 1, firstText - 1); i++) {
      Line line = layout.line(i);
      boolean section = line.phrase.isThere() && !line.phrase.group().sure();
      boolean above = i < head && !line.phrase.isThere() && line.length <= 2 && line.digits == 0;
      if (!taken[i] && line.length <= 3 && line.letters > 1 && (section || above)) {
        taken[i] = true;
        labels.add(layout.text(i));
        ledger.keep(Part.Kind.LABEL, layout.span(i), "a section's name beside the headline");
      }
    }
  }

  private List<Doubt> doubts(List<Doubt> furniture, int head, List<Block> body) {
    List<Doubt> doubts = new ArrayList<>(furniture);
    if (told.headline().isPresent()) {
      return doubts;
    }
    if (head < 0) {
      doubts.add(doubt("no headline was found", "headline: \"...\"", Optional.empty()));
    } else if (headline.orElseThrow().confidence() < 0.7) {
      doubts.add(
          doubt(
              "another line may be the headline",
              "headline: \"...\"",
              headline.map(Headline::span)));
    } else if (deck.filter(d -> d.confidence() == 0.8).isPresent()) {
      doubts.add(
          doubt(
              "headline and deck stand on one line and were parted",
              "deck: \"...\"",
              deck.map(Deck::span)));
    }
    if (body.isEmpty()) {
      doubts.add(doubt("no text was found below the headline", "publish: no", Optional.empty()));
    }
    return doubts;
  }

  private Doubt doubt(String message, String line, Optional<Span> span) {
    return new Doubt(
        Problem.warning(text.source().file(), message, "Put `" + line + "` into the front matter."),
        span);
  }

  private static boolean repeats(Line line, Line head) {
    return line.saysSameAs(head)
        || (line.startsWith(head.words) && line.length <= head.length + 8 && head.length > 3);
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
      if (taken[i]) {
        continue;
      }
      taken[i] = true;
      boolean mark = EndMarks.is(layout.text(i));
      if (mark || line.words.length == 0) {
        remove(i, mark ? "end mark" : "boilerplate", mark ? "end mark" : "marks without words");
      } else if (layout.isCredited(i) || phrase.is("caption")) {
        ledger.keep(Part.Kind.CAPTION, layout.span(i), layout.why(i));
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
    ledger.remove(layout.span(i), reason, rule, layout.why(i));
  }
}

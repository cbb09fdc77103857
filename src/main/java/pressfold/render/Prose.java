package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pressfold.markdown.Dialect;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Quote;
import pressfold.source.TracedText;

/**
 * An article's text as HTML: its words with direct speech tied to the speakers, pull quotes, the
 * dateline before and the end mark after it. Paragraphs have the ids p1, p2 …, quotes q1, q2 ….
 */
final class Prose {

  private static final SafeString END_MARK =
      new SafeString("<span class=\"endmark\" aria-hidden=\"true\"></span>");
  private static final Dialect DIALECT = new Dialect();

  /** Names in the margin stand at least this many characters, about three lines, apart. */
  private static final int MARGIN_DISTANCE = 3 * 68;

  private static final int WORDS_A_PULL_QUOTE = 400;
  private static final int SHORTEST_PULL_QUOTE = 30;
  private static final int LONGEST_PULL_QUOTE = 120;

  private final Text text;
  private final Article article;
  private final List<Block> blocks;
  private final List<Quote> quotes;
  private final Ledger ledger;
  private final Words words;
  private final List<Dialect.Mark> marks = new ArrayList<>();

  private Prose(Text text, Ledger ledger, Words words) {
    this.text = text;
    this.article = text.article;
    this.blocks = List.copyOf(article.body());
    this.quotes = List.copyOf(article.quotes());
    this.ledger = ledger;
    this.words = words;
  }

  static SafeString of(Text text, Ledger ledger, Words words) {
    return new Prose(text, ledger, words).html();
  }

  /** A quote that stands for itself: without the comma that led on to its attribution. */
  static String statement(String quote) {
    int end = quote.length() - 1;
    return end > 1 && quote.charAt(end - 1) == ',' && !Character.isLetterOrDigit(quote.charAt(end))
        ? quote.substring(0, end - 1) + quote.charAt(end)
        : quote;
  }

  private SafeString html() {
    markUp();
    Map<Integer, String> pullQuotes = pullQuotes();
    StringBuilder out = new StringBuilder(8192);
    for (Dialect.HtmlPiece piece : pieces()) {
      out.append(piece.html()).append('\n');
      for (int block = piece.firstBlock(); block < piece.firstBlock() + piece.blocks(); block++) {
        out.append(pullQuotes.getOrDefault(block, ""));
      }
    }
    return Html.safe(out);
  }

  private List<Dialect.HtmlPiece> pieces() {
    List<Dialect.Piece> pieces = new ArrayList<>();
    for (Block block : blocks) {
      pieces.add(
          new Dialect.Piece(
              Dialect.Kind.valueOf(block.kind().name()), block.text().text(), block.markup()));
    }
    return DIALECT.html(pieces, marks, "p");
  }

  private void markUp() {
    int last = blocks.size() - 1;
    article
        .dateline()
        .map(dateline -> Html.of("<span class=\"place\">{}</span> ", dateline.place()))
        .ifPresent(place -> marks.add(point(0, 0, place)));
    markQuotes();
    markRepairs();
    if (last >= 0) {
      marks.add(point(last, blocks.get(last).text().length(), END_MARK));
    }
  }

  private static Dialect.Mark point(int block, int at, SafeString html) {
    return new Dialect.Mark(block, at, at, html.toString(), "");
  }

  private void markQuotes() {
    int block = -1;
    int start = 0;
    int lastNamed = -MARGIN_DISTANCE;
    boolean namedHere = false;
    Set<String> introduced = new HashSet<>();
    for (int i = 0; i < quotes.size(); i++) {
      Quote quote = quotes.get(i);
      if (quote.kind() != Quote.Kind.DIRECT) {
        continue;
      }
      for (; block < quote.block(); block++) {
        start += block < 0 ? 0 : blocks.get(block).text().length() + 68;
        namedHere = false;
      }
      int at = start + quote.within().start();
      boolean known = text.spoken(i).isKnown();
      boolean inMargin = known && !namedHere && at - lastNamed >= MARGIN_DISTANCE;
      if (inMargin) {
        namedHere = true;
        lastNamed = at;
      }
      marks.add(
          new Dialect.Mark(
              quote.block(),
              quote.within().start(),
              quote.within().end(),
              (known ? speech(i, inMargin, introduced) : openSpeech(i)).toString(),
              known ? "</a>" : "</span>"));
    }
  }

  /** A speaker's role is told once. */
  private SafeString speech(int index, boolean inMargin, Set<String> introduced) {
    Spoken said = text.spoken(index);
    String role = said.person.role().orElse("");
    boolean told = introduced.add(said.person.slug()) && !role.isEmpty();
    return Html.of(
        "<a class=\"said\" id=\"q{}\" href=\"../{}\"><span class=\"by{}\"><b>{}</b>{} </span>",
        index + 1,
        said.href,
        inMargin ? " by--1" : "",
        said.person.name(),
        told ? Html.of(" <i>{}</i>", role) : "");
  }

  private SafeString openSpeech(int index) {
    return Html.of(
        "<span class=\"said said--open\" id=\"q{}\"><span class=\"by\"><i>{}</i> </span>",
        index + 1,
        words.word("speaker.unclear"));
  }

  /** A small figure after each repaired place leads to the note on it. */
  private void markRepairs() {
    boolean mended = !article.repairs().isEmpty();
    for (int block = 0; mended && block < blocks.size(); block++) {
      TracedText traced = blocks.get(block).text();
      for (int i = 0; i < traced.editCount(); i++) {
        int number = ledger.noteOn(traced.replacedSpan(i));
        if (number > 0) {
          SafeString note =
              Html.of(
                  "<a class=\"fix\" href=\"#fix{}\" aria-label=\"{}\">{}</a>",
                  number,
                  words.word("repair.note", number),
                  number);
          marks.add(point(block, outsideLinks(block, traced.editedSpan(i).end()), note));
        }
      }
    }
  }

  /** The place {@code at}, or the end of the quote around it that leads to its speaker. */
  private int outsideLinks(int block, int at) {
    for (int i = 0; i < quotes.size(); i++) {
      Quote quote = quotes.get(i);
      if (quote.block() == block
          && quote.within().start() <= at
          && at < quote.within().end()
          && text.spoken(i).isKnown()) {
        return quote.within().end();
      }
    }
    return at;
  }

  /**
   * By block, what stands after it. For every 400 words there is one: of the quotes that are long
   * enough to say something and short enough to be set large, not from the first paragraph, and
   * whose speaker is known, the longest of that stretch.
   */
  private Map<Integer, String> pullQuotes() {
    int most = text.words / WORDS_A_PULL_QUOTE;
    Map<Integer, Integer> longest = new HashMap<>();
    for (int i = 0; i < quotes.size() && most > 0; i++) {
      int block = quotes.get(i).block();
      if (block > 0 && canBePulled(i)) {
        int stretch = ((block + 1) * most - 1) / blocks.size();
        longest.merge(stretch, i, (a, b) -> length(b) > length(a) ? b : a);
      }
    }
    Map<Integer, String> figures = new HashMap<>();
    longest.values().forEach(best -> figures.put(quotes.get(best).block(), pullQuote(best)));
    return figures;
  }

  private int length(int quote) {
    return quotes.get(quote).text().length();
  }

  private boolean canBePulled(int index) {
    Quote quote = quotes.get(index);
    int length = length(index);
    return quote.kind() == Quote.Kind.DIRECT
        && !quote.continued()
        && length >= SHORTEST_PULL_QUOTE
        && length <= LONGEST_PULL_QUOTE
        && text.spoken(index).isKnown();
  }

  private String pullQuote(int index) {
    Spoken spoken = text.spoken(index);
    return Html.of(
            "<figure class=\"pull\"><blockquote>{}</blockquote>"
                + "<figcaption><b>{}</b> {}</figcaption></figure>\n",
            statement(quotes.get(index).text()),
            spoken.person.name(),
            spoken.person.role().orElse(""))
        .toString();
  }
}

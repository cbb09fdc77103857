package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pressfold.markdown.Dialect;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Clipping;
import pressfold.model.Quote;
import pressfold.source.TracedText;

/**
 * An article's text as HTML: its Markdown with direct speech tied to the speakers, pull quotes, the
 * dateline before and the end mark after it. Paragraphs have the ids p1, p2 …, quotes q1, q2 ….
 */
final class Prose {

  private static final String FROM_ARTICLE = "../";
  private static final String END_MARK = "<span class=\"endmark\" aria-hidden=\"true\"></span>";

  /** Names in the margin stand at least this many characters, about three lines, apart. */
  private static final int MARGIN_DISTANCE = 3 * 68;

  private static final int WORDS_A_PULL_QUOTE = 400;
  private static final int SHORTEST_PULL_QUOTE = 30;
  private static final int LONGEST_PULL_QUOTE = 120;

  private final Library library;
  private final Article article;
  private final Ledger ledger;
  private final List<Dialect.Mark> marks = new ArrayList<>();

  private Prose(Library library, Clipping clipping, Ledger ledger) {
    this.library = library;
    this.article = clipping.article();
    this.ledger = ledger;
  }

  static SafeString of(Library library, Clipping clipping, Ledger ledger) {
    return new Prose(library, clipping, ledger).html();
  }

  /** A quote that stands for itself: without the comma that led on to its attribution. */
  static String statement(String quote) {
    int end = quote.length() - 1;
    return end > 1 && quote.charAt(end - 1) == ',' && !Character.isLetterOrDigit(quote.charAt(end))
        ? quote.substring(0, end - 1) + quote.charAt(end)
        : quote;
  }

  private SafeString html() {
    Dialect dialect = new Dialect();
    List<Dialect.Piece> pieces = new ArrayList<>();
    for (Block block : article.body()) {
      pieces.add(
          new Dialect.Piece(
              Dialect.Kind.valueOf(block.kind().name()),
              block.markup().orElseGet(() -> dialect.escape(block.text().text()))));
    }
    markUp();
    Map<Integer, String> pullQuotes = pullQuotes();
    StringBuilder out = new StringBuilder(8192);
    for (Dialect.HtmlPiece piece : dialect.html(dialect.body(pieces), marks)) {
      out.append(piece.html()).append('\n');
      for (int block = piece.firstBlock(); block < piece.firstBlock() + piece.blocks(); block++) {
        out.append(pullQuotes.getOrDefault(block, ""));
      }
    }
    return Html.safe(out);
  }

  private void markUp() {
    int last = article.body().size() - 1;
    for (int block = 0; block <= last; block++) {
      String dateline = block == 0 ? place() : "";
      marks.add(point(block, 0, "<span id=\"p" + (block + 1) + "\"></span>" + dateline));
    }
    markQuotes();
    markRepairs();
    if (last >= 0) {
      marks.add(point(last, article.body().get(last).text().length(), END_MARK));
    }
  }

  private static Dialect.Mark point(int block, int at, String html) {
    return new Dialect.Mark(block, at, at, html, "");
  }

  private String place() {
    return article
        .dateline()
        .map(dateline -> "<span class=\"place\">" + Html.escape(dateline.place()) + "</span> ")
        .orElse("");
  }

  private void markQuotes() {
    int block = -1;
    int start = 0;
    int lastNamed = -MARGIN_DISTANCE;
    boolean namedHere = false;
    for (int i = 0; i < article.quotes().size(); i++) {
      Quote quote = article.quotes().get(i);
      if (quote.kind() != Quote.Kind.DIRECT) {
        continue;
      }
      for (; block < quote.block(); block++) {
        start += block < 0 ? 0 : article.body().get(block).text().length() + 68;
        namedHere = false;
      }
      int at = start + quote.within().start();
      boolean inMargin =
          !namedHere
              && at - lastNamed >= MARGIN_DISTANCE
              && library.spoken(article.id(), i).isPresent();
      marks.add(speech(i, quote, inMargin));
      if (inMargin) {
        namedHere = true;
        lastNamed = at;
      }
    }
  }

  private Dialect.Mark speech(int index, Quote quote, boolean inMargin) {
    String id = "q" + (index + 1);
    String by = inMargin ? "by by--1" : "by";
    Optional<Library.Spoken> spoken = library.spoken(article.id(), index);
    String open =
        spoken
            .map(
                said ->
                    "<a class=\"said\" id=\""
                        + id
                        + "\" href=\""
                        + FROM_ARTICLE
                        + Html.escape(library.href(said.person(), said.utterance()))
                        + "\"><span class=\""
                        + by
                        + "\"><b>"
                        + Html.escape(said.person().name())
                        + "</b>"
                        + said.person()
                            .role()
                            .map(role -> " <i>" + Html.escape(role) + "</i>")
                            .orElse("")
                        + " </span>")
            .orElseGet(
                () ->
                    "<span class=\"said said--open\" id=\""
                        + id
                        + "\"><span class=\"by\"><i>"
                        + Html.escape(library.words().word("speaker.unclear"))
                        + "</i> </span>");
    return new Dialect.Mark(
        quote.block(),
        quote.within().start(),
        quote.within().end(),
        open,
        spoken.isPresent() ? "</a>" : "</span>");
  }

  /** A small figure after each repaired place leads to the note on it. */
  private void markRepairs() {
    for (int block = 0; block < article.body().size(); block++) {
      TracedText text = article.body().get(block).text();
      for (int i = 0; i < text.editCount(); i++) {
        int number = ledger.noteOn(text.replacedSpan(i));
        if (number > 0) {
          marks.add(
              point(
                  block,
                  text.editedSpan(i).end(),
                  "<a class=\"fix\" href=\"#fix"
                      + number
                      + "\" aria-label=\""
                      + Html.escape(library.words().word("repair.note", number))
                      + "\">"
                      + number
                      + "</a>"));
        }
      }
    }
  }

  /**
   * By block, what stands after it. For every 400 words there is one: of the quotes that are long
   * enough to say something and short enough to be set large, not from the first paragraph, and
   * whose speaker is known, the longest of that stretch.
   */
  private Map<Integer, String> pullQuotes() {
    Map<Integer, String> figures = new HashMap<>();
    int most = library.length(article.id()) / WORDS_A_PULL_QUOTE;
    int blocks = article.body().size();
    for (int stretch = 0; stretch < most; stretch++) {
      int from = Math.max(1, stretch * blocks / most);
      int to = (stretch + 1) * blocks / most;
      int best = -1;
      for (int i = 0; i < article.quotes().size(); i++) {
        Quote quote = article.quotes().get(i);
        if (quote.block() >= from
            && quote.block() < to
            && canBePulled(i)
            && (best < 0 || quote.text().length() > article.quotes().get(best).text().length())) {
          best = i;
        }
      }
      if (best >= 0) {
        figures.put(article.quotes().get(best).block(), pullQuote(best));
      }
    }
    return figures;
  }

  private boolean canBePulled(int index) {
    Quote quote = article.quotes().get(index);
    int length = quote.text().length();
    return quote.kind() == Quote.Kind.DIRECT
        && !quote.continued()
        && length >= SHORTEST_PULL_QUOTE
        && length <= LONGEST_PULL_QUOTE
        && library.spoken(article.id(), index).isPresent();
  }

  private String pullQuote(int index) {
    Library.Spoken spoken = library.spoken(article.id(), index).orElseThrow();
    return "<figure class=\"pull\"><blockquote>"
        + Html.escape(statement(article.quotes().get(index).text()))
        + "</blockquote><figcaption><b>"
        + Html.escape(spoken.person().name())
        + "</b> "
        + Html.escape(spoken.person().role().orElse(""))
        + "</figcaption></figure>\n";
  }
}

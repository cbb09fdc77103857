package pressfold.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Deck;
import pressfold.model.Quote;
import pressfold.model.Rights;
import pressfold.source.Span;
import pressfold.typography.Sentences;

/** Cuts an article down to what may be shown of it. */
final class Excerpt {

  private final int words;

  Excerpt(int words) {
    this.words = words;
  }

  Article of(Article article, Rights rights) {
    if (rights == Rights.FULL) {
      return article;
    }
    List<Block> body = rights == Rights.EXCERPT ? opening(article.body()) : List.of();
    Optional<Deck> deck = rights == Rights.EXCERPT ? article.deck() : Optional.empty();
    return new Article(
        article.file(),
        article.id(),
        article.language(),
        article.headline(),
        deck,
        article.authors(),
        article.contributors(),
        article.outlet(),
        article.dateline(),
        article.published(),
        article.source(),
        article.labels(),
        body,
        quotes(article.quotes(), body),
        List.of(),
        List.of(),
        List.of(),
        article.doubts(),
        article.direction());
  }

  /**
   * Whole sentences from the start, as many as the words allow; of a longer first one its start.
   */
  private List<Block> opening(List<Block> body) {
    List<Block> opening = new ArrayList<>();
    int left = words;
    for (Block block : body) {
      String text = block.text().text();
      int end = 0;
      for (Span sentence : Sentences.of(text)) {
        int cost = words(text, sentence);
        if (cost > left) {
          boolean first = opening.isEmpty() && end == 0;
          return cut(opening, block, first ? afterWords(text, sentence, left) : end);
        }
        left -= cost;
        end = sentence.end();
      }
      opening.add(block);
    }
    return opening;
  }

  private static List<Block> cut(List<Block> opening, Block block, int end) {
    if (end > 0) {
      opening.add(Block.plain(block.kind(), block.text().slice(new Span(0, end))));
    }
    return opening;
  }

  private static int words(String text, Span span) {
    return new WordCount(text).through(span, Integer.MAX_VALUE).words();
  }

  private static int afterWords(String text, Span sentence, int allowed) {
    return new WordCount(text).through(sentence, allowed).border;
  }

  /** Counts words by white space; of scripts without spaces, two characters are a word. */
  private static final class WordCount {

    private final String text;
    private int spaced;
    private int wide;
    private int border;

    WordCount(String text) {
      this.text = text;
    }

    /** Goes on to the end of {@code span} or until there are more words than {@code most}. */
    WordCount through(Span span, int most) {
      border = span.start();
      boolean within = false;
      for (int i = span.start(); i < span.end(); i++) {
        char c = text.charAt(i);
        if (isWide(c) || Character.isWhitespace(c)) {
          border = i;
          within = false;
        }
        if (isWide(c)) {
          wide++;
        } else if (!within && !Character.isWhitespace(c)) {
          spaced++;
          within = true;
        }
        if (words() > most) {
          return this;
        }
      }
      return this;
    }

    int words() {
      return spaced + (wide + 1) / 2;
    }
  }

  private static boolean isWide(char c) {
    return c >= '\u2e80' || (c >= '\u0e00' && c <= '\u0eff');
  }

  /** The quotes that stand in what is shown. */
  private static List<Quote> quotes(List<Quote> quotes, List<Block> shown) {
    return quotes.stream()
        .takeWhile(
            quote ->
                quote.block() < shown.size()
                    && quote.within().end() <= shown.get(quote.block()).text().length())
        .toList();
  }
}

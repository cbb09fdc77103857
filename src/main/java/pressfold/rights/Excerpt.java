package pressfold.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Deck;
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
    Optional<Deck> deck = article.deck().filter(d -> rights == Rights.EXCERPT);
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
        article.quotes().stream().takeWhile(q -> has(body, q.block(), q.within())).toList(),
        List.of(),
        List.of(),
        List.of(),
        article.doubts(),
        article.direction());
  }

  /** Whether a place in the whole body stands in what is shown of it, too. */
  static boolean has(List<Block> shown, int block, Span within) {
    return block < shown.size() && within.end() <= shown.get(block).text().length();
  }

  /**
   * Whole sentences from the start, as many as the words allow; of a longer first one its start.
   */
  private List<Block> opening(List<Block> body) {
    List<Block> opening = new ArrayList<>();
    int left = 2 * words;
    for (Block block : body) {
      String text = block.text().text();
      int end = 0;
      for (Span sentence : Sentences.of(text)) {
        int border = border(text, sentence, left);
        if (border < sentence.end()) {
          int cut = opening.isEmpty() && end == 0 ? border : end;
          if (cut > 0) {
            opening.add(Block.plain(block.kind(), block.text().slice(new Span(0, cut))));
          }
          return opening;
        }
        for (int i = sentence.start(); i < sentence.end(); i++) {
          left -= halves(text, sentence.start(), i);
        }
        end = sentence.end();
      }
      opening.add(block);
    }
    return opening;
  }

  /** Where the words of a sentence end that {@code allowed} half words leave room for. */
  private static int border(String text, Span sentence, int allowed) {
    int border = sentence.start();
    int halves = 0;
    for (int i = sentence.start(); i < sentence.end(); i++) {
      border = isWide(text.charAt(i)) || isSpace(text.charAt(i)) ? i : border;
      halves += halves(text, sentence.start(), i);
      if (halves > allowed) {
        return border;
      }
    }
    return sentence.end();
  }

  /** A word by white space is two halves; in scripts without spaces each character is one. */
  private static int halves(String text, int start, int i) {
    char c = text.charAt(i);
    if (isWide(c) || isSpace(c)) {
      return isWide(c) ? 1 : 0;
    }
    boolean begins = i == start || isWide(text.charAt(i - 1)) || isSpace(text.charAt(i - 1));
    return begins ? 2 : 0;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c);
  }

  private static boolean isWide(char c) {
    return c >= '\u2e80' || (c >= '\u0e00' && c <= '\u0eff');
  }
}

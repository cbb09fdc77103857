package pressfold.digest;

import java.util.ArrayList;
import java.util.List;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Extract;
import pressfold.source.Span;
import pressfold.typography.Sentences;

/**
 * A sentence of an article, ready to be compared.
 *
 * @param extract the sentence and its place
 * @param account the number of the article among those compared
 * @param position how many sentences stand before it in the article
 * @param tokens its words
 */
record Passage(Extract extract, int account, int position, Tokens tokens) {

  private static final int FEWEST_WORDS = 7;
  private static final int MOST_WORDS = 55;

  /** An opening has so many of the first few sentences. */
  private static final int OPENING = 3;

  private static final int OPENING_REACH = 6;

  /** The first {@code most} sentences of the article's paragraphs and lists. */
  static List<Passage> of(Article article, int account, int most) {
    List<Passage> passages = new ArrayList<>();
    for (int b = 0; b < article.body().size() && passages.size() < most; b++) {
      Block block = article.body().get(b);
      if (block.kind() == Block.Kind.SUBHEADING) {
        continue;
      }
      String text = block.text().text();
      for (Span span : Sentences.of(text)) {
        if (passages.size() < most) {
          String sentence = text.substring(span.start(), span.end());
          Extract extract = new Extract(sentence, article.id(), b, span);
          Tokens tokens = Tokens.of(sentence, 4 * MOST_WORDS);
          passages.add(new Passage(extract, account, passages.size(), tokens));
        }
      }
    }
    return passages;
  }

  /** The sentences that open an article; they tell its story best where no other tells it. */
  static List<Extract> opening(Article article) {
    return of(article, 0, OPENING_REACH).stream()
        .filter(Passage::standsAlone)
        .limit(OPENING)
        .map(Passage::extract)
        .toList();
  }

  /** Whether it can stand alone: neither a scrap nor a rope of words, no question, and closed. */
  boolean standsAlone() {
    String text = extract.text();
    return tokens.size() >= FEWEST_WORDS
        && tokens.size() <= MOST_WORDS
        && !text.endsWith("?")
        && !text.endsWith(":")
        && !Character.isLowerCase(text.codePointAt(0));
  }
}

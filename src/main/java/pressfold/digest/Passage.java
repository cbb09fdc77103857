package pressfold.digest;

import java.util.ArrayList;
import java.util.Arrays;
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
 * @param position how many sentences stand before it in the article
 * @param words how many words it has
 * @param terms its different stems, ascending
 * @param particular for each stem, whether it is a name or a figure
 * @param weights for each stem, how telling it is
 * @param norm the length of the weights as a vector; above 0
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Passage(
    Extract extract,
    int position,
    int words,
    int[] terms,
    boolean[] particular,
    float[] weights,
    double norm) {

  private static final int FEWEST_WORDS = 7;
  private static final int MOST_WORDS = 55;

  /** The first {@code most} sentences of the article's paragraphs and lists. */
  static List<Passage> of(Article article, TermWeights weights, int most) {
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
          passages.add(of(extract, passages.size(), weights));
        }
      }
    }
    return passages;
  }

  private static Passage of(Extract extract, int position, TermWeights termWeights) {
    Tokens tokens = Tokens.of(extract.text(), 4 * MOST_WORDS);
    long[] order = new long[tokens.size()];
    for (int i = 0; i < order.length; i++) {
      boolean plain = tokens.shapes[i] == Tokens.PLAIN || tokens.shapes[i] == Tokens.OPENER;
      order[i] = (long) tokens.stems[i] << 1 | (plain ? 0 : 1);
    }
    Arrays.sort(order);
    int[] terms = new int[order.length];
    boolean[] particular = new boolean[order.length];
    float[] weights = new float[order.length];
    int n = 0;
    for (int i = 0; i < order.length; i++) {
      int term = (int) (order[i] >> 1);
      if (n > 0 && terms[n - 1] == term) {
        particular[n - 1] |= (order[i] & 1) == 1;
      } else {
        terms[n] = term;
        particular[n] = (order[i] & 1) == 1;
        weights[n++] = termWeights.of(term);
      }
    }
    return new Passage(
        extract,
        position,
        tokens.size(),
        Arrays.copyOf(terms, n),
        Arrays.copyOf(particular, n),
        Arrays.copyOf(weights, n),
        norm(weights));
  }

  /** Whether it can stand alone: neither a scrap nor a rope of words, no question, and closed. */
  boolean standsAlone() {
    String text = extract.text();
    return words >= FEWEST_WORDS
        && words <= MOST_WORDS
        && !text.endsWith("?")
        && !text.endsWith(":")
        && !Character.isLowerCase(text.codePointAt(0));
  }

  /** The cosine of both sentences' telling words, 0 to 1. */
  double likeness(Passage other) {
    double shared = 0;
    for (int i = 0, j = 0; i < terms.length && j < other.terms.length; ) {
      if (terms[i] == other.terms[j]) {
        shared += weights[i] * weights[i];
        i++;
        j++;
      } else if (terms[i] < other.terms[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared / (norm * other.norm);
  }

  private static double norm(float[] weights) {
    double sum = 1e-9;
    for (float weight : weights) {
      sum += weight * weight;
    }
    return Math.sqrt(sum);
  }
}

package pressfold.digest;

import java.util.List;
import pressfold.source.Resource;
import pressfold.source.Tally;

/**
 * How telling each word is: the fewer texts have it, the more. Counted in the digest itself, with a
 * fixed number of imagined texts added in which everyday words are as common as in any news, so
 * that a digest of two articles is no worse off than one of a thousand.
 */
final class TermWeights {

  private static final int IMAGINED = 200;
  private static final double SELDOM = 0.0004;
  private static final double PER_MILLION = 1e6;
  private static final Tally COMMON = common();

  /** How telling words are in any news, so that what they decide does not depend on a digest. */
  static final TermWeights EVERYDAY = of(List.of());

  private final Tally texts;
  private final double all;

  /** By how many texts have a word that is not common: what it weighs. */
  private final float[] seldom = new float[64];

  private TermWeights(Tally texts, double all) {
    this.texts = texts;
    this.all = all;
    for (int n = 0; n < seldom.length; n++) {
      seldom[n] = weight(n, SELDOM);
    }
  }

  static TermWeights of(List<Wording> wordings) {
    Tally texts = new Tally(Integer.highestOneBit(16 * wordings.size() + 128));
    for (Wording wording : wordings) {
      for (int term : wording.terms()) {
        texts.add(term, 1);
      }
    }
    return new TermWeights(texts, stepped(wordings.size()) + IMAGINED + 1);
  }

  /** The weight of a word by its stem; above 0. */
  float of(int stem) {
    int common = COMMON.get(stem);
    int having = texts.get(stem);
    if (common == 0 && having < seldom.length) {
      return seldom[having];
    }
    return weight(having, common == 0 ? SELDOM : common / PER_MILLION);
  }

  private float weight(int having, double common) {
    return (float) Math.max(0.05, Math.log(all / (having + IMAGINED * common + 0.5)));
  }

  /**
   * The size of the digest in steps of a fifth, so that one more article leaves the weights of
   * words it does not have as they were.
   */
  private static double stepped(int size) {
    double fifth = Math.log(1.2);
    return Math.exp(Math.round(Math.log(Math.max(1, size)) / fifth) * fifth);
  }

  private static Tally common() {
    Tally common = new Tally();
    for (String line : Resource.rules(TermWeights.class, "common.txt")) {
      String[] words = line.split(" ", -1);
      int share = (int) (Double.parseDouble(words[0]) * PER_MILLION);
      for (int i = 1; i < words.length; i++) {
        int stem = Tokens.stem(words[i]);
        common.add(stem, Math.max(0, share - common.get(stem)));
      }
    }
    return common;
  }
}

package pressfold.digest;

import java.util.List;
import java.util.stream.IntStream;
import pressfold.source.Resource;

/**
 * How likely it is that two articles report one event: a logistic regression over a dozen features
 * that a person can check, with weights from {@code likeness.txt}.
 */
final class Likeness {

  /** For each feature its weight, and its name. */
  static final String WEIGHTS = "likeness.txt";

  static final int TEXT = 1;
  static final int LEAD = 3;
  static final int NEAREST = 16;
  static final int CROWD = 17;

  /** What a word counts for that was seen so often. */
  private static final double[] USE = new double[64];

  static {
    for (int i = 1; i < USE.length; i++) {
      USE[i] = 1 + Math.log(i);
    }
  }

  private final Wording[] wordings;
  private final float[][] weights;
  private final double[] norms;
  private final double[] headlineNorms;
  private final double[] leadSums;
  private final double rarest;

  Likeness(List<Wording> wordings, TermWeights termWeights) {
    this.wordings = wordings.toArray(Wording[]::new);
    int n = this.wordings.length;
    weights = new float[n][];
    norms = new double[n];
    headlineNorms = new double[n];
    leadSums = new double[n];
    rarest = 3 * termWeights.of(0);
    IntStream.range(0, n).parallel().forEach(i -> weigh(i, termWeights));
  }

  private void weigh(int i, TermWeights termWeights) {
    Wording wording = wordings[i];
    float[] own = new float[wording.terms().length];
    double all = 0;
    double headline = 0;
    for (int t = 0; t < own.length; t++) {
      own[t] = termWeights.of(wording.terms()[t]);
      double use = use(wording.uses()[t]) * own[t];
      all += use * use;
      if ((wording.uses()[t] & Wording.IN_HEADLINE) != 0) {
        headline += own[t] * own[t];
      }
      if ((wording.uses()[t] & Wording.IN_LEAD) != 0) {
        leadSums[i] += own[t];
      }
    }
    weights[i] = own;
    norms[i] = Math.max(1e-9, Math.sqrt(all));
    headlineNorms[i] = Math.max(1e-9, Math.sqrt(headline));
  }

  /** What a term weighs in its article, of an article's length of 1. */
  double weight(int article, int term) {
    return use(wordings[article].uses()[term]) * weights[article][term] / norms[article];
  }

  private static double use(byte uses) {
    return USE[uses >> 2 & 63];
  }

  /** All features of a pair but those relative to other articles, which are left 0. */
  double[] features(int left, int right) {
    Wording a = wordings[left];
    Wording b = wordings[right];
    float[] weightsOfA = weights[left];
    double text = 0;
    double headline = 0;
    double leadOfA = 0;
    double leadOfB = 0;
    double first = 0;
    double second = 0;
    double third = 0;
    for (int i = 0, j = 0; i < a.terms().length && j < b.terms().length; ) {
      if (a.terms()[i] < b.terms()[j]) {
        i++;
        continue;
      }
      if (a.terms()[i] > b.terms()[j]) {
        j++;
        continue;
      }
      double weight = weightsOfA[i];
      byte inA = a.uses()[i++];
      byte inB = b.uses()[j++];
      text += use(inA) * use(inB) * weight * weight;
      if ((inA & inB & Wording.IN_HEADLINE) != 0) {
        headline += weight * weight;
      }
      leadOfA += (inA & Wording.IN_LEAD) != 0 ? weight : 0;
      leadOfB += (inB & Wording.IN_LEAD) != 0 ? weight : 0;
      if (weight > third) {
        third = Math.min(second, weight);
        second = Math.min(first, Math.max(second, weight));
        first = Math.max(first, weight);
      }
    }
    double[] features = new double[CROWD + 1];
    features[0] = 1;
    features[TEXT] = text / (norms[left] * norms[right]);
    features[2] = headline / (headlineNorms[left] * headlineNorms[right]);
    features[LEAD] =
        (leadOfA / Math.max(1e-9, leadSums[left]) + leadOfB / Math.max(1e-9, leadSums[right])) / 2;
    features[4] = Math.max(a.length(), b.length());
    features[5] = (first + second + third) / rarest;
    compare(a.days() & Wording.WEEK, b.days() & Wording.WEEK, features, 6);
    compare(a.figures(), b.figures(), features, 8);
    compare(a.days() & ~Wording.WEEK, b.days() & ~Wording.WEEK, features, 10);
    if (a.dated() && b.dated()) {
      int apart = Math.abs(a.day() - b.day());
      features[12] = Math.min(apart, 2);
      features[13] = Math.max(0, Math.min(apart - 2, 3));
      features[14] = apart > 5 ? Math.log1p(apart - 5) : 0;
    } else {
      features[15] = 1;
    }
    return features;
  }

  private static void compare(int a, int b, double[] features, int at) {
    if (a != 0 && b != 0) {
      set(Integer.bitCount(a & b), Integer.bitCount(a), Integer.bitCount(b), features, at);
    }
  }

  private static void compare(int[] a, int[] b, double[] features, int at) {
    if (a.length > 0 && b.length > 0) {
      set(Wording.shared(a, b), a.length, b.length, features, at);
    }
  }

  private static void set(int shared, int inA, int inB, double[] features, int at) {
    features[at] = shared / Math.sqrt((double) inA * inB);
    features[at + 1] = shared == 0 ? 1 : 0;
  }

  /** The weights of the features; the last two are relative to all candidates. */
  static double[] model() {
    return Resource.rules(Likeness.class, WEIGHTS).stream()
        .mapToDouble(line -> Double.parseDouble(line.substring(0, line.indexOf(' '))))
        .toArray();
  }

  static double logit(double[] features, double[] model) {
    double sum = 0;
    for (int i = 0; i < model.length; i++) {
      sum += model[i] * features[i];
    }
    return sum;
  }
}

package pressfold.digest;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Groups texts into stories: pairs that share telling words within a month are weighed by {@link
 * Likeness}, then groups are joined by {@link Linkage}.
 */
final class StoryFinder {

  private static final double LEAST_LIKELIHOOD = 0.47;
  private static final double LEAST_EDGE = 0.02;
  private static final int CROWD = 10;
  private static final double LEAST_CROWD = 0.08;
  private static final double LEAST_NEAREST = 0.25;

  private final Likeness likeness;
  private final double[] model;
  private final long[] pairs;
  private final float[] text;
  private final float[] lead;
  private final float[] logit;
  private final float[] nearest;
  private final float[] crowd;

  /**
   * @param wordings dated ones first, by day
   * @param model the weights of the features
   */
  StoryFinder(List<Wording> wordings, TermWeights weights, double[] model) {
    this.model = model;
    likeness = new Likeness(wordings, weights);
    pairs = new Candidates(wordings, likeness).pairs();
    text = new float[pairs.length];
    lead = new float[pairs.length];
    logit = new float[pairs.length];
    IntStream.range(0, pairs.length).parallel().forEach(this::weigh);
    nearest = new float[wordings.size()];
    crowd = new float[wordings.size()];
    relate();
  }

  int pairs() {
    return pairs.length;
  }

  int first(int pair) {
    return (int) (pairs[pair] >>> 32);
  }

  int second(int pair) {
    return (int) pairs[pair];
  }

  /** How much of their words the two have in common, 0 to 1. */
  float kinship(int pair) {
    return text[pair];
  }

  /** The pair's features; for training. */
  double[] features(int pair) {
    double[] features = likeness.features(first(pair), second(pair));
    features[Likeness.NEAREST] = nearness(pair);
    features[Likeness.CROWD] = distinction(pair);
    return features;
  }

  /** The stories, as numbers of texts. {@code rulings} may join and part before. */
  List<List<Integer>> find(Consumer<Linkage> rulings) {
    Linkage linkage = new Linkage(nearest.length, LEAST_LIKELIHOOD);
    rulings.accept(linkage);
    for (int k = 0; k < pairs.length; k++) {
      double all =
          logit[k] + model[Likeness.NEAREST] * nearness(k) + model[Likeness.CROWD] * distinction(k);
      double likelihood = 1 / (1 + Math.exp(-all));
      if (likelihood >= LEAST_EDGE) {
        linkage.edge(first(k), second(k), likelihood);
      }
    }
    return linkage.join();
  }

  private void weigh(int pair) {
    double[] features = likeness.features(first(pair), second(pair));
    text[pair] = (float) features[Likeness.TEXT];
    lead[pair] = (float) features[Likeness.LEAD];
    logit[pair] = (float) Likeness.logit(features, model);
  }

  /** For each text its nearest lead, and how like it the texts around it are. */
  private void relate() {
    float[][] crowds = new float[crowd.length][CROWD];
    for (int k = 0; k < pairs.length; k++) {
      for (int article : new int[] {first(k), second(k)}) {
        nearest[article] = Math.max(nearest[article], lead[k]);
        insert(crowds[article], text[k]);
      }
    }
    for (int i = 0; i < crowd.length; i++) {
      double sum = 0;
      for (float alike : crowds[i]) {
        sum += alike;
      }
      crowd[i] = (float) Math.max(LEAST_CROWD, sum / CROWD);
    }
  }

  /** A pair's leads against the best either has: 1 where one is the other's nearest. */
  private double nearness(int pair) {
    float best = Math.min(nearest[first(pair)], nearest[second(pair)]);
    return lead[pair] / Math.max(LEAST_NEAREST, best);
  }

  /** A pair's likeness counts for less where many others are as like. */
  private double distinction(int pair) {
    return text[pair] / Math.sqrt(crowd[first(pair)] * crowd[second(pair)]);
  }

  /** Keeps the largest values, largest first. */
  private static void insert(float[] largest, float value) {
    int at = largest.length - 1;
    if (value <= largest[at]) {
      return;
    }
    for (; at > 0 && largest[at - 1] < value; at--) {
      largest[at] = largest[at - 1];
    }
    largest[at] = value;
  }
}

package pressfold.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import pressfold.model.Article;
import pressfold.source.Resource;

/**
 * Trains the weights of {@code likeness.txt} on the labelled sets, each with and without its dates,
 * whole and in samples of a few stories; then says what the four sets reach, and what they reach
 * with weights trained on other stories than the pairs that are judged. Run by hand:
 *
 * <pre>mvn -o -q test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=pressfold.digest.LikenessTraining</pre>
 */
public final class LikenessTraining {

  private static final int FEATURES = Likeness.CROWD + 1;

  private LikenessTraining() {}

  /** A digest with labels, ready to be weighed. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Sample(
      boolean dates,
      List<String> stories,
      StoryFinder finder,
      double[][] features,
      boolean[] half) {

    int size() {
      return stories.size();
    }

    int pairs() {
      return features.length;
    }

    boolean same(int pair) {
      return stories.get(finder.first(pair)).equals(stories.get(finder.second(pair)));
    }
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = StorySets.folder().orElseThrow();
    List<Sample> whole = new ArrayList<>();
    List<Sample> small = new ArrayList<>();
    for (String set : StorySets.NAMES) {
      for (boolean dates : new boolean[] {true, false}) {
        List<StorySets.Labelled> articles =
            StorySets.articles(folder.resolve(set + ".jsonl"), dates);
        whole.add(sample(dates, articles));
        for (int seed = 0; seed < 12; seed++) {
          small.add(sample(dates, some(articles, 2 + 2 * (seed % 6), seed)));
        }
      }
    }
    List<Sample> all = new ArrayList<>(whole);
    all.addAll(small);
    double[] weights = train(all, (sample, pair) -> true);
    System.out.println("trained on all:");
    report(whole, small, (sample, pair) -> weights);
    System.out.println("weights from other stories:");
    double[][] halves = {
      train(all, (s, pair) -> s.half[s.finder.first(pair)] && s.half[s.finder.second(pair)]),
      train(all, (s, pair) -> !s.half[s.finder.first(pair)] && !s.half[s.finder.second(pair)])
    };
    double[] mean = new double[FEATURES];
    Arrays.setAll(mean, f -> (halves[0][f] + halves[1][f]) / 2);
    report(
        whole,
        small,
        (s, pair) ->
            s.half[s.finder.first(pair)] != s.half[s.finder.second(pair)]
                ? mean
                : s.half[s.finder.first(pair)] ? halves[1] : halves[0]);
    StringBuilder out =
        new StringBuilder(
            "# How much each feature says for one event; trained by LikenessTraining.\n");
    List<String> rules = Resource.rules(Likeness.class, Likeness.WEIGHTS);
    for (int f = 0; f < FEATURES; f++) {
      String name = rules.get(f).substring(rules.get(f).indexOf(' ') + 1);
      out.append(String.format(Locale.ROOT, "%.3f %s%n", weights[f], name));
    }
    Files.writeString(
        Path.of("src/main/resources/pressfold/digest/likeness.txt"),
        out.toString().replace("\r", ""));
  }

  private interface Choice {
    boolean of(Sample sample, int pair);
  }

  private interface Weights {
    double[] of(Sample sample, int pair);
  }

  private static Sample sample(boolean dates, List<StorySets.Labelled> articles) {
    List<StorySets.Labelled> order = new ArrayList<>(articles);
    order.sort(
        Comparator.comparingLong(
            a -> day(a.article()) == Wording.UNDATED ? Long.MAX_VALUE : day(a.article())));
    boolean[] half = new boolean[order.size()];
    for (int i = 0; i < half.length; i++) {
      half[i] = (Fingerprint.mixed(Fingerprint.of(order.get(i).story())) & 1) == 0;
    }
    List<Wording> wordings =
        order.stream().map(a -> Wording.of(a.article(), day(a.article()))).toList();
    StoryFinder finder = new StoryFinder(wordings, TermWeights.of(wordings), new double[FEATURES]);
    double[][] features = new double[finder.pairs()][];
    Arrays.setAll(features, finder::features);
    return new Sample(
        dates, order.stream().map(StorySets.Labelled::story).toList(), finder, features, half);
  }

  private static int day(Article article) {
    return article.published().map(p -> (int) p.date().toEpochDay()).orElse(Wording.UNDATED);
  }

  /** All articles of a few stories that follow each other, or of any few. */
  private static List<StorySets.Labelled> some(
      List<StorySets.Labelled> articles, int stories, int seed) {
    List<String> names =
        new ArrayList<>(new HashSet<>(articles.stream().map(StorySets.Labelled::story).toList()));
    Collections.sort(names);
    Collections.shuffle(names, new Random(seed));
    Set<String> chosen = new HashSet<>(names.subList(0, Math.min(stories, names.size())));
    return articles.stream().filter(a -> chosen.contains(a.story())).toList();
  }

  /** Newton's method on the likelihood, each sample's pairs of one story weighing the same. */
  private static double[] train(List<Sample> samples, Choice choice) {
    double[] weights = new double[FEATURES];
    double[] scale = new double[FEATURES];
    Arrays.fill(scale, 1e-9);
    for (Sample s : samples) {
      for (double[] x : s.features) {
        for (int f = 0; f < FEATURES; f++) {
          scale[f] = Math.max(scale[f], Math.abs(x[f]));
        }
      }
    }
    for (int round = 0; round < 25; round++) {
      double[][] system = new double[FEATURES][FEATURES + 1];
      for (Sample s : samples) {
        double same = 1;
        for (int k = 0; k < s.pairs(); k++) {
          same += choice.of(s, k) && s.same(k) ? 1 : 0;
        }
        double share = (s.size() > 120 ? 1 : 0.15) / same;
        for (int k = 0; k < s.pairs(); k++) {
          if (choice.of(s, k)) {
            double[] x = s.features[k];
            double logit = 0;
            for (int f = 0; f < FEATURES; f++) {
              logit += weights[f] * x[f] / scale[f];
            }
            double p = 1 / (1 + Math.exp(-logit));
            double slope = share * ((s.same(k) ? 1 : 0) - p);
            double bend = share * p * (1 - p);
            for (int f = 0; f < FEATURES; f++) {
              system[f][FEATURES] += slope * x[f] / scale[f];
              for (int g = 0; g < FEATURES; g++) {
                system[f][g] += bend * x[f] / scale[f] * x[g] / scale[g];
              }
            }
          }
        }
      }
      for (int f = 0; f < FEATURES; f++) {
        system[f][f] += 1e-4;
        system[f][FEATURES] -= 1e-4 * weights[f];
      }
      double[] step = solve(system);
      for (int f = 0; f < FEATURES; f++) {
        weights[f] += step[f];
      }
    }
    for (int f = 0; f < FEATURES; f++) {
      weights[f] /= scale[f];
    }
    return weights;
  }

  private static double[] solve(double[][] m) {
    int n = m.length;
    for (int c = 0; c < n; c++) {
      int best = c;
      for (int r = c; r < n; r++) {
        best = Math.abs(m[r][c]) > Math.abs(m[best][c]) ? r : best;
      }
      double[] row = m[best];
      m[best] = m[c];
      m[c] = row;
      for (int r = 0; r < n; r++) {
        if (r != c) {
          double factor = m[r][c] / row[c];
          for (int k = c; k <= n; k++) {
            m[r][k] -= factor * row[k];
          }
        }
      }
    }
    double[] x = new double[n];
    for (int c = 0; c < n; c++) {
      x[c] = m[c][n] / m[c][c];
    }
    return x;
  }

  private static void report(List<Sample> whole, List<Sample> small, Weights weights) {
    for (double least : new double[] {0.4, 0.45, 0.5, 0.55}) {
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%.2f", least));
      for (boolean dates : new boolean[] {true, false}) {
        double pairs = 0;
        double bcubed = 0;
        StringBuilder sets = new StringBuilder();
        for (Sample s : whole) {
          if (s.dates == dates) {
            StorySets.Score score = score(s, weights, least);
            pairs += score.pairs() / 4;
            bcubed += score.bcubed() / 4;
            sets.append(
                String.format(
                    Locale.ROOT, " %.1f/%.1f", 100 * score.pairs(), 100 * score.bcubed()));
          }
        }
        line.append(
            String.format(
                Locale.ROOT,
                "  %s %.1f/%.1f:%s",
                dates ? "dates" : "none",
                100 * pairs,
                100 * bcubed,
                sets));
      }
      double pairs = 0;
      double bcubed = 0;
      for (Sample s : small) {
        StorySets.Score score = score(s, weights, least);
        pairs += score.pairs() / small.size();
        bcubed += score.bcubed() / small.size();
      }
      line.append(String.format(Locale.ROOT, "  small %.1f/%.1f", 100 * pairs, 100 * bcubed));
      System.out.println(line);
    }
  }

  private static StorySets.Score score(Sample s, Weights weights, double least) {
    Linkage linkage = new Linkage(s.size(), least);
    for (int k = 0; k < s.pairs(); k++) {
      double logit = Likeness.logit(s.features[k], weights.of(s, k));
      linkage.edge(s.finder.first(k), s.finder.second(k), 1 / (1 + Math.exp(-logit)));
    }
    Integer[] story = new Integer[s.size()];
    List<List<Integer>> found = linkage.join();
    for (int g = 0; g < found.size(); g++) {
      for (int article : found.get(g)) {
        story[article] = g;
      }
    }
    return StorySets.Score.of(s.stories, List.of(story));
  }
}

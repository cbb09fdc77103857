package pressfold.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import pressfold.model.Article;
import pressfold.model.Extract;
import pressfold.model.Fact;

/**
 * Lays the accounts of a story side by side: what several outlets report, what only one does, and
 * the sentences that tell the story in short. All of them stand in the articles word for word.
 */
final class Collation {

  private static final int MOST_ARTICLES = 16;
  private static final int MOST_SENTENCES = 40;

  /** From how like on two sentences report the same, and below which they surely don't. */
  private static final double SAME = 0.36;

  private static final double APART = 0.3;
  private static final double REPEATS = 0.45;

  /** A summary says nothing twice, not in other words either. */
  private static final double ECHOES = 0.22;

  /** How much less a sentence counts for each one before it: shared, told by one, summed up. */
  private static final double LATE = 0.05;

  private static final double LATE_NEWS = 0.02;
  private static final double LATE_GIST = 0.25;

  /** So that sentences of few words gain little by that. */
  private static final double SHORT = 10;

  private static final int MOST_SHARED = 12;
  private static final int MOST_SINGLE = 8;
  private static final int SUMMARY_REACH = 12;
  private static final int MANY_ACCOUNTS = 4;

  private final int accounts;

  /** For each account the number of its outlet. */
  private final int[] outlets;

  private final List<Passage> passages = new ArrayList<>();
  private final float[][] alike;

  /** For each passage how telling its names and figures are. */
  private final double[] named;

  /** For each passage how much of it the other outlets' lack, names and figures first. */
  private final double[] news;

  /** For each passage how much of it most accounts have. */
  private final double[] gist;

  /**
   * @param articles no copies, first published first; more than one
   */
  Collation(List<Article> articles) {
    accounts = Math.min(MOST_ARTICLES, articles.size());
    outlets = new int[accounts];
    List<String> names = new ArrayList<>();
    for (int a = 0; a < accounts; a++) {
      Article article = articles.get(a);
      String name = article.outlet().map(o -> OutletDesk.key(o.name())).orElse(article.id());
      if (!names.contains(name)) {
        names.add(name);
      }
      outlets[a] = names.indexOf(name);
      passages.addAll(Passage.of(article, a, MOST_SENTENCES));
    }
    int n = passages.size();
    alike = new float[n][n];
    named = new double[n];
    news = new double[n];
    gist = new double[n];
    compare();
  }

  /** Goes through the stems, each with the passages that have it. */
  private void compare() {
    long[] uses =
        IntStream.range(0, passages.size()).boxed().flatMapToLong(this::uses).sorted().toArray();
    double[] norms = new double[passages.size()];
    int[] having = new int[passages.size()];
    for (int k = 0; k < uses.length; ) {
      int stem = (int) (uses[k] >> 32);
      int n = 0;
      boolean particular = false;
      int before = -1;
      int articles = 0;
      boolean several = false;
      for (; k < uses.length && (int) (uses[k] >> 32) == stem; k++) {
        int passage = (int) uses[k] >> 1;
        particular |= (uses[k] & 1) == 1;
        if (n == 0 || having[n - 1] != passage) {
          int account = passages.get(passage).account();
          articles += account == before ? 0 : 1;
          several |= before >= 0 && outlets[account] != outlets[before];
          before = account;
          having[n++] = passage;
        }
      }
      double weight = TermWeights.EVERYDAY.of(stem);
      for (int i = 0; i < n; i++) {
        int passage = having[i];
        norms[passage] += weight * weight;
        gist[passage] += weight * articles / accounts;
        named[passage] += particular ? weight : 0;
        news[passage] += several ? 0 : particular ? 2 * weight : weight;
        for (int j = 0; j < i; j++) {
          alike[passage][having[j]] += (float) (weight * weight);
        }
      }
    }
    for (int i = 0; i < norms.length; i++) {
      Passage passage = passages.get(i);
      double length = Math.sqrt(passage.tokens().size() + SHORT);
      gist[i] /= length * (1 + LATE_GIST * passage.position());
      news[i] /= length * (1 + LATE_NEWS * passage.position());
      for (int j = 0; j < i; j++) {
        alike[i][j] /= (float) Math.sqrt(norms[i] * norms[j]);
        alike[j][i] = alike[i][j];
      }
    }
  }

  /** A passage's stems, each with the passage's number and whether it is a name or a figure. */
  private LongStream uses(int passage) {
    Tokens tokens = passages.get(passage).tokens();
    return IntStream.range(0, tokens.size())
        .mapToLong(
            i ->
                (long) tokens.stems[i] << 32
                    | passage << 1
                    | (tokens.shapes[i] == Tokens.NAME || tokens.shapes[i] == Tokens.NUMBER
                        ? 1
                        : 0));
  }

  private int outlet(int passage) {
    return outlets[passages.get(passage).account()];
  }

  /**
   * The passages that can stand alone and meet {@code condition}, those that rank highest first.
   */
  private int[] ranked(IntPredicate condition, IntToDoubleFunction rank) {
    IntPredicate alone = i -> passages.get(i).standsAlone();
    return highestFirst(IntStream.range(0, passages.size()).filter(alone).filter(condition), rank);
  }

  private static int[] highestFirst(IntStream passages, IntToDoubleFunction rank) {
    return passages
        .boxed()
        .sorted((a, b) -> Double.compare(rank.applyAsDouble(b), rank.applyAsDouble(a)))
        .mapToInt(i -> i)
        .toArray();
  }

  /** The first few of the passages that are none like another by {@code least} or more. */
  private List<Integer> unlike(int[] ranked, double least, int most) {
    List<Integer> chosen = new ArrayList<>();
    for (int passage : ranked) {
      if (chosen.size() < most && chosen.stream().noneMatch(c -> alike[c][passage] >= least)) {
        chosen.add(passage);
      }
    }
    return chosen;
  }

  private Fact fact(int... sentences) {
    return new Fact(Arrays.stream(sentences).mapToObj(i -> passages.get(i).extract()).toList());
  }

  /** What two or more outlets report, most reported first. */
  List<Fact> shared() {
    int[][] reports = new int[passages.size()][];
    double[] scores = new double[reports.length];
    Arrays.setAll(reports, this::report);
    for (int i = 0; i < scores.length; i++) {
      for (int other : reports[i]) {
        scores[i] += other == i ? 0 : alike[i][other];
      }
      // How many report it goes first; what they share of a sentence is never more than 1 each.
      scores[i] = scores[i] / (1 + LATE * passages.get(i).position()) + reports[i].length * 100;
    }
    List<Fact> facts = new ArrayList<>();
    boolean[] used = new boolean[reports.length];
    for (int i : ranked(i -> reports[i].length > 1, i -> scores[i])) {
      if (facts.size() < MOST_SHARED && Arrays.stream(reports[i]).noneMatch(p -> used[p])) {
        Arrays.stream(reports[i]).forEach(p -> used[p] = true);
        facts.add(fact(reports[i]));
      }
    }
    return facts;
  }

  /**
   * A passage and, for each other outlet, the one most like it, where it is like enough; of what
   * can stand alone what names most comes first.
   */
  private int[] report(int passage) {
    int[] best = new int[accounts];
    Arrays.fill(best, -1);
    for (int i = 0; i < passages.size(); i++) {
      int outlet = outlet(i);
      boolean better = best[outlet] < 0 || alike[passage][i] > alike[passage][best[outlet]];
      if (outlet != outlet(passage) && alike[passage][i] >= SAME && better) {
        best[outlet] = i;
      }
    }
    best[outlet(passage)] = passage;
    return highestFirst(
        Arrays.stream(best).filter(i -> i >= 0), i -> passages.get(i).standsAlone() ? named[i] : 0);
  }

  /** What only one outlet reports, in the order of the articles and their texts. */
  List<Fact> single() {
    List<Fact> facts = new ArrayList<>();
    int several = Arrays.stream(outlets).max().orElse(0);
    for (int outlet = 0; several > 0 && outlet <= several; outlet++) {
      int own = outlet;
      int[] apart = ranked(i -> outlet(i) == own && isApart(i), i -> news[i]);
      unlike(apart, REPEATS, MOST_SINGLE).stream().sorted().map(this::fact).forEach(facts::add);
    }
    return facts;
  }

  private boolean isApart(int passage) {
    for (int i = 0; i < passages.size(); i++) {
      if (alike[passage][i] >= APART && outlet(i) != outlet(passage)) {
        return false;
      }
    }
    return true;
  }

  /** A few sentences that tell what most accounts tell, early ones first, without repetition. */
  List<Extract> summary() {
    int[] early = ranked(i -> passages.get(i).position() < SUMMARY_REACH, i -> gist[i]);
    return unlike(early, ECHOES, accounts < MANY_ACCOUNTS ? 3 : 5).stream()
        .map(passages::get)
        .sorted(
            (a, b) ->
                a.position() != b.position()
                    ? Integer.compare(a.position(), b.position())
                    : Integer.compare(a.account(), b.account()))
        .map(Passage::extract)
        .toList();
  }
}

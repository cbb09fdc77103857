package pressfold.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import pressfold.model.Article;
import pressfold.read.ExtractSet.Sample;
import pressfold.read.LineModel.State;
import pressfold.source.RepairedText;
import pressfold.source.SourceText;
import pressfold.source.Span;

/**
 * Learns the weights of {@link LineModel} from labelled texts (a conditional random field, trained
 * with a margin by gradient ascent). Deterministic. With the argument "cross" it only tells how
 * well weights do that were learned from other pages; see docs/quality.md for the command.
 */
@SuppressWarnings({"EnumOrdinal", "ArrayRecordComponent"}) // tables of numbers
final class LineModelTraining {

  private static final int FOLDS = 10;
  private static final int ROUNDS = Integer.getInteger("rounds", 200);
  private static final double DECAY = Double.parseDouble(System.getProperty("decay", "0.05"));
  private static final double MARGIN = Double.parseDouble(System.getProperty("margin", "0.5"));
  private static final double TIE = Double.parseDouble(System.getProperty("tie", "0.1"));

  /** What of a line's traits bears on the lines beside it. */
  private static final Set<Trait> BESIDE = EnumSet.range(Trait.WORDS_1, Trait.ENDS_OPEN);

  static {
    BESIDE.addAll(
        List.of(
            Trait.TITLE_CASE,
            Trait.NUMERALS,
            Trait.ADDRESS,
            Trait.CREDIT,
            Trait.PICTURE,
            Trait.TITLE,
            Trait.BYLINE,
            Trait.DATED));
  }

  private static final int S = LineModel.STATES.length;

  /** A labelled text. */
  private record Page(Sample sample, List<Line> lines, int[][] own, int[][] traits, int[] states) {}

  private final double[][] weights = new double[LineTraits.names(Phrases.builtin()).size()][S];
  private final double[][] steps = new double[S][S];

  private LineModelTraining() {}

  public static void main(String[] arguments) throws IOException {
    Path shared = ExtractSet.shared().orElseThrow();
    List<List<Page>> sets = new ArrayList<>();
    for (String name : List.of("dev.page.jsonl.gz", "dev.light.jsonl.gz")) {
      List<Page> pages = new ArrayList<>();
      for (Sample sample : ExtractSet.read(shared, name)) {
        pages.add(page(sample));
      }
      sets.add(pages);
      report(
          name + ", best possible",
          pages,
          pages.stream().map(LineModelTraining::bestLines).toList());
    }
    sets.add(bodiesAlone(shared));
    if (Arrays.asList(arguments).contains("cross")) {
      cross(sets);
    } else {
      List<Page> all = sets.stream().flatMap(List::stream).toList();
      LineModelTraining training = train(all);
      LineModel model = training.model();
      for (List<Page> set : sets) {
        report("on what it learned from", set, set.stream().map(p -> read(p, model)).toList());
      }
      if (arguments.length > 0) {
        Files.writeString(Path.of(arguments[0]), training.table());
      }
    }
  }

  /** The labelled bodies under their headlines: clippings with nothing around them. */
  private static List<Page> bodiesAlone(Path shared) throws IOException {
    List<Page> pages = new ArrayList<>();
    for (Sample sample : ExtractSet.read(shared, "dev.light.jsonl.gz")) {
      String text =
          sample.gold().get("headline").asText() + "\n\n" + sample.body().replace("\n", "\n\n");
      pages.add(page(new Sample(sample.id(), text, sample.gold())));
    }
    return pages;
  }

  private static void cross(List<List<Page>> sets) {
    List<LineModel> models = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Page> seen = new ArrayList<>();
      for (List<Page> set : sets) {
        for (int i = 0; i < set.size(); i++) {
          if (i % FOLDS != fold) {
            seen.add(set.get(i));
          }
        }
      }
      models.add(train(seen).model());
    }
    for (List<Page> set : sets) {
      List<String> got = new ArrayList<>();
      for (int i = 0; i < set.size(); i++) {
        got.add(read(set.get(i), models.get(i % FOLDS)));
      }
      report("on pages not learned from", set, got);
    }
  }

  /** What {@code model} leaves of a page, read as any article is. */
  private static String read(Page page, LineModel model) {
    Article article =
        new ArticleReader(ReadOptions.defaults(), model)
            .read(RepairedText.asIs(source(page.sample.text())));
    StringBuilder body = new StringBuilder();
    article
        .dateline()
        .ifPresent(at -> body.append(page.sample.text(), at.span().start(), at.span().end()));
    article.body().forEach(block -> body.append('\n').append(block.text().text()));
    return body.toString();
  }

  /** The lines that are the article's as far as whole lines can be. */
  private static String bestLines(Page page) {
    StringBuilder body = new StringBuilder();
    for (int k = 0; k < page.states.length; k++) {
      if (page.states[k] == State.TEXT.ordinal()) {
        Span span = page.lines.get(k).span;
        body.append(page.sample.text(), span.start(), span.end()).append('\n');
      }
    }
    return body.toString();
  }

  private static void report(String what, List<Page> pages, List<String> got) {
    double[] score = ExtractSet.bodyScore(pages.stream().map(p -> p.sample.body()).toList(), got);
    System.out.printf(
        Locale.ROOT,
        "%s: F1 %.4f precision %.4f recall %.4f%n",
        what,
        score[2],
        score[0],
        score[1]);
    for (int i = 0; i < pages.size() && Boolean.getBoolean("each"); i++) {
      Sample sample = pages.get(i).sample;
      double[] one = ExtractSet.bodyScore(List.of(sample.body()), List.of(got.get(i)));
      System.out.printf(Locale.ROOT, "%s %.3f %.3f%n", sample.id(), one[0], one[1]);
    }
  }

  private static SourceText source(String text) {
    return new SourceText("a.txt", "a", text, "UTF-8");
  }

  private static Page page(Sample sample) {
    RepairedText text = RepairedText.asIs(source(sample.text()));
    List<Line> lines = Line.of(text.text(), text.text().text().toCharArray(), 0);
    for (Line line : lines) {
      line.phrase = Phrases.builtin().in(line);
    }
    int title = new HeadlineReader(text.text(), lines).likely();
    int[][] traits = new LineTraits(sample.text(), lines, title).all();
    return new Page(sample, lines, traits, withNeighbours(traits), label(sample, lines));
  }

  /** Adds to the traits of each line the plain ones of the lines above and below it. */
  private static int[][] withNeighbours(int[][] own) {
    int above = LineTraits.names(Phrases.builtin()).size() - 2 * LineTraits.PLAIN;
    int[][] all = new int[own.length][];
    for (int i = 0; i < own.length; i++) {
      IntStream before = i > 0 ? beside(own[i - 1], above) : IntStream.empty();
      IntStream after =
          i + 1 < own.length ? beside(own[i + 1], above + LineTraits.PLAIN) : IntStream.empty();
      all[i] = IntStream.concat(Arrays.stream(own[i]), IntStream.concat(before, after)).toArray();
    }
    return all;
  }

  private static IntStream beside(int[] traits, int base) {
    return Arrays.stream(traits)
        .filter(trait -> trait < LineTraits.PLAIN && BESIDE.contains(Trait.values()[trait]))
        .map(trait -> base + trait);
  }

  /** The states of lines, told by how much of them stands in the labelled body. */
  private static int[] label(Sample sample, List<Line> lines) {
    Set<List<String>> runs = ExtractSet.runs(sample.body(), 3).keySet();
    Set<List<String>> bodyLines = new HashSet<>();
    sample.body().lines().forEach(line -> bodyLines.add(ExtractSet.words(line)));
    double[] share = new double[lines.size()];
    double[] weight = new double[lines.size()];
    for (int i = 0; i < share.length; i++) {
      String text = sample.text().substring(lines.get(i).span.start(), lines.get(i).span.end());
      List<String> words = ExtractSet.words(text);
      if (words.isEmpty()) {
        share[i] = 0.5;
      } else if (bodyLines.contains(words)) {
        share[i] = 1;
      } else if (words.size() >= 4) {
        int known = 0;
        for (int k = 0; k + 3 <= words.size(); k++) {
          known += runs.contains(words.subList(k, k + 3)) ? 1 : 0;
        }
        share[i] = (double) known / (words.size() - 2);
      }
      weight[i] = (share[i] - 0.5) * words.size();
    }
    int[] stretch = bestStretch(weight);
    int[] states = new int[lines.size()];
    for (int i = 0; i < states.length; i++) {
      states[i] =
          i < stretch[0]
              ? State.BEFORE.ordinal()
              : i >= stretch[1]
                  ? State.AFTER.ordinal()
                  : share[i] > 0.5 ? State.TEXT.ordinal() : State.INSERT.ordinal();
    }
    return states;
  }

  private static int[] bestStretch(double[] weight) {
    int[] best = {0, 0};
    double most = 0;
    double sum = 0;
    int from = 0;
    for (int i = 0; i < weight.length; i++) {
      if (sum <= 0) {
        sum = 0;
        from = i;
      }
      sum += weight[i];
      if (sum > most) {
        most = sum;
        best = new int[] {from, i + 1};
      }
    }
    return best;
  }

  private static double[][] fits(LineModel model, Page page) {
    double[][] fits = model.fits(page.own);
    for (int i = 0; i < fits.length; i++) {
      if (Layout.saysSo(page.lines.get(i)) && page.states[i] != State.TEXT.ordinal()) {
        fits[i][State.TEXT.ordinal()] -= 1e6;
      }
    }
    return fits;
  }

  private LineModel model() {
    return new LineModel(weights, steps);
  }

  /** Gradient ascent with momentum-free per-weight rates (AdaGrad), all pages at once. */
  private static LineModelTraining train(List<Page> pages) {
    LineModelTraining training = new LineModelTraining();
    double[][] seen = new double[training.weights.length][S];
    double[][] seenSteps = new double[S][S];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] slope = new double[training.weights.length][S];
      double[][] stepSlope = new double[S][S];
      for (Page page : pages) {
        training.addSlope(page, slope, stepSlope);
      }
      climb(training.weights, slope, seen, pages.size(), true);
      climb(training.steps, stepSlope, seenSteps, pages.size(), false);
    }
    return training;
  }

  private static void climb(
      double[][] weights, double[][] slope, double[][] seen, int pages, boolean tied) {
    for (int i = 0; i < weights.length; i++) {
      for (int s = 0; s < S && (slope[i][1] != 0 || weights[i][1] != 0); s++) {
        double g = slope[i][s] / pages - DECAY * weights[i][s];
        if (tied && s != State.TEXT.ordinal()) {
          double mean = (weights[i][0] + weights[i][2] + weights[i][3]) / 3;
          g -= TIE * (weights[i][s] - mean);
        }
        seen[i][s] += g * g;
        if (seen[i][s] > 0) {
          weights[i][s] += 0.3 * g / Math.sqrt(seen[i][s]);
        }
      }
    }
  }

  /** Adds expected minus observed counts of {@code page}, by the forward-backward algorithm. */
  private void addSlope(Page page, double[][] slope, double[][] stepSlope) {
    int n = page.traits.length;
    double[][] fits = fits(model(), page);
    for (int i = 0; i < n; i++) {
      for (int s = 0; s < S; s++) {
        // A margin: states that differ from the label look better than they are, the more so the
        // more words the line has.
        boolean wrong = (s == State.TEXT.ordinal()) != (page.states[i] == State.TEXT.ordinal());
        fits[i][s] += wrong ? MARGIN * Math.log1p(page.lines.get(i).length) : 0;
      }
    }
    double[][] forward = new double[n][S];
    double[][] backward = new double[n][S];
    for (int i = 0; i < n; i++) {
      for (int s = 0; s < S; s++) {
        double[] ways = new double[S];
        for (int from = 0; from < S; from++) {
          ways[from] =
              i == 0
                  ? (from == 0 && LineModel.mayBegin(LineModel.STATES[s]) ? 0 : -1e9)
                  : forward[i - 1][from] + stepOrNever(from, s);
        }
        forward[i][s] = logSum(ways) + fits[i][s];
      }
    }
    for (int i = n - 2; i >= 0; i--) {
      for (int s = 0; s < S; s++) {
        double[] ways = new double[S];
        for (int to = 0; to < S; to++) {
          ways[to] = backward[i + 1][to] + stepOrNever(s, to) + fits[i + 1][to];
        }
        backward[i][s] = logSum(ways);
      }
    }
    double all = logSum(forward[n - 1]);
    for (int i = 0; i < n; i++) {
      for (int s = 0; s < S; s++) {
        double pull =
            (page.states[i] == s ? 1 : 0) - Math.exp(forward[i][s] + backward[i][s] - all);
        for (int trait : page.traits[i]) {
          slope[trait][s] += pull;
        }
        for (int to = 0; i + 1 < n && to < S; to++) {
          double sure = stepOrNever(s, to);
          double likely =
              Math.exp(forward[i][s] + sure + fits[i + 1][to] + backward[i + 1][to] - all);
          int seen = page.states[i] == s && page.states[i + 1] == to ? 1 : 0;
          stepSlope[s][to] += seen - likely;
        }
      }
    }
  }

  private double stepOrNever(int from, int to) {
    return LineModel.mayFollow(LineModel.STATES[from], LineModel.STATES[to])
        ? steps[from][to]
        : -1e9;
  }

  private static double logSum(double[] values) {
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      most = Math.max(most, value);
    }
    double sum = 0;
    for (double value : values) {
      sum += value < most - 40 ? 0 : Math.exp(value - most);
    }
    return most + Math.log(sum);
  }

  private String table() {
    StringBuilder out =
        new StringBuilder("# Learned by LineModelTraining; see docs/quality.md. ")
            .append("Trait, then its weight before, in, within and after the text.\n");
    List<String> names = LineTraits.names(Phrases.builtin());
    for (State state : LineModel.STATES) {
      row(out, "after " + state, steps[state.ordinal()]);
    }
    for (int i = 0; i < weights.length; i++) {
      if (Arrays.stream(weights[i]).anyMatch(w -> Math.abs(w) >= 0.005)) {
        row(out, names.get(i), weights[i]);
      }
    }
    return out.toString();
  }

  private static void row(StringBuilder out, String name, double[] values) {
    out.append(name);
    for (double value : values) {
      out.append('\t').append(String.format(Locale.ROOT, "%.2f", value));
    }
    out.append('\n');
  }
}

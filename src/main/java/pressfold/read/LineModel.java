package pressfold.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pressfold.source.Resource;

/**
 * What each line is, told from its traits: a chain of states with a weight for each trait in each
 * state and for each step from state to state. The weights are learned (see {@code
 * docs/quality.md}) and stand in {@code line-model.txt}; the most likely chain is found exactly
 * (Viterbi).
 */
@SuppressWarnings("EnumOrdinal") // states are the columns of a table of weights
final class LineModel {

  /** Where a line stands. */
  enum State {
    /** Before the article: menus, the headline, the byline. */
    BEFORE,
    /** The article's text. */
    TEXT,
    /** In the article's stretch, but not its text: captions, "Read more". */
    INSERT,
    /** After the article. */
    AFTER
  }

  static final State[] STATES = State.values();

  private static final class Builtin {
    static final LineModel MODEL =
        parse(Resource.lines(LineModel.class, "line-model.txt"), Phrases.builtin());
  }

  /** Which states may follow which; the article's stretch begins and ends once. */
  private static final boolean[][] MAY_FOLLOW = {
    {true, true, false, false},
    {false, true, true, true},
    {false, true, true, false},
    {false, false, false, true}
  };

  private final double[][] weights;
  private final double[][] steps;

  /**
   * @param weights by trait, then by state
   * @param steps by state, then by the state that follows
   */
  LineModel(double[][] weights, double[][] steps) {
    this.weights = weights;
    this.steps = steps;
  }

  static LineModel builtin() {
    return Builtin.MODEL;
  }

  /**
   * Reads lines of a name, a tab and four numbers, each with two decimals; names not among the
   * traits are an error.
   */
  static LineModel parse(List<String> file, Phrases phrases) {
    List<String> names = LineTraits.names(phrases);
    Map<String, Integer> numbers = new HashMap<>();
    for (String name : names) {
      numbers.put(name, numbers.size());
    }
    double[][] weights = new double[names.size()][STATES.length];
    double[][] steps = new double[STATES.length][STATES.length];
    for (String entry : file) {
      if (entry.startsWith("#")) {
        continue;
      }
      String[] cells = entry.split("\t", -1);
      double[] row = new double[STATES.length];
      for (int s = 0; s < row.length; s++) {
        row[s] = Integer.parseInt(cells[s + 1].replace(".", "")) / 100.0;
      }
      if (cells[0].startsWith("after ")) {
        steps[State.valueOf(cells[0].substring("after ".length())).ordinal()] = row;
      } else if (numbers.containsKey(cells[0])) {
        weights[numbers.getOrDefault(cells[0], 0)] = row;
      } else {
        throw new IllegalStateException("line-model.txt: no trait is called " + cells[0]);
      }
    }
    return new LineModel(weights, steps);
  }

  static boolean mayFollow(State state, State next) {
    return MAY_FOLLOW[state.ordinal()][next.ordinal()];
  }

  /** Whether a text may begin so. */
  static boolean mayBegin(State state) {
    return state == State.BEFORE || state == State.TEXT;
  }

  /**
   * How well each state fits each line.
   *
   * @param traits of each line, its own
   */
  double[][] fits(int[][] traits) {
    int above = weights.length - 2 * LineTraits.PLAIN;
    double[][] fits = new double[traits.length][STATES.length];
    for (int i = 0; i < fits.length; i++) {
      add(fits[i], traits[i], 0, weights.length);
      if (i > 0) {
        add(fits[i], traits[i - 1], above, LineTraits.PLAIN);
      }
      if (i + 1 < fits.length) {
        add(fits[i], traits[i + 1], above + LineTraits.PLAIN, LineTraits.PLAIN);
      }
    }
    return fits;
  }

  /** Adds the weights of those of {@code traits} below {@code end}, which stand from a base on. */
  private void add(double[] fit, int[] traits, int base, int end) {
    for (int trait : traits) {
      double[] weight = weights[trait < end ? base + trait : 0];
      for (int s = 0; s < fit.length && trait < end; s++) {
        fit[s] += weight[s];
      }
    }
  }

  double step(State state, State next) {
    return steps[state.ordinal()][next.ordinal()];
  }

  /** The trait that speaks most for {@code state} and against the text, or for the text. */
  int tellingTrait(int[] traits, State state) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int trait : traits) {
      double[] w = weights[trait];
      int against = state == State.TEXT ? State.INSERT.ordinal() : State.TEXT.ordinal();
      double says = w[state.ordinal()] - w[against];
      if (trait != 0 && says > most) {
        most = says;
        best = trait;
      }
    }
    return best;
  }

  /**
   * The most likely chain of states.
   *
   * @param fits how well each state fits each line
   */
  State[] chain(double[][] fits) {
    int size = fits.length;
    int[][] cameFrom = new int[size][STATES.length];
    double[] score = new double[STATES.length];
    double[] next = new double[STATES.length];
    for (int i = 0; i < size; i++) {
      for (State state : STATES) {
        int s = state.ordinal();
        double best = i == 0 && mayBegin(state) ? 0 : Double.NEGATIVE_INFINITY;
        for (State from : STATES) {
          double reached = score[from.ordinal()] + step(from, state);
          if (i > 0 && mayFollow(from, state) && reached > best) {
            best = reached;
            cameFrom[i][s] = from.ordinal();
          }
        }
        next[s] = best + fits[i][s];
      }
      double[] done = score;
      score = next;
      next = done;
    }
    int last = 0;
    for (int s = 1; s < STATES.length; s++) {
      last = score[s] > score[last] ? s : last;
    }
    State[] chain = new State[size];
    for (int i = size - 1; i >= 0; i--) {
      chain[i] = STATES[last];
      last = cameFrom[i][last];
    }
    return chain;
  }
}

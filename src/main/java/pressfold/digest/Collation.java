package pressfold.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** How much less a sentence counts for each one before it. */
  private static final double LATE = 0.05;

  private static final int MOST_SHARED = 12;
  private static final int MOST_SINGLE = 8;
  private static final int SUMMARY_REACH = 12;

  private final List<String> outlets = new ArrayList<>();
  private final List<List<Passage>> accounts = new ArrayList<>();

  /**
   * @param articles no copies, first published first
   */
  Collation(List<Article> articles, TermWeights weights) {
    for (Article article : articles.subList(0, Math.min(MOST_ARTICLES, articles.size()))) {
      outlets.add(article.outlet().map(o -> o.name()).orElse(article.id()));
      int most = articles.size() > 1 ? MOST_SENTENCES : SUMMARY_REACH;
      accounts.add(Passage.of(article, weights, most));
    }
  }

  /** A sentence and those of other outlets that report the same. */
  private record Report(Passage passage, List<Passage> others, double score) {

    Fact fact() {
      List<Extract> sentences = new ArrayList<>();
      sentences.add(passage.extract());
      others.forEach(other -> sentences.add(other.extract()));
      return new Fact(sentences);
    }
  }

  /** What two or more outlets report, most reported first. */
  List<Fact> shared() {
    List<Report> reports = new ArrayList<>();
    for (int a = 0; a < accounts.size(); a++) {
      for (Passage passage : accounts.get(a)) {
        if (passage.standsAlone()) {
          Report report = report(a, passage);
          if (!report.others.isEmpty()) {
            reports.add(report);
          }
        }
      }
    }
    reports.sort(
        Comparator.comparingInt((Report r) -> r.others.size())
            .thenComparingDouble(r -> r.score / (1 + LATE * r.passage.position()))
            .reversed());
    List<Fact> facts = new ArrayList<>();
    Set<Extract> used = new HashSet<>();
    for (Report report : reports) {
      Fact fact = report.fact();
      if (facts.size() < MOST_SHARED && fact.sentences().stream().noneMatch(used::contains)) {
        used.addAll(fact.sentences());
        facts.add(fact);
      }
    }
    return facts;
  }

  /**
   * For each other outlet the sentence that is most like {@code passage}, where it is like enough.
   */
  private Report report(int account, Passage passage) {
    List<Passage> others = new ArrayList<>();
    Set<String> told = new HashSet<>(Set.of(outlets.get(account)));
    double score = 0;
    for (int b = 0; b < accounts.size(); b++) {
      if (b != account && !told.contains(outlets.get(b))) {
        double best = SAME;
        Optional<Passage> found = Optional.empty();
        for (Passage other : accounts.get(b)) {
          double likeness = passage.likeness(other);
          if (likeness >= best) {
            best = likeness;
            found = Optional.of(other);
          }
        }
        if (found.isPresent()) {
          others.add(found.get());
          told.add(outlets.get(b));
          score += best;
        }
      }
    }
    return new Report(passage, others, score);
  }

  /** What only one outlet reports, in the order of the articles and their texts. */
  List<Fact> single() {
    List<Fact> facts = new ArrayList<>();
    for (String outlet : new LinkedHashSet<>(outlets)) {
      IntTable elsewhere = new IntTable(1024);
      List<Passage> own = new ArrayList<>();
      List<Passage> others = new ArrayList<>();
      for (int a = 0; a < accounts.size(); a++) {
        (outlets.get(a).equals(outlet) ? own : others).addAll(accounts.get(a));
      }
      if (!others.isEmpty()) {
        others.forEach(
            passage -> {
              for (int term : passage.terms()) {
                elsewhere.increment(term);
              }
            });
        facts.addAll(news(own, others, elsewhere));
      }
    }
    return facts;
  }

  private static List<Fact> news(List<Passage> own, List<Passage> others, IntTable elsewhere) {
    List<Passage> apart =
        own.stream()
            .filter(Passage::standsAlone)
            .filter(p -> others.stream().noneMatch(o -> p.likeness(o) >= APART))
            .sorted(Comparator.comparingDouble((Passage p) -> -novelty(p, elsewhere)))
            .toList();
    Set<Passage> chosen = new HashSet<>();
    for (Passage passage : apart) {
      if (chosen.size() < MOST_SINGLE
          && chosen.stream().noneMatch(c -> c.likeness(passage) >= REPEATS)) {
        chosen.add(passage);
      }
    }
    return own.stream().filter(chosen::contains).map(p -> new Fact(List.of(p.extract()))).toList();
  }

  /** How much telling matter a sentence has that the others lack, names and figures first. */
  private static double novelty(Passage passage, IntTable elsewhere) {
    double sum = 0;
    for (int t = 0; t < passage.terms().length; t++) {
      if (elsewhere.get(passage.terms()[t]) == 0) {
        sum += passage.weights()[t] * (passage.particular()[t] ? 2 : 1);
      }
    }
    return sum / Math.sqrt(passage.words() + 10.0) / (1 + 0.02 * passage.position());
  }

  /** A few sentences that tell what most accounts tell, early ones first, without repetition. */
  List<Extract> summary() {
    IntTable articles = new IntTable(1024);
    for (List<Passage> account : accounts) {
      Set<Integer> seen = new HashSet<>();
      account.forEach(
          passage -> {
            for (int term : passage.terms()) {
              if (seen.add(term)) {
                articles.increment(term);
              }
            }
          });
    }
    List<Passage> order = new ArrayList<>();
    for (List<Passage> account : accounts) {
      account.stream()
          .filter(p -> p.position() < SUMMARY_REACH && p.standsAlone())
          .forEach(order::add);
    }
    List<Passage> best = new ArrayList<>(order);
    best.sort(Comparator.comparingDouble(p -> -centrality(p, articles)));
    List<Passage> chosen = new ArrayList<>();
    int most = accounts.size() < 4 ? 3 : 5;
    for (Passage passage : best) {
      if (chosen.size() < most && chosen.stream().noneMatch(c -> c.likeness(passage) >= ECHOES)) {
        chosen.add(passage);
      }
    }
    chosen.sort(Comparator.comparingInt(Passage::position).thenComparingInt(order::indexOf));
    return chosen.stream().map(Passage::extract).toList();
  }

  private double centrality(Passage passage, IntTable articles) {
    double sum = 0;
    for (int t = 0; t < passage.terms().length; t++) {
      sum += passage.weights()[t] * articles.get(passage.terms()[t]) / accounts.size();
    }
    return sum / Math.sqrt(passage.words() + 10.0) / (1 + 0.25 * passage.position());
  }
}

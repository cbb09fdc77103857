package pressfold.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import pressfold.model.Article;
import pressfold.model.Block;

/** Groups articles into stories. */
final class StoryFinder {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** The stories; articles in the order given, stories by their first article. */
  List<List<Article>> group(List<Article> articles) {
    List<Map<String, Double>> vectors = new ArrayList<>();
    Map<String, Integer> documents = new HashMap<>();
    for (Article article : articles) {
      Map<String, Double> counts = counts(article);
      counts.keySet().forEach(term -> documents.merge(term, 1, Integer::sum));
      vectors.add(counts);
    }
    List<List<Article>> groups = new ArrayList<>();
    List<Map<String, Double>> leads = new ArrayList<>();
    Map<String, List<Integer>> index = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      Map<String, Double> vector = vectors.get(i);
      double length = 0;
      for (Map.Entry<String, Double> term : vector.entrySet()) {
        int df = documents.getOrDefault(term.getKey(), 1);
        double weight = term.getValue() * Math.log((articles.size() + 3.0) / df);
        term.setValue(weight);
        length += weight * weight;
      }
      double norm = Math.sqrt(length);
      vector.replaceAll((term, weight) -> weight / norm);
      Map<Integer, Double> alike = new TreeMap<>();
      for (Map.Entry<String, Double> term : vector.entrySet()) {
        for (int other : index.getOrDefault(term.getKey(), List.of())) {
          double product = term.getValue() * leads.get(other).getOrDefault(term.getKey(), 0.0);
          alike.merge(other, product, Double::sum);
        }
      }
      int best = -1;
      double most = 0.2;
      for (Map.Entry<Integer, Double> group : alike.entrySet()) {
        if (group.getValue() > most) {
          best = group.getKey();
          most = group.getValue();
        }
      }
      if (best >= 0) {
        groups.get(best).add(articles.get(i));
      } else {
        int group = groups.size();
        groups.add(new ArrayList<>(List.of(articles.get(i))));
        leads.add(vector);
        vector.keySet().forEach(t -> index.computeIfAbsent(t, k -> new ArrayList<>()).add(group));
      }
    }
    return groups;
  }

  private static Map<String, Double> counts(Article article) {
    Map<String, Double> counts = new TreeMap<>();
    article.headline().ifPresent(h -> count(h.text(), 2, counts));
    for (Block block : article.body()) {
      count(block.text().text(), 1, counts);
    }
    counts.replaceAll((term, n) -> 1 + Math.log(n));
    return counts;
  }

  private static void count(String text, double weight, Map<String, Double> counts) {
    for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT), 0)) {
      if (word.length() > 1) {
        counts.merge(word, weight, Double::sum);
      }
    }
  }
}

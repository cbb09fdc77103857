package pressfold.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds copies, then stories among the originals, and sends the copies after them. */
final class Grouping {

  /** From how much kinship on two stories' articles tie the stories. */
  private static final float KIN = 0.16f;

  private final List<Filed> articles;
  private final EditorOptions options;
  private final int[] original;
  private final TermWeights weights;
  private final List<List<Integer>> stories;
  private final List<Map<Integer, Float>> kin = new ArrayList<>();

  /**
   * @param articles in order
   */
  Grouping(List<Filed> articles, EditorOptions options) {
    this.articles = articles;
    this.options = options;
    original = new CopyFinder(articles.stream().map(Filed::wording).toList()).find();
    Map<String, Integer> byId = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      byId.put(articles.get(i).id(), i);
    }
    Map<Integer, String> keys = keys(byId);
    List<List<Integer>> parts =
        options.parts().stream()
            .map(
                part ->
                    part.stream()
                        .filter(byId::containsKey)
                        .map(id -> byId.getOrDefault(id, 0))
                        .toList())
            .toList();
    Set<Integer> ruled = new HashSet<>(keys.keySet());
    parts.forEach(ruled::addAll);
    int[] weighed =
        IntStream.range(0, original.length)
            .filter(i -> original[i] == i || ruled.contains(i))
            .toArray();
    List<Wording> wordings =
        Arrays.stream(weighed).mapToObj(i -> articles.get(i).wording()).toList();
    weights = TermWeights.of(wordings);
    StoryFinder finder = new StoryFinder(wordings, weights, Likeness.Model.load());
    List<List<Integer>> found =
        finder.find(weighed.length, linkage -> rule(linkage, weighed, keys, parts));
    stories = withCopies(found, weighed);
    tie(finder, weighed);
  }

  /** For each article the number of the one it copies, or its own. */
  int[] original() {
    return original;
  }

  /** How telling words are in this digest. */
  TermWeights weights() {
    return weights;
  }

  /** Each story's articles, in order; stories in the order of their first ones. */
  List<List<Integer>> stories() {
    return stories;
  }

  /** For each story the stories with kindred articles, and how kindred those are at most. */
  List<Map<Integer, Float>> kin() {
    return kin;
  }

  /** The story that an editor put an article into, by its key; settings go before front matter. */
  private Map<Integer, String> keys(Map<String, Integer> byId) {
    Map<Integer, String> keys = new TreeMap<>();
    for (int i = 0; i < articles.size(); i++) {
      int article = i;
      articles.get(i).article().direction().story().ifPresent(key -> keys.put(article, key));
    }
    for (EditorOptions.Join join : options.joins()) {
      for (String id : join.articles()) {
        if (byId.containsKey(id)) {
          keys.put(byId.getOrDefault(id, 0), join.key());
        }
      }
    }
    return keys;
  }

  private static void rule(
      Linkage linkage, int[] weighed, Map<Integer, String> keys, List<List<Integer>> parts) {
    List<String> names = keys.values().stream().distinct().sorted().toList();
    for (int i = 0; i < weighed.length; i++) {
      String key = keys.get(weighed[i]);
      if (key != null) {
        linkage.key(i, names.indexOf(key));
      }
      for (int p = 0; p < parts.size(); p++) {
        if (parts.get(p).contains(weighed[i])) {
          linkage.part(i, p);
        }
      }
    }
  }

  private List<List<Integer>> withCopies(List<List<Integer>> found, int[] weighed) {
    int[] storyOf = new int[original.length];
    Arrays.fill(storyOf, -1);
    for (int s = 0; s < found.size(); s++) {
      for (int member : found.get(s)) {
        storyOf[weighed[member]] = s;
      }
    }
    Map<Integer, List<Integer>> byStory = new TreeMap<>();
    Map<Integer, Integer> first = new HashMap<>();
    for (int i = 0; i < original.length; i++) {
      int story = storyOf[i] < 0 ? storyOf[original[i]] : storyOf[i];
      int key = first.computeIfAbsent(story, s -> first.size());
      byStory.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    }
    return List.copyOf(byStory.values());
  }

  private void tie(StoryFinder finder, int[] weighed) {
    int[] storyOf = new int[original.length];
    for (int s = 0; s < stories.size(); s++) {
      kin.add(new HashMap<>());
      for (int member : stories.get(s)) {
        storyOf[member] = s;
      }
    }
    for (int pair = 0; pair < finder.pairs(); pair++) {
      int a = storyOf[weighed[finder.first(pair)]];
      int b = storyOf[weighed[finder.second(pair)]];
      float kinship = finder.kinship(pair);
      if (a != b && kinship >= KIN) {
        kin.get(a).merge(b, kinship, Math::max);
        kin.get(b).merge(a, kinship, Math::max);
      }
    }
  }
}

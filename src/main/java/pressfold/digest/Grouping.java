package pressfold.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds copies, then stories among the originals, and sends the copies after them. */
final class Grouping {

  /** From how much kinship on two stories' articles tie the stories. */
  private static final float KIN = 0.16f;

  private final int[] original;
  private final TermWeights weights;

  /** The story that an editor puts an article into. */
  private final Map<Integer, String> keys = new HashMap<>();

  private final List<List<Integer>> stories = new ArrayList<>();
  private final List<Map<Integer, Float>> kin = new ArrayList<>();

  /**
   * @param articles in order
   */
  Grouping(List<Filed> articles, EditorOptions options) {
    original = new CopyFinder(articles.stream().map(Filed::wording).toList()).find();
    Map<String, Integer> byId = new HashMap<>();
    for (int i = 0; i < original.length; i++) {
      int article = i;
      byId.put(articles.get(i).id(), i);
      articles.get(i).article().direction().story().ifPresent(key -> keys.put(article, key));
    }
    // Settings go before front matter.
    for (EditorOptions.Join join : options.joins()) {
      numbers(join.articles(), byId).forEach(article -> keys.put(article, join.key()));
    }
    List<List<Integer>> parts = options.parts().stream().map(part -> numbers(part, byId)).toList();
    Set<Integer> ruled = new HashSet<>(keys.keySet());
    parts.forEach(ruled::addAll);
    int[] weighed =
        IntStream.range(0, original.length)
            .filter(i -> original[i] == i || ruled.contains(i))
            .toArray();
    List<Wording> wordings =
        Arrays.stream(weighed).mapToObj(i -> articles.get(i).wording()).toList();
    weights = TermWeights.of(wordings);
    StoryFinder finder = new StoryFinder(wordings, weights, Likeness.model());
    List<List<Integer>> found =
        finder.find(
            linkage -> {
              keys.forEach((article, key) -> linkage.key(position(weighed, article), key));
              for (int p = 0; p < parts.size(); p++) {
                int ruling = p;
                parts.get(p).forEach(article -> linkage.part(position(weighed, article), ruling));
              }
            });
    int[] storyOf = storyOf(found, weighed);
    for (int i = 0; i < storyOf.length; i++) {
      if (storyOf[i] == stories.size()) {
        stories.add(new ArrayList<>());
        kin.add(new HashMap<>());
      }
      stories.get(storyOf[i]).add(i);
    }
    tie(finder, weighed, storyOf);
  }

  /** For each article the number of the one it copies, or its own. */
  int[] original() {
    return original;
  }

  /** How telling words are in this digest. */
  TermWeights weights() {
    return weights;
  }

  /** The key that an editor gave a story. */
  Optional<String> key(List<Integer> story) {
    return story.stream().flatMap(article -> Stream.ofNullable(keys.get(article))).findFirst();
  }

  /** Each story's articles, in order; stories in the order of their first ones. */
  List<List<Integer>> stories() {
    return stories;
  }

  /** For each story the stories with kindred articles, and how kindred those are at most. */
  List<Map<Integer, Float>> kin() {
    return kin;
  }

  private static List<Integer> numbers(List<String> ids, Map<String, Integer> byId) {
    return ids.stream().flatMap(id -> Stream.ofNullable(byId.get(id))).toList();
  }

  private static int position(int[] weighed, int article) {
    return Arrays.binarySearch(weighed, article);
  }

  /** Each article's story, copies after their originals; numbered as their first articles come. */
  private int[] storyOf(List<List<Integer>> found, int[] weighed) {
    int[] storyOf = new int[original.length];
    for (int s = 0; s < found.size(); s++) {
      for (int member : found.get(s)) {
        storyOf[weighed[member]] = -1 - s;
      }
    }
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < storyOf.length; i++) {
      storyOf[i] =
          storyOf[i] == 0
              ? storyOf[original[i]]
              : numbers.computeIfAbsent(storyOf[i], s -> numbers.size());
    }
    return storyOf;
  }

  private void tie(StoryFinder finder, int[] weighed, int[] storyOf) {
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

package pressfold.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Story;
import pressfold.model.Topic;
import pressfold.source.Resource;

/**
 * Files stories under topics: those that front matter, labels and the editor name, and the names
 * that a story's leads keep coming back to, where other stories share them.
 */
final class TopicDesk {

  private static final int LEAD_BLOCKS = 4;
  private static final int NAMES_A_STORY = 3;
  private static final int FEW_STORIES = 8;

  /** How much a name must say at the least: less than this, any news has it. */
  private static final double LEAST_TELLING = 2.5;

  private static final Set<String> NO_TOPICS =
      Set.copyOf(
          List.of(
              String.join(" ", Resource.rules(TopicDesk.class, "no-topics.txt")).split(" ", -1)));

  private final List<EditorOptions.Subject> subjects;
  private final Map<String, String> spelling = new HashMap<>();

  TopicDesk(List<EditorOptions.Subject> subjects) {
    this.subjects = subjects;
  }

  /** For each story the slugs of its topics, most important first. */
  List<List<String>> file(List<List<Filed>> stories, TermWeights weights) {
    List<Map<String, Integer>> names = stories.stream().map(TopicDesk::names).toList();
    Map<String, Integer> spread = new TreeMap<>();
    names.forEach(own -> own.keySet().forEach(name -> spread.merge(name, 1, Integer::sum)));
    Map<String, String> bearers = bearers(spread);
    int least = stories.size() < FEW_STORIES ? 1 : 2;
    List<List<String>> chosen = names.stream().map(own -> chosen(own, bearers, weights)).toList();
    Map<String, Integer> filed = new HashMap<>();
    chosen.forEach(own -> own.forEach(name -> filed.merge(name, 1, Integer::sum)));
    List<List<String>> topics = new ArrayList<>();
    for (int s = 0; s < stories.size(); s++) {
      Map<String, String> own = new LinkedHashMap<>();
      Stream.concat(
              ordered(stories.get(s)),
              chosen.get(s).stream().filter(name -> filed.getOrDefault(name, 0) >= least))
          .forEach(name -> own.putIfAbsent(Slugs.of(name), name));
      own.remove("");
      own.forEach(spelling::putIfAbsent);
      topics.add(List.copyOf(own.keySet()));
    }
    return topics;
  }

  /**
   * All topics of the stories filed, most stories first.
   *
   * @param newest the day of a story's newest article
   */
  List<Topic> topics(List<Story> stories, ToIntFunction<Story> newest) {
    record Dated(int day, Story story) {}
    List<Dated> dated = new ArrayList<>();
    stories.forEach(story -> dated.add(new Dated(newest.applyAsInt(story), story)));
    dated.sort(
        (a, b) ->
            a.day != b.day ? Integer.compare(b.day, a.day) : a.story.id().compareTo(b.story.id()));
    Map<String, List<String>> filed = new HashMap<>();
    for (Dated told : dated) {
      for (String slug : told.story.topics()) {
        filed.computeIfAbsent(slug, s -> new ArrayList<>()).add(told.story.id());
      }
    }
    List<Topic> topics = new ArrayList<>();
    filed.forEach(
        (slug, ids) -> topics.add(new Topic(slug, spelling.getOrDefault(slug, slug), ids)));
    topics.sort(
        (a, b) -> {
          int bySize = Integer.compare(b.stories().size(), a.stories().size());
          return bySize != 0 ? bySize : a.slug().compareTo(b.slug());
        });
    return topics;
  }

  /** The topics that front matter, the editor's words and the pages' labels order. */
  private Stream<String> ordered(List<Filed> filed) {
    List<Article> story = filed.stream().map(Filed::article).toList();
    Stream<String> told =
        subjects.stream()
            .filter(
                subject ->
                    story.stream()
                        .map(article -> beginning(article).toLowerCase(Locale.ROOT))
                        .anyMatch(text -> subject.words().stream().anyMatch(w -> has(text, w))))
            .map(EditorOptions.Subject::name);
    return Stream.of(
            story.stream().flatMap(article -> article.direction().topics().stream()),
            told,
            story.stream()
                .flatMap(article -> article.labels().stream())
                .filter(label -> !NO_TOPICS.contains(Slugs.of(label))))
        .flatMap(names -> names);
  }

  private static boolean has(String text, String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      int end = at + wanted.length();
      if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static String beginning(Article article) {
    StringBuilder text = new StringBuilder(article.headline().map(h -> h.text()).orElse(""));
    article.deck().ifPresent(deck -> text.append('\n').append(deck.text()));
    article.body().stream().limit(LEAD_BLOCKS).forEach(b -> text.append('\n').append(b.text()));
    return text.toString();
  }

  /** The names in the first paragraphs of {@code article}. */
  static List<String> names(Article article) {
    List<String> names = new ArrayList<>();
    for (Block block : article.body().subList(0, Math.min(LEAD_BLOCKS, article.body().size()))) {
      names.addAll(NameScanner.names(block.text().text()));
    }
    return names;
  }

  /**
   * How often the beginnings of a story's articles name somebody or something but their outlets.
   */
  private static Map<String, Integer> names(List<Filed> story) {
    Map<String, Integer> names = new TreeMap<>();
    for (Filed article : story) {
      article.note().names().forEach(name -> names.merge(name, 1, Integer::sum));
    }
    story.forEach(article -> names.remove(article.outlet()));
    return names;
  }

  /** For each surname that stands alone the full name, where that is about as well known. */
  private static Map<String, String> bearers(Map<String, Integer> spread) {
    Map<String, String> bearers = new HashMap<>();
    spread.forEach(
        (name, stories) -> {
          String last = name.substring(name.lastIndexOf(' ') + 1);
          int rival = spread.getOrDefault(bearers.getOrDefault(last, ""), 0);
          if (last.length() < name.length()
              && stories > rival
              && 2 * stories >= spread.getOrDefault(last, 0)) {
            bearers.put(last, name);
          }
        });
    return bearers;
  }

  /** The names that tell a story best: often used, rare elsewhere. */
  private static List<String> chosen(
      Map<String, Integer> names, Map<String, String> bearers, TermWeights weights) {
    Map<String, Integer> full = new TreeMap<>();
    names.forEach((name, n) -> full.merge(bearers.getOrDefault(name, name), n, Integer::sum));
    Map<String, Double> told = new LinkedHashMap<>();
    full.forEach(
        (name, times) -> {
          double telling = telling(name, weights);
          if (times > 1 && telling >= LEAST_TELLING) {
            told.put(name, telling * (1 + Math.log(times)));
          }
        });
    return told.entrySet().stream()
        .sorted((a, b) -> b.getValue().compareTo(a.getValue()))
        .limit(NAMES_A_STORY)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How telling a name's words are; 0 for a day or a month. */
  private static double telling(String name, TermWeights weights) {
    Tokens words = Tokens.of(name, 8);
    double sum = 0;
    for (int i = 0; i < words.size(); i++) {
      if (Wording.isDay(words.words[i])) {
        return 0;
      }
      sum += weights.of(words.stems[i]);
    }
    return sum / Math.sqrt(Math.max(1, words.size()));
  }
}

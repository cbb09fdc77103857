package pressfold.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pressfold.model.Article;
import pressfold.model.Story;
import pressfold.model.Topic;

/**
 * Files stories under topics: those that front matter, labels and the editor name, and the names
 * that a story's headlines and leads keep coming back to, where other stories share them.
 */
final class TopicDesk {

  /** One to three capitalised words, with "of" and the like between them. */
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}’'-]+(?: (?:of |de |für )?\\p{Lu}[\\p{L}\\p{M}’'-]+){0,2}");

  private static final int LEAD_BLOCKS = 4;
  private static final int NAMES_A_STORY = 2;
  private static final int FEW_STORIES = 8;

  /** Before such a character a capital tells a name; elsewhere it may just open a sentence. */
  private static final String INSIDE = ",;abcdefghijklmnopqrstuvwxyz";

  private final List<EditorOptions.Subject> subjects;
  private final Map<String, String> spelling = new HashMap<>();

  TopicDesk(List<EditorOptions.Subject> subjects) {
    this.subjects = subjects;
  }

  /** For each story the slugs of its topics, most important first. */
  List<List<String>> file(List<List<Article>> stories, TermWeights weights) {
    List<Map<String, Double>> names = new ArrayList<>();
    Map<String, Integer> spread = new HashMap<>();
    for (List<Article> story : stories) {
      Map<String, Double> own = names(story, weights);
      own.keySet().forEach(name -> spread.merge(name, 1, Integer::sum));
      names.add(own);
    }
    int least = stories.size() < FEW_STORIES ? 1 : 2;
    List<List<String>> topics = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      Set<String> own = new LinkedHashSet<>(ordered(stories.get(i)));
      names.get(i).entrySet().stream()
          .filter(name -> spread.getOrDefault(name.getKey(), 0) >= least)
          .sorted(
              Map.Entry.<String, Double>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .limit(NAMES_A_STORY)
          .forEach(name -> own.add(name.getKey()));
      own.forEach(name -> spelling.putIfAbsent(Slugs.of(name), name));
      topics.add(own.stream().map(Slugs::of).filter(s -> !s.isEmpty()).distinct().toList());
    }
    return topics;
  }

  /** All topics of the stories filed, most stories first. */
  List<Topic> topics(List<Story> stories, Calendar calendar) {
    Map<String, List<String>> filed = new TreeMap<>();
    stories.stream()
        .sorted(Comparator.comparing(calendar::newest).reversed().thenComparing(Story::id))
        .forEach(
            story ->
                story
                    .topics()
                    .forEach(
                        slug ->
                            filed.computeIfAbsent(slug, s -> new ArrayList<>()).add(story.id())));
    return filed.entrySet().stream()
        .map(
            e -> new Topic(e.getKey(), spelling.getOrDefault(e.getKey(), e.getKey()), e.getValue()))
        .sorted(
            Comparator.comparingInt((Topic t) -> t.stories().size())
                .reversed()
                .thenComparing(Topic::slug))
        .toList();
  }

  private List<String> ordered(List<Article> story) {
    List<String> names = new ArrayList<>();
    for (Article article : story) {
      names.addAll(article.direction().topics());
    }
    for (EditorOptions.Subject subject : subjects) {
      if (subject.words().stream().anyMatch(word -> story.stream().anyMatch(a -> has(a, word)))) {
        names.add(subject.name());
      }
    }
    for (Article article : story) {
      names.addAll(article.labels());
    }
    return names;
  }

  private static boolean has(Article article, String word) {
    String text = beginning(article).toLowerCase(Locale.ROOT);
    String wanted = word.toLowerCase(Locale.ROOT);
    int at = text.indexOf(wanted);
    while (at >= 0) {
      int end = at + wanted.length();
      if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return true;
      }
      at = text.indexOf(wanted, at + 1);
    }
    return false;
  }

  private static String beginning(Article article) {
    StringBuilder text = new StringBuilder(article.headline().map(h -> h.text()).orElse(""));
    article.deck().ifPresent(deck -> text.append('\n').append(deck.text()));
    for (int b = 0; b < Math.min(LEAD_BLOCKS, article.body().size()); b++) {
      text.append('\n').append(article.body().get(b).text());
    }
    return text.toString();
  }

  /** Names in the beginnings of a story's articles and how much they say: often, rare, long. */
  private static Map<String, Double> names(List<Article> story, TermWeights weights) {
    Map<String, Integer> seen = new TreeMap<>();
    Set<String> outlets = new LinkedHashSet<>();
    for (Article article : story) {
      article.outlet().ifPresent(o -> outlets.add(o.name()));
      for (int b = 0; b < Math.min(LEAD_BLOCKS, article.body().size()); b++) {
        String text = article.body().get(b).text().text();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
          if (name.start() > 1 && INSIDE.indexOf(text.charAt(name.start() - 2)) >= 0) {
            seen.merge(plain(name.group()), 1, Integer::sum);
          }
        }
      }
    }
    Map<String, Double> names = new HashMap<>();
    seen.forEach(
        (name, times) ->
            weight(name, weights)
                .filter(weight -> times > 1 && !outlets.contains(name))
                .ifPresent(weight -> names.put(name, weight * (1 + Math.log(times)))));
    return names;
  }

  private static String plain(String name) {
    return name.endsWith("’s") || name.endsWith("'s") ? name.substring(0, name.length() - 2) : name;
  }

  /** How telling the name's words are; empty for a day, a month, or a word of everyday news. */
  private static Optional<Double> weight(String name, TermWeights weights) {
    Tokens words = Tokens.of(name, 8);
    double sum = 0;
    for (int i = 0; i < words.size(); i++) {
      if (Wording.isDay(words.words[i])) {
        return Optional.empty();
      }
      sum += weights.of(words.stems[i]);
    }
    return sum < 2.5 ? Optional.empty() : Optional.of(sum / Math.sqrt(words.size()));
  }
}

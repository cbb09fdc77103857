package pressfold.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import pressfold.model.Article;
import pressfold.model.Change;
import pressfold.model.Clipping;
import pressfold.model.Story;

/** Writes the stories up: their names, what they tell, what led to them and what followed. */
final class StoryDesk {

  private static final int ID_LENGTH = 9;
  private static final int MOST_LINKS = 5;

  /** In this many days a story's weight halves. */
  private static final double HALF_LIFE = 2;

  /** How old an undated story counts, in days. */
  private static final int UNDATED_AGE = 7;

  private final List<Filed> articles;
  private final Grouping grouping;
  private final Calendar calendar;
  private final EditorOptions options;
  private final TopicDesk desk;
  private final List<String> ids = new ArrayList<>();

  StoryDesk(
      List<Filed> articles,
      Grouping grouping,
      Calendar calendar,
      EditorOptions options,
      TopicDesk desk) {
    this.articles = articles;
    this.grouping = grouping;
    this.calendar = calendar;
    this.options = options;
    this.desk = desk;
  }

  /** The stories, the lead first. */
  List<Story> write() {
    List<List<Integer>> stories = grouping.stories();
    List<String> articleSlugs =
        Slugs.assign(
            articles.stream()
                .map(f -> new Slugs.Claim(f.id(), f.headline(), f.article().direction().slug()))
                .toList(),
            "article");
    List<Slugs.Claim> claims = stories.stream().map(this::claim).toList();
    List<String> slugs = Slugs.assign(claims, "story");
    Set<String> taken = new HashSet<>();
    for (Slugs.Claim claim : claims) {
      ids.add(id(claim.key(), taken));
    }
    List<List<Article>> telling = stories.stream().map(this::telling).toList();
    List<List<String>> topics = desk.file(telling, grouping.weights());
    List<Story> written =
        IntStream.range(0, stories.size())
            .parallel()
            .mapToObj(s -> story(s, slugs.get(s), articleSlugs, telling.get(s), topics.get(s)))
            .toList();
    Map<String, Double> weight = weights(written);
    return written.stream()
        .sorted(
            Comparator.comparing((Story s) -> -weight.getOrDefault(s.id(), 0.0))
                .thenComparing(Story::id))
        .toList();
  }

  /**
   * What names a story: the key that an editor gave it, else the article that was first. Later ones
   * may join without a change of name, and files may be renamed.
   */
  private Slugs.Claim claim(List<Integer> story) {
    Optional<String> key =
        story.stream()
            .flatMap(i -> articles.get(i).article().direction().story().stream())
            .findFirst()
            .or(() -> joined(story));
    Filed first = articles.get(story.get(0));
    String identity =
        first.article().outlet().map(o -> o.name()).orElse("")
            + '\n'
            + first.headline()
            + '\n'
            + calendar.day(first.article()).map(LocalDate::toString).orElse("")
            + '\n'
            + (first.headline().isEmpty() ? first.wording().print : "");
    return new Slugs.Claim(key.map(k -> "key " + k).orElse(identity), first.headline(), key);
  }

  private Optional<String> joined(List<Integer> story) {
    Set<String> own = new HashSet<>();
    story.forEach(i -> own.add(articles.get(i).id()));
    return options.joins().stream()
        .filter(join -> join.articles().stream().anyMatch(own::contains))
        .map(EditorOptions.Join::key)
        .findFirst();
  }

  private static String id(String identity, Set<String> taken) {
    String id = "s" + Fingerprint.letters(identity, ID_LENGTH);
    for (int take = 2; !taken.add(id); take++) {
      id = "s" + Fingerprint.letters(identity + '\n' + take, ID_LENGTH);
    }
    return id;
  }

  /** The story's articles but for copies and versions; all of them where an editor parted those. */
  private List<Article> telling(List<Integer> story) {
    List<Article> originals =
        story.stream()
            .filter(i -> grouping.original()[i] == i)
            .map(i -> articles.get(i).article())
            .toList();
    return originals.isEmpty()
        ? story.stream().map(i -> articles.get(i).article()).toList()
        : originals;
  }

  private Story story(
      int story, String slug, List<String> slugs, List<Article> telling, List<String> topics) {
    String id = ids.get(story);
    List<Integer> members = grouping.stories().get(story);
    Collation collation = new Collation(telling, grouping.weights());
    Article leading = telling.get(0);
    List<String> earlier = new ArrayList<>();
    List<String> later = new ArrayList<>();
    List<String> related = new ArrayList<>();
    link(story, earlier, later, related);
    return new Story(
        id,
        slug,
        leading.headline().map(h -> h.text()).orElse(""),
        leading.language(),
        members.stream().map(i -> clipping(i, slugs.get(i), id)).toList(),
        collation.summary(),
        telling.size() > 1 ? collation.shared() : List.of(),
        telling.size() > 1 ? collation.single() : List.of(),
        topics,
        earlier,
        later,
        related);
  }

  private Clipping clipping(int number, String slug, String story) {
    Article article = articles.get(number).article();
    int of = grouping.original()[number];
    Optional<String> original = Optional.of(articles.get(of).id()).filter(id -> of != number);
    boolean version = of != number && isVersion(articles.get(of), articles.get(number));
    List<List<Change>> changes =
        version ? Revision.of(articles.get(of).article(), article) : List.of();
    return new Clipping(
        article,
        slug,
        story,
        version ? Optional.empty() : original,
        version ? original : Optional.empty(),
        changes);
  }

  /** Whether the same outlet changed its text later on; a text pasted twice did not change. */
  private static boolean isVersion(Filed earlier, Filed later) {
    Article before = earlier.article();
    Article after = later.article();
    boolean samePage =
        before.source().isPresent()
            && before.source().map(s -> s.url()).equals(after.source().map(s -> s.url()));
    boolean sameOutlet =
        before.outlet().isPresent()
            && before.outlet().map(o -> o.name()).equals(after.outlet().map(o -> o.name()));
    return (samePage || sameOutlet)
        && before.published().isPresent()
        && after.published().isPresent()
        && earlier.wording().print != later.wording().print;
  }

  /** Kindred stories: of other days those before and after, else beside. */
  private void link(int story, List<String> earlier, List<String> later, List<String> related) {
    List<Map.Entry<Integer, Float>> kin = new ArrayList<>(grouping.kin().get(story).entrySet());
    kin.sort(
        Map.Entry.<Integer, Float>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    List<Integer> before = new ArrayList<>();
    List<Integer> after = new ArrayList<>();
    int day = day(story);
    for (Map.Entry<Integer, Float> other : kin) {
      int otherDay = day(other.getKey());
      boolean apart = day != Wording.UNDATED && otherDay != Wording.UNDATED && day != otherDay;
      List<Integer> links = apart && otherDay < day ? before : after;
      if (!apart) {
        if (related.size() < MOST_LINKS) {
          related.add(ids.get(other.getKey()));
        }
      } else if (links.size() < MOST_LINKS) {
        links.add(other.getKey());
      }
    }
    before.stream().sorted(Comparator.reverseOrder()).forEach(s -> earlier.add(ids.get(s)));
    after.stream().sorted().forEach(s -> later.add(ids.get(s)));
  }

  private int day(int story) {
    return articles.get(grouping.stories().get(story).get(0)).wording().day;
  }

  /**
   * Coverage counts by its logarithm, copies for little; age is counted from the newest article.
   */
  private Map<String, Double> weights(List<Story> stories) {
    long newest =
        articles.stream()
            .filter(f -> f.wording().dated())
            .mapToLong(f -> f.wording().day)
            .max()
            .orElse(0);
    Map<String, Double> weights = new HashMap<>();
    for (Story story : stories) {
      double coverage =
          story.coverage().stream()
              .mapToDouble(c -> c.copyOf().isPresent() || c.versionOf().isPresent() ? 0.2 : 1)
              .sum();
      long age =
          story.coverage().stream()
              .flatMap(c -> calendar.day(c.article()).stream())
              .mapToLong(day -> newest - day.toEpochDay())
              .min()
              .orElse(UNDATED_AGE);
      weights.put(story.id(), Math.log1p(coverage) * Math.pow(0.5, age / HALF_LIFE));
    }
    return weights;
  }
}

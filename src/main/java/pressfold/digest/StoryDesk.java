package pressfold.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pressfold.model.Article;
import pressfold.model.Change;
import pressfold.model.Clipping;
import pressfold.model.Story;
import pressfold.source.LateList;

/** Writes the stories up: their names, what they tell, what led to them and what followed. */
final class StoryDesk {

  private static final int ID_LENGTH = 9;
  private static final int MOST_LINKS = 5;

  /** In this many days a story's weight halves. */
  private static final double HALF_LIFE = 2;

  /** How old an undated story counts, in days. */
  private static final int UNDATED_AGE = 7;

  /** What a copy or a version adds to a story's coverage, and what one outlet's next text does. */
  private static final double COPY = 0.2;

  private static final double SAME_OUTLET = 0.4;

  private final List<Filed> articles;
  private final Grouping grouping;
  private final List<String> ids = new ArrayList<>();
  private final List<String> slugs;
  private final List<String> articleSlugs;

  StoryDesk(List<Filed> articles, Grouping grouping) {
    this.articles = articles;
    this.grouping = grouping;
    articleSlugs =
        Slugs.assign(
            articles.stream()
                .map(f -> new Slugs.Claim(f.id(), f.headline(), f.article().direction().slug()))
                .toList(),
            "article");
    List<Slugs.Claim> claims = grouping.stories().stream().map(this::claim).toList();
    slugs = Slugs.assign(claims, "story");
    Set<String> taken = new HashSet<>();
    for (Slugs.Claim claim : claims) {
      String id = "s" + Fingerprint.letters(claim.key(), ID_LENGTH);
      for (int take = 2; !taken.add(id); take++) {
        id = "s" + Fingerprint.letters(claim.key() + '\n' + take, ID_LENGTH);
      }
      ids.add(id);
    }
  }

  /** The story of each article; both by their ids. */
  Map<String, String> storyOf() {
    Map<String, String> storyOf = new HashMap<>();
    for (int s = 0; s < ids.size(); s++) {
      for (int number : grouping.stories().get(s)) {
        storyOf.put(articles.get(number).id(), ids.get(s));
      }
    }
    return storyOf;
  }

  /** The stories, the lead first. */
  List<Story> write(TopicDesk desk) {
    List<List<Filed>> telling = grouping.stories().stream().map(this::telling).toList();
    List<List<String>> topics = desk.file(telling, grouping.weights());
    long newest = articles.stream().mapToLong(f -> f.wording().day()).max().orElse(0);
    record Weighed(double weight, Story story) {}
    Weighed[] written = new Weighed[telling.size()];
    IntStream.range(0, written.length)
        .parallel()
        .forEach(
            s ->
                written[s] =
                    new Weighed(
                        weight(grouping.stories().get(s), newest),
                        story(s, telling.get(s), topics.get(s))));
    Arrays.sort(
        written,
        (a, b) ->
            a.weight != b.weight
                ? Double.compare(b.weight, a.weight)
                : a.story.id().compareTo(b.story.id()));
    return Stream.of(written).map(Weighed::story).toList();
  }

  /**
   * What names a story: the key that an editor gave it, else the article that was first. Later ones
   * may join without a change of name, and files may be renamed.
   */
  private Slugs.Claim claim(List<Integer> story) {
    Optional<String> key = grouping.key(story);
    Filed first = articles.get(story.get(0));
    String headline = first.headline();
    String day =
        first.wording().dated() ? LocalDate.ofEpochDay(first.wording().day()).toString() : "";
    String print = headline.isEmpty() ? Long.toString(first.wording().print()) : "";
    String identity =
        key.map(k -> "key " + k).orElse(String.join("\n", first.outlet(), headline, day, print));
    return new Slugs.Claim(identity, headline, key);
  }

  /** The story's articles but for copies and versions; all of them where an editor parted those. */
  private List<Filed> telling(List<Integer> story) {
    List<Integer> originals = story.stream().filter(i -> grouping.original()[i] == i).toList();
    return (originals.isEmpty() ? story : originals).stream().map(articles::get).toList();
  }

  private Story story(int story, List<Filed> filed, List<String> topics) {
    List<Article> telling = filed.stream().map(Filed::article).toList();
    Article leading = telling.get(0);
    boolean several = telling.size() > 1;
    LateList<Collation> collation = new LateList<>(() -> List.of(new Collation(telling)));
    List<List<String>> links = links(story);
    return new Story(
        ids.get(story),
        slugs.get(story),
        leading.headline().map(h -> h.text()).orElse(""),
        leading.language(),
        grouping.stories().get(story).stream().map(i -> clipping(i, ids.get(story))).toList(),
        several
            ? LateList.lasting(() -> collation.get(0).summary())
            : filed.get(0).note().opening(),
        several ? LateList.lasting(() -> collation.get(0).shared()) : List.of(),
        several ? LateList.lasting(() -> collation.get(0).single()) : List.of(),
        topics,
        links.get(0),
        links.get(1),
        links.get(2));
  }

  private Clipping clipping(int number, String story) {
    int of = grouping.original()[number];
    Filed article = articles.get(number);
    Filed original = articles.get(of);
    Optional<String> id = Optional.of(original.id()).filter(i -> of != number);
    boolean version = of != number && isVersion(original, article);
    List<List<Change>> changes =
        version
            ? LateList.lasting(() -> Revision.of(original.article(), article.article()))
            : List.of();
    return new Clipping(
        article.article(),
        articleSlugs.get(number),
        story,
        version ? Optional.empty() : id,
        version ? id : Optional.empty(),
        changes,
        article.note().words(),
        article.note().unnamed(),
        article.note().quoted(),
        article.note().content());
  }

  /** Whether the same outlet changed its text later on; a text pasted twice did not change. */
  private static boolean isVersion(Filed earlier, Filed later) {
    Article before = earlier.article();
    Article after = later.article();
    Optional<String> page = before.source().map(s -> s.url());
    Optional<String> outlet = before.outlet().map(o -> o.name());
    return ((page.isPresent() && page.equals(after.source().map(s -> s.url())))
            || (outlet.isPresent() && outlet.equals(after.outlet().map(o -> o.name()))))
        && earlier.wording().dated()
        && later.wording().dated()
        && earlier.wording().print() != later.wording().print();
  }

  /** Kindred stories: those of days before, of days after, and of the same day or none. */
  private List<List<String>> links(int story) {
    List<Map.Entry<Integer, Float>> kin = new ArrayList<>(grouping.kin().get(story).entrySet());
    kin.sort(
        (a, b) -> {
          int order = b.getValue().compareTo(a.getValue());
          return order != 0 ? order : a.getKey().compareTo(b.getKey());
        });
    List<List<Integer>> links = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int day = day(story);
    for (Map.Entry<Integer, Float> other : kin) {
      int otherDay = day(other.getKey());
      boolean apart = day != Wording.UNDATED && otherDay != Wording.UNDATED && day != otherDay;
      List<Integer> link = links.get(!apart ? 2 : otherDay < day ? 0 : 1);
      if (link.size() < MOST_LINKS) {
        link.add(other.getKey());
      }
    }
    links.get(0).sort(Comparator.reverseOrder());
    links.get(1).sort(Comparator.naturalOrder());
    return links.stream().map(link -> link.stream().map(ids::get).toList()).toList();
  }

  private int day(int story) {
    return articles.get(grouping.stories().get(story).get(0)).wording().day();
  }

  /**
   * Coverage counts by its logarithm: how many outlets tell of it more than how many texts, copies
   * for little; age is counted from the newest article.
   */
  private double weight(List<Integer> story, long newest) {
    double coverage = 0;
    long age = Long.MAX_VALUE;
    Set<String> outlets = new HashSet<>();
    for (int number : story) {
      Wording wording = articles.get(number).wording();
      String outlet = articles.get(number).outlet();
      boolean copy = grouping.original()[number] != number;
      coverage += copy ? COPY : outlet.isEmpty() || outlets.add(outlet) ? 1 : SAME_OUTLET;
      age = wording.dated() ? Math.min(age, newest - wording.day()) : age;
    }
    double halves = (age == Long.MAX_VALUE ? UNDATED_AGE : age) / HALF_LIFE;
    return Math.log1p(coverage) * Math.pow(0.5, halves);
  }
}

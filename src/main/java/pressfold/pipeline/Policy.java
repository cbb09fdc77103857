package pressfold.pipeline;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import pressfold.digest.EditorOptions;
import pressfold.feed.FeedOptions;
import pressfold.model.Article;
import pressfold.model.Rights;
import pressfold.normalise.HouseStyleOptions;

/**
 * What the editor of a digest decided, as {@code pressfold.yaml} tells it; docs/settings.md
 * describes each.
 *
 * @param title the digest's name
 * @param subtitle the line beside the name
 * @param language of the digest's own words, a BCP 47 tag
 * @param zone where its days begin and end
 * @param baseUrl where the site will stand on the web, without a slash at its end
 * @param publish how much of an article is shown, where outlet and front matter say nothing
 * @param index whether search engines may list pages with other people's full text
 * @param edition how long an edition is
 * @param headlineCase how headlines are cased
 * @param drop lines to leave out
 * @param keep lines to keep, whatever they look like
 * @param outlets what is known of single outlets
 * @param people what is known of single speakers
 * @param stories put together by hand
 * @param apart articles kept out of each other's stories
 * @param topics told by words of their own
 * @param feeds what feeds hold
 * @param newsletter whether editions are written as e-mails
 * @param excerpt how many characters of a story's summary an e-mail shows
 * @param limits what is too large
 */
record Policy(
    Optional<String> title,
    Optional<String> subtitle,
    String language,
    ZoneId zone,
    Optional<String> baseUrl,
    Rights publish,
    boolean index,
    EditorOptions.Rhythm edition,
    HouseStyleOptions.HeadlineCase headlineCase,
    List<String> drop,
    List<String> keep,
    List<OutletPolicy> outlets,
    List<PersonPolicy> people,
    List<JoinedStory> stories,
    List<List<String>> apart,
    List<TopicWords> topics,
    Feeds feeds,
    boolean newsletter,
    int excerpt,
    Limits limits) {

  /**
   * What is known of an outlet.
   *
   * @param name as readers know it
   * @param hosts such as "example.com"
   * @param siglum two letters that stand for it
   * @param publish how much of its articles is shown
   * @param drop lines of its pages to leave out
   * @param keep lines of its pages to keep
   */
  record OutletPolicy(
      String name,
      List<String> hosts,
      Optional<String> siglum,
      Optional<Rights> publish,
      List<String> drop,
      List<String> keep) {}

  /**
   * What is known of a speaker.
   *
   * @param name in full
   * @param aliases other forms of the name
   * @param role what readers should know them as
   */
  record PersonPolicy(String name, List<String> aliases, Optional<String> role) {}

  /**
   * A story put together by hand.
   *
   * @param key a lasting name for it
   * @param articles ids
   */
  record JoinedStory(String key, List<String> articles) {}

  /**
   * A topic and the words that tell it.
   *
   * @param name as readers see it
   * @param words any of which files a story under it
   */
  record TopicWords(String name, List<String> words) {}

  /**
   * What feeds hold.
   *
   * @param content how much of an article
   * @param entries how many articles
   */
  record Feeds(FeedOptions.Content content, int entries) {}

  /**
   * What is too large.
   *
   * @param article in bytes
   */
  record Limits(long article) {}

  /** How much of {@code article} is shown: its own front matter goes first, then its outlet. */
  Rights rights(Article article) {
    return article
        .direction()
        .publish()
        .or(
            () ->
                article
                    .outlet()
                    .flatMap(outlet -> of(outlet.name()))
                    .flatMap(OutletPolicy::publish))
        .orElse(publish);
  }

  private Optional<OutletPolicy> of(String outlet) {
    return outlets.stream().filter(known -> known.name().equals(outlet)).findFirst();
  }
}

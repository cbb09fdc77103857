package pressfold.feed;

import java.util.Optional;

/**
 * How the machine forms are written.
 *
 * @param title of the digest
 * @param subtitle what the digest is, in a sentence
 * @param language of the digest's own words, a BCP 47 tag
 * @param baseUrl where the site stands on the web, absolute, without a slash at its end
 * @param content how much of an article an entry holds, as far as its rights allow
 * @param entries how many articles a feed holds, the newest
 * @param indexed whether search engines are invited to the articles' pages
 */
public record FeedOptions(
    String title,
    String subtitle,
    String language,
    Optional<String> baseUrl,
    Content content,
    int entries,
    boolean indexed) {

  /** Where the file at {@code path} stands on the web, as a URI. */
  Optional<String> address(String path) {
    return baseUrl.map(url -> Urls.escape(url + "/" + path));
  }

  /** How much of an article an entry holds. */
  public enum Content {
    SUMMARY,
    FULL,
    BOTH
  }
}

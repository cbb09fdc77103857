package pressfold.feed;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the machine forms are written.
 *
 * @param title of the digest; where none is given, one in its language is used
 * @param subtitle what the digest is, in a sentence; where none is given, one in its language
 * @param language of the digest's own words, a BCP 47 tag
 * @param baseUrl where the site stands on the web, absolute, without a slash at its end
 * @param content how much of an article an entry holds, as far as its rights allow
 * @param entries how many articles a feed holds, the newest
 * @param indexed whether search engines are invited to the articles' pages
 * @param newsletter whether each edition is also written as an e-mail
 * @param jobs how many threads may work; the files are the same for any number
 * @param templates the user's templates, whose words go before the built-in ones
 */
public record FeedOptions(
    Optional<String> title,
    Optional<String> subtitle,
    String language,
    Optional<String> baseUrl,
    Content content,
    int entries,
    boolean indexed,
    boolean newsletter,
    int jobs,
    Optional<Path> templates) {

  /** How much of an article an entry holds. */
  public enum Content {
    SUMMARY,
    FULL,
    BOTH
  }
}

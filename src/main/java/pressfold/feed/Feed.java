package pressfold.feed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A feed, whatever its form.
 *
 * @param id permanent, a URI
 * @param title of the feed
 * @param subtitle what it is; may be empty
 * @param language of its own words
 * @param author who puts the digest together
 * @param home the address of the page it goes with
 * @param site the address of the site's root, with a slash at its end
 * @param path its own path, without the ending that each form adds
 * @param updated when the newest entry was
 * @param entries the newest first
 */
record Feed(
    String id,
    String title,
    String subtitle,
    String language,
    String author,
    Optional<String> home,
    Optional<String> site,
    String path,
    OffsetDateTime updated,
    List<Entry> entries) {

  /** The address of the form of this feed that has {@code ending}. */
  Optional<String> self(String ending) {
    return site.map(root -> root + Urls.escape(path + ending));
  }
}

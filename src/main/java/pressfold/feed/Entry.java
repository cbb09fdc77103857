package pressfold.feed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An article as the three kinds of feed tell it.
 *
 * @param id permanent, a URI
 * @param headline plain text
 * @param language a BCP 47 tag, if known
 * @param writers who is named as having written it: its authors, else its outlet, else nobody
 * @param outlet who published it
 * @param published when, if known
 * @param updated the same; of an undated article, when its story was first told
 * @param page our page's address
 * @param original where the outlet published it
 * @param topics names
 * @param summary plain text; may be empty
 * @param content HTML; may be empty
 */
record Entry(
    String id,
    String headline,
    Optional<String> language,
    List<String> writers,
    Optional<String> outlet,
    Optional<OffsetDateTime> published,
    OffsetDateTime updated,
    Optional<String> page,
    Optional<String> original,
    List<String> topics,
    String summary,
    String content) {}

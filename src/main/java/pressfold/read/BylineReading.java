package pressfold.read;

import java.util.List;
import java.util.Optional;

/**
 * What a line tells about who wrote the article.
 *
 * @param kind what sort of line it is
 * @param authors the persons who wrote it, in order; spans are in the line
 * @param agency the agency or outlet named beside or instead of them
 * @param confidence 0 to 1; of a {@link Kind#NAMES} line on its own, to be raised or lowered by
 *     where it stands
 */
record BylineReading(Kind kind, List<Name> authors, Optional<String> agency, double confidence) {

  /** The sorts of lines that tell who wrote. */
  enum Kind {
    /** Words that open a byline, and names: "By Jane Doe". */
    BYLINE,
    /**
     * Names that nothing introduces: "Jane Doe, Business Editor"; a byline only beside a headline.
     */
    NAMES,
    /** An agency or the staff, no person: "By Reuters", "Staff report". */
    STAFF,
    /** A byline that names nobody: "oleh -". */
    EMPTY,
    /** Words that open a byline, and nothing: the names are to be looked for on the next line. */
    OPEN
  }
}

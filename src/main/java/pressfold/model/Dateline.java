package pressfold.model;

import java.util.Optional;
import pressfold.source.Span;

/**
 * The place, and the agency, that open the first paragraph.
 *
 * @param place where the article was written, as the outlet spells it; empty where only the agency
 *     is named
 * @param agency the agency or outlet named in it
 * @param span where it stands in the file, with its dash
 */
public record Dateline(String place, Optional<String> agency, Span span) {}

package pressfold.read;

import java.util.Optional;
import pressfold.source.Span;

/**
 * The dateline at a paragraph's head.
 *
 * @param place where the article was written, as the outlet spells it; empty where only the agency
 *     is told
 * @param agency the agency or outlet, as readers know it where we know it
 * @param span where it stands, with its dash and the space behind it
 * @param outlet whether {@code agency} is an outlet rather than an agency
 */
record DatelineReading(String place, Optional<String> agency, Span span, boolean outlet) {}

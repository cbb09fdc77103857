package pressfold.model;

import java.util.Optional;
import pressfold.source.Problem;
import pressfold.source.Span;

/**
 * A reading that an editor should look at.
 *
 * @param problem as it is told; its hint gives the front-matter line that settles it
 * @param span what it is about, if it is about a place
 */
public record Doubt(Problem problem, Optional<Span> span) {}

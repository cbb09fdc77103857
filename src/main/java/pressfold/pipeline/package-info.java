/** Runs the stages in order; the only place where the order is written. */
@NullMarked
package pressfold.pipeline;

import org.jspecify.annotations.NullMarked;

/** Finds who said what. */
@NullMarked
package pressfold.quote;

import org.jspecify.annotations.NullMarked;

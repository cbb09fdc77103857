/**
 * The index that the search page reads: built here, cut into scripts that a browser loads on
 * demand.
 */
@NullMarked
package pressfold.search;

import org.jspecify.annotations.NullMarked;

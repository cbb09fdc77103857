/** Quotation marks, dashes and spaces: the characters newspapers disagree about. */
@NullMarked
package pressfold.typography;

import org.jspecify.annotations.NullMarked;

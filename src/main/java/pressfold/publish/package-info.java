/** Writes pages to the output folder, whole or not at all. */
@NullMarked
package pressfold.publish;

import org.jspecify.annotations.NullMarked;

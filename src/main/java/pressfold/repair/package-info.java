/** Mends damaged text and keeps the way back to the file. */
@NullMarked
package pressfold.repair;

import org.jspecify.annotations.NullMarked;

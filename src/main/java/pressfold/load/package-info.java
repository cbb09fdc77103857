/** Reads a folder of article files; nothing else opens one. */
@NullMarked
package pressfold.load;

import org.jspecify.annotations.NullMarked;

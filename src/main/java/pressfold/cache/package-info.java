/** Keeps what a build found out, so that the next one need not find it out again. */
@NullMarked
package pressfold.cache;

import org.jspecify.annotations.NullMarked;

/** Decides which articles belong together: copies, versions, stories, editions, people. */
@NullMarked
package pressfold.digest;

import org.jspecify.annotations.NullMarked;

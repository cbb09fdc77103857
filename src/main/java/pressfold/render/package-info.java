/** Turns a digest into pages; alone knows the template engine. */
@NullMarked
package pressfold.render;

import org.jspecify.annotations.NullMarked;

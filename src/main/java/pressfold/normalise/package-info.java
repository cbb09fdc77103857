/** Sets an article in house style, and turns it to and from clean Markdown. */
@NullMarked
package pressfold.normalise;

import org.jspecify.annotations.NullMarked;

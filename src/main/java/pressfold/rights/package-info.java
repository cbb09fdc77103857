/** Takes out of a digest what may not be shown. */
@NullMarked
package pressfold.rights;

import org.jspecify.annotations.NullMarked;

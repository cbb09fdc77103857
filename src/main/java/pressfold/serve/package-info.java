/** Shows a site on this machine while it is being edited. */
@NullMarked
package pressfold.serve;

import org.jspecify.annotations.NullMarked;

/** Article files as text, spans and positions in them, problems, and the one exception. */
@NullMarked
package pressfold.source;

import org.jspecify.annotations.NullMarked;

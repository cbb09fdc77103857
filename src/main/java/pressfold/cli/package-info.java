/** Options in, exit code out; alone prints and exits. */
@NullMarked
package pressfold.cli;

import org.jspecify.annotations.NullMarked;

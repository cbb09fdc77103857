/** The records that pass between the stages. */
@NullMarked
package pressfold.model;

import org.jspecify.annotations.NullMarked;

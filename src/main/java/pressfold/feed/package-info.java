/** What machines read: data files, feeds, site map, host files, and the newsletter. */
@NullMarked
package pressfold.feed;

import org.jspecify.annotations.NullMarked;

/** Reads plain text as an article: headline, byline, dateline, date, outlet, body, boilerplate. */
@NullMarked
package pressfold.read;

import org.jspecify.annotations.NullMarked;

/** Our Markdown dialect: flexmark's parser and our HTML for its nodes, set up once. */
@NullMarked
package pressfold.markdown;

import org.jspecify.annotations.NullMarked;

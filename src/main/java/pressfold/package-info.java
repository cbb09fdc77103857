/**
 * Pressfold turns a folder of raw article texts into a news digest site.
 *
 * <p>The packages are its stages; data flows one way through them:
 *
 * <ol>
 *   <li>{@link pressfold.source}: article files as text, and the way back to them
 *   <li>{@link pressfold.typography}: the characters newspapers disagree about
 *   <li>{@link pressfold.markdown}: our Markdown dialect
 *   <li>{@link pressfold.model}: the records that pass between the stages
 *   <li>{@link pressfold.cache}: what a build leaves for the next one
 *   <li>{@link pressfold.load}: folder to source texts
 *   <li>{@link pressfold.repair}: mends the text
 *   <li>{@link pressfold.read}: plain text to article
 *   <li>{@link pressfold.normalise}: house style, and clean Markdown
 *   <li>{@link pressfold.quote}: who said what
 *   <li>{@link pressfold.digest}: what belongs together
 *   <li>{@link pressfold.rights}: takes out what may not be shown
 *   <li>{@link pressfold.render}: pages
 *   <li>{@link pressfold.search}: the index of the search page
 *   <li>{@link pressfold.feed}: data files, feeds, newsletter
 *   <li>{@link pressfold.publish}: pages to the output folder, whole or not at all
 *   <li>{@link pressfold.pipeline}: the order of the stages
 *   <li>{@link pressfold.cli}: the command line
 * </ol>
 */
@NullMarked
package pressfold;

import org.jspecify.annotations.NullMarked;

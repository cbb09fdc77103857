package pressfold.pipeline;

import pressfold.model.PublishReport;

/**
 * What a build did.
 *
 * @param articles how many articles are in the site
 * @param stories how many stories they tell
 * @param doubts how many readings an editor should look at
 * @param unreadable how many files could not be read as articles
 * @param published whether the site was written; not so when the run is strict and a file was
 *     unreadable
 * @param files what changed in the output folder
 */
public record BuildReport(
    int articles, int stories, int doubts, int unreadable, boolean published, PublishReport files) {

  /** The same articles, met again beside so many unreadable files in a site with these changes. */
  BuildReport again(int unreadableNow, PublishReport now) {
    return new BuildReport(articles, stories, doubts, unreadableNow, published, now);
  }
}

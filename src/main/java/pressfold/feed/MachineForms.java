package pressfold.feed;

import pressfold.model.Digest;
import pressfold.model.Site;

/**
 * Writes what machines read of a digest: data files, feeds, site map, host files.
 *
 * <p>No clock is asked: a feed was updated when its newest article appeared. Where no base URL is
 * known there is no site map, and feeds name neither their own address nor the site's pages, only
 * the originals.
 */
public final class MachineForms {

  private final FeedOptions options;

  public MachineForms(FeedOptions options) {
    this.options = options;
  }

  /** Hands each file of {@code digest} to {@code site}, from several threads. */
  public void write(Digest digest, Site site) {
    DataFiles.write(digest, site);
    new Feeds(digest, options, site).write();
    HostFiles.write(digest, options, site);
  }
}

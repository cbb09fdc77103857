package pressfold.feed;

import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import pressfold.model.Digest;
import pressfold.model.Page;
import pressfold.source.Problem;

/**
 * Writes what machines read of a digest: data files, feeds, site map, host files, newsletters.
 *
 * <p>No clock is asked: a feed was updated when its newest article appeared.
 */
public final class MachineForms {

  private final FeedOptions options;
  private final Consumer<Problem> problems;

  public MachineForms(FeedOptions options, Consumer<Problem> problems) {
    this.options = options;
    this.problems = problems;
  }

  /** Hands each file of {@code digest} to {@code site}, from several threads. */
  public void write(Digest digest, Consumer<Page> site) {
    if (options.baseUrl().isEmpty()) {
      problems.accept(
          Problem.notice(
              "",
              "no base URL is set: no site map is written, and the feeds name neither their own"
                  + " address nor the site's pages, only the originals",
              "Set base-url in pressfold.yaml, or give --base-url."));
    }
    ForkJoinPool threads = new ForkJoinPool(options.jobs());
    try {
      threads.submit(() -> writeAll(digest, site)).join();
    } finally {
      threads.shutdownNow();
    }
  }

  /** The parallel streams in here run on the threads of the pool that this is called from. */
  private void writeAll(Digest digest, Consumer<Page> site) {
    Words words = new Words(options);
    DataFiles.write(digest, site);
    new Feeds(digest, options, words, site).write();
    HostFiles.write(digest, options, site);
    if (options.newsletter()) {
      Newsletter.write(digest, options, words, site);
    }
  }
}

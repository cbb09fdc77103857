package pressfold.feed;

import java.util.function.Consumer;
import pressfold.model.Digest;
import pressfold.model.Page;

/**
 * Writes what machines read of a digest.
 *
 * <p>No clock is asked: a feed was updated when its newest article appeared.
 */
public final class MachineForms {

  /** Hands each file of {@code digest} to {@code site}. */
  public void write(Digest digest, Consumer<Page> site) {
    DataFiles.write(digest, site);
  }
}

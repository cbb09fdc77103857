package pressfold.model;

import java.util.function.Consumer;

/** Takes the files of a site, from several threads. */
@FunctionalInterface
public interface Site extends Consumer<Page> {

  /**
   * Whether the file {@code path} of the last build stays, so that it need not be made.
   *
   * @param key stands for all that the file would show
   */
  default boolean keeps(String path, long key) {
    return false;
  }
}

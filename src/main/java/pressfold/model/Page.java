package pressfold.model;

/**
 * A file of the site, in memory.
 *
 * @param path relative to the site's folder, with forward slashes
 * @param bytes its content
 * @param key stands for what it was made of; 0 where nothing does
 */
@SuppressWarnings("ArrayRecordComponent") // pages are never compared; a copy of each would cost
public record Page(String path, byte[] bytes, long key) {

  public Page(String path, byte[] bytes) {
    this(path, bytes, 0);
  }
}

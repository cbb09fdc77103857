package pressfold.model;

/**
 * A file of the site, in memory.
 *
 * @param path relative to the site's folder, with forward slashes
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent") // pages are never compared; a copy of each would cost
public record Page(String path, byte[] bytes) {}

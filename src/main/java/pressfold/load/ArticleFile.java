package pressfold.load;

import java.nio.file.Path;

/**
 * An article file, not yet read.
 *
 * @param path where it lies
 * @param name its path as the user would type it, with forward slashes
 * @param id its path below the articles folder, without the extension
 */
public record ArticleFile(Path path, String name, String id) {}

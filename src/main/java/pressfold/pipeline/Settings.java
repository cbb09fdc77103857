package pressfold.pipeline;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run works on and how.
 *
 * @param articles the folder of article files
 * @param site the output folder
 * @param templates the user's templates; what is missing there comes from the built-in set
 * @param config the file of the digest's settings, which must exist; without one {@code
 *     pressfold.yaml} beside the articles is read if it exists
 * @param baseUrl where the site will stand on the web, over what the settings say
 * @param strict whether a file that cannot be read stops the run
 */
public record Settings(
    Path articles,
    Path site,
    Path templates,
    Optional<Path> config,
    Optional<String> baseUrl,
    boolean strict) {

  /** The file of the digest's settings, whether it exists or not. */
  public Path policy() {
    return config.orElse(besideArticles("pressfold.yaml"));
  }

  /** What lies beside the folder of articles. */
  Path besideArticles(String name) {
    return articles.toAbsolutePath().normalize().resolveSibling(name);
  }
}

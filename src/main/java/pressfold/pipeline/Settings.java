package pressfold.pipeline;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run works on and how.
 *
 * @param articles the folder of article files
 * @param site the output folder
 * @param templates the user's templates; what is missing there comes from the built-in set
 * @param baseUrl where the site will stand on the web, without a slash at the end
 * @param jobs how many threads may work
 * @param strict whether a file that cannot be read stops the run
 * @param largestArticle the size in bytes up to which a file is read as an article
 */
public record Settings(
    Path articles,
    Path site,
    Path templates,
    Optional<String> baseUrl,
    int jobs,
    boolean strict,
    long largestArticle) {

  /** The folders of the contract, below the working directory. */
  public static Settings defaults() {
    return new Settings(
        Path.of("articles"),
        Path.of("site"),
        Path.of("templates"),
        Optional.empty(),
        Runtime.getRuntime().availableProcessors(),
        false,
        8L << 20);
  }
}

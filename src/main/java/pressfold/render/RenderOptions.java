package pressfold.render;

import java.util.Optional;

/**
 * What the settings say about the pages.
 *
 * @param title the digest's name; where none is given, one in its language is used
 * @param motto the line beside the name; where none is given, one in its language is used
 * @param language the digest's own language, a BCP 47 tag
 * @param baseUrl where the site will stand, ending in a slash; without it no canonical addresses
 *     are written
 * @param index whether search engines may list pages that show other people's full text
 * @param newsletter whether each edition is also written as an e-mail
 * @param excerpt how many characters of a story's summary an e-mail shows
 */
public record RenderOptions(
    Optional<String> title,
    Optional<String> motto,
    String language,
    Optional<String> baseUrl,
    boolean index,
    boolean newsletter,
    int excerpt) {

  /** An unnamed digest in English that stands nowhere yet. */
  public static RenderOptions defaults() {
    return new RenderOptions(
        Optional.empty(), Optional.empty(), "en", Optional.empty(), false, true, 280);
  }
}

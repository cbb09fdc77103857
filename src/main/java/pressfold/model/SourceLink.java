package pressfold.model;

import pressfold.source.Span;

/**
 * Where the original stands on the web.
 *
 * @param url absolute, http or https
 * @param span where it stands in the file
 */
public record SourceLink(String url, Span span) {

  /** The root of the site that {@code url}, an absolute one, stands on. */
  public static String root(String url) {
    int path = url.indexOf('/', url.indexOf("//") + 2);
    return path < 0 ? url + "/" : url.substring(0, path + 1);
  }
}

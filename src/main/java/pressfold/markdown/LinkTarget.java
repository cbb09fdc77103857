package pressfold.markdown;

import java.util.List;
import java.util.Optional;

/** Where a link may lead. */
final class LinkTarget {

  private static final List<String> SCHEMES = List.of("https://", "http://", "mailto:");

  private LinkTarget() {}

  /** {@code url}, if it leads to the web or to a mailbox. */
  static Optional<String> of(String url) {
    for (String scheme : SCHEMES) {
      if (url.length() > scheme.length()
          && url.regionMatches(true, 0, scheme, 0, scheme.length())
          && url.chars().allMatch(c -> c > ' ' && c != 0x7f)) {
        return Optional.of(url);
      }
    }
    return Optional.empty();
  }
}

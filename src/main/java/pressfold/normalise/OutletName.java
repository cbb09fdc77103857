package pressfold.normalise;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts the outlet's name off a headline: "Minister quits | The Daily Tide". */
final class OutletName {

  private static final List<String> SEPARATORS =
      List.of(" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ");

  private static final Pattern NO_NAME =
      Pattern.compile("^(?:the|www)\\b|\\.(?:com|org|net)$|[^\\p{L}\\p{N}]");

  private OutletName() {}

  /**
   * {@code headline} without {@code outlet}, which may be written a little otherwise, at its end.
   */
  static String cut(String headline, String outlet) {
    String name = key(outlet);
    for (String separator : SEPARATORS) {
      int at = headline.lastIndexOf(separator);
      if (at > 0 && key(headline.substring(at + separator.length())).equals(name)) {
        return headline.substring(0, at).strip();
      }
    }
    return headline;
  }

  private static String key(String name) {
    return NO_NAME.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("");
  }
}

package pressfold.normalise;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import pressfold.model.Published;

/** Writes YAML, in the order of the calls. Words that YAML would not take for words are quoted. */
final class FrontMatter {

  /** Begins with a letter, and holds no sign that could mean something to YAML. */
  private static final Pattern PLAIN =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} .;/()_+%’‘“”«»„–—…!?-]*(?<! )");

  /** Words that some version of YAML takes for a truth value or for nothing. */
  private static final Set<String> VALUES =
      Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

  private final StringBuilder yaml = new StringBuilder();

  void put(String key, String value) {
    yaml.append(key).append(": ").append(scalar(value)).append('\n');
  }

  /** Writes nothing for an empty list. */
  void put(String key, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    yaml.append(key).append(":\n");
    values.forEach(value -> yaml.append("  - ").append(scalar(value)).append('\n'));
  }

  void put(String key, Published published) {
    yaml.append(key).append(": ").append(published.date());
    published.clockTime().ifPresent(time -> yaml.append('T').append(time));
    yaml.append('\n');
  }

  @Override
  public String toString() {
    return yaml.toString();
  }

  private static String scalar(String value) {
    boolean plain =
        PLAIN.matcher(value).matches() && !VALUES.contains(value.toLowerCase(Locale.ROOT));
    return plain ? value : quoted(value);
  }

  private static String quoted(String value) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\ufeff') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}

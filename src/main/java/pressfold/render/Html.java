package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.net.URI;
import java.text.Bidi;
import java.util.Locale;
import java.util.Set;

/** The few bits of HTML that are made here and not in a template. */
final class Html {

  /** No character below, of the Hebrew block, asks for writing from right to left. */
  private static final char FIRST_RIGHT_TO_LEFT = '\u0590';

  /** Languages written from right to left, by their ISO 639 codes. */
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

  /** The control characters that HTML forbids, a bit for each; some readers of it end at one. */
  private static final long CONTROLS =
      0xffff_ffffL & ~(1 << '\t' | 1 << '\n' | 1 << '\f' | 1 << '\r');

  /** A bit for each character below 64 that {@link #entity} knows. */
  private static final long SPECIAL =
      1L << '<' | 1L << '>' | 1L << '&' | 1L << '"' | 1L << '\'' | CONTROLS;

  private Html() {}

  static SafeString safe(StringBuilder html) {
    return new SafeString(html.toString());
  }

  /** {@code pattern} with the values in place of each "{}"; what is not HTML already is escaped. */
  static SafeString of(String pattern, Object... values) {
    StringBuilder out = new StringBuilder(pattern.length() + 32 * values.length);
    int from = 0;
    for (Object value : values) {
      int gap = pattern.indexOf("{}", from);
      String text = value.toString();
      out.append(pattern, from, gap);
      if (value instanceof SafeString) {
        out.append(text);
      } else {
        escape(text, 0, text.length(), out);
      }
      from = gap + 2;
    }
    return safe(out.append(pattern, from, pattern.length()));
  }

  /** The text, safe in content and in quoted attributes; what HTML forbids shows as U+FFFD. */
  static String escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpecial(c)) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        escape(text, 0, text.length(), out);
        return out.toString();
      }
    }
    return text;
  }

  static void escape(String text, int start, int end, StringBuilder out) {
    int copied = start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (isSpecial(c)) {
        out.append(text, copied, i).append(entity(c));
        copied = i + 1;
      }
    }
    out.append(text, copied, end);
  }

  private static boolean isSpecial(char c) {
    return (c <= '>' && (SPECIAL >>> c & 1) != 0) || c >= '\ufffe';
  }

  private static String entity(char c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> "\ufffd";
    };
  }

  /** A property of schema.org data, behind others; nothing where there is no value. */
  static SafeString property(String name, String value) {
    StringBuilder json = new StringBuilder();
    if (!value.isEmpty()) {
      json.append(",\"").append(name).append("\":\"");
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c == '"' || c == '\\') {
          json.append('\\').append(c);
        } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
          // No text can end the script element.
          json.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
        } else {
          json.append(c);
        }
      }
      json.append('"');
    }
    return safe(json);
  }

  /** The address in ASCII. */
  static String ascii(String url) {
    return url.chars().allMatch(c -> c < 0x80) ? url : URI.create(url).toASCIIString();
  }

  /** The host of an address, as readers know it. */
  static String host(String url) {
    int start = url.indexOf("//") + 2;
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String host = url.substring(start, end);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /** A name that may be written from right to left, so that it does not turn what follows it. */
  static String isolated(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= FIRST_RIGHT_TO_LEFT) {
        boolean turns = Bidi.requiresBidi(name.toCharArray(), 0, name.length());
        return turns ? "\u2068" + name + "\u2069" : name;
      }
    }
    return name;
  }

  static boolean rightToLeft(String language) {
    return RIGHT_TO_LEFT.contains(primary(language));
  }

  /** The lang and dir attributes of a text in {@code language} on a site in {@code site}. */
  static SafeString tongue(String language, String site) {
    if (language.equals("und") || primary(language).equals(primary(site))) {
      return View.NO_HTML;
    }
    boolean rightToLeft = rightToLeft(language);
    String dir =
        rightToLeft == rightToLeft(site) ? "" : rightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\"";
    return new SafeString(" lang=\"" + escape(language) + "\"" + dir);
  }

  private static String primary(String language) {
    int end = language.indexOf('-');
    return (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
  }
}

package pressfold.markdown;

/** Makes plain text into Markdown that shows as that text. */
final class Escaping {

  private Escaping() {}

  static boolean isPunctuation(char c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }

  static String escape(String plain) {
    String text = plain.strip();
    StringBuilder out = new StringBuilder(text.length() + 16);
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        guardLine(out, lineStart);
        trimEnd(out, lineStart);
        out.append("\\\n");
        lineStart = out.length();
        while (i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1))) {
          i++;
        }
      } else {
        if (isMarkup(text, i, c)) {
          out.append('\\');
        }
        out.append(c);
      }
    }
    guardLine(out, lineStart);
    return out.toString();
  }

  private static boolean isMarkup(String text, int i, char c) {
    char before = i > 0 ? text.charAt(i - 1) : ' ';
    char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    return switch (c) {
      case '\\', '`' -> true;
      case '*' -> !standsAlone(before, after);
      case '_' ->
          !standsAlone(before, after)
              && !(Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after));
      case ']' -> after == '(' || after == '[' || after == ':';
      case '<' -> Character.isLetter(after) || "/!?".indexOf(after) >= 0;
      case '&' -> Character.isLetterOrDigit(after) || after == '#';
      default -> false;
    };
  }

  private static boolean standsAlone(char before, char after) {
    return Character.isWhitespace(before) && Character.isWhitespace(after);
  }

  private static void trimEnd(StringBuilder out, int from) {
    while (out.length() > from && Character.isWhitespace(out.charAt(out.length() - 1))) {
      out.setLength(out.length() - 1);
    }
  }

  /** {@code inline} with its first line so that it does not begin another kind of block. */
  static String guard(String inline) {
    int sign = blockSign(inline, 0);
    return sign < 0 ? inline : inline.substring(0, sign) + "\\" + inline.substring(sign);
  }

  private static void guardLine(StringBuilder out, int lineStart) {
    int sign = blockSign(out, lineStart);
    if (sign >= 0) {
      out.insert(sign, '\\');
    }
  }

  /** Where the sign stands that makes the line another kind of block, or -1. */
  private static int blockSign(CharSequence text, int start) {
    if (start >= text.length()) {
      return -1;
    }
    char first = text.charAt(start);
    return switch (first) {
      case '#' -> endsSign(text, skip(text, start, '#')) ? start : -1;
      case '>', '=' -> start;
      case '-', '*', '_', '+' -> endsSign(text, start + 1) || isRule(text, start) ? start : -1;
      default -> isDigit(first) ? numberSign(text, start) : -1;
    };
  }

  private static int numberSign(CharSequence text, int start) {
    int i = start;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    boolean number =
        i < text.length() && ".)".indexOf(text.charAt(i)) >= 0 && endsSign(text, i + 1);
    return number ? i : -1;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int skip(CharSequence text, int from, char c) {
    int i = from;
    while (i < text.length() && text.charAt(i) == c) {
      i++;
    }
    return i;
  }

  private static boolean endsSign(CharSequence text, int i) {
    return i >= text.length() || Character.isWhitespace(text.charAt(i));
  }

  /** Whether the line holds nothing but its first character and white space. */
  private static boolean isRule(CharSequence text, int start) {
    char sign = text.charAt(start);
    for (int i = start; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) != sign && !Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}

package pressfold.feed;

/** Escapes text for HTML and XML. What XML 1.0 forbids is left out, so no text spoils a file. */
final class Markup {

  private Markup() {}

  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    escape(text, out);
    return out.toString();
  }

  static void escape(String text, StringBuilder out) {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> {
          if (isAllowed(c)) {
            out.appendCodePoint(c);
          }
        }
      }
      i += Character.charCount(c);
    }
  }

  /** The attributes of something in {@code language}. */
  static String language(String language) {
    return language.equals("und")
        ? " dir=\"auto\""
        : " lang=\"" + escape(language) + "\" dir=\"auto\"";
  }

  /** "Char", production 2 of XML 1.0, without the control characters it only discourages. */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c < 0x7f)
        || (c >= 0xa0 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}

package pressfold.source;

import java.util.Locale;

/**
 * An article file as text, before anything was done to it.
 *
 * @param file its path as the user would type it, with forward slashes
 * @param id its path below the articles folder, without the extension
 * @param text the decoded text, without a byte order mark
 * @param charset the character set it was decoded with, such as "UTF-8"
 */
public record SourceText(String file, String id, String text, String charset) {

  public String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** Line and column of {@code offset}; CR, LF and CRLF each end one line. */
  public Position position(int offset) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < offset; i++) {
      char c = text.charAt(i);
      boolean crOfCrLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crOfCrLf)) {
        line++;
        lineStart = i + 1;
      }
    }
    return new Position(line, text.codePointCount(lineStart, Math.max(lineStart, offset)) + 1);
  }

  /**
   * The file's ending in lower case without the dot: "txt", "md", "html", or "" where there is
   * none.
   */
  public String extension() {
    int dot = file.lastIndexOf('.');
    return dot > file.lastIndexOf('/') ? file.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }
}

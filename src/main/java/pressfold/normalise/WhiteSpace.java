package pressfold.normalise;

import java.util.ArrayList;
import java.util.List;
import pressfold.source.Edit;
import pressfold.source.Span;
import pressfold.source.TracedText;

/** One space between words. No-break spaces stay: somebody meant them. */
final class WhiteSpace {

  private WhiteSpace() {}

  static String collapse(String text) {
    return collapse(TracedText.replacing(new Span(0, text.length()), text)).text();
  }

  static TracedText collapse(TracedText text) {
    TracedText line = text.strip();
    return line.edit(edits(line.text().toCharArray()));
  }

  /** What makes white space single within a text of {@code chars}. */
  static List<Edit> edits(char[] chars) {
    List<Edit> edits = List.of();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      boolean single = c == ' ' && i + 1 < chars.length && isInk(chars[i + 1]);
      if (single || isInk(c)) {
        continue;
      }
      int end = i;
      while (end < chars.length && Character.isWhitespace(chars[end])) {
        end++;
      }
      if (end - i > 1 || (end > i && c != ' ')) {
        edits = edits.isEmpty() ? new ArrayList<>() : edits;
        edits.add(new Edit(new Span(i, end), " "));
      }
      i = Math.max(end - 1, i);
    }
    return edits;
  }

  /** Whether {@code c} is surely no white space. */
  private static boolean isInk(char c) {
    return (c > ' ' && c < '\u1680') || (c > '\u200a' && c < '\u2028') || c > '\u3000';
  }
}

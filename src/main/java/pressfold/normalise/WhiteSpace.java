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
    String line = text.strip();
    StringBuilder out = new StringBuilder(line.length());
    int at = 0;
    for (Edit edit : edits(line)) {
      out.append(line, at, edit.span().start()).append(edit.replacement());
      at = edit.span().end();
    }
    return out.append(line, at, line.length()).toString();
  }

  static TracedText collapse(TracedText text) {
    TracedText line = text.strip();
    return line.edit(edits(line.text()));
  }

  private static List<Edit> edits(String text) {
    List<Edit> edits = new ArrayList<>(0);
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      if (end - i > 1 || (end > i && text.charAt(i) != ' ')) {
        edits.add(new Edit(new Span(i, end), " "));
      }
      i = Math.max(end, i + 1);
    }
    return edits;
  }
}

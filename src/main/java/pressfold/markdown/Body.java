package pressfold.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pressfold.markdown.Dialect.Kind;
import pressfold.markdown.Dialect.Piece;

/** Writes blocks as Markdown. */
final class Body {

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})\\\\?([.)])[ \\t]+(?=\\S)");

  private static final Pattern LINE_BREAK = Pattern.compile("(?:\\\\|  ++)?\n");

  private Body() {}

  static String write(List<Piece> pieces) {
    StringBuilder out = new StringBuilder();
    Kind last = Kind.PARAGRAPH;
    for (Piece piece : pieces) {
      if (piece.inline().isBlank()) {
        continue;
      }
      if (!out.isEmpty()) {
        out.append(between(last, piece.kind()));
      }
      last = piece.kind();
      block(piece.kind(), piece.inline().strip(), out);
      out.append('\n');
    }
    return out.toString();
  }

  private static String between(Kind last, Kind next) {
    if (last == Kind.LIST_ITEM && next == Kind.LIST_ITEM) {
      return "";
    }
    return last == Kind.BLOCK_QUOTE && next == Kind.BLOCK_QUOTE ? ">\n" : "\n";
  }

  private static void block(Kind kind, String inline, StringBuilder out) {
    switch (kind) {
      case PARAGRAPH -> lines(inline, "", out);
      case SUBHEADING -> out.append("## ").append(heading(inline));
      case LIST_ITEM -> item(inline, out);
      case BLOCK_QUOTE -> lines(inline, "> ", out.append("> "));
    }
  }

  /** A heading is one line, and number signs at its end would be taken for markup. */
  private static String heading(String inline) {
    String line = inline.indexOf('\n') < 0 ? inline : LINE_BREAK.matcher(inline).replaceAll(" ");
    int sign = line.length();
    while (sign > 0 && line.charAt(sign - 1) == '#') {
      sign--;
    }
    boolean closes =
        sign < line.length() && (sign == 0 || Character.isWhitespace(line.charAt(sign - 1)));
    return closes ? line.substring(0, sign) + "\\" + line.substring(sign) : line;
  }

  private static void item(String inline, StringBuilder out) {
    Matcher number = NUMBER.matcher(inline);
    String sign = "-";
    String words = inline;
    if (number.lookingAt()) {
      sign = number.group(1) + number.group(2);
      words = inline.substring(number.end());
    }
    lines(words, " ".repeat(sign.length() + 1), out.append(sign).append(' '));
  }

  /** Writes {@code inline}, each line but the first behind {@code prefix}. */
  private static void lines(String inline, String prefix, StringBuilder out) {
    int start = 0;
    for (int end = inline.indexOf('\n'); end >= 0; end = inline.indexOf('\n', start)) {
      out.append(Escaping.guard(inline.substring(start, end))).append('\n').append(prefix);
      start = end + 1;
    }
    out.append(Escaping.guard(inline.substring(start)));
  }
}

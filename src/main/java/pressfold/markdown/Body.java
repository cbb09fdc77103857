package pressfold.markdown;

import java.util.List;
import java.util.regex.Pattern;
import pressfold.markdown.Dialect.Kind;
import pressfold.markdown.Dialect.Piece;

/** Writes blocks as Markdown. */
final class Body {

  private static final Pattern LINE_BREAK = Pattern.compile("(?:\\\\|  ++)?\n");

  private Body() {}

  static String write(List<Piece> pieces) {
    StringBuilder out = new StringBuilder();
    Kind last = Kind.PARAGRAPH;
    for (Piece piece : pieces) {
      String inline = piece.markup().orElseGet(() -> Escaping.escape(piece.text())).strip();
      if (inline.isEmpty()) {
        continue;
      }
      if (!out.isEmpty()) {
        out.append(between(last, piece.kind()));
      }
      last = piece.kind();
      block(last, inline, out);
      out.append('\n');
    }
    return out.toString();
  }

  /** {@code inline} as a paragraph. */
  static String paragraph(String inline) {
    StringBuilder out = new StringBuilder(inline.length() + 8);
    lines(inline, "", out);
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

  /** Whether {@code item} has a number for its sign. */
  static boolean isNumbered(Piece item) {
    return numberEnd(item.markup().orElse(item.text())) > 0;
  }

  private static void item(String inline, StringBuilder out) {
    int end = numberEnd(inline);
    String sign = end > 0 ? inline.substring(0, end).replace("\\", "") : "-";
    String words = end > 0 ? inline.substring(end).stripLeading() : inline;
    lines(words, " ".repeat(sign.length() + 1), out.append(sign).append(' '));
  }

  /** Where the sign of a numbered item ends that {@code inline} begins with, or -1. */
  private static int numberEnd(String inline) {
    int i = 0;
    while (i < inline.length() && i < 10 && Escaping.isDigit(inline.charAt(i))) {
      i++;
    }
    boolean digits = i > 0 && i < 10;
    i += i < inline.length() && inline.charAt(i) == '\\' ? 1 : 0;
    boolean sign =
        digits
            && i + 1 < inline.length()
            && (inline.charAt(i) == '.' || inline.charAt(i) == ')')
            && (inline.charAt(i + 1) == ' ' || inline.charAt(i + 1) == '\t');
    return sign ? i + 1 : -1;
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

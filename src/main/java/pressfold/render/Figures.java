package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.BitSet;
import java.util.List;

/** Draws articles as columns of type. */
final class Figures {

  private static final int MOST_BARS = 12;
  private static final int WIDE_BARS = 5;
  private static final int BAR_HEIGHT = 27;
  private static final int WORDS_OF_A_FULL_BAR = 1100;
  private static final int WORDS_A_LINE = 15;
  private static final int MOST_COLUMNS = 4;
  private static final int MOST_LINES = 60;

  private Figures() {}

  /** A column that {@link #columns} draws. */
  record Column(String label, String when, int lines, BitSet speech) {}

  /** One bar an article, hanging from a rule; as high as the article is long. */
  static SafeString bars(int[] lengths) {
    int shown = Math.min(MOST_BARS, lengths.length);
    int bar = shown > WIDE_BARS ? 3 : 6;
    int step = shown > WIDE_BARS ? 4 : 9;
    int width = step * (shown - 1) + bar;
    StringBuilder svg = new StringBuilder(160);
    svg.append("<svg class=\"bars\" width=\"")
        .append(width)
        .append("\" height=\"30\" viewBox=\"0 0 ");
    svg.append(width).append(" 30\" aria-hidden=\"true\"><path class=\"br\" d=\"M0 0h");
    svg.append(width)
        .append("v1.5H0z\"/><path class=\"b1\" d=\"")
        .append(bar(0, bar, lengths[0]))
        .append("\"/>");
    if (shown > 1) {
      svg.append("<path d=\"");
      for (int i = 1; i < shown; i++) {
        svg.append(bar(step * i, bar, lengths[i]));
      }
      svg.append("\"/>");
    }
    return Html.safe(svg.append("</svg>"));
  }

  private static String bar(int x, int width, int words) {
    int height = Math.max(3, Math.min(BAR_HEIGHT, words * BAR_HEIGHT / WORDS_OF_A_FULL_BAR));
    return "M" + x + " 3h" + width + "v" + height + "h-" + width + "z";
  }

  /** How many lines an article of so many words takes. */
  static int lines(int words) {
    return Math.max(1, Math.min(MOST_LINES, (words + WORDS_A_LINE - 1) / WORDS_A_LINE));
  }

  /** The articles as columns, one line for every 15 words; lines with direct speech stick out. */
  static SafeString columns(List<Column> columns, String label) {
    List<Column> shown = columns.subList(0, Math.min(MOST_COLUMNS, columns.size()));
    int step = shown.size() > 2 ? 80 : 160;
    int measure = shown.size() > 2 ? 40 : 64;
    StringBuilder text = new StringBuilder();
    StringBuilder plain = new StringBuilder();
    StringBuilder speech = new StringBuilder();
    int deepest = 0;
    for (int c = 0; c < shown.size(); c++) {
      Column column = shown.get(c);
      int x = c * step;
      text.append("<text x=\"")
          .append(x)
          .append("\" y=\"12\">")
          .append(Html.escape(column.label()));
      text.append("</text><text x=\"").append(x).append("\" y=\"28\" class=\"lt\">");
      text.append(Html.escape(column.when())).append("</text>");
      for (int i = 0; i < column.lines(); i++) {
        boolean said = column.speech().get(i);
        int width = said ? measure + 8 : i == column.lines() - 1 ? measure / 3 : measure;
        (said ? speech : plain)
            .append('M')
            .append(x)
            .append(' ')
            .append(48 + 4 * i)
            .append('h')
            .append(width);
      }
      deepest = Math.max(deepest, column.lines());
    }
    StringBuilder svg = new StringBuilder(1024);
    svg.append("<svg viewBox=\"0 0 304 ")
        .append(52 + 4 * deepest)
        .append("\" role=\"img\" aria-label=\"");
    svg.append(Html.escape(label)).append("\">").append(text);
    svg.append("<path class=\"f0\" d=\"M0 37h304v3H0z\"/><path class=\"ln\" d=\"").append(plain);
    svg.append("\"/><path class=\"lq\" d=\"").append(speech).append("\"/></svg>");
    return Html.safe(svg);
  }
}

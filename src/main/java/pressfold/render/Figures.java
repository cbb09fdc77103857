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

  private static final String BARS =
      "<svg class=\"bars\" width=\"{}\" height=\"30\" viewBox=\"0 0 {} 30\" aria-hidden=\"true\">"
          + "<path class=\"br\" d=\"M0 0h{}v1.5H0z\"/><path class=\"b1\" d=\"{}\"/>{}</svg>";

  private static final String COLUMNS =
      "<svg viewBox=\"0 0 304 {}\" role=\"img\" aria-label=\"{}\">{}"
          + "<path class=\"f0\" d=\"M0 37h304v3H0z\"/>"
          + "<path class=\"ln\" d=\"{}\"/><path class=\"lq\" d=\"{}\"/></svg>";

  private static final String LABEL =
      "<text x=\"{}\" y=\"12\">{}</text><text x=\"{}\" y=\"28\" class=\"lt\">{}</text>";

  private Figures() {}

  /** A column that {@link #columns} draws. */
  record Column(String label, String when, int lines, BitSet speech) {}

  /** One bar an article, hanging from a rule; as high as the article is long. */
  static SafeString bars(int[] lengths) {
    int shown = Math.min(MOST_BARS, lengths.length);
    int bar = shown > WIDE_BARS ? 3 : 6;
    int step = shown > WIDE_BARS ? 4 : 9;
    int width = step * (shown - 1) + bar;
    StringBuilder others = new StringBuilder();
    for (int i = 1; i < shown; i++) {
      others.append(bar(step * i, bar, lengths[i]));
    }
    Object rest = shown > 1 ? Html.of("<path d=\"{}\"/>", others) : "";
    return Html.of(BARS, width, width, width, bar(0, bar, lengths[0]), rest);
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
    StringBuilder labels = new StringBuilder();
    StringBuilder plain = new StringBuilder();
    StringBuilder speech = new StringBuilder();
    int deepest = 0;
    for (int c = 0; c < shown.size(); c++) {
      Column column = shown.get(c);
      int x = c * step;
      labels.append(Html.of(LABEL, x, column.label(), x, column.when()).toString());
      for (int i = 0; i < column.lines(); i++) {
        boolean said = column.speech().get(i);
        int width = said ? measure + 8 : i == column.lines() - 1 ? measure / 3 : measure;
        (said ? speech : plain).append("M" + x + " " + (48 + 4 * i) + "h" + width);
      }
      deepest = Math.max(deepest, column.lines());
    }
    return Html.of(COLUMNS, 52 + 4 * deepest, label, Html.safe(labels), plain, speech);
  }
}

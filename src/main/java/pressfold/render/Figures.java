package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Published;
import pressfold.model.Quote;

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

  /** The articles as columns, one line for every 15 words; lines with direct speech stick out. */
  static SafeString columns(List<Text> texts, Times times, Words words) {
    boolean narrow = texts.size() > 2;
    int step = narrow ? 80 : 160;
    int measure = narrow ? 40 : 64;
    StringBuilder labels = new StringBuilder();
    StringBuilder plain = new StringBuilder();
    StringBuilder speech = new StringBuilder();
    int deepest = 0;
    for (int c = 0; c < Math.min(MOST_COLUMNS, texts.size()); c++) {
      Text text = texts.get(c);
      Optional<Published> published = text.article.published();
      String label = narrow ? text.outlet.siglum() : Library.cut(text.outlet.name(), 22);
      String when = times.brief(published, narrow ? "column" : "short").text();
      int x = c * step;
      labels.append(Html.of(LABEL, x, label, x, when).toString());
      int lines = Math.max(1, Math.min(MOST_LINES, (text.words + WORDS_A_LINE - 1) / WORDS_A_LINE));
      BitSet said = speech(text.article, lines);
      for (int i = 0; i < lines; i++) {
        int width = said.get(i) ? measure + 8 : i == lines - 1 ? measure / 3 : measure;
        (said.get(i) ? speech : plain).append("M" + x + " " + (48 + 4 * i) + "h" + width);
      }
      deepest = Math.max(deepest, lines);
    }
    List<String> told = new ArrayList<>();
    for (Text text : texts) {
      String size = words.counts("words", text.words, "quotes", text.quotes());
      told.add(Html.isolated(text.outlet.name()) + ": " + size);
    }
    String label = words.word("figure.label", String.join("; ", told));
    return Html.of(COLUMNS, 52 + 4 * deepest, label, Html.safe(labels), plain, speech);
  }

  /** Which lines of an article, set in lines of equal length, carry direct speech. */
  private static BitSet speech(Article article, int lines) {
    int[] starts = new int[article.body().size() + 1];
    int block = 0;
    for (Block each : article.body()) {
      starts[block + 1] = starts[block++] + each.text().length();
    }
    BitSet speech = new BitSet();
    int characters = Math.max(1, starts[starts.length - 1]);
    for (Quote quote : article.quotes()) {
      if (quote.kind() == Quote.Kind.DIRECT) {
        int from = (starts[quote.block()] + quote.within().start()) * lines / characters;
        int to = (starts[quote.block()] + quote.within().end()) * lines / characters;
        speech.set(Math.min(from, lines - 1), Math.min(to, lines - 1) + 1);
      }
    }
    return speech;
  }
}

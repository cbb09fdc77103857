package pressfold.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pressfold.source.TracedText;

/**
 * Finds the line that is the headline. What tells it: the page's title (the first line) or an
 * address spells it out, it is repeated, it has the length and shape of one, and prose follows.
 */
final class HeadlineReader {

  private static final int LONGEST_TITLE = 500;

  /** How far below a headline its article's prose is looked for, and above it that of another. */
  private static final int REACH = 20;

  /** The first lines of what was taken for the text may hold the headline, too. */
  private static final int BELOW_FIRST = 5;

  /** Without a title that spells it out, a headline is looked for among the first lines only. */
  private static final int TOP = 12;

  /** More words than this are no headline; with a deck glued to them they may be. */
  private static final int LONGEST = 90;

  /** Far down, longer lines are no headline's words again. */
  private static final int LONGEST_COMPARED = 30;

  /** Longer lines are alike only where they are the same. */
  private static final int COMPARED = 60;

  /** From here on a title spells a line out, or nearly. */
  private static final double SPELT = 1.8;

  /** From here on a title has the words of a line, or spells it out. */
  private static final double TITLED = 0.8;

  /** A headline that ends with a full stop has no more words. */
  private static final int LONGEST_SENTENCE = 24;

  /** Of its words the text's first paragraph says as many again. */
  private static final double SHARED = 0.4;

  private static final String BARS = "|-\u2013\u2014:\u203a\u00bb\u00b7\u2022\u00ab";

  private final TracedText text;
  private final List<Line> lines;
  private final List<Line> slugs = new ArrayList<>();
  private final List<Line> titles = new ArrayList<>();

  /** How much each line is what titles say, and looks like a headline where that was asked. */
  private final double[] titled;

  private final double[] shapes;

  HeadlineReader(TracedText text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
    this.titled = new double[lines.size()];
    this.shapes = new double[lines.size()];
    for (int i = 0; i < Math.min(TOP, lines.size()); i++) {
      if (lines.get(i).address && isAddress(lines.get(i).text(text))) {
        SourceLinkReader.slug(lines.get(i).text(text)).ifPresent(slugs::add);
      }
    }
    titles.addAll(slugs);
    if (!lines.isEmpty() && !isAddress(lines.get(0).text(text))) {
      titles.add(lines.get(0));
      pieces(lines.get(0).text(text));
    }
    for (int i = 0; i < titled.length; i++) {
      boolean may = i < TOP || lines.get(i).length <= LONGEST_COMPARED;
      titled[i] = may ? titled(lines.get(i), titles(i)) : 0;
    }
  }

  /** The headline's line as far as it can be told before the article's stretch is known, or -1. */
  int likely() {
    int best = -1;
    double most = 1.5;
    for (int i = 0; i < titled.length; i++) {
      if (i < TOP || titled[i] > TITLED) {
        double score = titled[i] + shape(i) + 3 * prose(i, 1) - 2 * prose(i, -1);
        score -= titled[i] > TITLED ? 0 : 0.1 * i + (lines.get(i).isProse() ? 1 : 0);
        if (score > most || (score == most && !saysTheSame(i, best))) {
          most = score;
          best = i;
        }
      }
    }
    return best;
  }

  /**
   * The headline's line, or -1, where the article's text begins on line {@code first}.
   *
   * @param likely the headline's line as far as it could be told before
   */
  int find(int first, int likely) {
    int best = -1;
    double most = 0.3;
    for (int i = 0; i < Math.min(first + BELOW_FIRST, titled.length); i++) {
      boolean likeliest = saysTheSame(i, likely);
      double score = titled[i] + shape(i) - Math.min(2, 0.08 * Math.abs(first - i));
      score += likeliest ? 1.2 : 0;
      if (leads(i)) {
        score += 2;
      } else if (i >= first) {
        score -= (lines.get(i).isProse() ? 2.5 : 1) + (i == first ? 0 : 1) - (likeliest ? 1 : 0);
      }
      if (score > most) {
        most = score;
        best = i;
      }
    }
    // Teasers may stand above the article; its title is surer than what stands above them.
    boolean titledBelow = likely > best && titled[likely] > SPELT;
    return titledBelow && (best < 0 || titled[best] < TITLED) ? likely : best;
  }

  /**
   * Whether line {@code i} is a first line apart that, though it ends like a sentence, says in a
   * few words what the text below tells: some archives close their headlines with a full stop.
   */
  private boolean leads(int i) {
    if (i > 0 || lines.size() < 2 || !lines.get(1).afterBlank || !lines.get(1).isProse()) {
      return false;
    }
    Line line = lines.get(0);
    Line next = lines.get(1);
    boolean titled = line.capitalShare() > 0.6;
    return line.length >= 4
        && line.length <= LONGEST_SENTENCE
        && line.sentences == 0
        && (titled || !Line.isQuote(line.first))
        && (titled
            || DatelineReader.read(next.text(text)).isPresent()
            || alike(line, next) * (line.length + next.length) > 2 * SHARED * line.length);
  }

  /** What addresses, and the page's title where line {@code i} is another, say it is. */
  List<Line> titles(int i) {
    return i == 0 ? slugs : titles;
  }

  /** How sure the headline on line {@code i} is: most where titles or other lines say the same. */
  double confidence(int i) {
    boolean repeated = false;
    for (int k = 0; k < titled.length && !repeated; k++) {
      repeated = k != i && saysTheSame(k, i);
    }
    return titled[i] > SPELT || repeated ? 0.98 : titled[i] > 1 ? 0.9 : i < 2 ? 0.8 : 0.6;
  }

  private boolean saysTheSame(int i, int other) {
    return other >= 0 && lines.get(i).saysSameAs(lines.get(other));
  }

  /** How much {@code line} is what titles and addresses say: 0 to 3. */
  private static double titled(Line line, List<Line> titles) {
    double most = 0;
    for (Line title : titles) {
      boolean spelt = line.words.length > 1 && line.length > 1 && title.startsWith(line.words);
      // A site's name alone is no title.
      double like = title.words.length > 2 ? 2 * alike(title, line) : 0;
      most = Math.max(most, spelt ? 2 + Math.min(1, line.words.length / 6.0) : like);
    }
    return most;
  }

  private double shape(int i) {
    if (shapes[i] == 0) {
      shapes[i] = findShape(i);
    }
    return shapes[i];
  }

  /** How much line {@code i} looks like a headline. */
  private double findShape(int i) {
    Line line = lines.get(i);
    if (line.words.length == 0 || line.length > (i < 2 ? 2 * LONGEST : LONGEST)) {
      return -9;
    }
    double score = line.length >= 4 && line.length <= 25 ? 1 : line.length == 3 ? 0.5 : -1;
    score -= line.phrase.isWhole() ? 4 : line.phrase.isThere() ? 1.5 : 0;
    score -= line.dated && line.length < 16 ? 2 : 0;
    score -= line.last == '.' && line.length > 12 ? 0.7 : 0;
    score -= line.last == ':' || line.last == ',' ? 1 : 0;
    score -= line.digits * 2 > line.letters ? 2 : 0;
    score -= BARS.indexOf(line.last) >= 0 ? 1.5 : 0;
    score -= Character.isLowerCase(line.first) ? 0.5 : 0;
    score -= line.address || line.first == '(' ? 3 : 0;
    score -= LineTraits.opensByline(line) ? 2 : 0;
    score -= line.shoutedWords * 2 > line.length ? 0.4 : 0;
    score += aboveByline(i);
    if (i < 2 && line.length > 20 && DeckReader.glued(line.text(text), slugs).isPresent()) {
      score += 2.5;
    }
    return i == 0 ? score + 0.7 : score;
  }

  /** What a byline or a date below line {@code i} adds, unless the line is one itself. */
  private double aboveByline(int i) {
    Line next = lines.get(Math.min(i + 1, lines.size() - 1));
    boolean byline = LineTraits.opensByline(next);
    boolean date = i < TOP && next.dated && next.length < 16;
    if (next == lines.get(i) || !(byline || date)) {
      return 0;
    }
    String line = lines.get(i).text(text);
    boolean named = NameReader.read(line, 0).filter(NameReader.Names::allKnown).isPresent();
    return named || line.endsWith(")") ? 0 : byline ? 0.8 : 0.4;
  }

  /** How much prose stands close to line {@code i}, below or above: 0 to 1. */
  private double prose(int i, int way) {
    double prose = 0;
    double near = 1;
    for (int k = i + way; k >= 0 && k < lines.size() && Math.abs(k - i) < REACH; k += way) {
      near *= 0.93;
      prose += lines.get(k).isProse() ? near * Math.min(60, lines.get(k).length) : 0;
    }
    return prose / (prose + 80);
  }

  /** Takes a page title apart at its bars; short pieces are sites' and sections' names. */
  private void pieces(String title) {
    int from = 0;
    // No title is that long; and each bar takes the rest of the line apart again.
    for (int i = 1; i + 1 < title.length() && title.length() < LONGEST_TITLE; i++) {
      if (BARS.indexOf(title.charAt(i)) >= 0 && Line.isBlank(title.charAt(i + 1))) {
        for (String piece : List.of(title.substring(from, i), title.substring(i + 1))) {
          Line words = Line.of(piece);
          if (words.words.length > 3) {
            titles.add(words);
          }
        }
        from = i + 1;
      }
    }
  }

  private static boolean isAddress(String line) {
    return line.startsWith("http://") || line.startsWith("https://");
  }

  /** How much of their words two lines share, 0 to 1. */
  static double alike(Line one, Line other) {
    long[] a = one.sorted();
    long[] b = other.sorted();
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    if (Math.max(a.length, b.length) > COMPARED) {
      return Arrays.equals(a, b) ? 1 : 0;
    }
    int shared = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      shared += a[i] == b[j] ? 1 : 0;
      long left = a[i];
      i += left <= b[j] ? 1 : 0;
      j += b[j] <= left ? 1 : 0;
    }
    return 2.0 * shared / (a.length + b.length);
  }
}

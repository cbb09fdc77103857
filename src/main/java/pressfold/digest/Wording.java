package pressfold.digest;

import java.util.Arrays;
import java.util.List;
import pressfold.model.Article;
import pressfold.model.Block;

/**
 * What copies and stories are told by: an article's words as numbers. Long texts count with their
 * beginning only, which keeps the cost even and, as news tells the event first, the quality too.
 */
final class Wording {

  static final int UNDATED = Integer.MIN_VALUE;

  /** How much of the text tells copies. */
  private static final int TEXT = 1200;

  /** How much of the text tells the event. */
  private static final int BEGINNING = 300;

  /** How much of the text is its lead, and how much may hold the event's figures and days. */
  private static final int LEAD = 40;

  private static final int HEAD = 90;

  /** The words of a run. */
  private static final int RUN = 4;

  private static final int MOST_SEEN = 63;
  private static final IntTable CALENDAR = calendar();

  static final int IN_HEADLINE = 1;
  static final int IN_LEAD = 2;

  /** The different runs of words of the body, ascending. */
  final int[] runs;

  /** The different names and figures of the body, ascending. */
  final int[] particulars;

  /** The different stems of headline, deck and the text's beginning, ascending. */
  final int[] terms;

  /** For each term, how often it was seen, times four, plus where it stands. */
  final byte[] uses;

  /** The different numbers near the top, ascending. */
  final int[] figures;

  /** A bit for each day of the week that is named. */
  final int weekdays;

  /** A bit for each month named near the top. */
  final int months;

  /** The natural logarithm of the text's length in words. */
  final float length;

  /** The day it appeared, or {@link #UNDATED}. */
  final int day;

  /** A number that stands for the text, whatever its file is called. */
  final long print;

  private Wording(
      Tokens body, int[] terms, byte[] uses, int[] figures, int weekdays, int months, int day) {
    this.runs = runs(body);
    this.particulars = particulars(body);
    this.terms = terms;
    this.uses = uses;
    this.figures = figures;
    this.weekdays = weekdays;
    this.months = months;
    this.length = (float) Math.log(1 + body.size());
    this.day = day;
    long mix = terms.length;
    for (int run : runs) {
      mix = (mix + run) * 0x9e3779b97f4a7c15L;
    }
    for (int term : terms) {
      mix = (mix + term) * 0x9e3779b97f4a7c15L;
    }
    this.print = Fingerprint.mixed(mix);
  }

  static Wording of(Article article, int day) {
    Tokens headline = Tokens.of(article.headline().map(h -> h.text()).orElse(""), BEGINNING);
    StringBuilder text = new StringBuilder();
    article.deck().ifPresent(deck -> text.append(deck.text()).append('\n'));
    for (Block block : article.body()) {
      text.append(block.text().text()).append('\n');
    }
    Tokens body = Tokens.of(text, TEXT);
    int beginning = Math.min(BEGINNING, body.size());
    long[] seen = new long[headline.size() + beginning];
    for (int i = 0; i < headline.size(); i++) {
      seen[i] = ((long) headline.stems[i] << 2) | IN_HEADLINE | IN_LEAD;
    }
    for (int i = 0; i < beginning; i++) {
      seen[headline.size() + i] = ((long) body.stems[i] << 2) | (i < LEAD ? IN_LEAD : 0);
    }
    Arrays.sort(seen);
    int[] terms = new int[seen.length];
    byte[] uses = new byte[seen.length];
    int n = 0;
    for (int i = 0; i < seen.length; ) {
      int start = i;
      int where = 0;
      for (; i < seen.length && seen[i] >> 2 == seen[start] >> 2; i++) {
        where |= (int) seen[i] & 3;
      }
      terms[n] = (int) (seen[start] >> 2);
      uses[n++] = (byte) (Math.min(MOST_SEEN, i - start) << 2 | where);
    }
    return new Wording(
        body,
        Arrays.copyOf(terms, n),
        Arrays.copyOf(uses, n),
        figures(headline, body),
        days(headline, body, body.size(), 0, 7),
        days(headline, body, HEAD, 7, 19),
        day);
  }

  boolean dated() {
    return day != UNDATED;
  }

  /** Whether a word names a day of the week or a month. */
  static boolean isDay(int word) {
    return CALENDAR.get(word) != 0;
  }

  private static int[] runs(Tokens body) {
    int[] runs = new int[Math.max(0, body.size() - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      long mix = 0;
      for (int k = i; k < i + RUN; k++) {
        mix = (mix + body.words[k]) * 0x9e3779b97f4a7c15L;
      }
      runs[i] = (int) Fingerprint.mixed(mix);
    }
    return distinct(runs, runs.length);
  }

  private static int[] particulars(Tokens body) {
    int[] words = new int[body.size()];
    int n = 0;
    for (int i = 0; i < words.length; i++) {
      if (body.shapes[i] == Tokens.NUMBER || body.shapes[i] == Tokens.NAME) {
        words[n++] = body.words[i];
      }
    }
    return distinct(words, n);
  }

  /** The different ones of the first {@code n} numbers, ascending. */
  private static int[] distinct(int[] numbers, int n) {
    Arrays.sort(numbers, 0, n);
    int kept = 0;
    for (int i = 0; i < n; i++) {
      if (i == 0 || numbers[i] != numbers[i - 1]) {
        numbers[kept++] = numbers[i];
      }
    }
    return Arrays.copyOf(numbers, kept);
  }

  /** How many numbers stand in both of two ascending rows. */
  static int shared(int[] a, int[] b) {
    int shared = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      int left = a[i];
      int right = b[j];
      shared += left == right ? 1 : 0;
      i += left <= right ? 1 : 0;
      j += right <= left ? 1 : 0;
    }
    return shared;
  }

  private static int[] figures(Tokens headline, Tokens body) {
    int[] figures = new int[headline.size() + Math.min(HEAD, body.size())];
    int n = 0;
    for (Tokens tokens : List.of(headline, body)) {
      for (int i = 0; i < Math.min(HEAD, tokens.size()) && n < figures.length; i++) {
        if (tokens.shapes[i] == Tokens.NUMBER) {
          figures[n++] = tokens.words[i];
        }
      }
    }
    return distinct(figures, n);
  }

  /** Which of the calendar's lines {@code from} to {@code to} the first {@code most} words name. */
  private static int days(Tokens headline, Tokens body, int most, int from, int to) {
    int named = 0;
    for (Tokens tokens : List.of(headline, body)) {
      for (int i = 0; i < Math.min(most, tokens.size()); i++) {
        int entry = CALENDAR.get(tokens.words[i]);
        int line = (entry >> 1) - 1;
        boolean capital = tokens.shapes[i] == Tokens.NAME || tokens.shapes[i] == Tokens.OPENER;
        if (line >= from && line < to && (capital || (entry & 1) == 0)) {
          named |= 1 << (line - from);
        }
      }
    }
    return named;
  }

  /** For each name its line, from 1, times two; plus one where it is a name only with a capital. */
  private static IntTable calendar() {
    IntTable lines = new IntTable(256);
    List<String> calendar = Rules.lines("calendar.txt");
    for (int i = 0; i < calendar.size(); i++) {
      for (String name : Rules.words(calendar.get(i))) {
        int capital = Character.isUpperCase(name.charAt(0)) ? 1 : 0;
        lines.put(Tokens.word(name), 2 * (i + 1) + capital);
      }
    }
    return lines;
  }
}

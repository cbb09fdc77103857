package pressfold.digest;

import java.util.Arrays;
import java.util.List;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.source.Resource;
import pressfold.source.Tally;

/**
 * What copies and stories are told by: an article's words as numbers, which nothing but the article
 * decides. Long texts count with their beginning only, which keeps the cost even and, as news tells
 * the event first, the quality too; short paragraphs in which an outlet names itself do not count.
 *
 * @param runs some of the different runs of words of the text, always the same ones, ascending
 * @param particulars the different names and figures of the text, ascending
 * @param terms the different stems of headline, deck and the text's beginning, ascending
 * @param uses for each term, how often it was seen, times four, plus where it stands
 * @param figures the different numbers near the top, ascending
 * @param days a bit for each day of the week that is named, and one for each month named near the
 *     top
 * @param length the natural logarithm of the text's length in words
 * @param day the day it appeared, or {@link #UNDATED}
 * @param print a number that stands for the text, whatever its file is called
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Wording(
    int[] runs,
    int[] particulars,
    int[] terms,
    byte[] uses,
    int[] figures,
    int days,
    float length,
    int day,
    long print) {

  static final int UNDATED = Integer.MIN_VALUE;
  static final int IN_HEADLINE = 1;
  static final int IN_LEAD = 2;

  /** The bits of the days of the week; those of the months follow. */
  static final int WEEK = 0x7f;

  private static final int WEEKDAYS = 7;

  /** How many words of the text tell copies, and how many the event. */
  private static final int TEXT = 1200;

  private static final int BEGINNING = 300;

  /** How many words are the lead, and how many may hold the event's figures and months. */
  private static final int LEAD = 40;

  private static final int HEAD = 90;

  /** A paragraph no longer than this, in characters, that names its own outlet is about that. */
  private static final int HOUSE_LINE = 240;

  /** The words of a run; of all runs, those whose last bits are 0 are kept. */
  private static final int RUN = 4;

  private static final int PASSED_OVER = 3;
  private static final long MIX = 0x9e3779b97f4a7c15L;
  private static final int MOST_SEEN = 63;
  private static final Tally CALENDAR = calendar();

  static Wording of(Article article, int day) {
    Tokens headline = Tokens.of(article.headline().map(h -> h.text()).orElse(""), BEGINNING);
    char[] text = text(article);
    Tokens body = Tokens.of(text, text.length, TEXT);
    int beginning = Math.min(BEGINNING, body.size());
    long[] seen = new long[headline.size() + beginning];
    for (int i = 0; i < seen.length; i++) {
      int b = i - headline.size();
      seen[i] =
          b < 0
              ? (long) headline.stems[i] << 2 | IN_HEADLINE | IN_LEAD
              : (long) body.stems[b] << 2 | (b < LEAD ? IN_LEAD : 0);
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
        runs(body, RUN, PASSED_OVER),
        particulars(List.of(body), TEXT, true),
        Arrays.copyOf(terms, n),
        Arrays.copyOf(uses, n),
        particulars(List.of(headline, body), HEAD, false),
        days(headline) | days(body),
        (float) Math.log(1 + body.size()),
        day,
        print(headline, body));
  }

  boolean dated() {
    return day != UNDATED;
  }

  /** Whether a word names a day of the week or a month. */
  static boolean isDay(int word) {
    return CALENDAR.get(word) != 0;
  }

  private static char[] text(Article article) {
    String outlet = article.outlet().map(o -> o.name()).orElse("\n");
    StringBuilder text = new StringBuilder(article.deck().map(deck -> deck.text()).orElse(""));
    for (Block block : article.body()) {
      String words = block.text().text();
      if (words.length() > HOUSE_LINE || !words.contains(outlet)) {
        text.append('\n').append(words);
      }
    }
    char[] characters = new char[text.length()];
    text.getChars(0, characters.length, characters, 0);
    return characters;
  }

  /**
   * Numbers for the rows of words in a text, ascending, each once.
   *
   * @param length how many words make a row
   * @param passedOver bits, one of which those numbers have that are left out
   */
  static int[] runs(Tokens text, int length, int passedOver) {
    int[] runs = new int[text.size()];
    int n = 0;
    for (int i = 0; i + length <= runs.length; i++) {
      long mix = 0;
      for (int k = i; k < i + length; k++) {
        mix = (mix + text.words[k]) * MIX;
      }
      int run = (int) Fingerprint.mixed(mix);
      if ((run & passedOver) == 0) {
        runs[n++] = run;
      }
    }
    return distinct(runs, n);
  }

  private static long print(Tokens headline, Tokens body) {
    long mix = 0;
    for (Tokens tokens : List.of(headline, body)) {
      for (int i = 0; i < tokens.size(); i++) {
        mix = (mix + tokens.words[i]) * MIX;
      }
    }
    return Fingerprint.mixed(mix);
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

  /** The different figures, and perhaps names, of the first {@code most} words of each text. */
  private static int[] particulars(List<Tokens> texts, int most, boolean names) {
    int[] words = new int[texts.size() * most];
    int n = 0;
    for (Tokens tokens : texts) {
      for (int i = 0; i < Math.min(most, tokens.size()); i++) {
        byte shape = tokens.shapes[i];
        if (shape == Tokens.NUMBER || (names && shape == Tokens.NAME)) {
          words[n++] = tokens.words[i];
        }
      }
    }
    return distinct(words, n);
  }

  private static int days(Tokens tokens) {
    int named = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int entry = CALENDAR.get(tokens.words[i]);
      int line = (entry >> 1) - 1;
      boolean capital = tokens.shapes[i] == Tokens.NAME || tokens.shapes[i] == Tokens.OPENER;
      if (line >= 0 && (line < WEEKDAYS || i < HEAD) && (capital || (entry & 1) == 0)) {
        named |= 1 << line;
      }
    }
    return named;
  }

  /** For each name its line, from 1, times two; plus one where it is a name only with a capital. */
  private static Tally calendar() {
    Tally lines = new Tally();
    List<String> calendar = Resource.rules(Wording.class, "calendar.txt");
    for (int i = 0; i < calendar.size(); i++) {
      for (String name : calendar.get(i).split(" ", -1)) {
        int capital = Character.isUpperCase(name.charAt(0)) ? 1 : 0;
        int word = Tokens.word(name);
        lines.add(word, 2 * (i + 1) + capital - lines.get(word));
      }
    }
    return lines;
  }
}

package pressfold.read;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pressfold.read.Phrases.Found;
import pressfold.read.Phrases.Place;

/** Finds the line that is the headline. */
final class HeadlineReader {

  /** How many lines above the text a headline is looked for. */
  private static final int FARTHEST = 60;

  /** More words than this are no headline; with a deck glued to them they may be. */
  private static final int LONGEST = 90;

  private HeadlineReader() {}

  /**
   * The line that looks most like the headline before the article's stretch is known: the last one
   * above the prose that the first line (a page title, or the headline itself) begins with, or is
   * most like; else the first line of some words. -1 where there is none.
   */
  static int likely(List<Line> lines, List<Optional<Found>> phrases) {
    int prose = firstProse(lines);
    Line top = lines.get(0);
    int best = -1;
    double most = 0.5;
    for (int i = 1; i < prose; i++) {
      Line line = lines.get(i);
      if (line.length < 2 || line.words.length < 2) {
        continue;
      }
      double alike = top.startsWith(line.words) ? 1 + line.length * 0.01 : alike(top, line);
      if (alike >= most) {
        most = alike;
        best = i;
      }
    }
    for (int i = 0; i < Math.min(prose, 6) && best < 0; i++) {
      Line line = lines.get(i);
      boolean known = phrases.get(i).filter(p -> p.place() == Place.WHOLE).isPresent();
      if (line.length >= 3 && !known && line.letters > 4 * line.digits && line.length < 40) {
        best = i;
      }
    }
    return best;
  }

  /**
   * The headline's line, or -1: among the lines above the article's text the one that the page
   * title begins with, that is repeated, that an address spells out, or that looks most like one.
   */
  static int find(Layout layout, Optional<long[]> slug) {
    int first = layout.firstText();
    int best = -1;
    double most = 0;
    for (int i = Math.max(0, first - FARTHEST); i <= Math.min(first, layout.size() - 1); i++) {
      double score = score(layout, i, first, slug);
      if (score > most) {
        most = score;
        best = i;
      }
    }
    Line top = layout.size() == 0 ? null : layout.line(0);
    if (top != null && best != 0 && score(layout, 0, Math.min(first, 3), slug) > most) {
      best = 0;
    }
    return best;
  }

  private static double score(Layout layout, int i, int first, Optional<long[]> slug) {
    Line line = layout.line(i);
    if (line.words.length == 0 || line.length > LONGEST) {
      return -9;
    }
    double score = line.length >= 4 && line.length <= 25 ? 1 : line.length == 3 ? 0.5 : -1;
    Line top = layout.line(0);
    if (i > 0 && line.length >= 2 && top.startsWith(line.words)) {
      score += 3;
    } else if (i > 0) {
      score += 2 * alike(top, line);
    }
    if (slug.isPresent()) {
      score += 3 * alike(slug.get(), line.words);
    }
    Optional<Found> phrase = layout.phrases.get(i);
    if (phrase.isPresent()) {
      score -= phrase.get().place() == Place.WHOLE ? 4 : 1.5;
    }
    score -= line.dated && line.length < 12 ? 2 : 0;
    score -= line.last == '.' && line.length > 8 ? 1 : 0;
    score -= line.last == ':' || line.last == ',' ? 1 : 0;
    score -= Character.isLowerCase(line.first) || line.digits > line.letters ? 1 : 0;
    score -= layout.isText(i) ? (line.isProse() || line.length > 20 ? 3 : 1) : 0;
    score -= Math.min(2, 0.08 * (first - i));
    score += i == 0 && first < 12 ? 0.7 : 0;
    return score;
  }

  /** The first line of the first two that read like prose and stand close together. */
  private static int firstProse(List<Line> lines) {
    int last = -10;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isProse()) {
        if (i - last <= 3) {
          return last;
        }
        last = i;
      }
    }
    return last < 0 ? lines.size() : last;
  }

  /** How much of their words two lines share, 0 to 1. */
  static double alike(Line one, Line other) {
    return alike(one.words, other.words);
  }

  static double alike(long[] one, long[] other) {
    if (one.length == 0 || other.length == 0) {
      return 0;
    }
    if (Math.max(one.length, other.length) > 60) {
      return Arrays.equals(one, other) ? 1 : 0;
    }
    long[] a = one.clone();
    long[] b = other.clone();
    Arrays.sort(a);
    Arrays.sort(b);
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return 2.0 * shared / (a.length + b.length);
  }
}

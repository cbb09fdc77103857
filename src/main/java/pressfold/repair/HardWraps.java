package pressfold.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import pressfold.repair.Manuscript.Change;
import pressfold.source.Resource;
import pressfold.source.Span;

/**
 * Joins lines that were broken to fit a column, as e-mail programs do and copies from PDF have it.
 *
 * <p>Whoever breaks lines breaks each where the next word would not have fitted. So there is a
 * width that explains the breaks; where one explains most of those before a small letter, the text
 * is wrapped, and the breaks that it explains are taken out.
 */
final class HardWraps {

  private static final int NARROWEST = 28;

  /** Narrower lines may be verse: they must be broken at hyphens, or many, and nearly all fit. */
  private static final int NARROW = 48;

  private static final int MANY_BREAKS = 8;
  private static final int WIDEST = 110;

  /** Letters are not all equally wide: by so many a line of print may miss the width. */
  private static final int SLACK = 2;

  private static final int FEWEST_BREAKS = 3;

  /** In a short text so many breaks tell a narrow column; one alone tells a wide one. */
  private static final int FEWEST_NARROW = 4;

  private static final int WIDE = 60;
  private static final int FEWEST_HYPHENS = 3;

  private static final Pattern NO_CONTINUATION =
      Pattern.compile(
          "[-–—*•·‣>|#+=_]|\\d{1,3}[.)]\\s|[a-zA-Z][.)]\\s|\\(?[a-z0-9]\\)\\s|https?://|www\\.");

  private static final Set<String> HYPHENATED =
      Set.copyOf(Resource.rules(HardWraps.class, "hyphens.txt"));

  private static final Set<String> CONJUNCTIONS =
      Set.of("and", "or", "to", "und", "oder", "bis", "sowie", "en", "of", "och", "og", "eller");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:-[\\p{L}\\p{N}]++)*+");

  /** A line without the white space around it. */
  private record Line(int start, int end, int indent) {
    int length() {
      return end - start;
    }
  }

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> words = new HashSet<>();

  private HardWraps(String text) {
    this.text = text;
  }

  static List<Change> changes(String text) {
    return new HardWraps(text).changes();
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    cut();
    int width = width();
    if (width == 0) {
      return changes;
    }
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (isWrap(i, width)) {
        changes.add(join(lines.get(i), lines.get(i + 1)));
      }
    }
    return changes;
  }

  private void cut() {
    int start = text.startsWith("---\n") ? Math.max(0, text.indexOf("\n---\n")) : 0;
    int cut = text.indexOf('\r');
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      cut = cut >= 0 && cut < start ? text.indexOf('\r', start) : cut;
      // A carriage return alone ends a line, too.
      end = cut >= 0 && cut < end - 1 ? cut : end;
      add(start, end);
      start = end + 1;
    }
  }

  private void add(int start, int end) {
    Span bare = new Span(start, end).stripped(text);
    lines.add(new Line(bare.start(), bare.end(), bare.start() - start));
  }

  /** The column that explains the breaks; 0 where none does. */
  private int width() {
    int[] starts = new int[WIDEST + 2];
    int[] startsSmall = new int[WIDEST + 2];
    int small = 0;
    int hyphens = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      Line next = lines.get(i + 1);
      if (line.length() == 0 || next.length() == 0) {
        continue;
      }
      int from = Math.max(line.length() - SLACK, 0);
      int to = Math.min(line.length() + firstWord(next) + SLACK, WIDEST);
      boolean goesOn = goesOn(next);
      boolean hyphen = goesOn && isHyphenated(line);
      small += goesOn && !hyphen ? 1 : 0;
      hyphens += hyphen ? 1 : 0;
      if (from <= to) {
        int[] counts = goesOn ? startsSmall : starts;
        counts[from]++;
        counts[to + 1]--;
      }
    }
    int best = 0;
    int most = 0;
    int bestSmall = 0;
    int explained = 0;
    int explainedSmall = 0;
    for (int width = 0; width <= WIDEST; width++) {
      explained += starts[width];
      explainedSmall += startsSmall[width];
      if (width >= NARROWEST && explained + 2 * explainedSmall > most) {
        most = explained + 2 * explainedSmall;
        bestSmall = explainedSmall;
        best = width;
      }
    }
    boolean prose =
        best >= NARROW
            || hyphens >= FEWEST_HYPHENS
            || (bestSmall >= MANY_BREAKS && 10 * bestSmall >= 9 * small);
    boolean many = prose && bestSmall >= FEWEST_BREAKS && 10 * bestSmall >= 7 * small;
    return many || (bestSmall > 0 && isShortProse(best)) ? best : 0;
  }

  /**
   * Whether {@code width} explains the few breaks there are: each before a small letter, and where
   * lines are narrow each within a sentence, in paragraphs that end as sentences do. The nouns of
   * German count as well as small letters.
   */
  private boolean isShortProse(int width) {
    int small = 0;
    int open = 0;
    boolean ended = false;
    for (int i = lines.size() - 2; i >= 0; i--) {
      Line line = lines.get(i);
      Line next = lines.get(i + 1);
      if (next.length() > 0 && (i + 2 == lines.size() || lines.get(i + 2).length() == 0)) {
        ended = endsSentence(next);
      }
      if (line.length() == 0 || next.length() == 0 || (endsSentence(line) && !goesOn(next))) {
        continue;
      }
      if (ended && explains(width, line, next)) {
        small += goesOn(next) ? 1 : 0;
        open += goesOn(next) ? 0 : 1;
      } else if (goesOn(next) || width < NARROW) {
        return false;
      }
    }
    return width < NARROW
        ? small >= 2 && small + open >= FEWEST_NARROW
        : small >= 1 && (width >= WIDE || small + open >= 2);
  }

  /** Whether {@code next} would not have fitted behind {@code line}, which itself does. */
  private boolean explains(int width, Line line, Line next) {
    return line.length() - SLACK <= width && width <= line.length() + firstWord(next) + SLACK;
  }

  private int firstWord(Line line) {
    int end = line.start();
    while (end < line.end() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end - line.start();
  }

  private boolean goesOn(Line line) {
    return Character.isLowerCase(text.codePointAt(line.start()));
  }

  private boolean isHyphenated(Line line) {
    char last = text.charAt(line.end() - 1);
    return (last == '-' || last == '‐')
        && line.length() > 2
        && Character.isLetterOrDigit(text.charAt(line.end() - 2));
  }

  private boolean isWrap(int index, int width) {
    Line line = lines.get(index);
    Line next = lines.get(index + 1);
    if (line.length() == 0 || next.length() == 0 || next.indent() > line.indent() + 1) {
      return false;
    }
    if (NO_CONTINUATION.matcher(text).region(next.start(), next.end()).lookingAt()) {
      return false;
    }
    if (line.length() > width + SLACK || (2 * line.length() < width && !isHyphenated(line))) {
      return false;
    }
    boolean fits = line.length() + firstWord(next) + SLACK >= width;
    return goesOn(next)
        ? fits || isHyphenated(line) || !endsSentence(line)
        : fits && !isShouted(line);
  }

  private boolean endsSentence(Line line) {
    return ".!?:…\"”’»".indexOf(text.charAt(line.end() - 1)) >= 0;
  }

  private boolean isShouted(Line line) {
    return text.substring(line.start(), line.end()).chars().noneMatch(Character::isLowerCase);
  }

  private Change join(Line line, Line next) {
    boolean hyphen = isHyphenated(line) && !isSuspended(next);
    if (hyphen && goesOn(next) && !keepsHyphen(line, next)) {
      return new Change(new Span(line.end() - 1, next.start()), "", "hyphenation");
    }
    int from = line.end();
    int to = next.start();
    return hyphen
        ? new Change(new Span(from, to), "", "hyphenation")
        : new Change(new Span(from, to), " ", "hard wrap");
  }

  /** Whether the hyphen stands for a word to come: "short-" before "and long-term". */
  private boolean isSuspended(Line next) {
    return CONJUNCTIONS.contains(text.substring(next.start(), next.start() + firstWord(next)));
  }

  private boolean keepsHyphen(Line line, Line next) {
    int start = line.end() - 1;
    while (start > line.start() && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    int end = next.start();
    while (end < next.end() && isOfWord(text.charAt(end))) {
      end++;
    }
    String first = text.substring(start, line.end() - 1).toLowerCase(Locale.ROOT);
    String second = text.substring(next.start(), end);
    if (words.isEmpty()) {
      WORD.matcher(text).results().map(MatchResult::group).forEach(words::add);
    }
    if (words.contains(first + second)) {
      return false;
    }
    return words.contains(first + '-' + second)
        || first.length() < 2
        || first.indexOf('-') >= 0
        || isShouted(new Line(start, line.end(), 0))
        || HYPHENATED.contains(first + '-')
        || HYPHENATED.contains('-' + second);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '‐';
  }
}

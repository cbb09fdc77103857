package pressfold.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pressfold.source.Span;
import pressfold.source.TracedText;

/**
 * One line of a text, without the white space at its ends, and what can be seen of it at a glance.
 * Lines that are blank are left out; that one stood before this line is remembered.
 */
final class Line {

  /** Stands for any number among {@link #words}. */
  static final long NUMBER = 1;

  /** Longer lines are judged by their first words. */
  private static final int WORDS_KEPT = 256;

  private static final int MAX_CHARS_SCANNED = 20_000;

  private static final long[] UNSORTED = {};

  final Span span;
  final boolean afterBlank;

  /** Its words, lower-cased and hashed; every number is {@link #NUMBER}. */
  final long[] words;

  /** The same in the order of their hashes, once somebody asked. */
  private long[] sorted = UNSORTED;

  /** How many words it has; two characters of a script without spaces count as one. */
  int length;

  int letters;
  int digits;
  int capitals;
  int lowerWords;
  int capitalWords;
  int shoutedWords;
  int sentences;
  int marks;

  /** Whether it names a year of our time or a time of day. */
  boolean dated;

  /** Whether it has a web address. */
  boolean address;

  /** A hash of the one or two words that a colon parts from the rest, or 0. */
  long label;

  char first;
  char last;

  private Line(CharSequence text, Span span, boolean afterBlank) {
    this.span = span;
    this.afterBlank = afterBlank;
    this.words = scan(text);
  }

  /** The lines of {@code text} from {@code start} on. */
  static List<Line> of(TracedText text, int start) {
    String s = text.text();
    List<Line> lines = new ArrayList<>();
    boolean afterBlank = true;
    int edit = 0;
    int from = start;
    while (from < s.length()) {
      int to = from;
      while (to < s.length()) {
        if (isBreak(s.charAt(to))) {
          // A break inside a repaired stretch cannot be traced, so it does not part lines.
          while (edit < text.editCount() && text.editedSpan(edit).end() <= to) {
            edit++;
          }
          if (edit == text.editCount() || text.editedSpan(edit).start() >= to) {
            break;
          }
        }
        to++;
      }
      int first = from;
      int end = to;
      while (first < end && isBlank(s.charAt(first))) {
        first++;
      }
      while (end > first && isBlank(s.charAt(end - 1))) {
        end--;
      }
      if (first < end) {
        lines.add(new Line(s, new Span(first, end), afterBlank));
      }
      afterBlank = first == end;
      from = to + (s.startsWith("\r\n", to) ? 2 : 1);
    }
    return lines;
  }

  static boolean isBreak(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** Whether {@code c} shows nothing: white space of any kind, and marks without width. */
  static boolean isBlank(char c) {
    return c <= ' '
        || (c >= '\u007f' && c <= '\u00a0')
        || c == '\u00ad'
        || c == '\u3000'
        || c == '\ufeff'
        || (c >= '\u2000' && c <= '\u200f')
        || (c >= '\u2028' && c <= '\u202f')
        || (c >= '\u205f' && c <= '\u2064');
  }

  /** The words of {@code phrase} as a line would have them; "#" is any number. */
  static long[] wordsOf(String phrase) {
    return of(phrase).words;
  }

  /** {@code phrase} as a line of its own. */
  static Line of(String phrase) {
    String counted = phrase.replace('#', '0');
    return new Line(counted, new Span(0, counted.length()), false);
  }

  String text(TracedText text) {
    return text.text().substring(span.start(), span.end());
  }

  /** The words in the order of their hashes. */
  long[] sorted() {
    if (sorted.length != words.length) {
      sorted = words.clone();
      Arrays.sort(sorted);
    }
    return sorted;
  }

  /** Whether both have the same words in the same order. */
  boolean saysSameAs(Line other) {
    return words.length > 0 && length == other.length && Arrays.equals(words, other.words);
  }

  /** Whether its words begin with all of {@code those}. */
  boolean startsWith(long[] those) {
    return those.length <= words.length
        && Arrays.equals(words, 0, those.length, those, 0, those.length);
  }

  /** A hash of all words, to find equal lines by. */
  long key() {
    return key(words, 0, words.length);
  }

  static long key(long[] words, int from, int to) {
    long key = 17;
    for (int i = from; i < to; i++) {
      key = (key + words[i]) * 0x9E3779B97F4A7C15L;
      key ^= key >>> 29;
    }
    return key;
  }

  boolean endsSentence() {
    return isSentenceEnd(last);
  }

  /** Whether it reads like prose: long enough, and with the marks of sentences. */
  boolean isProse() {
    return (length >= 8 && endsSentence() && lowerWords * 3 >= length)
        || (length >= 16 && (sentences > 0 || lowerWords * 2 >= length));
  }

  boolean isShort() {
    return length < 8;
  }

  /** Share of its words that begin with a capital, of those that begin with a cased letter. */
  double capitalShare() {
    int cased = capitalWords + lowerWords;
    return cased == 0 ? 0 : (double) capitalWords / cased;
  }

  private long[] scan(CharSequence text) {
    long[] found = new long[16];
    int n = 0;
    int unspaced = 0;
    int end = Math.min(span.end(), span.start() + MAX_CHARS_SCANNED);
    int i = span.start();
    first = text.charAt(i);
    last = lastMark(text);
    char sentenceEnd = 0;
    int lastSize = 0;
    while (i < end) {
      char c = text.charAt(i);
      if (!isWordChar(c)) {
        if (isSentenceEnd(c)) {
          // "U.S. Steel" and "J. Doe" go on behind their full stops.
          sentenceEnd = c == '.' && lastSize < 3 ? 0 : c;
        } else if (c > ' ' && c != ',' && !isQuote(c)) {
          marks++;
          address |=
              c == ':' && i + 2 < end && text.charAt(i + 1) == '/' && text.charAt(i + 2) == '/';
        }
        i++;
        continue;
      }
      boolean gapBefore = i > span.start() && isBlank(text.charAt(i - 1));
      if (sentenceEnd != 0 && (gapBefore || sentenceEnd > 0x3000) && !Character.isLowerCase(c)) {
        sentences++;
      }
      sentenceEnd = 0;
      if (n == found.length && n < WORDS_KEPT) {
        found = Arrays.copyOf(found, 2 * n);
      }
      if (isUnspaced(c)) {
        unspaced++;
        letters++;
        lastSize = 3;
        if (n < WORDS_KEPT) {
          found[n++] = hash(c);
        }
        i++;
        continue;
      }
      int wordStart = i;
      int upper = 0;
      int numerals = 0;
      long hash = 0;
      for (; i < end; i++) {
        c = text.charAt(i);
        if (isApostrophe(c) && i + 1 < end && isWordChar(text.charAt(i + 1))) {
          continue;
        }
        if (!isWordChar(c) || isUnspaced(c)) {
          break;
        }
        if (Character.isDigit(c)) {
          numerals++;
        } else if (Character.isUpperCase(c)) {
          upper++;
        }
        hash = hash * 31 + Character.toLowerCase(c);
      }
      int size = i - wordStart;
      lastSize = size;
      if (numerals > 0) {
        dated |= isDated(text, wordStart, i);
      }
      length++;
      letters += size - numerals;
      digits += numerals;
      capitals += upper;
      char head = text.charAt(wordStart);
      if (Character.isUpperCase(head)) {
        capitalWords++;
        if (size > 1 && upper == size) {
          shoutedWords++;
        }
      } else if (Character.isLowerCase(head)) {
        lowerWords++;
      }
      if (n < WORDS_KEPT) {
        found[n++] = numerals == size ? NUMBER : hash(hash);
      }
      if (n <= 2 && i + 1 < end && text.charAt(i) == ':' && isBlank(text.charAt(i + 1))) {
        label = key(found, 0, n);
      }
    }
    length += (unspaced + 1) / 2;
    if (unspaced > letters / 2) {
      // Scripts without spaces have no capitals: their words count as lower-case.
      lowerWords += (unspaced + 1) / 2;
    }
    return Arrays.copyOf(found, n);
  }

  /** The last character that is no closing quotation mark or bracket. */
  private char lastMark(CharSequence text) {
    int i = span.end() - 1;
    while (i > span.start() && (isQuote(text.charAt(i)) || text.charAt(i) == ')')) {
      i--;
    }
    return text.charAt(i);
  }

  private static boolean isDated(CharSequence text, int from, int to) {
    char a = text.charAt(from);
    boolean year =
        to - from == 4
            && ((a == '1' && text.charAt(from + 1) == '9')
                || (a == '2' && text.charAt(from + 1) == '0'));
    boolean time =
        to - from <= 2
            && to + 1 < text.length()
            && text.charAt(to) == ':'
            && Character.isDigit(text.charAt(to + 1));
    return year || time;
  }

  private static long hash(long value) {
    long h = (value + 0x51ED27) * 0xBF58476D1CE4E5B9L;
    return (h ^ (h >>> 31)) | 2;
  }

  static boolean isWordChar(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether {@code c} belongs to a script that sets no spaces between words. */
  static boolean isUnspaced(char c) {
    return (c >= '\u3040' && c <= '\u9fff') || (c >= '\u0e00' && c <= '\u0e7f');
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  static boolean isQuote(char c) {
    return c == '"'
        || c == '\''
        || c == '\u00ab'
        || c == '\u00bb'
        || (c >= '\u2018' && c <= '\u201f')
        || (c >= '\u300c' && c <= '\u300f');
  }

  static boolean isSentenceEnd(char c) {
    return c == '.'
        || c == '!'
        || c == '?'
        || c == '\u2026'
        || c == '\u3002'
        || c == '\uff01'
        || c == '\uff1f'
        || c == '\u061f'
        || c == '\u06d4'
        || c == '\u0964';
  }
}

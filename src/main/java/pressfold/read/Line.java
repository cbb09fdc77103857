package pressfold.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /** Stands behind every text, where no edit is. */
  private static final Span UNEDITED = new Span(Integer.MAX_VALUE, Integer.MAX_VALUE);

  /** What a character is to a line; letters and the like are those from {@link #DIGIT} on. */
  private static final byte SIGN = 1;

  private static final byte SENTENCE_END = 2;
  private static final byte QUIET = 3;
  private static final byte DIGIT = 4;
  private static final byte LOWER = 5;
  private static final byte UPPER = 6;
  private static final byte LETTER = 7;
  private static final byte UNSPACED = 8;

  /** The kinds of characters, as far as they were met; 0 for the rest. */
  private static final byte[] KINDS = new byte[0x10000];

  final Span span;
  final boolean afterBlank;

  /** Its words, lower-cased and hashed; every number is {@link #NUMBER}. */
  final long[] words;

  /** A hash of all words, to find equal lines by. */
  final long key;

  /** The phrase that it is or has. */
  Phrases.Found phrase = Phrases.NONE;

  /** The line itself, once somebody asked. */
  private @Nullable String itself;

  /** The words in the order of their hashes, once somebody asked. */
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

  char first;
  char last;

  private Line(char[] text, int start, int end, boolean afterBlank) {
    this.span = new Span(start, end);
    this.afterBlank = afterBlank;
    this.words = scan(text, start, Math.min(end, start + MAX_CHARS_SCANNED));
    this.key = key(words, words.length);
    int i = end - 1;
    while (i > start && (isQuote(text[i]) || text[i] == ')')) {
      i--;
    }
    this.last = text[i];
  }

  /** The lines of {@code text}, whose characters are {@code s}, from {@code start} on. */
  static List<Line> of(TracedText text, char[] s, int start) {
    List<Line> lines = new ArrayList<>();
    boolean afterBlank = true;
    int edits = text.editCount();
    int edit = 0;
    Span edited = edits == 0 ? UNEDITED : text.editedSpan(0);
    int from = start;
    while (from < s.length) {
      int to = from;
      while (to < s.length) {
        if (isBreak(s[to])) {
          // A break inside a repaired stretch cannot be traced, so it does not part lines.
          while (edited.end() <= to) {
            edited = ++edit < edits ? text.editedSpan(edit) : UNEDITED;
          }
          if (edited.start() >= to) {
            break;
          }
        }
        to++;
      }
      int first = from;
      int end = to;
      while (first < end && isBlank(s[first])) {
        first++;
      }
      while (end > first && isBlank(s[end - 1])) {
        end--;
      }
      if (first < end) {
        lines.add(new Line(s, first, end, afterBlank));
      }
      afterBlank = first == end;
      from = to + (to + 1 < s.length && s[to] == '\r' && s[to + 1] == '\n' ? 2 : 1);
    }
    return lines;
  }

  private static boolean isBreak(char c) {
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
    char[] counted = phrase.replace('#', '0').toCharArray();
    return counted.length == 0 ? of(" ") : new Line(counted, 0, counted.length, false);
  }

  /** The line itself, of the {@code text} that it stands in. */
  String text(TracedText text) {
    String known = itself;
    if (known == null) {
      known = text.text().substring(span.start(), span.end());
      itself = known;
    }
    return known;
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
    return key == other.key
        && words.length > 0
        && length == other.length
        && Arrays.equals(words, other.words);
  }

  /** Whether its words begin with all of {@code those}. */
  boolean startsWith(long[] those) {
    return those.length <= words.length
        && Arrays.equals(words, 0, those.length, those, 0, those.length);
  }

  /** A hash of the first {@code count} of {@code words}. */
  static long key(long[] words, int count) {
    long key = 17;
    for (int i = 0; i < count; i++) {
      key = key(key, words[i]);
    }
    return key;
  }

  /** A hash of the words behind {@code key} and one more. */
  static long key(long key, long word) {
    long next = (key + word) * 0x9E3779B97F4A7C15L;
    return next ^ (next >>> 29);
  }

  boolean endsSentence() {
    return kind(last) == SENTENCE_END;
  }

  boolean endsQuestion() {
    return last == '?' || last == '\uff1f' || last == '\u061f';
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

  private long[] scan(char[] text, int start, int end) {
    long[] found = new long[16];
    int n = 0;
    int unspaced = 0;
    int lastSize = 0;
    char sentenceEnd = 0;
    first = text[start];
    int i = start;
    while (i < end) {
      char c = text[i];
      byte kind = kind(c);
      if (kind < DIGIT) {
        if (kind == SENTENCE_END) {
          // "U.S. Steel" and "J. Doe" go on behind their full stops.
          sentenceEnd = c == '.' && lastSize < 3 ? 0 : c;
        } else if (kind == SIGN) {
          marks++;
          address |= c == ':' && i + 2 < end && text[i + 1] == '/' && text[i + 2] == '/';
        }
        i++;
        continue;
      }
      boolean gap = i > start && isBlank(text[i - 1]);
      sentences += sentenceEnd != 0 && (gap || sentenceEnd > 0x3000) && kind != LOWER ? 1 : 0;
      sentenceEnd = 0;
      if (n == found.length && n < WORDS_KEPT) {
        found = Arrays.copyOf(found, 2 * n);
      }
      if (kind == UNSPACED) {
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
      byte head = kind;
      int upper = 0;
      int numerals = 0;
      long hash = 0;
      while (i < end) {
        c = text[i];
        if (c >= 'a' && c <= 'z') {
          hash = hash * 31 + c;
          i++;
          continue;
        }
        kind = kind(c);
        if (kind >= DIGIT && kind != UNSPACED) {
          numerals += kind == DIGIT ? 1 : 0;
          upper += kind == UPPER ? 1 : 0;
          hash = hash * 31 + WordTable.lower(c);
        } else if (!isApostrophe(c) || i + 1 == end || kind(text[i + 1]) < DIGIT) {
          break;
        }
        i++;
      }
      int size = i - wordStart;
      lastSize = size;
      length++;
      letters += size - numerals;
      digits += numerals;
      capitals += upper;
      capitalWords += head == UPPER ? 1 : 0;
      shoutedWords += head == UPPER && size > 1 && upper == size ? 1 : 0;
      lowerWords += head == LOWER ? 1 : 0;
      dated |= numerals > 0 && isDated(text, wordStart, i, end);
      if (n < WORDS_KEPT) {
        found[n++] = numerals == size ? NUMBER : hash(hash);
      }
    }
    length += (unspaced + 1) / 2;
    if (unspaced > letters / 2) {
      // Scripts without spaces have no capitals: their words count as lower-case.
      lowerWords += (unspaced + 1) / 2;
    }
    return Arrays.copyOf(found, n);
  }

  private static boolean isDated(char[] text, int from, int to, int end) {
    char a = text[from];
    boolean year =
        to - from == 4
            && ((a == '1' && text[from + 1] == '9') || (a == '2' && text[from + 1] == '0'));
    boolean time =
        to - from <= 2 && to + 1 < end && text[to] == ':' && Character.isDigit(text[to + 1]);
    return year || time;
  }

  private static long hash(long value) {
    long h = (value + 0x51ED27) * 0xBF58476D1CE4E5B9L;
    return (h ^ (h >>> 31)) | 2;
  }

  private static byte kind(char c) {
    byte known = KINDS[c];
    if (known == 0) {
      known = kindOf(c);
      KINDS[c] = known;
    }
    return known;
  }

  private static byte kindOf(char c) {
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    if (mark || Character.isLetterOrDigit(c)) {
      return isUnspaced(c)
          ? UNSPACED
          : Character.isDigit(c)
              ? DIGIT
              : Character.isUpperCase(c) ? UPPER : Character.isLowerCase(c) ? LOWER : LETTER;
    }
    if (".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964".indexOf(c) >= 0) {
      return SENTENCE_END;
    }
    return c <= ' ' || c == ',' || isQuote(c) ? QUIET : SIGN;
  }

  static boolean isWordChar(char c) {
    return kind(c) >= DIGIT;
  }

  /** Whether {@code c} belongs to a script that sets no spaces between words. */
  static boolean isUnspaced(char c) {
    return (c >= '\u3040' && c <= '\u9fff') || (c >= '\u0e00' && c <= '\u0e7f');
  }

  private static boolean isApostrophe(char c) {
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
}

package pressfold.quote;

import java.util.Arrays;
import java.util.List;
import pressfold.quote.QuoteMarks.Marked;
import pressfold.source.Span;

/** A block's text as words and marks, each quote in it one opaque token. */
final class Words {

  static final long CAPITAL = 1L << 32;
  static final long NUMBER = 1L << 33;
  static final long QUOTE = 1L << 34;
  static final long MARK = 1L << 35;
  static final long GENITIVE = 1L << 36;
  static final long WORD = 1L << 37;

  final String text;
  int size;
  int[] start;
  int[] end;
  long[] traits;

  final Lexicon lexicon;

  private Words(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
    int likely = text.length() / 5 + 2;
    start = new int[likely];
    end = new int[likely];
    traits = new long[likely];
  }

  static Words of(String text, List<Marked> quotes, Lexicon lexicon) {
    Words words = new Words(text, lexicon);
    int at = 0;
    for (Marked marked : quotes) {
      Span quote = marked.within();
      words.read(at, quote.start());
      words.add(quote.start(), quote.end(), QUOTE);
      at = quote.end();
    }
    words.read(at, text.length());
    return words;
  }

  /** How many words stand in the span. */
  static int count(String text, Span span) {
    int count = 0;
    boolean inside = false;
    for (int i = span.start(); i < span.end(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      count += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return count;
  }

  /** Whether the span is written like a title: every word of weight with a capital. */
  static boolean titled(String text, Span span) {
    boolean begins = true;
    int capitals = 0;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (begins && Character.isLetter(c)) {
        int end = i;
        while (end < span.end() && Character.isLetter(text.charAt(end))) {
          end++;
        }
        if (Character.isUpperCase(c)) {
          capitals++;
        } else if (end - i > 4) {
          return false;
        }
      }
      begins = !Character.isLetterOrDigit(c) && c != '\'' && c != '’';
    }
    return capitals > 1 && 2 * capitals > count(text, span);
  }

  boolean is(int i, long any) {
    return i >= 0 && i < size && (traits[i] & any) != 0;
  }

  boolean isMark(int i, char mark) {
    return is(i, MARK) && text.charAt(start[i]) == mark;
  }

  String word(int i) {
    return text.substring(start[i], end[i]);
  }

  boolean isWord(int i, String word) {
    return i >= 0
        && i < size
        && end[i] - start[i] == word.length()
        && text.regionMatches(true, start[i], word, 0, word.length());
  }

  private void read(int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (c == ' ') {
        i++;
      } else if (letter(c)) {
        i = readWord(i, to);
      } else if (c >= '0' && c <= '9') {
        i = readNumber(i, to);
      } else {
        if (!Character.isWhitespace(c) && c != '\u00a0' && c != '\u202f') {
          add(i, i + 1, MARK);
        }
        i++;
      }
    }
  }

  private int readWord(int from, int to) {
    int hash = 0;
    boolean dotted = false;
    int i = from;
    for (; i < to; i++) {
      char c = text.charAt(i);
      if (!letter(c)) {
        if (!within(i, to)) {
          break;
        }
        dotted |= c == '.';
        if (c == '\'' || c == '’') {
          long elided = lexicon.traits(text, from, i + 1, 31 * hash + '\'');
          if (elided != 0 && !known(from, i + 1, to, 31 * hash + '\'')) {
            // French and Italian: "l'opposition", "dell'interno".
            add(from, i + 1, WORD | elided);
            return i + 1;
          }
        } else if (c == '-' && pronounFollows(i, to)) {
          break;
        }
      }
      hash = 31 * hash + Lexicon.fold(c);
    }
    add(from, i, hash, dotted);
    return skipped(i, to);
  }

  private void add(int from, int to, int hash, boolean dotted) {
    long shape = WORD | (Character.isUpperCase(text.charAt(from)) ? CAPITAL : 0);
    int length = to - from;
    if (to < text.length() && text.charAt(to) == '.') {
      long abbreviation = lexicon.traits(text, from, to + 1, 31 * hash + '.');
      boolean initial = length == 1 && (shape & CAPITAL) != 0 && text.charAt(from) != 'I';
      boolean goesOn = to + 1 < text.length() && ",)".indexOf(text.charAt(to + 1)) >= 0;
      if ((abbreviation & Lexicon.ABBREVIATION) != 0 || dotted || initial || goesOn) {
        add(from, to + 1, shape | abbreviation);
        return;
      }
    }
    if (length > 2 && fold(to - 1) == 's' && fold(to - 2) == '\'') {
      long owner = lexicon.traits(text, from, to - 2, Lexicon.hash(text, from, to - 2));
      // "she's" is no genitive.
      add(from, to, shape | ((owner & Lexicon.SUBJECT) != 0 ? owner : owner | GENITIVE));
      return;
    }
    boolean plural = to < text.length() && fold(to) == '\'' && length > 1 && fold(to - 1) == 's';
    long traits = lexicon.traits(text, from, to, hash);
    if (traits == 0 && shape == WORD && lexicon.inflects()) {
      traits = unknown(to, length);
    }
    add(from, to, shape | traits | (plural ? GENITIVE : 0));
  }

  /** Where reading goes on behind a word: behind its full stop, apostrophe, or "-t-". */
  private int skipped(int i, int to) {
    int end = Math.max(i, this.end[size - 1]);
    if (end == i && (traits[size - 1] & GENITIVE) != 0 && i < to && fold(i) == '\'') {
      return i + 1;
    }
    if (end < to && text.charAt(end) == '-' && pronounFollows(end, to)) {
      return text.startsWith("-t-", end) ? end + 3 : end + 1;
    }
    return end;
  }

  /** Whether the word that goes on behind its apostrophe is one by itself, as "d'après". */
  private boolean known(int from, int i, int to, int hash) {
    int end = i;
    int whole = hash;
    while (end < to && letter(text.charAt(end))) {
      whole = 31 * whole + fold(end++);
    }
    return lexicon.traits(text, from, end, whole) != 0 && end > i;
  }

  private boolean within(int i, int to) {
    char c = text.charAt(i);
    if (Character.isDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    return i + 1 < to
        && (c == '.'
            ? Character.isLetter(text.charAt(i + 1)) && dotWithin(i)
            : "-'’@&".indexOf(c) >= 0 && Character.isLetterOrDigit(text.charAt(i + 1)));
  }

  /** Whether a pronoun hangs on the verb before the hyphen: "dit-il", "a-t-elle". */
  private boolean pronounFollows(int hyphen, int to) {
    int from = text.startsWith("-t-", hyphen) ? hyphen + 3 : hyphen + 1;
    int end = from;
    while (end < to && letter(text.charAt(end))) {
      end++;
    }
    return !lexicon.inflects()
        && (lexicon.traits(text, from, end, Lexicon.hash(text, from, end)) & Lexicon.SUBJECT) != 0;
  }

  /** What an English word that the lexicon lacks is by its ending. */
  private long unknown(int end, int length) {
    if (length > 4 && text.startsWith("ed", end - 2)) {
      return Lexicon.VERB;
    }
    if (length > 4 && text.startsWith("ly", end - 2)) {
      return Lexicon.ADVERB;
    }
    return length > 5 && text.startsWith("ing", end - 3) ? Lexicon.VERB | Lexicon.ING : 0;
  }

  private static boolean letter(char c) {
    return c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(c);
  }

  /** Whether the full stop at {@code i} belongs to a word, as in "U.S." or "site.com". */
  private boolean dotWithin(int i) {
    char next = text.charAt(i + 1);
    return Character.isLowerCase(next)
        || (Character.isUpperCase(next) && Character.isUpperCase(text.charAt(i - 1)));
  }

  private char fold(int i) {
    return Lexicon.fold(text.charAt(i));
  }

  private int readNumber(int from, int to) {
    int i = from;
    while (i < to
        && (Character.isLetterOrDigit(text.charAt(i))
            || ((text.charAt(i) == '.' || text.charAt(i) == ',' || text.charAt(i) == '-')
                && i + 1 < to
                && Character.isLetterOrDigit(text.charAt(i + 1))))) {
      i++;
    }
    // "the 54-year-old" is a noun.
    add(from, i, letter(text.charAt(i - 1)) ? WORD : NUMBER);
    return i;
  }

  private void add(int from, int to, long trait) {
    if (size == start.length) {
      start = Arrays.copyOf(start, 2 * size);
      end = Arrays.copyOf(end, 2 * size);
      traits = Arrays.copyOf(traits, 2 * size);
    }
    start[size] = from;
    end[size] = to;
    traits[size++] = trait;
  }
}

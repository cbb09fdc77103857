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
  int[] start = new int[64];
  int[] end = new int[64];
  long[] traits = new long[64];

  private final Lexicon lexicon;

  private Words(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
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
      if (Character.isLetter(c)) {
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
      boolean inside =
          Character.isLetterOrDigit(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || (c == '.' && i + 1 < to && dotWithin(i))
              || ((c == '-' || c == '\'' || c == '’' || c == '@' || c == '&')
                  && i + 1 < to
                  && Character.isLetterOrDigit(text.charAt(i + 1)));
      if (!inside) {
        break;
      }
      dotted |= c == '.';
      hash = 31 * hash + Lexicon.fold(c);
    }
    long shape = WORD | (Character.isUpperCase(text.charAt(from)) ? CAPITAL : 0);
    boolean dot = i < to && text.charAt(i) == '.';
    if (dot) {
      int dottedHash = 31 * hash + '.';
      long abbreviation = lexicon.traits(text, from, i + 1, dottedHash);
      boolean initial = i == from + 1 && (shape & CAPITAL) != 0 && text.charAt(from) != 'I';
      if ((abbreviation & Lexicon.ABBREVIATION) != 0 || dotted || initial) {
        add(from, i + 1, shape | abbreviation);
        return i + 1;
      }
    }
    int length = i - from;
    if (length > 2 && fold(i - 1) == 's' && fold(i - 2) == '\'') {
      long owner = lexicon.traits(text, from, i - 2, Lexicon.hash(text.substring(from, i - 2)));
      // "she's" is no genitive.
      add(from, i, shape | ((owner & Lexicon.SUBJECT) != 0 ? owner : owner | GENITIVE));
      return i;
    }
    boolean plural = i < to && fold(i) == '\'' && length > 1 && fold(i - 1) == 's';
    long traits = lexicon.traits(text, from, i, hash);
    if (traits == 0 && shape == WORD) {
      traits = unknownVerb(i, length);
    }
    add(from, i, shape | traits | (plural ? GENITIVE : 0));
    return plural ? i + 1 : i;
  }

  private long unknownVerb(int end, int length) {
    if (length > 4 && text.startsWith("ed", end - 2)) {
      return Lexicon.VERB;
    }
    if (length > 4 && text.startsWith("ly", end - 2)) {
      return Lexicon.ADVERB;
    }
    return length > 5 && text.startsWith("ing", end - 3) ? Lexicon.VERB | Lexicon.ING : 0;
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
    add(from, i, NUMBER);
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

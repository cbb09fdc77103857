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

  /** What the last word is of those who may speak. */
  static final long SOMEBODY =
      CAPITAL | Lexicon.PERSON | Lexicon.ORGANISATION | Lexicon.DOCUMENT | Lexicon.SUBJECT;

  final String text;
  final Lexicon lexicon;
  private final char[] chars;
  int size;
  int[] start;
  int[] end;
  long[] traits;

  /** Each word's hash in the lexicon, without the ending of a genitive. */
  long[] hashes;

  /**
   * @param chars the characters of {@code text}
   */
  Words(String text, char[] chars, List<Marked> quotes, Lexicon lexicon) {
    this.text = text;
    this.chars = chars;
    this.lexicon = lexicon;
    int likely = text.length() / 5 + 2;
    start = new int[likely];
    end = new int[likely];
    traits = new long[likely];
    hashes = new long[likely];
    int at = 0;
    for (Marked marked : quotes) {
      Span quote = marked.within();
      read(at, quote.start());
      add(quote.start(), quote.end(), QUOTE, 0);
      at = quote.end();
    }
    read(at, text.length());
  }

  boolean is(int i, long any) {
    // Behind the last token there are no traits.
    return i >= 0 && i < traits.length && (traits[i] & any) != 0;
  }

  boolean isMark(int i, char mark) {
    return is(i, MARK) && text.charAt(start[i]) == mark;
  }

  boolean isDash(int i) {
    return is(i, MARK) && "-–—".indexOf(text.charAt(start[i])) >= 0;
  }

  String word(int i) {
    return text.substring(start[i], end[i]);
  }

  /** The text from one token to another, which is exclusive. */
  String slice(int from, int to) {
    return text.substring(start[from], end[to - 1]);
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
      char c = chars[i];
      if (c == ' ') {
        i++;
      } else if (letter(c)) {
        i = readWord(i, to);
      } else if (c >= '0' && c <= '9') {
        i = readNumber(i, to);
      } else {
        if (!Character.isWhitespace(c) && c != '\u00a0' && c != '\u202f') {
          add(i, i + 1, MARK, 0);
        }
        i++;
      }
    }
  }

  /** Reads a word; where to go on. */
  private int readWord(int from, int to) {
    long hash = 0;
    long owner = 0;
    boolean dotted = false;
    int i = from;
    for (; i < to; i++) {
      char c = chars[i];
      if (c >= 'a' && c <= 'z') {
        hash = Lexicon.hash(hash, c);
        continue;
      }
      if (!letter(c)) {
        if (c == ' ' || !within(i, to) || (c == '-' && pronounFollows(i, to))) {
          break;
        }
        dotted |= c == '.';
        if (c == '\'' || c == '’') {
          owner = hash;
          long elided = lexicon.traits(Lexicon.hash(hash, '\''));
          if (elided != 0 && !known(i + 1, to, Lexicon.hash(hash, '\''))) {
            // French and Italian: "l'opposition", "dell'interno".
            add(from, i + 1, WORD | elided, 0);
            return i + 1;
          }
        }
      }
      hash = Lexicon.hash(hash, Lexicon.fold(c));
    }
    long shape = WORD | (Character.isUpperCase(chars[from]) ? CAPITAL : 0);
    if (i < chars.length && chars[i] == '.') {
      long abbreviation = lexicon.traits(Lexicon.hash(hash, '.'));
      boolean initial = i == from + 1 && (shape & CAPITAL) != 0 && chars[from] != 'I';
      boolean goesOn = i + 1 < chars.length && ",)".indexOf(chars[i + 1]) >= 0;
      if ((abbreviation & Lexicon.ABBREVIATION) != 0 || dotted || initial || goesOn) {
        add(from, i + 1, shape | abbreviation, Lexicon.hash(hash, '.'));
        return i + 1;
      }
    }
    boolean s = i > from + 1 && fold(i - 1) == 's';
    if (s && i > from + 2 && fold(i - 2) == '\'') {
      long traits = lexicon.traits(owner);
      // "she's" is no genitive.
      add(from, i, shape | traits | ((traits & Lexicon.SUBJECT) != 0 ? 0 : GENITIVE), owner);
    } else {
      boolean plural = s && i < chars.length && fold(i) == '\'';
      long traits = lexicon.traits(hash);
      if (traits == 0 && shape == WORD && lexicon.inflects()) {
        traits = unknown(i, i - from);
      }
      add(from, i, shape | traits | (plural ? GENITIVE : 0), hash);
      i += plural ? 1 : 0;
    }
    boolean hung = i < to && chars[i] == '-' && pronounFollows(i, to);
    return hung ? afterHyphen(i) : i;
  }

  /** Whether the word that goes on behind its apostrophe is one by itself, as "d'après". */
  private boolean known(int i, int to, long hash) {
    int end = wordEnd(i, to);
    long whole = hash;
    for (int k = i; k < end; k++) {
      whole = Lexicon.hash(whole, fold(k));
    }
    return end > i && lexicon.traits(whole) != 0;
  }

  private int wordEnd(int from, int to) {
    int end = from;
    while (end < to && letter(chars[end])) {
      end++;
    }
    return end;
  }

  private boolean within(int i, int to) {
    char c = chars[i];
    if (Character.isDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    return i + 1 < to
        && (c == '.'
            ? Character.isLetter(chars[i + 1]) && dotWithin(i)
            : "-'’@&".indexOf(c) >= 0 && Character.isLetterOrDigit(chars[i + 1]));
  }

  /** Whether a pronoun hangs on the verb before the hyphen: "dit-il", "a-t-elle". */
  private boolean pronounFollows(int hyphen, int to) {
    if (lexicon.inflects()) {
      return false;
    }
    int from = afterHyphen(hyphen);
    String pronoun = text.substring(from, wordEnd(from, to));
    return (lexicon.traits(Lexicon.hash(pronoun)) & Lexicon.SUBJECT) != 0;
  }

  private int afterHyphen(int hyphen) {
    return text.startsWith("-t-", hyphen) ? hyphen + 3 : hyphen + 1;
  }

  /** What an English word that the lexicon lacks is by its ending. */
  private long unknown(int end, int length) {
    if (length < 5) {
      return 0;
    }
    return switch (chars[end - 1]) {
      case 'd' -> chars[end - 2] == 'e' ? Lexicon.VERB : 0;
      case 'y' -> chars[end - 2] == 'l' ? Lexicon.ADVERB : 0;
      case 'g' -> length > 5 && text.startsWith("ing", end - 3) ? Lexicon.VERB | Lexicon.ING : 0;
      default -> 0;
    };
  }

  private static boolean letter(char c) {
    return c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(c);
  }

  /** Whether the full stop at {@code i} belongs to a word, as in "U.S." or "site.com". */
  private boolean dotWithin(int i) {
    char next = chars[i + 1];
    return Character.isLowerCase(next)
        || (Character.isUpperCase(next) && Character.isUpperCase(chars[i - 1]));
  }

  private char fold(int i) {
    return Lexicon.fold(chars[i]);
  }

  private int readNumber(int from, int to) {
    int i = from;
    while (i < to
        && (Character.isLetterOrDigit(chars[i])
            || ((chars[i] == '.' || chars[i] == ',' || chars[i] == '-')
                && i + 1 < to
                && Character.isLetterOrDigit(chars[i + 1])))) {
      i++;
    }
    // "the 54-year-old" is a noun.
    add(from, i, letter(chars[i - 1]) ? WORD : NUMBER, 0);
    return i;
  }

  private void add(int from, int to, long trait, long hash) {
    if (size == start.length) {
      start = Arrays.copyOf(start, 2 * size);
      end = Arrays.copyOf(end, 2 * size);
      traits = Arrays.copyOf(traits, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    start[size] = from;
    end[size] = to;
    hashes[size] = hash;
    traits[size++] = trait;
  }
}

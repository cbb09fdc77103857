package pressfold.typography;

import java.util.BitSet;

/** Finds what is no prose: web and mail addresses, and code in backquotes. */
final class Untouchable {

  private Untouchable() {}

  /** The offsets of such characters. */
  static BitSet in(String text) {
    BitSet found = new BitSet();
    for (int i = text.indexOf("://"); i >= 0; i = text.indexOf("://", i)) {
      int start = addressStart(text, i);
      i = addressEnd(text, i + 3);
      found.set(start, i);
    }
    for (int i = text.indexOf("www."); i >= 0; i = text.indexOf("www.", i)) {
      int start = i;
      i = addressEnd(text, i + 4);
      found.set(start, i);
    }
    for (int i = text.indexOf('@'); i >= 0; i = text.indexOf('@', i + 1)) {
      mail(text, i, found);
    }
    for (int i = text.indexOf('`'); i >= 0; i = text.indexOf('`', i + 1)) {
      int close = text.indexOf('`', i + 1);
      if (close > i + 1) {
        found.set(i, close + 1);
      }
      i = Math.max(i, close);
    }
    return found;
  }

  private static int addressStart(String text, int colon) {
    int start = colon;
    while (start > 0
        && isAscii(text.charAt(start - 1))
        && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Addresses end at white space and at marks that they are put in. */
  private static int addressEnd(String text, int from) {
    int end = from;
    boolean open = false;
    while (end < text.length() && isAddress(text, end)) {
      if (isSingleMark(text.charAt(end))) {
        if (!open && !isWithinAWord(text, end)) {
          break;
        }
        open = !open;
      }
      end++;
    }
    while (end > from && ".,;:!?)".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean isAddress(String text, int i) {
    char c = text.charAt(i);
    boolean typedMark = text.startsWith("''", i) || text.startsWith(",,", i);
    return c > ' '
        && !Character.isSpaceChar(c)
        && "\"<>`“”„‟«»「」『』‹›‚".indexOf(c) < 0
        && !typedMark;
  }

  private static boolean isSingleMark(char c) {
    return c == '\'' || c == '’' || c == '‘';
  }

  private static boolean isWithinAWord(String text, int mark) {
    return mark + 1 < text.length() && Character.isLetterOrDigit(text.charAt(mark + 1));
  }

  private static void mail(String text, int at, BitSet found) {
    int start = at;
    while (start > 0 && isMail(text.charAt(start - 1))) {
      start--;
    }
    int end = at + 1;
    while (end < text.length() && isMail(text.charAt(end))) {
      end++;
    }
    if (start < at && end > at + 1) {
      found.set(start, end);
    }
  }

  private static boolean isMail(char c) {
    return isAscii(c) && (Character.isLetterOrDigit(c) || "._%+'-".indexOf(c) >= 0);
  }

  private static boolean isAscii(char c) {
    return c < 0x80;
  }
}

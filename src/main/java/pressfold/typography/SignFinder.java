package pressfold.typography;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import pressfold.typography.Sign.Kind;

/** Finds the signs of a text, in order, and looks at what is around them. */
final class SignFinder {

  private final char[] chars;
  private final Language language;
  private final BitSet untouchable;
  private final List<Sign> signs = new ArrayList<>();

  private SignFinder(String text, char[] chars, Language language) {
    this.chars = chars;
    this.language = language;
    this.untouchable = Untouchable.in(text);
  }

  /** Whether anything in a text of {@code chars} might have to be set otherwise; a quick look. */
  static boolean mayFind(char[] chars, Language language) {
    boolean spaces = language.spacesPunctuation();
    int last = chars.length - 1;
    for (int i = 0; i <= last; i++) {
      char c = chars[i];
      if (c > '.' ? c < '´' && c != '`' : c == ' ' && !spaces) {
        continue;
      }
      boolean sign =
          switch (c) {
            case '"', '\'', '`', '´' -> true;
            case '-', '.', ',' -> i < last && chars[i + 1] == c;
            case ' ' -> i < last && "?!;:»".indexOf(chars[i + 1]) >= 0;
            case '«' -> i < last && chars[i + 1] == ' ' && spaces;
            default -> false;
          };
      if (sign) {
        return true;
      }
    }
    return false;
  }

  static List<Sign> find(String text, char[] chars, Language language) {
    SignFinder finder = new SignFinder(text, chars, language);
    int i = 0;
    boolean touchable = finder.untouchable.isEmpty();
    while (i < finder.chars.length) {
      char c = finder.chars[i];
      boolean letter = (c > '.' && c < '`') || (c > '`' && c < '\u00a0');
      i = letter || (!touchable && finder.untouchable.get(i)) ? i + 1 : finder.read(i);
    }
    List<Sign> signs = finder.signs;
    if (!signs.isEmpty()) {
      lookBack(signs, text);
      lookAhead(signs, text);
    }
    return signs;
  }

  /** Reads what stands at {@code i}, and tells where to read on. */
  private int read(int i) {
    return switch (chars[i]) {
      case '"', '“', '”', '„', '‟', '»', '「', '」', '『', '』' -> sign(Kind.DOUBLE, i, i + 1);
      case '«' -> sign(Kind.DOUBLE, i, isSpace(i + 1) ? i + 2 : i + 1);
      case '’', '‘', '‚', '‹', '›', '´' -> sign(Kind.SINGLE, i, i + 1);
      case '\'' -> apostrophes(i);
      case '`' -> pair(i, true);
      case ',' -> pair(i, language.outer().opening() == '„');
      case '-' -> run(i) == i + 1 ? i + 1 : sign(Kind.DASH, i, run(i));
      case '.' -> run(i) == i + 1 ? i + 1 : sign(Kind.ELLIPSIS, i, run(i));
      case ' ', '\u00a0', '\u202f' -> language.spacesPunctuation() ? space(i) : i + 1;
      default -> i + 1;
    };
  }

  private int sign(Kind kind, int start, int end) {
    signs.add(new Sign(kind, chars[start], start, end));
    return end;
  }

  /** A space beside a guillemet belongs to it, where the language has it so. */
  private int space(int i) {
    if (i + 1 < chars.length && chars[i + 1] == '»') {
      signs.add(new Sign(Kind.DOUBLE, '»', i, i + 2));
      return i + 2;
    }
    return chars[i] == ' ' ? sign(Kind.SPACE, i, i + 1) : i + 1;
  }

  private boolean isSpace(int i) {
    return language.spacesPunctuation()
        && i < chars.length
        && " \u00a0\u202f".indexOf(chars[i]) >= 0;
  }

  /** Two are a double mark, the third beside it is a single one; more mean nothing. */
  private int apostrophes(int start) {
    int end = run(start);
    boolean opens = start == 0 || Character.isWhitespace(chars[start - 1]);
    return switch (end - start) {
      case 1 -> sign(Kind.SINGLE, start, end);
      case 2 -> sign(Kind.DOUBLE, start, end);
      case 3 ->
          opens
              ? sign(Kind.SINGLE, sign(Kind.DOUBLE, start, start + 2), end)
              : sign(Kind.DOUBLE, sign(Kind.SINGLE, start, start + 1), end);
      default -> end;
    };
  }

  private int pair(int start, boolean isQuote) {
    int end = run(start);
    return isQuote && end - start == 2 ? sign(Kind.DOUBLE, start, end) : end;
  }

  /** Where the character at {@code start} ends to be repeated. */
  private int run(int start) {
    int end = start + 1;
    while (end < chars.length && chars[end] == chars[start]) {
      end++;
    }
    return end;
  }

  private static void lookBack(List<Sign> signs, String text) {
    Sign last = signs.get(0);
    for (Sign sign : signs) {
      boolean passOver = sign.isQuote() && last != sign && last.isQuote() && last.end == sign.start;
      sign.before = passOver ? last.before : sign.start == 0 ? 0 : text.codePointBefore(sign.start);
      last = sign;
    }
  }

  private static void lookAhead(List<Sign> signs, String text) {
    Sign next = signs.get(signs.size() - 1);
    boolean closerAhead = false;
    for (int i = signs.size() - 1; i >= 0; i--) {
      Sign sign = signs.get(i);
      boolean passOver = sign.isQuote() && next != sign && next.isQuote() && sign.end == next.start;
      sign.after =
          passOver ? next.after : sign.end == text.length() ? 0 : text.codePointAt(sign.end);
      sign.closerAhead = closerAhead;
      if (sign.kind == Kind.SINGLE && !sign.isBetweenWords() && (sign.closes() || sign.opens())) {
        closerAhead = sign.closes();
      }
      next = sign;
    }
  }
}

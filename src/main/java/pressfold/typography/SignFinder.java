package pressfold.typography;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import pressfold.typography.Sign.Kind;

/** Finds the signs of a text, in order, and looks at what is around them. */
final class SignFinder {

  private final String text;
  private final Language language;
  private final BitSet untouchable;

  private SignFinder(String text, Language language) {
    this.text = text;
    this.language = language;
    this.untouchable = Untouchable.in(text);
  }

  static List<Sign> find(String text, Language language) {
    List<Sign> signs = new SignFinder(text, language).scan();
    if (!signs.isEmpty()) {
      lookBack(signs, text);
      lookAhead(signs, text);
    }
    return signs;
  }

  private List<Sign> scan() {
    List<Sign> signs = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      Optional<Sign> sign = untouchable.get(i) ? Optional.empty() : at(i);
      sign.ifPresent(signs::add);
      i = sign.isPresent() ? sign.get().end : i + 1;
    }
    return signs;
  }

  private Optional<Sign> at(int i) {
    return switch (text.charAt(i)) {
      case '"', '“', '”', '„', '‟', '«', '»', '「', '」', '『', '』' -> sign(Kind.DOUBLE, i, 1);
      case '\'' -> isPair(i) ? sign(Kind.DOUBLE, i, 2) : sign(Kind.SINGLE, i, 1);
      case '’', '‘', '‚', '‹', '›', '´' -> sign(Kind.SINGLE, i, 1);
      case '`' -> isPair(i) ? sign(Kind.DOUBLE, i, 2) : Optional.empty();
      case ',' ->
          isPair(i) && language.outer().opening() == '„'
              ? sign(Kind.DOUBLE, i, 2)
              : Optional.empty();
      case '-' -> run(i) == 1 ? Optional.empty() : sign(Kind.DASH, i, run(i));
      case '.' -> run(i) == 1 ? Optional.empty() : sign(Kind.ELLIPSIS, i, run(i));
      case ' ' -> language.spacesPunctuation() ? sign(Kind.SPACE, i, 1) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Sign> sign(Kind kind, int start, int length) {
    return Optional.of(new Sign(kind, start, start + length));
  }

  private boolean isPair(int i) {
    char c = text.charAt(i);
    return i + 1 < text.length()
        && text.charAt(i + 1) == c
        && (i + 2 == text.length() || text.charAt(i + 2) != c);
  }

  /** How often the character at {@code i} stands there. */
  private int run(int i) {
    int end = i + 1;
    while (end < text.length() && text.charAt(end) == text.charAt(i)) {
      end++;
    }
    return end - i;
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

package pressfold.typography;

/** A character, or a few, that may have to be set otherwise. */
final class Sign {

  /** The kinds of signs. */
  enum Kind {
    DOUBLE,
    SINGLE,
    DASH,
    ELLIPSIS,
    SPACE
  }

  final Kind kind;

  /** The character that it is, a space of its own apart. */
  final char mark;

  final int start;
  final int end;

  /** What stands before and behind it, other quotation marks passed over; 0 at the text's ends. */
  int before;

  int after;

  /** Whether the next single mark behind it closes rather than opens, by the looks of it. */
  boolean closerAhead;

  Sign(Kind kind, char mark, int start, int end) {
    this.kind = kind;
    this.mark = mark;
    this.start = start;
    this.end = end;
  }

  boolean isQuote() {
    return kind == Kind.DOUBLE || kind == Kind.SINGLE;
  }

  boolean isAfterBlank() {
    return isBlank(before);
  }

  boolean isBeforeBlank() {
    return isBlank(after);
  }

  /** Whether words may follow it, going by what stands before it. */
  boolean mayOpen() {
    return isBlank(before) || "([{<-–—―/=¿¡".indexOf(before) >= 0;
  }

  /** Whether words may end at it, going by what stands behind it. */
  boolean mayClose() {
    return isBlank(after) || ")]}>.,;:!?…-–—―/。，、！？；：）".indexOf(after) >= 0;
  }

  boolean opens() {
    return mayOpen() && !mayClose();
  }

  boolean closes() {
    return mayClose() && !mayOpen();
  }

  boolean isBetweenWords() {
    return Character.isLetterOrDigit(before)
        && Character.isLetterOrDigit(after)
        && !isEastAsian(after);
  }

  /** Scripts that know no apostrophe. */
  private static boolean isEastAsian(int c) {
    return c >= '\u2e80' && c <= '\ud7ff';
  }

  private static boolean isBlank(int c) {
    return c == 0 || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}

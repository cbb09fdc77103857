package pressfold.repair;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pressfold.repair.Manuscript.Change;
import pressfold.source.Span;

/**
 * Takes out or replaces characters that a reader does not see or should not: control characters and
 * others that XML forbids, soft hyphens, zero-width spaces, odd spaces, ligatures.
 */
final class Characters {

  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  private static final String KEEPS_SPACE_BEFORE = ";:!?%»€$£°–—";

  private enum Kind {
    PLAIN,
    CONTROL,
    SOFT_HYPHEN,
    SPACE,
    LINE_END,
    JOINER,
    DIRECTION,
    INVISIBLE,
    LIGATURE,
    SURROGATE
  }

  private static final Kind[] KINDS = new Kind[0x10000];

  static {
    set(0, 0xFFFF, Kind.PLAIN);
    set(0, 8, Kind.CONTROL);
    set(0x0B, 0x0B, Kind.LINE_END);
    set(0x0C, 0x0C, Kind.LINE_END);
    set(0x0E, 0x1F, Kind.CONTROL);
    set(0x7F, 0x9F, Kind.CONTROL);
    set(0xA0, 0xA0, Kind.SPACE);
    set(0xAD, 0xAD, Kind.SOFT_HYPHEN);
    set(0x180E, 0x180E, Kind.INVISIBLE);
    set(0x2000, 0x200A, Kind.SPACE);
    set(0x200B, 0x200D, Kind.JOINER);
    set(0x200E, 0x200F, Kind.DIRECTION);
    set(0x2028, 0x2029, Kind.LINE_END);
    set(0x202A, 0x202E, Kind.DIRECTION);
    set(0x202F, 0x202F, Kind.SPACE);
    set(0x205F, 0x205F, Kind.SPACE);
    set(0x2060, 0x2064, Kind.INVISIBLE);
    set(0x2066, 0x2069, Kind.DIRECTION);
    set(0xD800, 0xDFFF, Kind.SURROGATE);
    set(0xFB00, 0xFB06, Kind.LIGATURE);
    set(0xFEFF, 0xFEFF, Kind.INVISIBLE);
    set(0xFFF9, 0xFFFC, Kind.INVISIBLE);
    set(0xFFFE, 0xFFFF, Kind.CONTROL);
  }

  private static void set(int from, int to, Kind kind) {
    Arrays.fill(KINDS, from, to + 1, kind);
  }

  private Characters() {}

  static boolean isUnseen(char c) {
    return KINDS[c] != Kind.PLAIN;
  }

  static List<Change> changes(String text) {
    List<Change> changes = new ArrayList<>();
    Optional<Boolean> rightToLeft = Optional.empty();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= ' ' && c < 0x7F) || KINDS[c] == Kind.PLAIN) {
        continue;
      }
      int end = i + 1;
      switch (KINDS[c]) {
        case CONTROL -> changes.add(change(i, end, "", "control character"));
        case SOFT_HYPHEN -> {
          end = behindWrap(text, end);
          changes.add(change(i, end, "", end > i + 1 ? "hyphenation" : "soft hyphen"));
        }
        case SPACE -> {
          if (!isTypographic(text, i)) {
            changes.add(change(i, end, " ", "space"));
          }
        }
        case LINE_END ->
            changes.add(change(i, end, c == 0x2029 ? "\n\n" : "\n", "control character"));
        case JOINER -> {
          if (!joins(text, i)) {
            changes.add(change(i, end, "", "invisible character"));
          }
        }
        case DIRECTION -> {
          rightToLeft = rightToLeft.or(() -> Optional.of(isRightToLeft(text)));
          if (!rightToLeft.get()) {
            changes.add(change(i, end, "", "invisible character"));
          }
        }
        case INVISIBLE -> changes.add(change(i, end, "", "invisible character"));
        case LIGATURE -> changes.add(change(i, end, LIGATURES[c - 0xFB00], "ligature"));
        case SURROGATE -> {
          if (Character.isHighSurrogate(c)
              && end < text.length()
              && Character.isLowSurrogate(text.charAt(end))) {
            end++;
          } else {
            changes.add(change(i, end, "", "control character"));
          }
        }
        case PLAIN -> throw new AssertionError();
      }
      i = end - 1;
    }
    return changes;
  }

  private static Change change(int start, int end, String replacement, String rule) {
    return new Change(new Span(start, end), replacement, rule);
  }

  /** Where the word goes on that a soft hyphen divides at the end of a line, else {@code at}. */
  private static int behindWrap(String text, int at) {
    int next = at;
    if (next < text.length() && text.charAt(next) == '\r') {
      next++;
    }
    if (next < text.length() && text.charAt(next) == '\n') {
      next++;
    }
    return next > at && next < text.length() && Character.isLowerCase(text.charAt(next))
        ? next
        : at;
  }

  /** Whether the space is one that printers set: within a number, at French marks, before units. */
  private static boolean isTypographic(String text, int at) {
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    char behind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    boolean narrow =
        text.charAt(at) == '\u00A0' || text.charAt(at) == '\u2009' || text.charAt(at) == '\u202F';
    return narrow
        && before > ' '
        && behind > ' '
        && (before == '«'
            || KEEPS_SPACE_BEFORE.indexOf(behind) >= 0
            || (Character.isDigit(before) && Character.isDigit(behind)));
  }

  /**
   * Whether the joiner or zero-width space at {@code at} stands where a script or emoji needs it.
   */
  private static boolean joins(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && (needsJoiners(text.codePointBefore(at)) || needsJoiners(text.codePointAt(at + 1)));
  }

  private static boolean needsJoiners(int c) {
    if (c < 0x0590) {
      return false;
    }
    if (c < 0x1E00 || (c >= 0xA800 && c < 0xAC00)) {
      return true;
    }
    UnicodeScript script = UnicodeScript.of(c);
    return c == 0xFE0F
        || c >= 0x1F000
        || (c >= 0x2600 && c < 0x2800 && script == UnicodeScript.COMMON);
  }

  private static boolean isRightToLeft(String text) {
    return text.codePoints().anyMatch(Characters::isRightToLeft);
  }

  private static boolean isRightToLeft(int c) {
    byte direction =
        c < 0x0590 ? Character.DIRECTIONALITY_LEFT_TO_RIGHT : Character.getDirectionality(c);
    return Character.isLetter(c)
        && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }
}

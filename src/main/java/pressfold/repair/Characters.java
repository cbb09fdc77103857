package pressfold.repair;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pressfold.repair.Manuscript.Change;
import pressfold.source.Span;

/**
 * Takes out or replaces characters that a reader does not see or should not: control characters and
 * others that XML forbids, soft hyphens, zero-width spaces, odd spaces, ligatures.
 */
final class Characters {

  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  private static final String KEEPS_SPACE_BEFORE = ";:!?%»€$£°–—";

  /** What becomes of characters: what is put for them, and the repair's name. */
  private enum Rule {
    CONTROL("", "control character"),
    LINE_END("\n", "control character"),
    PARAGRAPH_END("\n\n", "control character"),
    SPACE(" ", "space"),
    SOFT_HYPHEN("", "soft hyphen"),
    INVISIBLE("", "invisible character"),
    JOINER("", "invisible character"),
    DIRECTION("", "invisible character"),
    SURROGATE("", "control character"),
    LIGATURE("", "ligature");

    private final String replacement;
    private final String label;

    Rule(String replacement, String label) {
      this.replacement = replacement;
      this.label = label;
    }
  }

  /** By character; none for most. */
  private static final @Nullable Rule[] RULES = new Rule[0x10000];

  static {
    set(Rule.CONTROL, 0, 8, 0x0E, 0x1F, 0x7F, 0x9F, 0xFFFE, 0xFFFF);
    set(Rule.LINE_END, 0x0B, 0x0C, 0x2028, 0x2028);
    set(Rule.PARAGRAPH_END, 0x2029, 0x2029);
    set(Rule.SPACE, 0xA0, 0xA0, 0x2000, 0x200A, 0x202F, 0x202F, 0x205F, 0x205F);
    set(Rule.SOFT_HYPHEN, 0xAD, 0xAD);
    set(Rule.INVISIBLE, 0x180E, 0x180E, 0x2060, 0x2064, 0xFEFF, 0xFEFF, 0xFFF9, 0xFFFC);
    set(Rule.JOINER, 0x200B, 0x200D);
    set(Rule.DIRECTION, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069);
    set(Rule.SURROGATE, 0xD800, 0xDFFF);
    set(Rule.LIGATURE, 0xFB00, 0xFB06);
  }

  /** Sets the rule of characters from the first to the last of each two. */
  private static void set(Rule rule, int... ranges) {
    for (int i = 0; i < ranges.length; i += 2) {
      Arrays.fill(RULES, ranges[i], ranges[i + 1] + 1, rule);
    }
  }

  private Characters() {}

  static boolean isUnseen(char c) {
    return RULES[c] != null;
  }

  static List<Change> changes(String text) {
    List<Change> changes = new ArrayList<>();
    boolean rightToLeft = text.codePoints().anyMatch(Characters::isRightToLeft);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      Rule rule = RULES[c];
      boolean stays =
          rule == Rule.SPACE
              ? isTypographic(text, i)
              : rule == Rule.JOINER
                  ? joins(text, i)
                  : rule == Rule.DIRECTION
                      ? rightToLeft
                      : rule == Rule.SURROGATE && isPaired(text, i);
      if (rule != null && !stays) {
        int end = rule == Rule.SOFT_HYPHEN ? behindWrap(text, i + 1) : i + 1;
        String right = rule == Rule.LIGATURE ? LIGATURES[c - 0xFB00] : rule.replacement;
        changes.add(new Change(new Span(i, end), right, end > i + 1 ? "hyphenation" : rule.label));
        i = end - 1;
      }
    }
    return changes;
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

  /** Whether the surrogate at {@code at} is one of two that are a character. */
  private static boolean isPaired(String text, int at) {
    return Character.isSupplementaryCodePoint(text.codePointAt(at))
        || (at > 0 && Character.isSupplementaryCodePoint(text.codePointAt(at - 1)));
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

  private static boolean isRightToLeft(int c) {
    byte direction =
        c < 0x0590 ? Character.DIRECTIONALITY_LEFT_TO_RIGHT : Character.getDirectionality(c);
    return Character.isLetter(c)
        && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }
}

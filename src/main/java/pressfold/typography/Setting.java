package pressfold.typography;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import pressfold.source.Edit;
import pressfold.source.Span;
import pressfold.typography.Language.Pair;

/**
 * The setting of one text, sign by sign. It knows which quotations are open, so that a straight
 * mark takes its side from what stands around it, and from that only where this leaves it open; a
 * mark that was forgotten does no harm beyond the next.
 */
final class Setting {

  /**
   * A quotation in double marks that is open.
   *
   * @param opening the mark that opened it, as it is set
   * @param close what closes it
   * @param typed whether it was opened by a plain mark
   */
  private record Quotation(char opening, String close, boolean typed) {}

  /** What a single mark can be. */
  private enum Role {
    OPEN,
    CLOSE,
    APOSTROPHE,
    NONE
  }

  /** The plain characters that double marks are typed with. */
  private static final String TYPED = "\"'`,";

  private static final Pattern YEARS = Pattern.compile("\\d\\ds?");

  private final String text;
  private final char[] chars;
  private final Language language;
  private final List<Edit> changes = new ArrayList<>();
  private final Deque<Quotation> quotations = new ArrayDeque<>();
  private boolean singleIsOpen;

  /** Where a quotation ends that began before this text, in an earlier paragraph; 0 if none. */
  private int carriedTo;

  /**
   * @param chars the characters of {@code text}
   */
  Setting(String text, char[] chars, Language language) {
    this.text = text;
    this.chars = chars;
    this.language = language;
  }

  List<Edit> changes() {
    if (!SignFinder.mayFind(chars, language)) {
      return changes;
    }
    List<Sign> signs = SignFinder.find(text, chars, language);
    set(signs);
    if (carriedTo > 0) {
      changes.clear();
      quotations.clear();
      singleIsOpen = false;
      set(signs);
    }
    return changes;
  }

  private void set(List<Sign> signs) {
    for (Sign sign : signs) {
      switch (sign.kind) {
        case DOUBLE -> setDouble(sign);
        case SINGLE -> setSingle(sign);
        case DASH -> setDash(sign);
        case ELLIPSIS -> setEllipsis(sign);
        case SPACE -> setSpace(sign);
      }
    }
  }

  private boolean inQuotation(Sign sign) {
    return singleIsOpen || !quotations.isEmpty() || sign.start < carriedTo;
  }

  private void change(int start, int end, String replacement) {
    // Two marks may claim the space between them; the first one has it.
    if (start < lastChanged()) {
      return;
    }
    changes.add(new Edit(new Span(start, end), replacement));
  }

  private int lastChanged() {
    return changes.isEmpty() ? 0 : changes.get(changes.size() - 1).span().end();
  }

  private void setDouble(Sign sign) {
    boolean typed = TYPED.indexOf(sign.mark) >= 0;
    if (typed && isNoQuote(sign, sign.mark)) {
      return;
    }
    if (!typed) {
      keepTogether(sign);
    }
    if (opensQuotation(sign, sign.mark, typed)) {
      Pair pair = typed ? pairForTyped() : pairOf(sign.mark);
      if (quotations.isEmpty() || quotations.peek().opening() != pair.opening()) {
        quotations.push(new Quotation(pair.opening(), pair.close(), typed));
      }
      if (typed) {
        open(sign, pair.open());
      }
    } else {
      if (quotations.isEmpty()) {
        carriedTo = sign.start;
      }
      String close = quotations.isEmpty() ? language.outer().close() : quotations.pop().close();
      singleIsOpen = false;
      if (typed) {
        close(sign, close);
      }
    }
  }

  /** Inches, seconds, the sign within Hebrew abbreviations, and what only ever opens. */
  private boolean isNoQuote(Sign sign, char mark) {
    if (mark == '`' || mark == ',') {
      return !sign.opens();
    }
    boolean measure = Character.isDigit(sign.before) && quotations.isEmpty();
    boolean apostrophes = mark == '\'' && sign.isBetweenWords() && quotations.isEmpty();
    return measure || apostrophes || (isHebrew(sign.before) && isHebrew(sign.after));
  }

  private static boolean isHebrew(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HEBREW;
  }

  private boolean opensQuotation(Sign sign, char mark, boolean typed) {
    if ("„‟「『」』".indexOf(mark) >= 0) {
      return "」』".indexOf(mark) < 0;
    }
    if (sign.opens() || sign.closes()) {
      return sign.opens();
    }
    boolean opens = language.opensWith(mark);
    boolean closes = language.closesWith(mark);
    if (typed || (opens && closes)) {
      return quotations.isEmpty();
    }
    if (!quotations.isEmpty() && quotations.peek().close().indexOf(mark) >= 0) {
      return false;
    }
    return opens || (!closes && "“«".indexOf(mark) >= 0);
  }

  /**
   * Within a quotation that the outlet set itself the inner marks, else the outer. Inner marks that
   * are single would be taken for something else when the text is set again.
   */
  private Pair pairForTyped() {
    boolean nested = !quotations.isEmpty() && !quotations.peek().typed();
    return nested && !language.inner().equals(language.single())
        ? language.inner()
        : language.outer();
  }

  private Pair pairOf(char mark) {
    if (mark == language.outer().opening()) {
      return language.outer();
    }
    if (mark == language.inner().opening()) {
      return language.inner();
    }
    int foreign = "«»「『".indexOf(mark);
    String close = foreign < 0 ? "”" : "»«」』".substring(foreign, foreign + 1);
    return new Pair(String.valueOf(mark), close);
  }

  /** No line may end between a guillemet and the words. */
  private void keepTogether(Sign sign) {
    int space = sign.mark == '»' ? sign.start : sign.end - 1;
    if (text.charAt(space) == ' ') {
      change(space, space + 1, "\u00a0");
    }
  }

  /** A space beside the sign makes way for the one that belongs to the mark. */
  private void open(Sign sign, String mark) {
    boolean spaced = mark.length() > 1 && sign.end < text.length() && text.charAt(sign.end) == ' ';
    change(sign.start, spaced ? sign.end + 1 : sign.end, mark);
  }

  private void close(Sign sign, String mark) {
    boolean spaced =
        mark.length() > 1 && sign.start > lastChanged() && text.charAt(sign.start - 1) == ' ';
    change(spaced ? sign.start - 1 : sign.start, sign.end, mark);
  }

  private void setSingle(Sign sign) {
    char mark = sign.mark;
    Role role = role(sign, mark);
    if (role == Role.OPEN || role == Role.CLOSE) {
      singleIsOpen = role == Role.OPEN;
    }
    if (mark == '\'' || (mark == '´' && sign.isBetweenWords())) {
      switch (role) {
        case OPEN -> change(sign.start, sign.end, language.single().open());
        case CLOSE -> change(sign.start, sign.end, language.single().close());
        case APOSTROPHE -> change(sign.start, sign.end, "’");
        case NONE -> {}
      }
    }
  }

  private Role role(Sign sign, char mark) {
    if (sign.isBetweenWords()) {
      boolean measure = Character.isDigit(sign.before) && Character.isDigit(sign.after);
      return measure ? Role.NONE : Role.APOSTROPHE;
    }
    if ("‘‚‹›".indexOf(mark) >= 0) {
      boolean closes = sign.closes() || (!sign.opens() && singleIsOpen);
      return closes ? Role.CLOSE : Role.OPEN;
    }
    if (sign.closes() && singleIsOpen) {
      return isGenitive(sign) ? Role.APOSTROPHE : Role.CLOSE;
    }
    if (sign.closes()) {
      return Character.isDigit(sign.before) ? Role.NONE : Role.APOSTROPHE;
    }
    if (sign.opens()) {
      return opensSingle(sign, mark) ? Role.OPEN : Role.APOSTROPHE;
    }
    if (singleIsOpen) {
      return Role.CLOSE;
    }
    return sign.mayOpen() ? Role.NONE : sign.closerAhead ? Role.OPEN : Role.APOSTROPHE;
  }

  /** "The workers' rights" within single marks, where the quotation still has to end. */
  private static boolean isGenitive(Sign sign) {
    return "sxzSXZ".indexOf(sign.before) >= 0 && sign.after == ' ' && sign.closerAhead;
  }

  private boolean opensSingle(Sign sign, char mark) {
    if (mark == '’' && language.single().opening() != '’') {
      return false;
    }
    boolean likely = sign.before == 0 || Character.isUpperCase(sign.after);
    return isElided(sign) ? likely && sign.closerAhead : likely || sign.closerAhead;
  }

  /** "’90s" and words such as "’em". */
  private boolean isElided(Sign sign) {
    int end = sign.end;
    while (end < text.length() && end < sign.end + 15 && isWordPart(text.charAt(end))) {
      end++;
    }
    String word = text.substring(sign.end, end).toLowerCase(Locale.ROOT);
    return language.elided().contains(word) || YEARS.matcher(word).matches();
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c);
  }

  private void setDash(Sign sign) {
    int length = sign.end - sign.start;
    boolean option = sign.isAfterBlank() && !sign.isBeforeBlank();
    boolean arrow = "<!".indexOf(sign.before) >= 0 || sign.after == '>';
    boolean alone = sign.before == 0 && sign.after == 0;
    if (inQuotation(sign) || length > 3 || option || arrow || alone) {
      return;
    }
    boolean range = Character.isDigit(sign.before) && Character.isDigit(sign.after);
    change(sign.start, sign.end, length == 3 ? "—" : range ? "–" : language.dash());
  }

  private void setEllipsis(Sign sign) {
    boolean path = "/\\".indexOf(sign.before) >= 0 || "/\\".indexOf(sign.after) >= 0;
    if (!inQuotation(sign) && !path && sign.end - sign.start == 3) {
      change(sign.start, sign.end, "…");
    }
  }

  /** The spaces before the high punctuation marks. */
  private void setSpace(Sign sign) {
    if (inQuotation(sign) || sign.isAfterBlank() || sign.start < lastChanged()) {
      return;
    }
    if ("?!;".indexOf(sign.after) >= 0) {
      change(sign.start, sign.end, "\u202f");
    } else if (sign.after == ':') {
      change(sign.start, sign.end, "\u00a0");
    }
  }
}

package pressfold.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pressfold.repair.Manuscript.Change;
import pressfold.source.Span;

/** Puts the character for each HTML entity that was left in a text. */
final class Entities {

  /** An entity; its ampersand may have been escaped, and that one's too. */
  private static final Pattern ENTITY =
      Pattern.compile(
          "&(?:amp;|#38;){0,20}(#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\p{Alpha}\\p{Alnum}{1,30});");

  /** What a line has that speaks of markup or code: there an entity may be what is spoken of. */
  private static final Pattern CODE =
      Pattern.compile(
          "<[a-zA-Z/!]|&lt;[a-zA-Z/!]|`|\\b(?:HTML5?|XHTML|XML|CSS|JavaScript|PHP|ampersand)\\b"
              + "|\\b(?:escape|entit)(?:d|s|y|ies)?\\b");

  private Entities() {}

  static List<Change> changes(String text) {
    List<Change> changes = new ArrayList<>();
    Matcher entity = ENTITY.matcher(text);
    int lineEnd = -1;
    boolean code = false;
    while (entity.find()) {
      if (entity.start() >= lineEnd) {
        lineEnd = end(text, entity.start());
        int lineStart = text.lastIndexOf('\n', entity.start()) + 1;
        code = CODE.matcher(text).region(lineStart, lineEnd).find();
      }
      String character = code ? "" : character(entity.group(1));
      if (!character.isEmpty()) {
        changes.add(new Change(new Span(entity.start(), entity.end()), character, "entity"));
      }
    }
    return changes;
  }

  private static int end(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /** What {@code name} stands for; empty where it is none. */
  private static String character(String name) {
    if (name.charAt(0) != '#') {
      return org.jsoup.nodes.Entities.getByName(name);
    }
    boolean hexadecimal = name.charAt(1) == 'x' || name.charAt(1) == 'X';
    int c = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
    boolean character =
        c >= ' '
            && c != 0x7F
            && c <= Character.MAX_CODE_POINT
            && Character.getType(c) != Character.SURROGATE;
    return character ? Character.toString(Codepage.printable(c)) : "";
  }
}

package pressfold.repair;

/**
 * What a text may hold that there is a repair for, from one look at all its characters: few texts
 * hold any of it.
 */
final class Glance {

  /** First bytes that a plain character may follow, as it stands for a later byte. */
  private static final String BEFORE_PLAIN = "ÃÂÅÄâÎØÈ√ã";

  /** An ampersand, as entities begin with. */
  final boolean entities;

  /** Characters beside each other that may be UTF-8 misread. */
  final boolean misread;

  /** Letters that may be misread marks. */
  final boolean marks;

  /** Characters that a reader does not see, or should not. */
  final boolean unseen;

  /** A line that goes on in small letters or is set in, as wrapped lines are. */
  final boolean wraps;

  Glance(String text) {
    char[] chars = text.toCharArray();
    boolean entities = false;
    boolean misread = false;
    boolean marks = false;
    boolean unseen = false;
    boolean wraps = false;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= 'A' && c < 0x7F) {
        continue;
      }
      char next = i + 1 < chars.length ? chars[i + 1] : 0;
      if (c < 'A') {
        entities |= c == '&';
        if (c < ' ') {
          unseen |= Characters.isUnseen(c);
          boolean breaks = c == '\n' || (c == '\r' && next != '\n');
          wraps |= breaks && mayGoOn(next);
        }
        continue;
      }
      boolean pair = next >= 0x80 && !(isOfPrint(c) && isOfPrint(next));
      misread |=
          c < 0xA0 || pair || BEFORE_PLAIN.indexOf(c) >= 0 || (next >= 0x300 && next < 0x370);
      marks |= MisreadMarks.isSign(c);
      unseen |= Characters.isUnseen(c);
    }
    this.entities = entities;
    this.misread = misread;
    this.marks = marks;
    this.unseen = unseen;
    this.wraps = wraps;
  }

  private static boolean mayGoOn(char c) {
    return c > 'Z' || (c <= ' ' && c != '\n' && c != '\r' && c != 0);
  }

  /** Quote marks, dashes and the like, which stand beside each other in right text, too. */
  private static boolean isOfPrint(char c) {
    return c >= '‐' && c <= '›';
  }
}

package pressfold.model;

/** Counts words. */
final class Words {

  private Words() {}

  /** Words by white space; in scripts without spaces two characters count as one. */
  static int count(String text) {
    int words = 0;
    int unspaced = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        inWord = false;
      } else if (c >= 'a' && c <= 'z') {
        words += inWord ? 0 : 1;
        inWord = true;
      } else if ((c >= '\u3040' && c <= '\u9fff') || (c >= '\u0e00' && c <= '\u0e7f')) {
        unspaced++;
        inWord = false;
      } else if (Character.isLetterOrDigit(c)) {
        words += inWord ? 0 : 1;
        inWord = true;
      } else if (Character.isWhitespace(c)) {
        inWord = false;
      }
    }
    return words + (unspaced + 1) / 2;
  }
}

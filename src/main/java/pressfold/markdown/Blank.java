package pressfold.markdown;

/** What cannot be seen. */
final class Blank {

  private Blank() {}

  static boolean is(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}

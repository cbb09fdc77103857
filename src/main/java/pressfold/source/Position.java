package pressfold.source;

/**
 * A place in a file, as editors count.
 *
 * @param line from 1
 * @param column from 1, in characters (code points)
 */
public record Position(int line, int column) {

  /** The begin of a file: where a problem of the whole file is put. */
  public static final Position START = new Position(1, 1);
}

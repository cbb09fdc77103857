package pressfold.spec;

import java.util.List;

/**
 * An example from a specification.
 *
 * @param section the headings it stands under
 * @param number from 1 within its file
 * @param line the line it begins on, from 1
 * @param info what follows the word "example", such as a language; often empty
 * @param parts what the lines with a single full stop keep apart, without the last line feed; the
 *     text first, then what becomes of it
 */
public record SpecExample(String section, int number, int line, String info, List<String> parts) {

  public SpecExample {
    parts = List.copyOf(parts);
  }

  /** The text. */
  public String text() {
    return parts.get(0);
  }

  /** What becomes of it. */
  public String expected() {
    return parts.get(1);
  }

  @Override
  public String toString() {
    return section + ", example " + number + " (line " + line + ")";
  }
}

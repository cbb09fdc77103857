package pressfold.markdown;

import pressfold.markdown.Dialect.Kind;

/**
 * What {@link Reader} writes a text with. Offsets are in the Markdown. Who writes one block takes
 * no note of where blocks begin and end.
 */
interface Ink {

  /** The inline elements. */
  enum Style {
    EMPHASIS("em"),
    STRONG("strong"),
    CODE("code"),
    LINK("a");

    final String element;

    Style(String element) {
      this.element = element;
    }
  }

  /** A line between blocks ends at {@code end}, which says nothing. */
  default void rule(int end) {}

  default void begin(Kind kind) {}

  /**
   * The block ends; its inline Markdown is {@code inline}.
   *
   * @param end where it ends, its markup included
   */
  default void end(int end, String inline) {}

  void open(Style style, String target);

  void close(Style style);

  /** The Markdown from {@code start} to {@code end} as it is. */
  void copy(int start, int end);

  /** {@code text} for the Markdown from {@code start} to {@code end}. */
  void write(String text, int start, int end);

  /** A line break for the Markdown from {@code start} to {@code end}. */
  void lineBreak(int start, int end);
}

package pressfold.markdown;

import pressfold.markdown.Dialect.Kind;

/** What {@link Reader} writes a text with. Offsets are in the Markdown. */
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

  /** The elements that hold blocks. */
  enum Container {
    LIST("ul"),
    NUMBERED_LIST("ul"),
    ITEM("li"),
    BLOCK_QUOTE("blockquote");

    final String element;

    Container(String element) {
      this.element = element;
    }
  }

  /** A top-level element begins. */
  void topLevel();

  void open(Container container);

  void close(Container container);

  /** A line between blocks, which says nothing. */
  void rule(int start, int end);

  /**
   * A block begins.
   *
   * @param bare whether its container stands for its own element
   */
  void begin(Kind kind, boolean bare);

  /**
   * The block ends; its inline Markdown is {@code inline}.
   *
   * @param end where it ends, its markup included
   */
  void end(int end, String inline);

  void open(Style style, String target);

  void close(Style style);

  /** The Markdown from {@code start} to {@code end} as it is. */
  void copy(int start, int end);

  /** {@code text} for the Markdown from {@code start} to {@code end}. */
  void write(String text, int start, int end);

  /** A line break for the Markdown from {@code start} to {@code end}. */
  void lineBreak(int start, int end);
}

package pressfold.markdown;

import java.util.List;

/**
 * Our Markdown: CommonMark's paragraphs, headings, lists, block quotes, emphasis, links and code
 * spans. Nothing else is markup: raw HTML, tables, fences, footnotes and link definitions are text
 * and appear as written.
 *
 * <p>A text's <em>blocks</em> are its paragraphs, headings, list items and paragraphs of block
 * quotes, numbered from 0 in reading order. All methods count them alike, and the plain text that
 * {@link #blocks} tells of a block is the text content of what {@link #html} writes for it, with a
 * line feed for each {@code <br>}. A block without a visible character is none.
 *
 * <p>Stateless; may be used by several threads.
 */
public final class Dialect {

  /** The kinds of blocks. */
  public enum Kind {
    PARAGRAPH,
    SUBHEADING,
    LIST_ITEM,
    BLOCK_QUOTE
  }

  /**
   * A block to write.
   *
   * @param kind what it is
   * @param inline its words as inline Markdown, not blank. A list item that begins with a number
   *     ("1. ", "2) ") is written as an item of a numbered list
   */
  public record Piece(Kind kind, String inline) {}

  /**
   * HTML to put around a stretch of a block. Marks of a block lie apart or within each other.
   *
   * @param block the block's number
   * @param start 0-based offset in the block's plain text, in UTF-16 units
   * @param end exclusive; equal to {@code start} where something is put between two characters
   * @param open written before the stretch, as it is
   * @param close written after it, as it is
   */
  public record Mark(int block, int start, int end, String open, String close) {}

  /**
   * The HTML of a top-level element.
   *
   * @param firstBlock the number of the first block in it
   * @param blocks how many it holds: one, but for lists and block quotes
   * @param html one of {@code p h2 ul blockquote} with all it holds
   */
  public record HtmlPiece(int firstBlock, int blocks, String html) {}

  /**
   * A block that was read.
   *
   * @param kind what it is
   * @param start where it begins in the Markdown, its markup included
   * @param end where it ends, exclusive
   * @param text its words without markup. A numbered item's number is part of them
   * @param inline its words as inline Markdown, good for a {@link Piece}
   * @param changes what turns the Markdown between {@code start} and {@code end} into {@code text};
   *     in order, apart
   * @param code the stretches of {@code text} that are code
   */
  public record MdBlock(
      Kind kind,
      int start,
      int end,
      String text,
      String inline,
      List<Change> changes,
      List<Stretch> code) {

    public MdBlock {
      changes = List.copyOf(changes);
      code = List.copyOf(code);
    }
  }

  /**
   * A stretch of a block's plain text.
   *
   * @param start 0-based offset in UTF-16 units
   * @param end exclusive
   */
  public record Stretch(int start, int end) {}

  /**
   * A stretch of Markdown that reads otherwise in plain text.
   *
   * @param start 0-based offset in the Markdown, in UTF-16 units
   * @param end exclusive
   * @param replacement what stands there in plain text, often nothing
   */
  public record Change(int start, int end, String replacement) {}

  /**
   * Inline Markdown that shows as {@code plain}, whatever stands in it, and is escaped only where
   * it would else be markup. White space at its ends is dropped; a line end becomes a line break.
   */
  public String escape(String plain) {
    return Escaping.escape(plain);
  }

  /** The Markdown of {@code pieces}, which ends in a line feed unless it is empty. */
  public String body(List<Piece> pieces) {
    return Body.write(pieces);
  }

  /**
   * The HTML of {@code markdown}, an element of the result for each top-level element. It holds no
   * elements but {@code p h2 ul li blockquote em strong code br a} and those of {@code marks}, and
   * no attributes but a link's {@code href} (http, https or mailto) and {@code rel="external"}, and
   * {@code class="numbered"} on a list that has its numbers in its text.
   */
  public List<HtmlPiece> html(String markdown, List<Mark> marks) {
    return html(markdown, marks, "");
  }

  /**
   * The same, each block with an id: {@code idPrefix} and the block's number from 1. An empty
   * prefix writes none.
   */
  public List<HtmlPiece> html(String markdown, List<Mark> marks, String idPrefix) {
    HtmlInk ink = new HtmlInk(markdown, marks, idPrefix);
    new Reader(markdown, ink).read();
    return ink.pieces();
  }

  /**
   * What {@link #html} makes of {@code blocks} where their words are plain text, without the detour
   * through Markdown.
   */
  public List<HtmlPiece> plainHtml(List<Piece> blocks, List<Mark> marks, String idPrefix) {
    HtmlInk ink = new HtmlInk("", marks, idPrefix);
    new PlainBlocks(ink).write(blocks);
    return ink.pieces();
  }

  /** The blocks of {@code markdown}. Between them stands nothing but white space and rules. */
  public List<MdBlock> blocks(String markdown) {
    PlainInk ink = new PlainInk(markdown);
    new Reader(markdown, ink).read();
    return ink.blocks();
  }
}

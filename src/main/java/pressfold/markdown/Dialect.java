package pressfold.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.source.Edit;
import pressfold.source.Span;
import pressfold.source.TracedText;

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
   * @param text its words, not blank; a line feed is a line break
   * @param markup the same as inline Markdown, where it has markup. A list item that begins with a
   *     number ("1. ", "2) ") is written as an item of a numbered list
   */
  public record Piece(Kind kind, String text, Optional<String> markup) {}

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
   * @param markup the same as inline Markdown, where that says more than the text; good for a
   *     {@link Piece}
   * @param changes what turns the Markdown between {@code start} and {@code end} into {@code text};
   *     in order, apart; their offsets are those of the Markdown
   * @param code the stretches of {@code text} that are code
   */
  public record MdBlock(
      Kind kind,
      int start,
      int end,
      String text,
      Optional<String> markup,
      List<Edit> changes,
      List<Span> code) {

    public MdBlock {
      changes = List.copyOf(changes);
      code = List.copyOf(code);
    }

    /** {@link #text}, traced through {@code markdown}, the text that the block was read from. */
    public TracedText in(TracedText markdown) {
      List<Edit> edits = new ArrayList<>(changes.size());
      for (Edit change : changes) {
        edits.add(new Edit(change.span().shift(-start), change.replacement()));
      }
      return markdown.slice(new Span(start, end)).edit(edits);
    }
  }

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
   * The HTML of {@code pieces}, an element of the result for each top-level element. It holds no
   * elements but {@code p h2 ul li blockquote em strong code br a} and those of {@code marks}, and
   * no attributes but a link's {@code href} (http, https or mailto) and {@code rel="external"}, and
   * {@code class="numbered"} on a list that has its numbers in its text.
   *
   * @param idPrefix what a block's id begins with, before its number from 1; where empty, blocks
   *     have none
   */
  public List<HtmlPiece> html(List<Piece> pieces, List<Mark> marks, String idPrefix) {
    return new HtmlInk(marks, idPrefix).write(pieces);
  }

  /**
   * The blocks of {@code markdown}. Between them stands nothing but white space and rules. What was
   * read can be written and read again, and is the same.
   */
  public List<MdBlock> blocks(String markdown) {
    return PlainInk.read(markdown);
  }
}

package pressfold.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.markdown.Dialect;
import pressfold.markdown.Dialect.MdBlock;
import pressfold.model.Block;
import pressfold.source.Edit;
import pressfold.source.Span;
import pressfold.source.TracedText;
import pressfold.typography.Typesetter;

/**
 * Sets a block that has markup: its text and its Markdown alike, so that they stay in step. What
 * stands in code, and what markup runs through, stays as it is.
 */
final class MarkupStyle {

  private final Dialect dialect = new Dialect();

  Block set(Block block, Typesetter typesetter) {
    Block set = block;
    for (int round = 0; round < Typesetter.ROUNDS; round++) {
      Block before = set;
      set = setOnce(before, typesetter);
      if (set.markup().equals(before.markup())) {
        break;
      }
    }
    return set;
  }

  private Block setOnce(Block block, Typesetter typesetter) {
    String markup = block.markup().orElseThrow();
    List<MdBlock> read = dialect.blocks(markup);
    if (read.size() != 1 || !read.get(0).text().equals(block.text().text())) {
      return block;
    }
    MdBlock markdown = read.get(0);
    String text = withoutCode(markdown);
    List<Edit> edits = new ArrayList<>();
    StringBuilder set = new StringBuilder();
    int at = 0;
    TracedText way = markdown.in(TracedText.of(markup));
    for (Edit change : typesetter.changes(text)) {
      int start = way.toSource(change.span()).start();
      int length = change.span().length();
      boolean escaped = start > 0 && markup.charAt(start - 1) == '\\';
      if (!escaped
          && start >= at
          && markup.regionMatches(start, text, change.span().start(), length)) {
        edits.add(change);
        set.append(markup, at, start).append(change.replacement());
        at = start + length;
      }
    }
    set.append(markup, at, markup.length());
    if (edits.isEmpty()) {
      return block;
    }
    TracedText edited = block.text().edit(edits);
    return isInStep(set.toString(), edited.text())
        ? new Block(block.kind(), edited, Optional.of(set.toString()))
        : block;
  }

  private boolean isInStep(String markup, String text) {
    List<MdBlock> blocks = dialect.blocks(markup);
    return blocks.size() == 1 && blocks.get(0).text().equals(text);
  }

  /** The text, with letters in place of code. */
  private static String withoutCode(MdBlock block) {
    StringBuilder text = new StringBuilder(block.text());
    for (Span code : block.code()) {
      text.replace(code.start(), code.end(), "x".repeat(code.end() - code.start()));
    }
    return text.toString();
  }
}

package pressfold.markdown;

import java.util.ArrayList;
import java.util.List;
import pressfold.markdown.Dialect.Change;
import pressfold.markdown.Dialect.Kind;
import pressfold.markdown.Dialect.MdBlock;
import pressfold.markdown.Dialect.Stretch;

/** Writes blocks as plain text that knows the way back to the Markdown. */
final class PlainInk implements Ink {

  private final String markdown;
  private final List<MdBlock> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private List<Change> changes = new ArrayList<>();
  private List<Stretch> code = new ArrayList<>();
  private int codeStart;
  private Kind kind = Kind.PARAGRAPH;
  private int start;
  private int at;

  PlainInk(String markdown) {
    this.markdown = markdown;
  }

  List<MdBlock> blocks() {
    return blocks;
  }

  @Override
  public void topLevel() {}

  @Override
  public void open(Container container) {}

  @Override
  public void close(Container container) {}

  @Override
  public void rule(int start, int end) {
    this.start = end;
  }

  /** A block takes in all signs since the one before, so that nothing falls between them. */
  @Override
  public void begin(Kind kind, boolean bare) {
    this.kind = kind;
    while (start < markdown.length() && Character.isWhitespace(markdown.charAt(start))) {
      start++;
    }
    at = start;
    text.setLength(0);
    changes = new ArrayList<>();
    code = new ArrayList<>();
  }

  @Override
  public void end(int end, String inline) {
    if (text.chars().allMatch(Blank::is)) {
      return;
    }
    int last = Math.max(end, at);
    while (last > start && Character.isWhitespace(markdown.charAt(last - 1))) {
      last--;
    }
    if (at < last) {
      write("", last, last);
    }
    blocks.add(
        new MdBlock(kind, start, Math.max(at, last), text.toString(), inline, changes, code));
    start = Math.max(at, last);
  }

  @Override
  public void open(Style style, String target) {
    codeStart = text.length();
  }

  @Override
  public void close(Style style) {
    if (style == Style.CODE) {
      code.add(new Stretch(codeStart, text.length()));
    }
  }

  @Override
  public void copy(int from, int to) {
    if (from < to) {
      if (at < from) {
        write("", from, from);
      }
      text.append(markdown, from, to);
      at = to;
    }
  }

  /** What stands between the last text and this one is markup, and goes. */
  @Override
  public void write(String replacement, int from, int to) {
    int last = changes.size() - 1;
    if (last >= 0 && changes.get(last).end() == at) {
      Change before = changes.remove(last);
      changes.add(new Change(before.start(), to, before.replacement() + replacement));
    } else {
      changes.add(new Change(at, to, replacement));
    }
    text.append(replacement);
    at = to;
  }

  @Override
  public void lineBreak(int from, int to) {
    write("\n", from, to);
  }
}

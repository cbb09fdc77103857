package pressfold.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.markdown.Dialect.Kind;
import pressfold.markdown.Dialect.MdBlock;
import pressfold.markdown.Dialect.Piece;
import pressfold.source.Edit;
import pressfold.source.Span;

/** Writes blocks as plain text that knows the way back to the Markdown. */
final class PlainInk implements Ink {

  private final String markdown;
  private final List<MdBlock> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private List<Edit> changes = new ArrayList<>();
  private List<Span> code = new ArrayList<>();
  private int codeStart;
  private Kind kind = Kind.PARAGRAPH;
  private int start;
  private int at;

  private PlainInk(String markdown) {
    this.markdown = markdown;
  }

  /** The blocks of {@code markdown}; markup that would not be read again as it was is none. */
  static List<MdBlock> read(String markdown) {
    List<MdBlock> blocks = readOnce(markdown);
    blocks.replaceAll(PlainInk::settled);
    return blocks;
  }

  private static List<MdBlock> readOnce(String markdown) {
    PlainInk ink = new PlainInk(markdown);
    new Reader(markdown, ink).read();
    return ink.blocks;
  }

  private static MdBlock settled(MdBlock block) {
    if (block.markup().isEmpty()) {
      return block;
    }
    String written = Body.write(List.of(piece(block)));
    List<MdBlock> again = readOnce(written);
    boolean same =
        again.size() == 1
            && again.get(0).kind() == block.kind()
            && again.get(0).text().equals(block.text())
            && Body.write(List.of(piece(again.get(0)))).equals(written);
    return same ? block : plain(block);
  }

  private static Piece piece(MdBlock block) {
    return new Piece(block.kind(), block.text(), block.markup());
  }

  private static MdBlock plain(MdBlock b) {
    return new MdBlock(
        b.kind(), b.start(), b.end(), b.text(), Optional.empty(), b.changes(), List.of());
  }

  @Override
  public void rule(int end) {
    start = end;
  }

  /** A block takes in all signs since the one before, so that nothing falls between them. */
  @Override
  public void begin(Kind kind) {
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
    if (isBlank(text)) {
      return;
    }
    int last = new Span(start, Math.max(end, at)).stripped(markdown).end();
    if (at < last) {
      write("", last, last);
    }
    String words = text.toString();
    Optional<String> markup =
        Optional.of(inline).filter(written -> !written.equals(Escaping.escape(words)));
    blocks.add(new MdBlock(kind, start, Math.max(at, last), words, markup, changes, code));
    start = Math.max(at, last);
  }

  private static boolean isBlank(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i)) && !Character.isSpaceChar(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void open(Style style, String target) {
    codeStart = text.length();
  }

  @Override
  public void close(Style style) {
    if (style == Style.CODE) {
      code.add(new Span(codeStart, text.length()));
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
    if (last >= 0 && changes.get(last).span().end() == at) {
      Edit before = changes.remove(last);
      changes.add(
          new Edit(new Span(before.span().start(), to), before.replacement() + replacement));
    } else {
      changes.add(new Edit(new Span(at, to), replacement));
    }
    text.append(replacement);
    at = to;
  }

  @Override
  public void lineBreak(int from, int to) {
    write("\n", from, to);
  }
}

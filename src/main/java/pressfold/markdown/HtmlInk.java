package pressfold.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import pressfold.markdown.Dialect.HtmlPiece;
import pressfold.markdown.Dialect.Kind;
import pressfold.markdown.Dialect.Mark;

/** Writes blocks as HTML. */
final class HtmlInk implements Ink {

  /** Within a block the earlier first, at the same place the longer. */
  private static final Comparator<Mark> ORDER =
      Comparator.comparingInt(Mark::block)
          .thenComparingInt(Mark::start)
          .thenComparing(Comparator.comparingInt(Mark::end).reversed());

  private final String markdown;
  private final List<Mark> marks;
  private final String idPrefix;
  private final List<HtmlPiece> pieces = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();
  private final Deque<OpenStyle> styles = new ArrayDeque<>();
  private final Deque<Mark> openMarks = new ArrayDeque<>();
  private int nextMark;
  private int blockMark;
  private int firstBlock;
  private int block;
  private String element = "";
  private int blockStart;
  private int offset;
  private boolean seen;

  /** An inline element as it is written, now and where a mark breaks it. */
  private record OpenStyle(String open, String close) {

    String open(HtmlInk in) {
      return isWritten(in) ? open : "";
    }

    String close(HtmlInk in) {
      return isWritten(in) ? close : "";
    }

    /** A link within a mark that is one itself is left out, as HTML has no links within links. */
    private boolean isWritten(HtmlInk in) {
      return !close.equals("</a>")
          || in.openMarks.stream().noneMatch(mark -> mark.open().startsWith("<a "));
    }
  }

  HtmlInk(String markdown, List<Mark> marks, String idPrefix) {
    this.markdown = markdown;
    this.idPrefix = idPrefix;
    this.marks = new ArrayList<>(marks);
    this.marks.sort(ORDER);
  }

  List<HtmlPiece> pieces() {
    finishPiece();
    return pieces;
  }

  private void finishPiece() {
    if (block > firstBlock) {
      pieces.add(new HtmlPiece(firstBlock, block - firstBlock, out.toString()));
    }
    firstBlock = block;
    out.setLength(0);
  }

  @Override
  public void topLevel() {
    finishPiece();
  }

  @Override
  public void open(Container container) {
    out.append('<').append(container.element);
    out.append(container == Container.NUMBERED_LIST ? " class=\"numbered\">" : ">");
  }

  @Override
  public void close(Container container) {
    out.append("</").append(container.element).append('>');
  }

  @Override
  public void rule(int start, int end) {}

  @Override
  public void begin(Kind kind, boolean bare) {
    blockStart = out.length();
    blockMark = nextMark;
    offset = 0;
    seen = false;
    element = kind == Kind.SUBHEADING ? "h2" : bare ? "" : "p";
    if (!element.isEmpty()) {
      out.append('<').append(element);
      id();
      out.append('>');
    } else if (!idPrefix.isEmpty()) {
      out.append("<span");
      id();
      out.append("></span>");
    }
  }

  private void id() {
    if (!idPrefix.isEmpty()) {
      out.append(" id=\"").append(idPrefix).append(block + 1).append('"');
    }
  }

  @Override
  public void end(int end, String inline) {
    if (!seen) {
      out.setLength(blockStart);
      openMarks.clear();
      nextMark = blockMark;
      return;
    }
    markUp();
    while (!openMarks.isEmpty()) {
      out.append(openMarks.pop().close());
    }
    if (!element.isEmpty()) {
      out.append("</").append(element).append('>');
    }
    block++;
    while (nextMark < marks.size() && marks.get(nextMark).block() < block) {
      nextMark++;
    }
  }

  @Override
  public void open(Style style, String target) {
    markUp();
    StringBuilder tag = new StringBuilder("<").append(style.element);
    if (style == Style.LINK) {
      tag.append(" href=\"");
      for (int i = 0; i < target.length(); i++) {
        escape(target.charAt(i), tag);
      }
      tag.append("\" rel=\"external\"");
    }
    styles.push(new OpenStyle(tag.append('>').toString(), "</" + style.element + ">"));
    out.append(styles.peek().open(this));
  }

  @Override
  public void close(Style style) {
    out.append(styles.pop().close(this));
  }

  @Override
  public void copy(int start, int end) {
    text(markdown, start, end);
  }

  @Override
  public void write(String text, int start, int end) {
    text(text, 0, text.length());
  }

  @Override
  public void lineBreak(int start, int end) {
    markUp();
    out.append("<br>");
    offset++;
  }

  private void text(String text, int start, int end) {
    int i = start;
    while (i < end) {
      markUp();
      int stop = i + Math.min(end - i, nextMarkAt() - offset);
      offset += stop - i;
      for (int at = i; at < stop && !seen; at++) {
        seen = !Blank.is(text.charAt(at));
      }
      escape(text, i, stop);
      i = stop;
    }
  }

  /** Most characters need no escape, so they are copied by the stretch. */
  private void escape(String text, int start, int end) {
    int copied = start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '&' || c == '<' || c == '>' || c == '"') {
        out.append(text, copied, i);
        escape(c, out);
        copied = i + 1;
      }
    }
    out.append(text, copied, end);
  }

  /** Characters that HTML has no place for are shown as such. */
  private static void escape(char c, StringBuilder out) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      default -> out.append(c < ' ' && c != '\t' && c != '\n' ? '\uFFFD' : c);
    }
  }

  /** The offset of the next place where a mark begins or ends. */
  private int nextMarkAt() {
    int at = Integer.MAX_VALUE;
    if (nextMark < marks.size() && marks.get(nextMark).block() == block) {
      at = marks.get(nextMark).start();
    }
    for (Mark mark : openMarks) {
      at = Math.min(at, mark.end());
    }
    return at;
  }

  /**
   * Ends and begins the marks that end and begin here. Marks may hold an id, so they stay whole: it
   * is the inline elements that are closed before and reopened after.
   */
  private void markUp() {
    if (nextMarkAt() > offset) {
      return;
    }
    styles.forEach(style -> out.append(style.close(this)));
    Deque<Mark> cut = new ArrayDeque<>();
    while (endsMark()) {
      Mark mark = openMarks.pop();
      out.append(mark.close());
      if (mark.end() > offset) {
        cut.push(mark);
      }
    }
    cut.forEach(this::openMark);
    while (nextMark < marks.size()
        && marks.get(nextMark).block() == block
        && marks.get(nextMark).start() <= offset) {
      openMark(marks.get(nextMark));
      nextMark++;
    }
    styles.descendingIterator().forEachRemaining(style -> out.append(style.open(this)));
  }

  private boolean endsMark() {
    for (Mark mark : openMarks) {
      if (mark.end() <= offset) {
        return true;
      }
    }
    return false;
  }

  private void openMark(Mark mark) {
    out.append(mark.open());
    if (mark.end() > offset) {
      openMarks.push(mark);
    } else {
      out.append(mark.close());
    }
  }
}

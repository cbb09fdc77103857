package pressfold.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import pressfold.markdown.Dialect.HtmlPiece;
import pressfold.markdown.Dialect.Kind;
import pressfold.markdown.Dialect.Mark;
import pressfold.markdown.Dialect.Piece;

/** Writes blocks as HTML. Only those that have markup are read for it. */
final class HtmlInk implements Ink {

  /** Within a block the earlier first, at the same place the longer. */
  private static final Comparator<Mark> ORDER =
      (a, b) ->
          a.block() != b.block()
              ? Integer.compare(a.block(), b.block())
              : a.start() != b.start()
                  ? Integer.compare(a.start(), b.start())
                  : Integer.compare(b.end(), a.end());

  private final List<Mark> marks;
  private final String idPrefix;
  private final StringBuilder out = new StringBuilder(1024);
  private final Deque<OpenStyle> styles = new ArrayDeque<>();
  private final Deque<Mark> openMarks = new ArrayDeque<>();
  private int nextMark;

  /** Where the next mark of this block begins or ends. */
  private int nextMarkAt;

  private int block;
  private int offset;
  private String markdown = "";

  /** An inline element as it is written, now and where a mark breaks it. */
  private record OpenStyle(String open, String close) {}

  HtmlInk(List<Mark> marks, String idPrefix) {
    this.idPrefix = idPrefix;
    this.marks = new ArrayList<>(marks);
    this.marks.sort(ORDER);
  }

  List<HtmlPiece> write(List<Piece> pieces) {
    List<HtmlPiece> written = new ArrayList<>(pieces.size());
    while (block < pieces.size()) {
      int first = block;
      Piece piece = pieces.get(first);
      out.setLength(0);
      switch (piece.kind()) {
        case PARAGRAPH -> write(piece, "p");
        case SUBHEADING -> write(piece, "h2");
        case LIST_ITEM -> list(pieces, Body.isNumbered(piece));
        case BLOCK_QUOTE -> quotation(pieces);
      }
      written.add(new HtmlPiece(first, block - first, out.toString()));
    }
    return written;
  }

  private void list(List<Piece> pieces, boolean numbered) {
    out.append(numbered ? "<ul class=\"numbered\">" : "<ul>");
    while (isNext(pieces, Kind.LIST_ITEM) && Body.isNumbered(pieces.get(block)) == numbered) {
      write(pieces.get(block), "li");
    }
    out.append("</ul>");
  }

  private void quotation(List<Piece> pieces) {
    out.append("<blockquote>");
    while (isNext(pieces, Kind.BLOCK_QUOTE)) {
      write(pieces.get(block), "p");
    }
    out.append("</blockquote>");
  }

  private boolean isNext(List<Piece> pieces, Kind kind) {
    return block < pieces.size() && pieces.get(block).kind() == kind;
  }

  private void write(Piece piece, String element) {
    out.append('<').append(element);
    if (!idPrefix.isEmpty()) {
      out.append(" id=\"").append(idPrefix).append(block + 1).append('"');
    }
    out.append('>');
    offset = 0;
    findNextMark();
    if (piece.markup().isPresent()) {
      markdown = Body.paragraph(piece.markup().get());
      new Reader(markdown, this).read();
    } else {
      plain(piece.text());
    }
    markUp();
    while (!openMarks.isEmpty()) {
      out.append(openMarks.pop().close());
    }
    out.append("</").append(element).append('>');
    block++;
    while (nextMark < marks.size() && marks.get(nextMark).block() < block) {
      nextMark++;
    }
  }

  private void plain(String text) {
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      text(text, start, end);
      lineBreak(end, end + 1);
      start = end + 1;
    }
    text(text, start, text.length());
  }

  @Override
  public void open(Style style, String target) {
    markUp();
    StringBuilder tag = new StringBuilder("<").append(style.element);
    if (style == Style.LINK) {
      escape(target, 0, target.length(), tag.append(" href=\""));
      tag.append("\" rel=\"external\"");
    }
    OpenStyle opened = new OpenStyle(tag.append('>').toString(), "</" + style.element + ">");
    styles.push(opened);
    out.append(isWritten(opened) ? opened.open() : "");
  }

  @Override
  public void close(Style style) {
    OpenStyle closed = styles.pop();
    out.append(isWritten(closed) ? closed.close() : "");
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
      int stop = i + Math.min(end - i, nextMarkAt - offset);
      offset += stop - i;
      escape(text, i, stop, out);
      i = stop;
    }
  }

  /** Characters that HTML has no place for are shown as such. */
  private static void escape(String text, int start, int end, StringBuilder out) {
    int copied = start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c > '>' || (c >= ' ' && c != '&' && c != '<' && c != '>' && c != '"')) {
        continue;
      }
      out.append(text, copied, i);
      copied = i + 1;
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c == '\t' || c == '\n' || c == '\r' ? c : '\uFFFD');
      }
    }
    out.append(text, copied, end);
  }

  /** A link within a mark that is one itself is left out, as HTML has no links within links. */
  private boolean isWritten(OpenStyle style) {
    return !style.close().equals("</a>")
        || openMarks.stream().noneMatch(mark -> mark.open().startsWith("<a "));
  }

  private void findNextMark() {
    nextMarkAt = isNextMarkHere() ? marks.get(nextMark).start() : Integer.MAX_VALUE;
    for (Mark mark : openMarks) {
      nextMarkAt = Math.min(nextMarkAt, mark.end());
    }
  }

  private boolean isNextMarkHere() {
    return nextMark < marks.size() && marks.get(nextMark).block() == block;
  }

  /**
   * Ends and begins the marks that end and begin here. Marks may hold an id, so they stay whole: it
   * is the inline elements that are closed before and reopened after.
   */
  private void markUp() {
    if (nextMarkAt > offset) {
      return;
    }
    for (OpenStyle style : styles) {
      out.append(isWritten(style) ? style.close() : "");
    }
    // Marks lie apart or within each other, so those that end here are the last opened.
    while (!openMarks.isEmpty() && openMarks.peek().end() <= offset) {
      out.append(openMarks.pop().close());
    }
    while (isNextMarkHere() && marks.get(nextMark).start() <= offset) {
      Mark mark = marks.get(nextMark++);
      out.append(mark.open());
      if (mark.end() > offset) {
        openMarks.push(mark);
      } else {
        out.append(mark.close());
      }
    }
    styles
        .descendingIterator()
        .forEachRemaining(style -> out.append(isWritten(style) ? style.open() : ""));
    findNextMark();
  }
}

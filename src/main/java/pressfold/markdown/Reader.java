package pressfold.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Html5Entities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pressfold.markdown.Dialect.Kind;

/** Reads Markdown with flexmark and hands it to an {@link Ink}, in reading order. */
final class Reader {

  /** What is read of the signs in a stretch: none, what a backslash escapes, or entities too. */
  private enum Signs {
    NONE,
    ESCAPES,
    ALL
  }

  private static final Parser PARSER =
      Parser.builder(
              new MutableDataSet()
                  .set(Parser.HTML_BLOCK_PARSER, false)
                  .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
                  .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
                  .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false))
          .build();

  private static final Pattern BLANK_LINE = Pattern.compile("\\R\\h*\\R");

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#[xX][0-9a-fA-F]{1,8}|#[0-9]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});");

  private static final int LONGEST_TAG = 1000;
  private static final int LONGEST_TITLE = 1000;
  private static final int LONGEST_GAP = 200;

  /** For each sign in a paragraph flexmark copies all of it: so many characters it may copy. */
  private static final long MOST_COPIED = 2_000_000;

  private final String markdown;
  private final Ink ink;
  private final List<Node> numbers = new ArrayList<>();
  private int quoteDepth;
  private boolean inHeading;

  Reader(String markdown, Ink ink) {
    this.markdown = markdown;
    this.ink = ink;
  }

  void read() {
    if (isWild(markdown)) {
      readAsText();
      return;
    }
    blocks(PARSER.parse(structure(markdown)), Kind.PARAGRAPH);
  }

  /**
   * The text as flexmark sees it. It copies a paragraph for each entity in it, and goes down one
   * call for each character of a comment, word of a tag or character of a link's title, so it sees
   * neither these nor a tag or title that does not end: a per cent sign means as little to it, and
   * is as long. {@link #copy} reads entities; the others are text to us.
   */
  private static String structure(String markdown) {
    StringBuilder seen = new StringBuilder(markdown);
    for (int i = 0; i < seen.length(); i++) {
      char c = seen.charAt(i);
      if (c == '&' || (c == '<' && !mayOpenTag(markdown, i + 1))) {
        seen.setCharAt(i, '%');
      }
    }
    hideEndlessTitles(markdown, seen);
    fillGaps(seen);
    return seen.toString();
  }

  /**
   * For each blank in a heading flexmark looks at all that follow, so it sees few of a long gap.
   */
  private static void fillGaps(StringBuilder seen) {
    int last = -1;
    for (int i = 0; i < seen.length(); i++) {
      char c = seen.charAt(i);
      if (isSpace(c)) {
        continue;
      }
      if (i - last > LONGEST_GAP && last >= 0 && !isLineEnd(seen.charAt(last)) && !isLineEnd(c)) {
        for (int blank = last + 2; blank < i - 1; blank++) {
          seen.setCharAt(blank, '%');
        }
      }
      last = i;
    }
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** Whether a tag begins whose name starts at {@code next}, and soon ends. */
  private static boolean mayOpenTag(String markdown, int next) {
    int end = Math.min(markdown.length(), next + LONGEST_TAG);
    if (next == end
        || !(markdown.charAt(next) == '/' || Character.isLetter(markdown.charAt(next)))) {
      return false;
    }
    char quoted = 0;
    for (int i = next; i < end; i++) {
      char c = markdown.charAt(i);
      if (quoted == 0 && c == '>') {
        return true;
      } else if (c == '"' || c == '\'') {
        quoted = quoted == 0 ? c : quoted == c ? 0 : quoted;
      }
    }
    return false;
  }

  /** Hides each link whose address leads to a title that does not soon end. */
  private static void hideEndlessTitles(String markdown, StringBuilder seen) {
    List<Integer> brackets = new ArrayList<>(); // before each parenthesis that is open; else -1
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(') {
        brackets.add(i > 0 && markdown.charAt(i - 1) == ']' ? i - 1 : -1);
        i = markdown.startsWith("<", i + 1) ? pointedEnd(markdown, i + 1) : i;
      } else if (c == ')' && !brackets.isEmpty()) {
        brackets.remove(brackets.size() - 1);
      } else if (Character.isWhitespace(c) && !brackets.isEmpty()) {
        brackets.removeIf(bracket -> bracket < 0);
        if (!brackets.isEmpty() && isEndlessTitle(markdown, i)) {
          brackets.forEach(bracket -> seen.setCharAt(bracket, '%'));
        }
        brackets.clear();
      }
    }
  }

  /** The end of an address in angle brackets, which may hold blanks; else where it begins. */
  private static int pointedEnd(String markdown, int start) {
    int end = Math.min(markdown.length(), start + LONGEST_GAP);
    for (int i = start; i < end && !isLineEnd(markdown.charAt(i)); i++) {
      if (markdown.charAt(i) == '>') {
        return i;
      }
    }
    return start;
  }

  /** Whether behind a blank a link's title begins that does not soon end. */
  private static boolean isEndlessTitle(String markdown, int blank) {
    int start = blank;
    while (start < markdown.length() && Character.isWhitespace(markdown.charAt(start))) {
      start++;
    }
    int mark = start < markdown.length() ? "\"'(".indexOf(markdown.charAt(start)) : -1;
    if (mark < 0) {
      return false;
    }
    char close = "\"')".charAt(mark);
    int last = Math.min(markdown.length(), start + LONGEST_TITLE);
    int i = start + 1;
    for (; i < last && markdown.charAt(i) != close; i++) {
      i += markdown.charAt(i) == '\\' ? 1 : 0;
    }
    return i >= last && last < markdown.length();
  }

  /** Takes every paragraph for text. */
  private void readAsText() {
    int from = 0;
    Matcher gap = BLANK_LINE.matcher(markdown);
    while (gap.find()) {
      paragraph(from, gap.start());
      from = gap.end();
    }
    paragraph(from, markdown.length());
  }

  private void paragraph(int start, int end) {
    int last = trimEnd(start, end);
    int first = nextLine(start, last);
    StringBuilder inline = new StringBuilder();
    joinLines(first, last, inline);
    ink.begin(Kind.PARAGRAPH);
    copy(first, last, Signs.ESCAPES);
    ink.end(last, inline.toString());
  }

  private void blocks(Node parent, Kind kind) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node, kind);
    }
  }

  private void block(Node node, Kind kind) {
    if (node instanceof Heading) {
      leaf(node, Kind.SUBHEADING);
    } else if (node instanceof BlockQuote) {
      quoteDepth++;
      blocks(node, Kind.BLOCK_QUOTE);
      quoteDepth--;
    } else if (node instanceof ListBlock) {
      blocks(node, Kind.LIST_ITEM);
    } else if (node instanceof ListItem item) {
      if (item.isOrderedItem()) {
        numbers.add(item);
      }
      blocks(node, Kind.LIST_ITEM);
      numbers.remove(item);
    } else if (node instanceof ThematicBreak) {
      ink.rule(node.getEndOffset());
    } else {
      leaf(node, kind);
    }
  }

  private void leaf(Node node, Kind kind) {
    if (!node.hasChildren()) {
      return;
    }
    ink.begin(kind);
    StringBuilder inline = new StringBuilder();
    for (Node item : numbers) {
      var marker = ((ListItem) item).getOpeningMarker();
      ink.copy(marker.getStartOffset(), marker.getEndOffset());
      ink.write(" ", marker.getEndOffset(), marker.getEndOffset());
      inline.append(marker).append(' ');
    }
    numbers.clear();
    inHeading = kind == Kind.SUBHEADING;
    children(node);
    BasedSequence words =
        node instanceof Heading heading ? heading.getText() : node.getChars().trim();
    joinLines(words.getStartOffset(), words.getEndOffset(), inline);
    ink.end(node.getEndOffset(), inline.toString());
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      inline(child);
    }
  }

  private void inline(Node node) {
    int start = node.getStartOffset();
    int end = node.getEndOffset();
    if (node instanceof Text) {
      text(start, end, node.getNext(), Signs.ALL);
    } else if (node instanceof SoftLineBreak) {
      if (!isAtEdgeOfLink(node)) {
        ink.write(node.getNext() instanceof HardLineBreak ? "" : " ", start, end);
      }
    } else if (node instanceof HardLineBreak && inHeading) {
      boolean edge = node.getPrevious() == null || node.getNext() == null;
      ink.write(edge ? "" : " ", start, end);
    } else if (node instanceof HardLineBreak) {
      ink.lineBreak(start, end);
    } else if (node instanceof Emphasis) {
      styled(node, Ink.Style.EMPHASIS, "");
    } else if (node instanceof StrongEmphasis) {
      styled(node, Ink.Style.STRONG, "");
    } else if (node instanceof Code code) {
      var text = code.getText().trim();
      ink.open(Ink.Style.CODE, "");
      copy(text.getStartOffset(), text.getEndOffset(), Signs.NONE);
      ink.close(Ink.Style.CODE);
    } else if (node instanceof Image image) {
      children(image);
    } else if (node instanceof Link link) {
      link(link);
    } else if (node instanceof AutoLink link) {
      autolink(node, asGiven(link.getText()), start, end);
    } else if (node instanceof MailLink link) {
      autolink(node, "mailto:" + asGiven(link.getText()), start, end);
    } else {
      asWritten(node);
    }
  }

  /**
   * Spaces at the ends of a link's words are not read, so neither are line ends; an image's are.
   */
  private static boolean isAtEdgeOfLink(Node node) {
    return node.getParent() instanceof Link
        && (node.getPrevious() == null || node.getNext() == null);
  }

  private void styled(Node node, Ink.Style style, String target) {
    ink.open(style, target);
    children(node);
    ink.close(style);
  }

  private void link(Link link) {
    Optional<String> target = LinkTarget.of(BasedSequence.of(asGiven(link.getUrl())).unescape());
    if (target.isPresent()) {
      styled(link, Ink.Style.LINK, target.get());
    } else {
      asWritten(link);
    }
  }

  private String asGiven(BasedSequence seen) {
    return markdown.substring(seen.getStartOffset(), seen.getEndOffset());
  }

  private void autolink(Node node, String url, int start, int end) {
    Optional<String> target = LinkTarget.of(url);
    if (target.isPresent()) {
      ink.open(Ink.Style.LINK, target.get());
      ink.copy(start + 1, end - 1);
      ink.close(Ink.Style.LINK);
    } else {
      asWritten(node);
    }
  }

  /** A node that we do not take for markup: its signs are text, what it holds is read on. */
  private void asWritten(Node node) {
    int at = node.getStartOffset();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      text(at, child.getStartOffset(), child, Signs.ESCAPES);
      inline(child);
      boolean endsLine = child instanceof SoftLineBreak || child instanceof HardLineBreak;
      at = endsLine ? nextLine(child.getEndOffset(), node.getEndOffset()) : child.getEndOffset();
    }
    copy(at, node.getEndOffset(), node instanceof HtmlInlineBase ? Signs.NONE : Signs.ESCAPES);
  }

  private void text(int start, int end, @Nullable Node next, Signs read) {
    boolean endsLine = next instanceof SoftLineBreak || next instanceof HardLineBreak;
    copy(start, endsLine ? trimEnd(start, end) : end, read);
  }

  /** A line end, and what a block quote or list puts before the next line, reads as a space. */
  private void copy(int start, int end, Signs read) {
    int from = start;
    int i = start;
    while (i < end) {
      char c = markdown.charAt(i);
      if (read != Signs.NONE
          && c == '\\'
          && i + 1 < end
          && Escaping.isPunctuation(markdown.charAt(i + 1))) {
        ink.copy(from, i);
        from = i + 1;
        i += 2;
      } else if (read == Signs.ALL && c == '&') {
        int entityEnd = entityEnd(i, end);
        String sign = entitySign(i, entityEnd);
        if (!sign.isEmpty()) {
          ink.copy(from, i);
          ink.write(sign, i, entityEnd);
          from = entityEnd;
        }
        i = entityEnd;
      } else if (c == '\n' || c == '\r') {
        int lineEnd = trimEnd(from, i);
        ink.copy(from, lineEnd);
        from = lineEnd;
        i = nextLine(i, end);
        ink.write(" ", from, i);
        from = i;
      } else {
        i++;
      }
    }
    ink.copy(from, end);
  }

  /** The end of the HTML entity that the ampersand at {@code start} begins, else of that alone. */
  private int entityEnd(int start, int end) {
    Matcher entity = ENTITY.matcher(markdown).region(start, end);
    return entity.lookingAt() ? entity.end() : start + 1;
  }

  /** What the entity means, or nothing where it is none that HTML knows. */
  private String entitySign(int start, int end) {
    String entity = markdown.substring(start, end);
    String sign = end - start > 1 ? Html5Entities.entityToString(entity) : entity;
    return sign.equals(entity) ? "" : sign;
  }

  /**
   * Appends the Markdown from {@code start} to {@code end} in one line, but for its line breaks; a
   * heading has none.
   */
  private void joinLines(int start, int end, StringBuilder out) {
    int i = start;
    while (i < end) {
      char c = markdown.charAt(i);
      if (c == '\n' || c == '\r') {
        boolean isBreak = isLineBreak(out);
        if (isBreak && !inHeading) {
          out.append('\n');
        } else {
          int last = out.length() - (isBreak && out.charAt(out.length() - 1) == '\\' ? 1 : 0);
          while (last > 0 && isSpace(out.charAt(last - 1))) {
            last--;
          }
          out.setLength(last);
          out.append(' ');
        }
        i = nextLine(i, end);
      } else {
        out.append(c);
        i++;
      }
    }
  }

  /** Where the words begin again after a line end: behind what marks the block quote or list. */
  private int nextLine(int lineEnd, int end) {
    int i = lineEnd;
    int signs = quoteDepth;
    while (i < end) {
      char c = markdown.charAt(i);
      if (c == '>') {
        signs--;
      }
      if (signs < 0 || (c != '>' && !Character.isWhitespace(c))) {
        break;
      }
      i++;
    }
    return i;
  }

  private int trimEnd(int start, int end) {
    int last = end;
    while (last > start && isSpace(markdown.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isLineBreak(CharSequence line) {
    int end = line.length();
    int backslashes = 0;
    while (backslashes < end && line.charAt(end - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1
        || (end > 1 && line.charAt(end - 1) == ' ' && line.charAt(end - 2) == ' ');
  }

  /**
   * Whether a text is nested so deep, or a line so full of signs, that flexmark, which goes down
   * one call for each, would run out of stack. Nobody writes such a text to be read.
   */
  private static boolean isWild(String markdown) {
    int inline = 0;
    int leading = 0;
    int begin = 0;
    boolean atLineStart = true;
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      if (c == '\n' || c == '\r') {
        inline = atLineStart ? 0 : inline;
        begin = atLineStart ? i : begin;
        leading = 0;
        atLineStart = true;
      } else if (atLineStart && " \t>*+-_.)0123456789".indexOf(c) >= 0) {
        leading += Character.isDigit(c) ? 0 : 1;
      } else {
        atLineStart = false;
      }
      boolean again = c == '`' && i > 0 && markdown.charAt(i - 1) == '`';
      if ("*_[<`".indexOf(c) >= 0 && !again) {
        inline++;
      } else if (c == '\\') {
        i++;
      }
      if (leading > 300 || inline > 1000 || (long) inline * (i - begin) > MOST_COPIED) {
        return true;
      }
    }
    return false;
  }
}

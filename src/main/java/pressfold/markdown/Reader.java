package pressfold.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import pressfold.markdown.Dialect.Kind;
import pressfold.source.Span;

/** Reads Markdown with commonmark-java and hands it to an {@link Ink}, in reading order. */
final class Reader {

  /** What is read of the signs in a stretch: none, what a backslash escapes, or entities too. */
  private enum Signs {
    NONE,
    ESCAPES,
    ALL
  }

  /** Block quotes and lists nested deeper are text, and so are inline elements. */
  private static final int DEEPEST = 100;

  /** Of so many signs in a paragraph the parser makes sense in time; later ones are text. */
  private static final int MOST_SIGNS = 1000;

  /** In the order in which they are tried: an underlined heading goes before a rule. */
  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(
              new LinkedHashSet<>(
                  List.of(BlockQuote.class, Heading.class, ThematicBreak.class, ListBlock.class)))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEEPEST)
          .build();

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});");

  /** What the parser sees for a colon that could define a link: we have no link definitions. */
  private static final char COLON = '\ufdd0';

  private final String markdown;
  private final Ink ink;

  /** Where the numbers stand of the items that the next block begins. */
  private final List<Span> numbers = new ArrayList<>();

  /** The block's lines, without white space and what marks block quotes and lists around them. */
  private final List<Span> lines = new ArrayList<>();

  /** The first line that is not read to its end. */
  private int next;

  private boolean inHeading;
  private int depth;

  Reader(String markdown, Ink ink) {
    this.markdown = markdown;
    this.ink = ink;
  }

  void read() {
    blocks(PARSER.parse(seen(markdown)), Kind.PARAGRAPH);
  }

  /** The text as the parser sees it; what is read of it is taken from the text itself. */
  private static String seen(String markdown) {
    StringBuilder seen = new StringBuilder(markdown);
    int signs = 0;
    boolean blank = true;
    for (int i = 0; i < seen.length(); i++) {
      char c = seen.charAt(i);
      if (c == '\n' || c == '\r') {
        signs = blank ? 0 : signs;
        blank = true;
      } else {
        blank &= c == ' ' || c == '\t' || c == '>';
      }
      if ("*_[<".indexOf(c) >= 0 && ++signs > MOST_SIGNS) {
        seen.setCharAt(i, '%');
      } else if (c == ':' && i > 0 && markdown.charAt(i - 1) == ']') {
        seen.setCharAt(i, COLON);
      }
    }
    return seen.toString();
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
      blocks(node, Kind.BLOCK_QUOTE);
    } else if (node instanceof ListBlock) {
      blocks(node, Kind.LIST_ITEM);
    } else if (node instanceof ListItem) {
      Span number = number(node);
      if (node.getParent() instanceof OrderedList) {
        numbers.add(number);
      }
      blocks(node, Kind.LIST_ITEM);
      numbers.remove(number);
    } else if (node instanceof ThematicBreak) {
      ink.rule(end(node));
    } else {
      leaf(node, kind);
    }
  }

  private Span number(Node item) {
    int start = new Span(start(item), end(item)).stripped(markdown).start();
    int end = start;
    while (Escaping.isDigit(markdown.charAt(end))) {
      end++;
    }
    return new Span(start, end + 1);
  }

  private void leaf(Node node, Kind kind) {
    if (node.getFirstChild() == null) {
      return;
    }
    ink.begin(kind);
    StringBuilder inline = new StringBuilder();
    for (Span number : numbers) {
      ink.copy(number.start(), number.end());
      ink.write(" ", number.end());
      inline.append(markdown, number.start(), number.end()).append(' ');
    }
    numbers.clear();
    inHeading = kind == Kind.SUBHEADING;
    int start = start(node.getFirstChild());
    int end = end(node.getLastChild());
    lines.clear();
    next = 0;
    for (SourceSpan line : node.getSourceSpans()) {
      int from = Math.max(start, line.getInputIndex());
      int to = Math.min(end, line.getInputIndex() + line.getLength());
      if (from < to) {
        lines.add(new Span(from, to).stripped(markdown));
      }
    }
    children(node);
    ink.end(end(node), joinLines(inline));
  }

  private static int start(Node node) {
    return node.getSourceSpans().get(0).getInputIndex();
  }

  private static int end(Node node) {
    SourceSpan last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
    return last.getInputIndex() + last.getLength();
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      inline(child);
    }
  }

  private void inline(Node node) {
    if (node instanceof SoftLineBreak) {
      if (!(node.getNext() instanceof HardLineBreak)) {
        ink.lineEnd(false);
      }
    } else if (node instanceof HardLineBreak) {
      if (!inHeading || (node.getPrevious() != null && node.getNext() != null)) {
        ink.lineEnd(!inHeading);
      }
    } else if (node instanceof Text) {
      copy(start(node), end(node), Signs.ALL);
    } else if (node instanceof HtmlInline) {
      copy(start(node), end(node), Signs.NONE);
    } else if (depth == DEEPEST) {
      copy(start(node), end(node), Signs.ESCAPES);
    } else if (node instanceof Emphasis) {
      styled(node, Ink.Style.EMPHASIS, "");
    } else if (node instanceof StrongEmphasis) {
      styled(node, Ink.Style.STRONG, "");
    } else if (node instanceof Code) {
      code(start(node), end(node));
    } else if (node instanceof Link link) {
      link(link);
    } else {
      children(node); // an image's words
    }
  }

  private void styled(Node node, Ink.Style style, String target) {
    ink.open(style, target);
    depth++;
    children(node);
    depth--;
    ink.close(style);
  }

  private void code(int start, int end) {
    int marks = 1;
    while (markdown.charAt(start + marks) == '`') {
      marks++;
    }
    Span words = new Span(start + marks, end - marks).stripped(markdown);
    ink.open(Ink.Style.CODE, "");
    copy(words.start(), words.end(), Signs.NONE);
    ink.close(Ink.Style.CODE);
  }

  private void link(Link link) {
    Optional<String> target = LinkTarget.of(link.getDestination().replace(COLON, ':'));
    if (target.isEmpty()) {
      asWritten(link);
    } else if (markdown.charAt(start(link)) == '<') {
      ink.open(Ink.Style.LINK, target.get());
      ink.copy(start(link) + 1, end(link) - 1);
      ink.close(Ink.Style.LINK);
    } else {
      styled(link, Ink.Style.LINK, target.get());
    }
  }

  /** A link that we do not take for one: its signs are text, what it holds is read on. */
  private void asWritten(Link link) {
    int at = start(link);
    for (Node child = link.getFirstChild(); child != null; child = child.getNext()) {
      boolean stands = !child.getSourceSpans().isEmpty();
      copy(at, stands ? start(child) : at, Signs.ESCAPES);
      inline(child);
      at = stands ? end(child) : at;
    }
    copy(at, end(link), Signs.ESCAPES);
  }

  /** A line end within what is copied reads as a space. */
  private void copy(int start, int end, Signs read) {
    while (next < lines.size() && lines.get(next).end() <= start) {
      next++;
    }
    for (int i = next; i < lines.size() && lines.get(i).start() < end; i++) {
      if (i > next) {
        ink.lineEnd(false);
      }
      Span line = lines.get(i);
      copyLine(Math.max(start, line.start()), Math.min(end, line.end()), read);
    }
  }

  private void copyLine(int start, int end, Signs read) {
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
          ink.write(sign, entityEnd);
          from = entityEnd;
        }
        i = entityEnd;
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
    Node paragraph = PARSER.parse(entity).getFirstChild();
    String sign = ((Text) paragraph.getFirstChild()).getLiteral();
    return sign.equals(entity) ? "" : sign;
  }

  /** The block's Markdown behind {@code out}: one line but for its breaks; a heading has none. */
  private String joinLines(StringBuilder out) {
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      boolean last = i + 1 == lines.size();
      boolean signed = !last && endsInBackslash(line);
      out.append(markdown, line.start(), line.end());
      if (!last && !inHeading && (signed || markdown.startsWith("  ", line.end()))) {
        out.append(signed ? "\n" : "  \n");
      } else if (!last) {
        out.setLength(out.length() - (signed ? 1 : 0));
        out.append(' ');
      }
    }
    return out.toString();
  }

  private boolean endsInBackslash(Span line) {
    int end = line.end();
    while (end > line.start() && markdown.charAt(end - 1) == '\\') {
      end--;
    }
    return (line.end() - end) % 2 == 1;
  }
}

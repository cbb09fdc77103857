package pressfold.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import pressfold.markdown.Dialect.HtmlPiece;
import pressfold.markdown.Dialect.Kind;
import pressfold.markdown.Dialect.Mark;
import pressfold.markdown.Dialect.MdBlock;
import pressfold.markdown.Dialect.Piece;
import pressfold.source.Edit;

final class DialectPropertyTest {

  private static final Set<String> ELEMENTS =
      Set.of("p", "h2", "ul", "li", "blockquote", "em", "strong", "code", "br", "a");

  private final Dialect dialect = new Dialect();

  @Property(tries = 3000, seed = "1")
  void plainTextShowsAsWritten(@ForAll("texts") String plain, @ForAll Kind kind) {
    List<Piece> pieces = List.of(new Piece(kind, plain, Optional.empty()));
    assertThat(words(textOf(dialect.html(pieces, List.of(), "")))).isEqualTo(words(plain));
  }

  @Property(tries = 3000, seed = "1")
  void plainTextIsOneBlockOfItsKind(@ForAll("texts") String plain, @ForAll Kind kind) {
    String markdown = dialect.body(List.of(new Piece(kind, plain, Optional.empty())));
    List<MdBlock> blocks = dialect.blocks(markdown);
    if (words(plain).isEmpty()) {
      assertThat(blocks).isEmpty();
    } else {
      assertThat(blocks).hasSize(1);
      assertThat(blocks.get(0).kind()).isEqualTo(kind);
      assertThat(blocks.get(0).text()).isEqualToNormalizingWhitespace(plain);
    }
  }

  @Property(tries = 3000, seed = "1")
  void aBlocksTextIsTheTextOfItsHtml(@ForAll("markdown") String markdown) {
    StringBuilder texts = new StringBuilder();
    List<MdBlock> blocks = dialect.blocks(markdown);
    blocks.forEach(block -> texts.append(block.text()));
    // A line may end where a space stands: HTML shows both alike.
    assertThat(textOf(dialect.html(pieces(blocks), List.of(), "")))
        .isEqualToNormalizingWhitespace(texts.toString());
  }

  @Property(tries = 3000, seed = "1")
  void changesTurnMarkdownIntoItsText(@ForAll("markdown") String markdown) {
    int last = 0;
    for (MdBlock block : dialect.blocks(markdown)) {
      assertThat(block.start()).isGreaterThanOrEqualTo(last);
      StringBuilder text = new StringBuilder();
      int at = block.start();
      for (Edit change : block.changes()) {
        assertThat(change.span().start()).isGreaterThanOrEqualTo(at);
        text.append(markdown, at, change.span().start()).append(change.replacement());
        at = change.span().end();
      }
      text.append(markdown, at, block.end());
      assertThat(text.toString()).isEqualTo(block.text());
      last = block.end();
    }
  }

  @Property(tries = 10_000, seed = "1")
  void whatWasReadCanBeWrittenAndReadAgain(@ForAll("markdown") String markdown) {
    List<MdBlock> blocks = dialect.blocks(markdown);
    String written = dialect.body(pieces(blocks));
    List<MdBlock> again = dialect.blocks(written);
    assertThat(again)
        .extracting(MdBlock::text)
        .isEqualTo(blocks.stream().map(MdBlock::text).toList());
    assertThat(again)
        .extracting(MdBlock::kind)
        .isEqualTo(blocks.stream().map(MdBlock::kind).toList());
    assertThat(dialect.body(pieces(again))).isEqualTo(written);
  }

  @Property(tries = 3000, seed = "1")
  void writesNoElementButThoseItPromises(@ForAll("markdown") String markdown) {
    for (HtmlPiece piece : dialect.html(pieces(dialect.blocks(markdown)), List.of(), "")) {
      Document page = Jsoup.parseBodyFragment(piece.html());
      for (Element element : page.body().select("body > *, body > * *")) {
        assertThat(ELEMENTS).contains(element.tagName());
        for (Attribute attribute : element.attributes()) {
          switch (element.tagName() + " " + attribute.getKey()) {
            case "a href" -> assertThat(attribute.getValue()).matches("(?is)(https?://|mailto:).*");
            case "a rel" -> assertThat(attribute.getValue()).isEqualTo("external");
            case "ul class" -> assertThat(attribute.getValue()).isEqualTo("numbered");
            default -> throw new AssertionError(element);
          }
        }
      }
    }
  }

  @Property(tries = 2000, seed = "1")
  void marksStandAroundTheirText(
      @ForAll("markdown") String markdown, @ForAll int from, @ForAll int length) {
    List<MdBlock> blocks = dialect.blocks(markdown);
    List<Mark> marks = new ArrayList<>();
    List<String> marked = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      String text = blocks.get(i).text();
      int start = Math.floorMod(from, text.length());
      int end = start + Math.floorMod(length, text.length() - start) + 1;
      marks.add(new Mark(i, start, end, "<q id=\"q" + i + "\">", "</q>"));
      marked.add(text.substring(start, Math.min(end, text.length())));
    }
    List<String> found = new ArrayList<>();
    for (HtmlPiece piece : dialect.html(pieces(blocks), marks, "")) {
      for (Element q : Jsoup.parseBodyFragment(piece.html()).select("q")) {
        found.add(textOf(q));
      }
    }
    assertThat(found).isEqualTo(marked);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(40).filter(DialectPropertyTest::isShown),
        markdown().map(text -> text.replaceAll("[\\r\\n]+", " ")),
        markdown());
  }

  @Provide
  Arbitrary<String> markdown() {
    return Arbitraries.of(
            "*",
            "**",
            "_",
            "__",
            "`",
            "``",
            "```",
            "#",
            "##",
            "-",
            "+",
            "1.",
            "2)",
            "10.",
            ">",
            "<",
            "=",
            "===",
            "---",
            "***",
            "~~~",
            "[",
            "]",
            "(",
            ")",
            "](",
            "![",
            "!",
            "\\",
            "&",
            "&amp;",
            "&#",
            "&#60;",
            "&#x3c;script&#x3e;",
            ";",
            "|",
            ":",
            "]:",
            "<b>",
            "</b>",
            "<script>",
            "<a href=\"x\">",
            "<!--",
            "-->",
            "<?",
            "<http://a.b/c>",
            "<x@y.zz>",
            "http://a.b/c?d=e&f",
            "javascript:alert(1)",
            "data:text/html,x",
            "mailto:a@b.c",
            "'",
            "\"",
            " ",
            " ",
            "  ",
            "\t",
            "\n",
            "\n",
            "\n\n",
            "\r\n",
            "\u00a0",
            "a",
            "b",
            "word",
            "Ä",
            "é",
            "\ud83d\ude00",
            "0",
            ".")
        .list()
        .ofMaxSize(24)
        .map(parts -> String.join("", parts));
  }

  /** Control characters and lone surrogates have no place on a page; repair takes them out. */
  private static boolean isShown(String text) {
    return text.chars()
        .noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
  }

  private static List<Piece> pieces(List<MdBlock> blocks) {
    return blocks.stream()
        .map(block -> new Piece(block.kind(), block.text(), block.markup()))
        .toList();
  }

  private static String words(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  private static String textOf(List<HtmlPiece> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(textOf(Jsoup.parseBodyFragment(piece.html()).body())));
    return text.toString();
  }

  private static String textOf(Element element) {
    return element.wholeText();
  }
}

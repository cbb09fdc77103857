package pressfold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import pressfold.source.Edit;
import pressfold.source.RepairedText;
import pressfold.source.Span;

/**
 * An HTML page as lines of text, one for each block, and what its markup says of the article.
 *
 * @param text the words that a reader sees of the article; all else is cut, traced to the file
 * @param told what the markup says; spans are in the file
 */
record HtmlPage(RepairedText text, Told told) {

  private static final Set<String> UNSEEN =
      Set.of(
          ("head script style noscript template iframe svg math nav aside footer form button select"
                  + " textarea object canvas audio video")
              .split(" ", -1));

  /** An article of fewer letters is a teaser; then the whole page is read. */
  private static final int LEAST_ARTICLE = 250;

  static HtmlPage of(RepairedText file) {
    String html = file.text().text();
    Document page = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
    Cutter cutter = new Cutter(html);
    Element article = article(page);
    Element headline = page.selectFirst("h1");
    if (headline != null
        && !article.equals(headline)
        && headline.parents().stream().noneMatch(article::equals)) {
      NodeTraversor.traverse(cutter, headline);
    }
    NodeTraversor.traverse(cutter, article);
    RepairedText words =
        new RepairedText(file.source(), file.text().edit(cutter.cuts()), file.repairs());
    return new HtmlPage(words, new Markup(page, file.text()).told());
  }

  /** The element that holds the article: the longest that says so, else the body. */
  private static Element article(Document page) {
    Element best = page.body();
    int most = LEAST_ARTICLE;
    for (Element candidate : page.select("article, main, [role=main], [itemprop=articleBody]")) {
      int length = candidate.text().length();
      if (length > most) {
        most = length;
        best = candidate;
      }
    }
    return best;
  }

  /** Cuts markup and unseen text from a page, leaving a line feed between blocks. */
  private static final class Cutter implements NodeVisitor {

    private final String html;
    private final List<Edit> cuts = new ArrayList<>();
    private int kept;
    private boolean any;
    private String gap = "";
    private int unseen;

    Cutter(String html) {
      this.html = html;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        unseen += UNSEEN.contains(element.normalName()) ? 1 : 0;
        gap = isBlock(element) ? "\n" : gap;
      } else if (node instanceof TextNode text && unseen == 0 && text.sourceRange().isTracked()) {
        keep(text.sourceRange().startPos(), text.sourceRange().endPos());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        unseen -= UNSEEN.contains(element.normalName()) ? 1 : 0;
        gap = isBlock(element) ? "\n" : gap;
      }
    }

    private static boolean isBlock(Element element) {
      return element.isBlock()
          || Set.of("br", "td", "th", "time", "option").contains(element.normalName());
    }

    private void keep(int from, int to) {
      for (int i = Math.max(from, kept); i < Math.min(to, html.length()); i++) {
        char c = html.charAt(i);
        if (Line.isBlank(c)) {
          gap = gap.isEmpty() ? " " : gap;
          continue;
        }
        cut(i);
        int end = c == '&' ? html.indexOf(';', i) : -1;
        String entity = end > 0 && end < Math.min(to, i + 12) ? html.substring(i, end + 1) : "";
        String meant = entity.isEmpty() ? "" : Parser.unescapeEntities(entity, false);
        if (!meant.equals(entity)) {
          cuts.add(new Edit(new Span(i, end + 1), meant.isBlank() ? " " : meant));
          i = end;
        }
        kept = i + 1;
      }
    }

    /** Cuts what lies between the last character that was kept and {@code at}. */
    private void cut(int at) {
      boolean asIs = at == kept + 1 && gap.equals(" ") && html.charAt(kept) == ' ';
      if (at > kept && !asIs) {
        cuts.add(new Edit(new Span(kept, at), any ? gap : ""));
      } else if (at == kept && !gap.isEmpty() && any) {
        cuts.add(new Edit(new Span(at, at), gap));
      }
      gap = "";
      any = true;
    }

    List<Edit> cuts() {
      if (kept < html.length()) {
        cuts.add(new Edit(new Span(kept, html.length()), ""));
      }
      return cuts;
    }
  }
}

package pressfold.serve;

import java.util.List;
import pressfold.source.Problem;

/** The page shown while the site cannot be built. */
final class FaultPage {

  private FaultPage() {}

  static String of(List<Problem> problems) {
    StringBuilder html = new StringBuilder();
    html.append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.append("<title>The site could not be built</title></head><body><main>");
    html.append("<h1>The site could not be built</h1>");
    html.append("<p>It appears here again as soon as this is mended:</p><ul>");
    for (Problem problem : problems) {
      html.append("<li><p><code>").append(escaped(place(problem))).append("</code><br>");
      html.append("<strong>").append(escaped(problem.message())).append("</strong><br>");
      html.append(escaped(problem.hint())).append("</p></li>");
    }
    return html.append("</ul></main></body></html>\n").toString();
  }

  private static String place(Problem problem) {
    return problem.file()
        + problem.position().map(at -> ":" + at.line() + ":" + at.column()).orElse("");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

package pressfold.serve;

import java.util.List;
import pressfold.source.Problem;
import pressfold.source.Resource;

/** The page shown while the site cannot be built. */
final class FaultPage {

  private FaultPage() {}

  static String of(List<Problem> problems) {
    StringBuilder list = new StringBuilder();
    for (Problem problem : problems) {
      list.append("<li><p><code>").append(escaped(problem.place())).append("</code><br>");
      list.append("<strong>").append(escaped(problem.message())).append("</strong><br>");
      list.append(escaped(problem.hint())).append("</p></li>");
    }
    return Resource.text(FaultPage.class, "fault.html").replace("{problems}", list);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

package pressfold.feed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import pressfold.model.Clipping;
import pressfold.model.Story;

/**
 * A newsletter as HTML for mail programs: tables and inline styles, for many know nothing else, and
 * a style sheet as a courtesy to those that do (narrow screens, dark mode). A cell sets the type of
 * its small print, which everything in it inherits.
 */
final class HtmlLetter extends Letter {

  private static final String INK = "color:#141a17";
  private static final String DIM = "color:#5c645f";
  private static final String SANS = "Helvetica,Arial,sans-serif";
  private static final String SERIF = "Georgia,'Times New Roman',serif";
  private static final String TABLE =
      "<table role=\"presentation\" style=\"width:100%;border-collapse:collapse\">";

  /** {0} the language, {1} the title, {2} the lead. */
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="{0}">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
      <meta name="robots" content="noindex">
      <title>{1}</title>
      <style>
      @media (max-width:599px){.px{padding-left:20px!important;padding-right:20px!important}\
      .stack{display:block!important;width:100%!important}\
      .name{font-size:40px!important;line-height:44px!important}}
      @media (prefers-color-scheme:dark){.bg{background-color:#0b0f0d!important}\
      .card{background-color:#101513!important}.ink{color:#e9ece5!important}\
      .dim{color:#99a39d!important}.spot{color:#84cdb0!important}\
      .ln{border-color:#c9cfc8!important}.hair{border-color:#313a36!important}}
      </style>
      </head>
      <body class="bg" style="margin:0;background-color:#eef0e9">
      <div role="main">
      <div style="display:none;max-height:0;overflow:hidden">{2}</div>
      <!--[if mso]><table role="presentation" width="600" align="center"><tr><td><![endif]-->
      <table class="card" role="presentation" style="width:100%;max-width:600px;margin:0 auto;\
      border-collapse:collapse;background-color:#f8f9f5">
      """;

  private final String language;

  HtmlLetter(Issue issue, Words words, Optional<String> root, String language) {
    super(issue, words, root);
    this.language = language;
  }

  @Override
  void masthead(List<String> counts) {
    String day = words.day(issue.date());
    out.add(
        HEAD.replace("{0}", Utf8.escaped(language))
            .replace("{1}", Utf8.escaped(words.title() + ", " + day))
            .replace("{2}", Utf8.escaped(issue.lead().headline())));
    row("14px 32px 0");
    out.add("<p style=\"margin:0\"><b class=\"ink\" style=\"" + INK + "\">")
        .markup(day)
        .add("</b>");
    if (root.isPresent()) {
      out.add(" &middot; ");
      link("dim", DIM, words.word("this.edition"), edition());
    }
    out.add("</p>\n<h1 class=\"name ink\" style=\"margin:12px 0 10px;font:52px/56px " + SERIF);
    out.add(";letter-spacing:-1px;" + INK + "\">").markup(words.title()).add("</h1>\n" + TABLE);
    rule("ln", "3px solid #141a17;font-size:3px;line-height:3px");
    out.add("&nbsp;</td></tr>");
    rule("ln dim", "1px solid #141a17;padding:7px 0 0;font:13px/18px " + SANS + ";" + DIM);
    out.markup(String.join(" · ", counts)).add("</td></tr></table>\n");
    endRow();
  }

  @Override
  void lead(Story story, List<String> counts) {
    row("26px 32px 0");
    topic(story);
    headline("h2", "0 0 14px", "34px/37px", story.headline(), story.language(), page(story));
    text("0 0 14px", "18px/27px", INK, summary(story), story.language());
    small(String.join(" · ", counts));
    strong(words.word(story.coverage().size() > 1 ? "compare" : "read.story"), page(story));
    endRow();
  }

  @Override
  void plate(Issue.Said said) {
    row("24px 32px 0");
    out.add(TABLE).add("<tr><td style=\"padding:26px 28px 24px;background-color:#0b4a39\">\n");
    out.add("<p dir=\"auto\" style=\"margin:0 0 14px;font:27px/33px " + SERIF);
    out.add(";color:#f3f6ef\">").markup(said.text()).add("</p>\n").add(TABLE);
    rule("", "3px solid #e8b93a;padding:11px 0 0;font:13px/19px " + SANS + ";color:#bfd6ca");
    out.add("<b style=\"font-size:15px;color:#f3f6ef\">").markup(said.speaker()).add("</b>");
    said.role().ifPresent(role -> out.add("<br>").markup(role));
    if (!said.outlets().isEmpty()) {
      out.add("<br>").markup(words.word("quoted.by", String.join(", ", said.outlets())));
    }
    out.add("</td></tr></table>\n</td></tr></table>\n");
    endRow();
  }

  @Override
  void heading(String text) {
    row("32px 32px 0");
    out.add(TABLE);
    rule("ln", "2px solid #141a17;padding:9px 0 4px");
    out.add("<h2 class=\"ink\" style=\"margin:0;font:bold 15px/20px " + SANS + ";" + INK + "\">");
    out.markup(text).add("</h2></td></tr></table>\n");
    endRow();
  }

  /** Two beside each other, as many rows as it takes. */
  @Override
  void accounts(List<Clipping> accounts) {
    row("8px 32px 0");
    out.add(TABLE);
    for (int i = 0; i < accounts.size(); i++) {
      Clipping account = accounts.get(i);
      out.add(i % 2 == 0 ? "<tr>\n" : "");
      out.add("<td class=\"stack dim\" style=\"width:50%;vertical-align:top;");
      out.add("padding:14px 16px 0 0;font:13px/18px " + SANS + ";" + DIM + "\">\n");
      out.add("<p style=\"margin:0 0 3px\"><b class=\"ink\" style=\"" + INK + "\">");
      out.markup(outlet(account)).add("</b></p>\n");
      String tongue = account.article().language();
      headline("p", "0 0 3px", "bold 17px/22px", headline(account), tongue, page(account));
      small(authors(account));
      out.add("</td>\n");
      out.add(i % 2 == 0 && i + 1 < accounts.size() ? "" : "</tr>\n");
    }
    out.add("</table>\n");
    endRow();
  }

  @Override
  void told(Story story) {
    row("14px 32px 0");
    topic(story);
    headline("h3", "0 0 5px", "22px/27px", story.headline(), story.language(), page(story));
    text("0 0 4px", "16px/24px", INK, summary(story), story.language());
    small(notes(story));
    endRow();
  }

  @Override
  void named(Story story) {
    row("0 32px");
    out.add(TABLE);
    rule("hair dim", "1px solid #d3d7ce;padding:9px 0;font:13px/18px " + SANS + ";" + DIM);
    headline("p", "0", "bold 17px/23px", story.headline(), story.language(), page(story));
    out.markup(outlets(story)).add("</td></tr></table>\n");
    endRow();
  }

  @Override
  void more(String text) {
    row("12px 32px 0");
    strong(text, edition());
    endRow();
  }

  @Override
  void said(Issue.Said said) {
    row("14px 32px 0");
    out.add("<div style=\"border-left:4px solid #e8b93a;padding:0 0 0 14px\">\n");
    text("0", "19px/25px", INK, said.text(), "");
    small(who(said) + (said.outlets().isEmpty() ? "" : " · " + String.join(", ", said.outlets())));
    out.add("</div>");
    endRow();
  }

  @Override
  void foot() {
    row("36px 32px 32px");
    out.add(TABLE);
    rule("ln dim", "1px solid #141a17;padding:12px 0 0;font:13px/18px " + SANS + ";" + DIM);
    if (root.isPresent()) {
      out.add("<p style=\"margin:0 0 8px\">");
      link("dim", DIM, words.word("newsletter.text"), "newsletter/" + issue.date() + ".txt");
      out.add(" &middot; ");
      link("dim", DIM, words.word("archive"), "archive/index.html");
      out.add("</p>\n");
    }
    small(words.word("about"));
    out.add("</td></tr></table>\n");
    endRow();
    out.add("</table>\n<!--[if mso]></td></tr></table><![endif]-->\n</div>\n</body>\n</html>\n");
  }

  private void row(String padding) {
    out.add("<tr><td class=\"px dim\" style=\"padding:" + padding);
    out.add(";font:13px/18px " + SANS + ";" + DIM + "\">\n");
  }

  private void endRow() {
    out.add("</td></tr>\n");
  }

  /** The row of a table that has a line above it. */
  private void rule(String classes, String style) {
    out.add("<tr><td class=\"" + classes + "\" style=\"border-top:" + style + "\">");
  }

  private void topic(Story story) {
    if (!story.topics().isEmpty()) {
      out.add("<p class=\"spot\" style=\"margin:0 0 4px;font-weight:bold;color:#0b5a44\">");
      out.markup(Objects.requireNonNull(issue.topics().get(story.topics().get(0)))).add("</p>\n");
    }
  }

  private void headline(
      String tag, String margin, String font, String text, String tongue, String page) {
    out.add("<" + tag + " class=\"ink\"").add(tongue(tongue)).add(" style=\"margin:" + margin);
    out.add(";font:" + font + " " + SERIF + ";" + INK + "\">");
    if (root.isPresent()) {
      out.add("<a class=\"ink\" href=\"").markup(address(page));
      out.add("\" style=\"" + INK + ";text-decoration:none\">").markup(text).add("</a>");
    } else {
      out.markup(text);
    }
    out.add("</" + tag + ">\n");
  }

  private void text(String margin, String font, String colour, String text, String tongue) {
    if (!text.isEmpty()) {
      out.add("<p class=\"ink\"").add(tongue(tongue)).add(" style=\"margin:" + margin + ";font:");
      out.add(font + " " + SERIF + ";" + colour + "\">").markup(text).add("</p>\n");
    }
  }

  private void small(String text) {
    out.add("<p style=\"margin:0 0 4px\">").markup(text).add("</p>\n");
  }

  private void strong(String text, String page) {
    if (root.isPresent()) {
      out.add("<p style=\"margin:0;font:bold 15px/24px " + SANS + "\">");
      link("spot", "color:#0b5a44", text, page);
      out.add("</p>\n");
    }
  }

  private void link(String kind, String colour, String text, String page) {
    out.add("<a class=\"" + kind + "\" href=\"").markup(address(page));
    out.add("\" style=\"" + colour + "\">").markup(text).add("</a>");
  }

  private String address(String page) {
    return Urls.escape(root.orElseThrow() + page);
  }

  /** The attributes of something in another language than the letter's, or in an unknown one. */
  private String tongue(String tongue) {
    if (tongue.equals(language)) {
      return "";
    }
    boolean known = !tongue.isEmpty() && !tongue.equals("und");
    return (known ? " lang=\"" + Utf8.escaped(tongue) + "\"" : "") + " dir=\"auto\"";
  }
}

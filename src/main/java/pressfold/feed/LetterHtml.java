package pressfold.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A newsletter as HTML for mail programs: tables and inline styles, for many know nothing else, and
 * a style sheet as a courtesy to those that do (narrow screens, dark mode).
 */
final class LetterHtml {

  private static final String SANS = "font-family:'Helvetica Neue',Helvetica,Arial,sans-serif;";
  private static final String SERIF = "font-family:Georgia,'Times New Roman',serif;";
  private static final String SMALL = SANS + "font-size:13px;line-height:18px;";
  private static final String INK = "color:#141a17";
  private static final String DIM = "color:#5c645f";
  private static final String SPOT = "color:#0b5a44";
  private static final String TABLE =
      "<table role=\"presentation\" style=\"width:100%;border-collapse:collapse;border-spacing:0\">";
  private static final String COURTESY =
      """
      @media (max-width:599px){.px{padding-left:20px !important;padding-right:20px !important}\
      .stack{display:block !important;width:100% !important}\
      .name{font-size:40px !important;line-height:44px !important}}
      @media (prefers-color-scheme:dark){.bg{background-color:#0b0f0d !important}\
      .card{background-color:#101513 !important}.ink{color:#e9ece5 !important}\
      .ink2{color:#bcc4be !important}.dim{color:#99a39d !important}.spot{color:#84cdb0 !important}\
      .ln{border-color:#c9cfc8 !important}.hair{border-color:#313a36 !important}}
      """;

  private final Issue issue;
  private final Words words;
  private final String language;
  private final Optional<String> root;
  private final StringBuilder out = new StringBuilder(1 << 13);

  /**
   * @param root what goes before the site's paths; where it is empty nothing is linked
   */
  LetterHtml(Issue issue, Words words, String language, Optional<String> root) {
    this.issue = issue;
    this.words = words;
    this.language = language;
    this.root = root;
  }

  String write() {
    head();
    masthead();
    lead();
    issue.words().stream().findFirst().ifPresent(this::plate);
    if (issue.accounts().size() > 1) {
      heading(words.word("how.each.tells"));
      accounts();
    }
    if (!issue.next().isEmpty()) {
      heading(words.word("also.leading"));
      issue.next().forEach(this::told);
    }
    if (!issue.rest().isEmpty()) {
      heading(words.word("rest.of.day"));
      issue.rest().forEach(this::named);
    }
    if (issue.more() > 0) {
      row("12px 32px 0 32px");
      strong(words.word("all.of.edition", Integer.toString(issue.stories())), editionPage());
      endRow();
    }
    if (issue.words().size() > 1) {
      heading(words.word("own.words"));
      issue.words().stream().skip(1).forEach(this::said);
    }
    foot();
    return out.toString();
  }

  private String editionPage() {
    return "editions/" + issue.date() + ".html";
  }

  private void head() {
    out.append("<!DOCTYPE html>\n<html lang=\"").append(Markup.escape(language)).append("\">\n");
    out.append("<head>\n<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
    out.append("<meta name=\"supported-color-schemes\" content=\"light dark\">\n");
    out.append("<meta name=\"robots\" content=\"noindex\">\n<title>");
    out.append(Markup.escape(words.title() + ", " + words.day(issue.date())));
    out.append("</title>\n<style>\n").append(COURTESY).append("</style>\n</head>\n");
    out.append("<body class=\"bg\" style=\"margin:0;padding:0;background-color:#eef0e9\">\n");
    out.append("<div role=\"main\">\n<div style=\"display:none;font-size:1px;line-height:1px;");
    out.append("max-height:0;overflow:hidden;opacity:0\">");
    out.append(Markup.escape(issue.lead().headline())).append("</div>\n");
    out.append("<!--[if mso]><table role=\"presentation\" width=\"600\" align=\"center\"");
    out.append(" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td><![endif]-->\n");
    out.append("<table class=\"card\" role=\"presentation\" style=\"width:100%;max-width:600px;");
    out.append("margin:0 auto;border-collapse:collapse;border-spacing:0;");
    out.append("background-color:#f8f9f5\">\n");
  }

  private void masthead() {
    row("14px 32px 0 32px");
    out.append("<p class=\"dim\" style=\"margin:0;").append(SMALL).append(DIM).append("\">");
    out.append("<b class=\"ink\" style=\"").append(INK).append("\">");
    out.append(Markup.escape(words.day(issue.date()))).append("</b>");
    if (root.isPresent()) {
      out.append(" &middot; ");
      link("dim", DIM, words.word("this.edition"), editionPage());
    }
    out.append("</p>\n");
    endRow();
    row("12px 32px 0 32px");
    out.append("<h1 class=\"name ink\" style=\"margin:0;").append(SERIF);
    out.append("font-size:52px;line-height:56px;font-weight:normal;letter-spacing:-1px;");
    out.append(INK).append("\">").append(Markup.escape(words.title())).append("</h1>\n");
    endRow();
    row("10px 32px 0 32px");
    out.append(TABLE).append("<tr><td class=\"ln\" style=\"border-top:3px solid #141a17;");
    out.append("font-size:3px;line-height:3px\">&nbsp;</td></tr><tr><td class=\"ln dim\" style=\"");
    out.append("border-top:1px solid #141a17;padding:7px 0 0 0;").append(SMALL).append(DIM);
    out.append("\">").append(counts(" &middot; ")).append("</td></tr></table>\n");
    endRow();
  }

  private String counts(String between) {
    List<String> counts = new ArrayList<>();
    counts.add(words.count("stories", issue.stories()));
    counts.addAll(told(issue.outlets(), issue.articles(), issue.quotes()));
    return String.join(between, counts);
  }

  private List<String> told(int outlets, int articles, int quotes) {
    List<String> counts = new ArrayList<>();
    if (outlets > 0) {
      counts.add(words.count("outlets", outlets));
    }
    counts.add(words.count("articles", articles));
    if (quotes > 0) {
      counts.add(words.count("quotes", quotes));
    }
    return counts;
  }

  private void lead() {
    Issue.Tale lead = issue.lead();
    row("26px 32px 0 32px");
    topics(lead);
    out.append("<h2 style=\"text-wrap:balance;margin:0 0 14px 0;").append(SERIF);
    out.append("font-size:34px;line-height:37px;font-weight:normal;letter-spacing:-0.3px\">");
    headline(lead.headline(), lead.language(), lead.page());
    out.append("</h2>\n");
    if (!lead.summary().isEmpty()) {
      out.append("<p class=\"ink\"").append(Markup.language(lead.language()));
      out.append(" style=\"margin:0 0 14px 0;").append(SERIF);
      out.append("font-size:18px;line-height:27px;").append(INK).append("\">");
      out.append(Markup.escape(lead.summary())).append("</p>\n");
    }
    small(String.join(" · ", told(lead.outlets().size(), lead.articles(), lead.quotes())));
    strong(words.word(lead.articles() > 1 ? "compare" : "read.story"), lead.page());
    endRow();
  }

  private void plate(Issue.Said said) {
    row("24px 32px 0 32px");
    out.append("<table role=\"presentation\" style=\"width:100%;border-collapse:collapse;");
    out.append("border-spacing:0;background-color:#0b4a39\"><tr><td style=\"padding:26px 28px");
    out.append(" 24px 28px;background-color:#0b4a39\">\n<p style=\"margin:0 0 14px 0;");
    out.append(SERIF).append("font-size:27px;line-height:33px;color:#f3f6ef\" dir=\"auto\">");
    out.append(Markup.escape(said.text())).append("</p>\n").append(TABLE);
    out.append("<tr><td style=\"border-top:3px solid #e8b93a;padding:11px 0 0 0;").append(SANS);
    out.append("font-size:13px;line-height:19px;color:#bfd6ca\"><b style=\"font-size:15px;");
    out.append("color:#f3f6ef\">").append(Markup.escape(said.speaker())).append("</b>");
    String about = about(said);
    if (!about.isEmpty()) {
      out.append("<br>").append(Markup.escape(about));
    }
    out.append("</td></tr></table>\n</td></tr></table>\n");
    endRow();
  }

  private String about(Issue.Said said) {
    List<String> about = new ArrayList<>();
    said.role().ifPresent(about::add);
    if (!said.outlets().isEmpty()) {
      about.add(words.word("quoted.by", String.join(", ", said.outlets())));
    }
    return String.join("; ", about);
  }

  /** Two beside each other, as many rows as it takes. */
  private void accounts() {
    row("8px 32px 0 32px");
    out.append(TABLE).append('\n');
    for (int i = 0; i < issue.accounts().size(); i += 2) {
      out.append("<tr>\n");
      issue.accounts().stream().skip(i).limit(2).forEach(this::account);
      out.append(i + 1 < issue.accounts().size() ? "" : "<td class=\"stack\"></td>");
      out.append("</tr>\n");
    }
    out.append("</table>\n");
    endRow();
  }

  private void account(Issue.Account account) {
    out.append(
        "<td class=\"stack\" style=\"width:50%;vertical-align:top;padding:14px 16px 0 0\">\n");
    out.append("<p class=\"dim\" style=\"margin:0 0 3px 0;").append(SMALL).append(DIM);
    out.append("\"><b class=\"ink\" style=\"").append(INK).append("\">");
    out.append(Markup.escape(account.outlet())).append("</b></p>\n");
    out.append("<p style=\"margin:0 0 3px 0;").append(SERIF);
    out.append("font-size:17px;line-height:22px;font-weight:bold\">");
    headline(account.headline(), account.language(), account.page());
    out.append("</p>\n");
    String authors = String.join(", ", account.authors());
    small(authors.isEmpty() ? words.word("no.byline") : authors);
    out.append("</td>\n");
  }

  private void told(Issue.Tale tale) {
    row("14px 32px 0 32px");
    topics(tale);
    out.append("<h3 style=\"text-wrap:balance;margin:0 0 5px 0;").append(SERIF);
    out.append("font-size:22px;line-height:27px;font-weight:normal\">");
    headline(tale.headline(), tale.language(), tale.page());
    out.append("</h3>\n");
    if (!tale.summary().isEmpty()) {
      out.append("<p class=\"ink2\"").append(Markup.language(tale.language()));
      out.append(" style=\"margin:0 0 4px 0;").append(SERIF);
      out.append("font-size:16px;line-height:24px;color:#434b47\">");
      out.append(Markup.escape(tale.summary())).append("</p>\n");
    }
    List<String> notes = new ArrayList<>(List.of(String.join(", ", tale.outlets())));
    notes.addAll(told(0, tale.articles(), tale.quotes()));
    notes.removeIf(String::isEmpty);
    small(String.join(" · ", notes));
    endRow();
  }

  private void named(Issue.Tale tale) {
    row("0 32px");
    out.append(TABLE).append("<tr><td class=\"hair\" style=\"padding:9px 0;");
    out.append("border-top:1px solid #d3d7ce\">\n<p style=\"margin:0;").append(SERIF);
    out.append("font-size:17px;line-height:23px;font-weight:bold\">");
    headline(tale.headline(), tale.language(), tale.page());
    out.append("</p>\n");
    small(String.join(", ", tale.outlets()));
    out.append("</td></tr></table>\n");
    endRow();
  }

  private void said(Issue.Said said) {
    row("14px 32px 0 32px");
    out.append(TABLE)
        .append("<tr><td style=\"border-left:4px solid #e8b93a;padding:0 0 0 14px\">\n");
    out.append("<p class=\"ink\" dir=\"auto\" style=\"margin:0;").append(SERIF);
    out.append("font-size:19px;line-height:25px;").append(INK).append("\">");
    out.append(Markup.escape(said.text())).append("</p>\n");
    List<String> who = new ArrayList<>(List.of(said.speaker()));
    said.role().ifPresent(who::add);
    String outlets = said.outlets().isEmpty() ? "" : " · " + String.join(", ", said.outlets());
    small(String.join(", ", who) + outlets);
    out.append("</td></tr></table>\n");
    endRow();
  }

  private void foot() {
    row("36px 32px 32px 32px");
    out.append(TABLE).append("<tr><td class=\"ln\" style=\"border-top:1px solid #141a17;");
    out.append("padding:12px 0 0 0\">\n");
    if (root.isPresent()) {
      out.append("<p class=\"dim\" style=\"margin:0 0 8px 0;").append(SMALL).append(DIM);
      out.append("\">");
      link("dim", DIM, words.word("newsletter.text"), "newsletter/" + issue.date() + ".txt");
      out.append(" &middot; ");
      link("dim", DIM, words.word("archive"), "archive/index.html");
      out.append("</p>\n");
    }
    small(words.word("about"));
    out.append("</td></tr></table>\n");
    endRow();
    out.append("</table>\n<!--[if mso]></td></tr></table><![endif]-->\n</div>\n</body>\n</html>\n");
  }

  private void row(String padding) {
    out.append("<tr><td class=\"px\" style=\"padding:").append(padding).append("\">\n");
  }

  private void endRow() {
    out.append("</td></tr>\n");
  }

  private void heading(String text) {
    row("32px 32px 0 32px");
    out.append(TABLE).append("<tr><td class=\"ln\" style=\"border-top:2px solid #141a17;");
    out.append("padding:9px 0 4px 0\"><h2 class=\"ink\" style=\"margin:0;").append(SANS);
    out.append("font-size:15px;line-height:20px;font-weight:bold;").append(INK).append("\">");
    out.append(Markup.escape(text)).append("</h2></td></tr></table>\n");
    endRow();
  }

  private void topics(Issue.Tale tale) {
    if (!tale.topics().isEmpty()) {
      out.append("<p class=\"spot\" style=\"margin:0 0 4px 0;").append(SMALL);
      out.append("font-weight:bold;").append(SPOT).append("\">");
      out.append(Markup.escape(tale.topics().get(0))).append("</p>\n");
    }
  }

  private void small(String text) {
    out.append("<p class=\"dim\" style=\"margin:0 0 4px 0;").append(SMALL).append(DIM);
    out.append("\">").append(Markup.escape(text)).append("</p>\n");
  }

  private void strong(String text, String page) {
    if (root.isPresent()) {
      out.append("<p style=\"margin:0;").append(SANS);
      out.append("font-size:15px;line-height:24px;font-weight:bold\">");
      link("spot", SPOT, text, page);
      out.append("</p>\n");
    }
  }

  private void headline(String text, String language, String page) {
    if (root.isPresent()) {
      out.append("<a class=\"ink\" href=\"").append(address(page)).append('"');
      out.append(Markup.language(language)).append(" style=\"").append(INK);
      out.append(";text-decoration:none\">").append(Markup.escape(text)).append("</a>");
    } else {
      out.append("<span class=\"ink\"").append(Markup.language(language)).append(" style=\"");
      out.append(INK).append("\">").append(Markup.escape(text)).append("</span>");
    }
  }

  private void link(String kind, String colour, String text, String page) {
    out.append("<a class=\"").append(kind).append("\" href=\"").append(address(page));
    out.append("\" style=\"").append(colour).append(";text-decoration:underline\">");
    out.append(Markup.escape(text)).append("</a>");
  }

  private String address(String page) {
    return Markup.escape(Urls.escape(root.orElseThrow() + page));
  }
}

package pressfold.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A newsletter as plain text, in lines of 72 characters. */
final class LetterText {

  private static final int WIDTH = 72;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Issue issue;
  private final Words words;
  private final Optional<String> root;
  private final StringBuilder out = new StringBuilder(1 << 11);

  /**
   * @param root what goes before the site's paths; where it is empty no addresses are given
   */
  LetterText(Issue issue, Words words, Optional<String> root) {
    this.issue = issue;
    this.words = words;
    this.root = root;
  }

  String write() {
    line(words.title().toUpperCase(Locale.ROOT));
    line(words.day(issue.date()));
    List<String> counts = new ArrayList<>();
    counts.add(words.count("stories", issue.stories()));
    counts.addAll(told(issue.outlets(), issue.articles(), issue.quotes()));
    line(String.join(", ", counts));
    line("=".repeat(WIDTH));
    line("");
    lead();
    if (issue.accounts().size() > 1) {
      heading("how.each.tells");
      issue.accounts().forEach(this::account);
    }
    if (!issue.next().isEmpty()) {
      heading("also.leading");
      issue.next().forEach(this::told);
    }
    if (!issue.rest().isEmpty()) {
      heading("rest.of.day");
      issue.rest().forEach(this::named);
      line("");
    }
    if (issue.words().size() > 1) {
      heading("own.words");
      issue.words().stream().skip(1).forEach(this::said);
    }
    line("");
    line("=".repeat(WIDTH));
    wrap("", "", words.word("about"));
    address(words.word("this.edition") + ": ", "editions/" + issue.date() + ".html");
    address(words.word("archive") + ": ", "archive/index.html");
    return out.toString();
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
    wrap("", "", lead.headline().toUpperCase(Locale.forLanguageTag(lead.language())));
    line("");
    if (!lead.summary().isEmpty()) {
      wrap("", "", lead.summary());
      line("");
    }
    line(String.join(", ", told(lead.outlets().size(), lead.articles(), lead.quotes())));
    address("", lead.page());
    line("");
    issue.words().stream().findFirst().ifPresent(this::said);
  }

  private void heading(String key) {
    String text = words.word(key).toUpperCase(Locale.ROOT);
    line("");
    line(text);
    line("-".repeat(text.length()));
    line("");
  }

  private void account(Issue.Account account) {
    line(account.outlet());
    wrap("  ", "  ", account.headline());
    address("  ", account.page());
    line("");
  }

  private void told(Issue.Tale tale) {
    wrap("", "", tale.headline());
    wrap("  ", "  ", tale.summary());
    wrap("  ", "  ", String.join(", ", tale.outlets()));
    line("  " + String.join(", ", told(0, tale.articles(), tale.quotes())));
    address("  ", tale.page());
    line("");
  }

  private void named(Issue.Tale tale) {
    wrap("* ", "  ", tale.headline());
    wrap("  ", "  ", String.join(", ", tale.outlets()));
  }

  private void said(Issue.Said said) {
    wrap("  ", "  ", said.text());
    List<String> who = new ArrayList<>(List.of(said.speaker()));
    said.role().ifPresent(who::add);
    String outlets = said.outlets().isEmpty() ? "" : " (" + String.join(", ", said.outlets()) + ")";
    wrap("     ", "     ", String.join(", ", who) + outlets);
    line("");
  }

  private void address(String before, String page) {
    root.ifPresent(start -> line(before + Urls.escape(start + page)));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void wrap(String first, String others, String text) {
    StringBuilder line = new StringBuilder(first);
    int start = line.length();
    for (String word : SPACES.splitAsStream(text.strip()).toList()) {
      if (line.length() > start && line.length() + 1 + word.length() > WIDTH) {
        line(line.toString());
        line.setLength(0);
        line.append(others);
        start = line.length();
      }
      line.append(line.length() > start ? " " : "").append(word);
    }
    if (line.length() > start) {
      line(line.toString());
    }
  }
}

package pressfold.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;
import pressfold.model.Clipping;
import pressfold.model.Story;

/** A newsletter as plain text, in lines of 72 characters. */
final class TextLetter extends Letter {

  private static final int WIDTH = 72;

  TextLetter(Issue issue, Words words, Optional<String> root) {
    super(issue, words, root);
  }

  @Override
  void masthead(List<String> counts) {
    line(words.title().toUpperCase(Locale.ROOT));
    line(words.day(issue.date()));
    line(String.join(", ", counts));
    line("=".repeat(WIDTH) + "\n");
  }

  @Override
  void lead(Story story, List<String> counts) {
    wrap("", story.headline().toUpperCase(Locale.forLanguageTag(story.language())));
    line("");
    String summary = summary(story);
    if (!summary.isEmpty()) {
      wrap("", summary);
      line("");
    }
    line(String.join(", ", counts));
    address("", page(story));
    line("");
  }

  @Override
  void plate(Issue.Said said) {
    said(said);
  }

  @Override
  void heading(String text) {
    line("\n" + text.toUpperCase(Locale.ROOT));
    line("-".repeat(text.length()) + "\n");
  }

  @Override
  void accounts(List<Clipping> accounts) {
    for (Clipping account : accounts) {
      line(outlet(account));
      wrap("  ", headline(account));
      address("  ", page(account));
      line("");
    }
  }

  @Override
  void told(Story story) {
    wrap("", story.headline());
    wrap("  ", summary(story));
    wrap("  ", notes(story));
    address("  ", page(story));
    line("");
  }

  @Override
  void named(Story story) {
    wrap("* ", story.headline());
    wrap("  ", outlets(story));
  }

  @Override
  void more(String text) {
    address("\n" + text + ": ", edition());
  }

  @Override
  void said(Issue.Said said) {
    wrap("  ", said.text());
    String outlets = said.outlets().isEmpty() ? "" : " (" + String.join(", ", said.outlets()) + ")";
    wrap("     ", who(said) + outlets);
    line("");
  }

  @Override
  void foot() {
    line("\n" + "=".repeat(WIDTH));
    wrap("", words.word("about"));
    address(words.word("this.edition") + ": ", edition());
    address(words.word("archive") + ": ", "archive/index.html");
  }

  private void address(String before, String page) {
    root.ifPresent(start -> line(before + Urls.escape(start + page)));
  }

  private void line(String text) {
    out.add(text).add("\n");
  }

  /** Lines after the first are indented by as many spaces as {@code first} is long. */
  private void wrap(String first, String text) {
    String others = " ".repeat(first.length());
    StringBuilder line = new StringBuilder(first);
    StringTokenizer tokens = new StringTokenizer(text);
    while (tokens.hasMoreTokens()) {
      String word = tokens.nextToken();
      boolean begun = line.length() > first.length();
      if (begun && line.length() + 1 + word.length() > WIDTH) {
        line(line.toString());
        line.setLength(0);
        line.append(others);
        begun = false;
      }
      line.append(begun ? " " : "").append(word);
    }
    if (line.length() > first.length()) {
      line(line.toString());
    }
  }
}

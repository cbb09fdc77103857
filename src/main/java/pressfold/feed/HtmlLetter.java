package pressfold.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import pressfold.model.Clipping;
import pressfold.model.Story;

/** A newsletter as HTML for mail programs, put together from the parts in {@code letter.html}. */
final class HtmlLetter extends Letter {

  /** What stands before a part's name. */
  private static final String NAME = "\n== ";

  private static final Map<String, String> PARTS = parts();
  private static final Html NOTHING = new Html("");

  private final String language;

  HtmlLetter(Issue issue, Words words, Optional<String> root, String language) {
    super(issue, words, root);
    this.language = language;
  }

  /** Text that is escaped already. */
  private record Html(String text) {}

  private static Map<String, String> parts() {
    try (InputStream in = HtmlLetter.class.getResourceAsStream("letter.html")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> parts = new HashMap<>();
      int end = all.indexOf(NAME);
      while (end >= 0) {
        int start = end + NAME.length();
        int text = all.indexOf('\n', start) + 1;
        end = all.indexOf(NAME, text);
        String part = all.substring(text, end < 0 ? all.length() : end);
        parts.put(all.substring(start, text - 1), part.stripTrailing());
      }
      return parts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The part named {@code name}, filled in.
   *
   * @param values for {0}, {1}, …; texts are escaped
   */
  private static Html part(String name, Object... values) {
    String part = Objects.requireNonNull(PARTS.get(name), name);
    StringBuilder filled = new StringBuilder(part.length() + 256);
    int copied = 0;
    for (int brace = part.indexOf('{'); brace >= 0; brace = part.indexOf('{', brace + 1)) {
      if (part.charAt(brace + 2) == '}') {
        Object value = values[part.charAt(brace + 1) - '0'];
        filled.append(part, copied, brace);
        filled.append(value instanceof Html html ? html.text() : Utf8.escaped(value.toString()));
        copied = brace + 3;
      }
    }
    return new Html(filled.append(part, copied, part.length()).toString());
  }

  private void put(String name, Object... values) {
    out.add(part(name, values).text()).add("\n");
  }

  @Override
  void masthead(List<String> counts) {
    String day = words.day(issue.date());
    put("head", language, words.title() + ", " + day, issue.lead().headline());
    Html link = linked("edition", edition(), words.word("this.edition"));
    put("masthead", day, link, words.title(), String.join(" · ", counts));
  }

  @Override
  void lead(Story story, List<String> counts) {
    String more = words.word(story.coverage().size() > 1 ? "compare" : "read.story");
    story("lead", story, String.join(" · ", counts), linked("strong", page(story), more));
  }

  @Override
  void told(Story story) {
    story("told", story, notes(story), NOTHING);
  }

  private void story(String part, Story story, String notes, Html more) {
    Html topic =
        story.topics().isEmpty()
            ? NOTHING
            : part("topic", Objects.requireNonNull(issue.topics().get(story.topics().get(0))));
    Html tongue = tongue(story.language());
    Html headline = headline(story.headline(), page(story));
    put(part, topic, tongue, headline, summary(story), notes, more);
  }

  @Override
  void plate(Issue.Said said) {
    String outlets = String.join(", ", said.outlets());
    String quoted = outlets.isEmpty() ? "" : words.word("quoted.by", outlets);
    String about = said.role().map(role -> role + (quoted.isEmpty() ? "" : "; ")).orElse("");
    put("plate", said.text(), said.speaker(), about + quoted);
  }

  @Override
  void heading(String text) {
    put("heading", text);
  }

  /** Two beside each other, as many rows as it takes. */
  @Override
  void accounts(List<Clipping> accounts) {
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < accounts.size(); i++) {
      Clipping account = accounts.get(i);
      Html tongue = tongue(account.article().language());
      Html headline = headline(headline(account), page(account));
      cells.append(i > 0 && i % 2 == 0 ? part("turn").text() : "");
      cells.append(part("account", outlet(account), tongue, headline, authors(account)).text());
    }
    put("accounts", new Html(cells.toString()));
  }

  @Override
  void named(Story story) {
    Html headline = headline(story.headline(), page(story));
    put("named", tongue(story.language()), headline, outlets(story));
  }

  @Override
  void more(String text) {
    out.add(linked("strong", edition(), text).text());
  }

  @Override
  void said(Issue.Said said) {
    String outlets = said.outlets().isEmpty() ? "" : " · " + String.join(", ", said.outlets());
    put("said", said.text(), who(said) + outlets);
  }

  @Override
  void foot() {
    Html links = NOTHING;
    if (root.isPresent()) {
      String text = address("newsletter/" + issue.date() + ".txt");
      String archive = address("archive/index.html");
      links = part("links", text, words.word("newsletter.text"), archive, words.word("archive"));
    }
    put("foot", links, words.word("about"));
  }

  private Html headline(String text, String page) {
    return root.isPresent() ? linked("headline", page, text) : new Html(Utf8.escaped(text));
  }

  /** Nothing where there is nothing to link to. */
  private Html linked(String part, String page, String text) {
    return root.isPresent() ? part(part, address(page), text) : NOTHING;
  }

  private String address(String page) {
    return Urls.escape(root.orElseThrow() + page);
  }

  /** The attributes of something in another language than the letter's, or in an unknown one. */
  private Html tongue(String tongue) {
    if (tongue.equals(language)) {
      return NOTHING;
    }
    String lang = tongue.equals("und") ? "" : " lang=\"" + Utf8.escaped(tongue) + "\"";
    return new Html(lang + " dir=\"auto\"");
  }
}

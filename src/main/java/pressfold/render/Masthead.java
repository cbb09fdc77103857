package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.List;
import pressfold.model.Digest;
import pressfold.model.Edition;

/** Makes what all pages say about the digest as a whole. */
final class Masthead {

  private final RenderOptions options;
  private final Library library;
  private final Digest digest;
  private final Words words;

  Masthead(RenderOptions options, Library library) {
    this.options = options;
    this.library = library;
    this.digest = library.digest();
    this.words = library.words();
  }

  View.Site site() {
    String title = options.title().orElseGet(() -> words.word("title"));
    return new View.Site(
        title,
        nameplate(title),
        title.length() <= 13
            ? ""
            : title.length() <= 22 ? " nameplate--long" : " nameplate--longer",
        options.motto().orElseGet(() -> words.word("motto")),
        options.language(),
        new SafeString(Html.rightToLeft(options.language()) ? " dir=\"rtl\"" : ""),
        digest.editions().isEmpty()
            ? View.When.UNKNOWN
            : library.day("day", digest.editions().get(0).date()),
        digest.editions().size() < 2
            ? View.Link.NONE
            : View.Link.to(
                words.date("short", digest.editions().get(1).date()),
                FrontPage.href(digest.editions().get(1))),
        sections(),
        numbers(),
        delivery());
  }

  /** The two strokes of an "ll" are the house's mark. */
  private static SafeString nameplate(String title) {
    int strokes = title.indexOf("ll");
    return new SafeString(
        strokes < 0
            ? Html.escape(title)
            : Html.escape(title.substring(0, strokes))
                + "<span class=\"ll\">ll</span>"
                + Html.escape(title.substring(strokes + 2)));
  }

  private List<View.Section> sections() {
    List<View.Section> sections = new ArrayList<>();
    sections.add(section("today", "index.html"));
    sections.add(section("archive", "archive/index.html"));
    if (!digest.outlets().isEmpty()) {
      sections.add(section("outlets", "outlets/index.html"));
    }
    if (!digest.topics().isEmpty()) {
      sections.add(section("topics", "topics/index.html"));
    }
    sections.add(section("quotes", "people/index.html"));
    if (!digest.editions().isEmpty()) {
      sections.add(section("newsletter", newsletter(".html")));
    }
    return sections;
  }

  private View.Section section(String key, String href) {
    return new View.Section(key, words.word(key), href);
  }

  private List<View.Tally> numbers() {
    List<View.Tally> numbers = new ArrayList<>();
    add(numbers, "stories", digest.stories().size());
    add(numbers, "outlets", digest.outlets().size());
    add(numbers, "articles", digest.clippings().size());
    add(numbers, "quotes", library.quotes(digest.clippings()));
    return numbers;
  }

  private void add(List<View.Tally> numbers, String noun, int n) {
    if (n > 0) {
      numbers.add(new View.Tally("", "", words.number(n), words.noun(noun, n)));
    }
  }

  private List<View.Link> delivery() {
    List<View.Link> links = new ArrayList<>();
    if (!digest.editions().isEmpty()) {
      links.add(View.Link.to(words.word("newsletter.current"), newsletter(".html")));
      links.add(View.Link.to(words.word("newsletter.text"), newsletter(".txt")));
    }
    links.add(View.Link.to(words.word("feed.atom"), "feed.xml"));
    links.add(View.Link.to(words.word("feed.rss"), "rss.xml"));
    links.add(View.Link.to(words.word("feed.json"), "feed.json"));
    return links;
  }

  private String newsletter(String ending) {
    Edition newest = digest.editions().get(0);
    return "newsletter/" + newest.date() + ending;
  }
}

package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pressfold.model.Digest;
import pressfold.model.Edition;

/** Makes what all pages say about the digest as a whole. */
final class Masthead {

  private Masthead() {}

  /** The view that goes by the name of site. */
  static Map<String, Object> site(
      String title, String motto, RenderOptions options, Library library) {
    Digest digest = library.digest;
    Words words = library.words;
    Optional<Edition> newest = digest.editions().stream().findFirst();
    Optional<Edition> second = digest.editions().stream().skip(1).findFirst();
    Map<String, Object> site = new HashMap<>();
    site.put("title", title);
    site.put("nameplate", nameplate(title));
    site.put(
        "plateSize",
        title.length() <= 13
            ? ""
            : title.length() <= 22 ? " nameplate--long" : " nameplate--longer");
    site.put("motto", motto);
    site.put("language", options.language());
    site.put("dir", new SafeString(Html.rightToLeft(options.language()) ? " dir=\"rtl\"" : ""));
    site.put(
        "edition",
        newest.map(day -> library.times.day("day", day.date())).orElse(View.When.UNKNOWN));
    site.put("earlier", second.map(library::item).orElse(View.Item.NONE));
    site.put(
        "newsletter",
        newest.filter(day -> options.newsletter()).map(NewsletterPages::href).orElse(""));
    List<View.Item> numbers = new ArrayList<>();
    add(numbers, "stories", digest.stories().size(), words);
    add(numbers, "outlets", digest.outlets().size(), words);
    add(numbers, "articles", digest.clippings().size(), words);
    add(
        numbers,
        "quotes",
        digest.clippings().stream().mapToInt(c -> library.text(c.id()).quotes()).sum(),
        words);
    site.put("numbers", numbers);
    site.put("hasOutlets", !digest.outlets().isEmpty());
    site.put("hasTopics", !digest.topics().isEmpty());
    return site;
  }

  /** The two strokes of an "ll" are the house's mark. */
  private static SafeString nameplate(String title) {
    int strokes = title.indexOf("ll");
    return strokes < 0
        ? Html.of("{}", title)
        : Html.of(
            "{}<span class=\"ll\">ll</span>{}",
            title.substring(0, strokes),
            title.substring(strokes + 2));
  }

  private static void add(List<View.Item> numbers, String noun, int n, Words words) {
    if (n > 0) {
      numbers.add(View.Item.to(words.noun(noun, n), "").numbered(n));
    }
  }
}

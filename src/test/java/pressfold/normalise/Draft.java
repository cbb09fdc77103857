package pressfold.normalise;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Block;
import pressfold.model.Dateline;
import pressfold.model.Deck;
import pressfold.model.Direction;
import pressfold.model.Headline;
import pressfold.model.Outlet;
import pressfold.model.Published;
import pressfold.model.Rights;
import pressfold.model.SourceLink;
import pressfold.source.Span;
import pressfold.source.TracedText;

/** An article as the specs tell it: lines "key: value", a blank line, one block a line. */
record Draft(List<String> head, List<Block> body) {

  private static final Span NOWHERE = new Span(0, 0);

  static Draft of(String text) {
    List<String> lines = text.lines().toList();
    List<String> head = lines.stream().takeWhile(line -> !line.isEmpty()).toList();
    List<Block> body =
        lines.stream()
            .skip(head.size() + 1L)
            .filter(line -> !line.isBlank())
            .map(Draft::block)
            .toList();
    return new Draft(head, body);
  }

  Article article() {
    return new Article(
        "a.txt",
        "a",
        one("language").orElse("und"),
        one("headline").map(text -> new Headline(text, NOWHERE, 1)),
        one("deck").map(text -> new Deck(text, NOWHERE, 1)),
        all("author").stream().map(name -> new Author(name, NOWHERE, 1)).toList(),
        List.of(),
        one("outlet").map(name -> new Outlet(name, Optional.empty(), Outlet.Evidence.CONFIG)),
        one("place").map(place -> new Dateline(place, one("agency"), NOWHERE)),
        one("published")
            .map(
                date ->
                    new Published(
                        LocalDate.parse(date),
                        one("time").map(LocalTime::parse),
                        one("offset").map(ZoneOffset::of),
                        NOWHERE,
                        Published.Evidence.TEXT)),
        one("source").map(url -> new SourceLink(url, NOWHERE)),
        List.of(),
        body,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Direction(
            all("topic"),
            one("story"),
            one("slug"),
            one("publish").map(label -> Rights.valueOf(label.toUpperCase(Locale.ROOT)))));
  }

  private Optional<String> one(String key) {
    return all(key).stream().findFirst();
  }

  private List<String> all(String key) {
    List<String> values = new ArrayList<>();
    for (String line : head) {
      if (line.startsWith(key + ": ")) {
        values.add(line.substring(key.length() + 2));
      }
    }
    return values;
  }

  private static Block block(String line) {
    Function<Block.Kind, Block> signed = kind -> Block.plain(kind, traced(line.substring(2)));
    if (line.startsWith("# ")) {
      return signed.apply(Block.Kind.SUBHEADING);
    }
    if (line.startsWith("- ")) {
      return signed.apply(Block.Kind.LIST_ITEM);
    }
    return line.startsWith("> ")
        ? signed.apply(Block.Kind.BLOCK_QUOTE)
        : Block.plain(Block.Kind.PARAGRAPH, traced(line));
  }

  static TracedText traced(String text) {
    return TracedText.of(text);
  }
}

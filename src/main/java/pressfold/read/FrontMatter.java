package pressfold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pressfold.model.Author;
import pressfold.model.Deck;
import pressfold.model.Direction;
import pressfold.model.Headline;
import pressfold.model.Outlet;
import pressfold.model.Published;
import pressfold.model.Rights;
import pressfold.model.SourceLink;
import pressfold.source.DigestException;
import pressfold.source.Position;
import pressfold.source.Problem;
import pressfold.source.SourceText;
import pressfold.source.Span;
import pressfold.source.YamlMap;

/**
 * The YAML block at a file's head, in which an editor settled what the text does not tell.
 *
 * @param told what it says; spans are in the file
 * @param end the offset in the file behind the line that closes it
 */
record FrontMatter(Told told, int end) {

  private static final Pattern OPENS = Pattern.compile("---[ \\t]*\\R");
  private static final Pattern CLOSES = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)");
  private static final Pattern KEY =
      Pattern.compile("\\s*(?:#.*\\R\\s*)*[\\w-]+[ \\t]*:(?:\\s|\\z)");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

  /**
   * The front matter of {@code source}, or empty where it has none.
   *
   * @throws DigestException where it is broken, has an unknown key or a value of a wrong kind
   */
  static Optional<FrontMatter> read(SourceText source) {
    String text = source.text();
    Matcher opens = OPENS.matcher(text);
    if (!text.startsWith("---") || !opens.lookingAt()) {
      return Optional.empty();
    }
    // A rule of dashes may open a text, too; a key makes it front matter.
    Matcher closes = CLOSES.matcher(text).region(opens.end(), text.length());
    boolean closed = closes.find();
    boolean empty = closed && text.substring(opens.end(), closes.start()).isBlank();
    if (!empty && !KEY.matcher(text).region(opens.end(), text.length()).lookingAt()) {
      return Optional.empty();
    }
    if (!closed) {
      throw new DigestException(
          DigestException.Kind.UNUSABLE_INPUT,
          Problem.error(
              source.file(),
              new Position(1, 1),
              "the front matter has no end",
              "Close it with a line of three dashes."));
    }
    YamlMap keys =
        YamlMap.parse(
            source.file(),
            text.substring(opens.end(), closes.start()),
            2,
            DigestException.Kind.UNUSABLE_INPUT);
    Told told = new Values(source, keys, closes.start()).told();
    keys.rejectUnknown();
    return Optional.of(new FrontMatter(told, closes.end()));
  }

  /** The values of the keys, and where they stand. */
  private record Values(SourceText source, YamlMap keys, int end) {

    Told told() {
      return new Told(
          keys.text("headline").map(text -> new Headline(text, at("headline", text), 1)),
          keys.text("deck").map(text -> new Deck(text, at("deck", text), 1)),
          authors(),
          keys.text("outlet")
              .map(
                  name ->
                      new Outlet(
                          name, Optional.of(at("outlet", name)), Outlet.Evidence.FRONT_MATTER)),
          keys.text("published").map(this::published),
          keys.text("source").map(this::link),
          keys.text("language").map(this::language),
          new Direction(
              keys.texts("topics"),
              keys.text("story"),
              keys.text("slug"),
              keys.choice("publish", List.of(Rights.values())),
              keys.texts("speakers").stream().map(Direction.SpeakerOrder::of).toList()));
    }

    private Optional<List<Author>> authors() {
      List<Author> authors = new ArrayList<>();
      for (String name : keys.texts("authors")) {
        authors.add(new Author(name, at("authors", name), 1));
      }
      return keys.at("authors").map(at -> authors);
    }

    private Published published(String text) {
      return DateReading.moment(text, at("published", text), Published.Evidence.FRONT_MATTER)
          .orElseThrow(
              () ->
                  keys.refused(
                      "published",
                      "a day such as 2021-03-17, or a time such as 2021-03-17T16:06:08-04:00"));
    }

    private SourceLink link(String url) {
      boolean whole =
          SourceLinkReader.read(url)
              .filter(link -> link.span().length() == url.length())
              .isPresent();
      if (!whole) {
        throw keys.refused("source", "an address that begins with http:// or https://");
      }
      return new SourceLink(url, at("source", url));
    }

    private String language(String tag) {
      if (!LANGUAGE.matcher(tag).matches()) {
        throw keys.refused("language", "a language tag such as en or pt-BR");
      }
      return tag;
    }

    /** Where {@code value} of {@code key} stands; where it is written otherwise, its first line. */
    private Span at(String key, String value) {
      int from = offset(keys.at(key).orElseThrow());
      int found = source.text().indexOf(value, from);
      if (found >= 0 && found + value.length() <= end) {
        return new Span(found, found + value.length());
      }
      int to = from;
      while (to < end && source.text().charAt(to) != '\n' && source.text().charAt(to) != '\r') {
        to++;
      }
      return new Span(from, to);
    }

    private int offset(Position at) {
      int offset = 0;
      for (int line = 1; line < at.line(); line++) {
        offset = source.text().indexOf('\n', offset) + 1;
      }
      int column = Math.min(at.column() - 1, source.text().codePointCount(offset, end));
      return source.text().offsetByCodePoints(offset, column);
    }
  }
}

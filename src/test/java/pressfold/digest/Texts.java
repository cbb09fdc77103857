package pressfold.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Direction;
import pressfold.model.Headline;
import pressfold.model.Outlet;
import pressfold.model.Published;
import pressfold.source.Span;
import pressfold.source.TracedText;

/** Articles for tests, made from what a case is about. */
final class Texts {

  private static final Span NOWHERE = new Span(0, 0);

  private Texts() {}

  /**
   * An article whose body has one paragraph for each line of {@code text}.
   *
   * @param outlet or blank where it is unknown
   * @param day as in 2021-03-17, or blank where it is unknown
   */
  static Article article(String id, String outlet, String day, String headline, String text) {
    return article(id, outlet, day, headline, text, List.of());
  }

  /** The same with the labels that stand above the headline. */
  static Article article(
      String id, String outlet, String day, String headline, String text, List<String> labels) {
    return new Article(
        "articles/" + id + ".txt",
        id,
        "en",
        Optional.of(new Headline(headline, NOWHERE, 1)),
        Optional.empty(),
        List.of(),
        List.of(),
        outlet.isBlank()
            ? Optional.empty()
            : Optional.of(new Outlet(outlet, Optional.empty(), Outlet.Evidence.FRONT_MATTER)),
        Optional.empty(),
        day.isBlank()
            ? Optional.empty()
            : Optional.of(
                Published.on(LocalDate.parse(day), NOWHERE, Published.Evidence.FRONT_MATTER)),
        Optional.empty(),
        labels,
        text.lines().filter(line -> !line.isBlank()).map(Texts::paragraph).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Direction.NONE);
  }

  private static Block paragraph(String text) {
    return Block.plain(Block.Kind.PARAGRAPH, TracedText.of(text));
  }
}

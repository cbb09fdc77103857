package pressfold.cli;

import java.util.List;
import java.util.function.Function;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Block;
import pressfold.model.Dateline;
import pressfold.model.Doubt;
import pressfold.model.Outlet;
import pressfold.model.Part;
import pressfold.model.Published;
import pressfold.model.Quote;
import pressfold.model.Removal;
import pressfold.pipeline.Reading;
import pressfold.source.CodePoints;
import pressfold.source.Repair;
import pressfold.source.RepairedText;
import pressfold.source.Span;

/** A reading as one line of JSON, in the form that the contract fixes. */
final class ReadingJson {

  private ReadingJson() {}

  static String of(Reading reading) {
    Article article = reading.article();
    return Json.of("file", article.file(), "id", article.id(), "language", article.language())
        .put("headline", article.headline().map(h -> sure(h.text(), h.span(), h.confidence())))
        .put("deck", article.deck().map(d -> sure(d.text(), d.span(), d.confidence())))
        .put("authors", list(article.authors(), ReadingJson::author))
        .put("outlet", article.outlet().map(ReadingJson::outlet))
        .put("dateline", article.dateline().map(ReadingJson::dateline))
        .put("published", article.published().map(ReadingJson::published))
        .put("source", article.source().map(s -> Json.of("url", s.url(), "span", s.span())))
        .put("body", list(article.body(), ReadingJson::block))
        .put("quotes", list(article.quotes(), ReadingJson::quote))
        .put("repairs", list(article.repairs(), ReadingJson::repair))
        .put("removed", list(article.removals(), ReadingJson::removal))
        .put("parts", list(article.parts(), ReadingJson::part))
        .put("warnings", list(article.doubts(), ReadingJson::doubt))
        .line(codePoints(reading.text()));
  }

  /** The text with only its encoding repaired. */
  static String of(RepairedText text) {
    return Json.of("file", text.source().file(), "id", text.source().id())
        .put("text", text.text().text())
        .put("repairs", list(text.repairs(), ReadingJson::repair))
        .line(codePoints(text));
  }

  private static CodePoints codePoints(RepairedText text) {
    return new CodePoints(text.source().text());
  }

  private static <T> List<Json> list(List<T> values, Function<T, Json> form) {
    return values.stream().map(form).toList();
  }

  private static Json sure(String text, Span span, double confidence) {
    return Json.of("text", text, "span", span, "confidence", confidence);
  }

  private static Json author(Author author) {
    return Json.of("name", author.name(), "span", author.span())
        .put("confidence", author.confidence());
  }

  private static Json outlet(Outlet outlet) {
    return Json.of("name", outlet.name(), "span", outlet.span())
        .put("evidence", outlet.evidence().label());
  }

  private static Json dateline(Dateline dateline) {
    return Json.of("place", dateline.place(), "agency", dateline.agency(), "span", dateline.span());
  }

  private static Json published(Published published) {
    return Json.of("date", published.date().toString(), "time", published.clockTime())
        .put("span", published.span())
        .put("evidence", published.evidence().label());
  }

  private static Json block(Block block) {
    return Json.of("kind", block.kind().label(), "text", block.text().text(), "span", block.span());
  }

  private static Json quote(Quote quote) {
    return Json.of("text", quote.text(), "span", quote.span(), "kind", quote.kind().label())
        .put("speaker", quote.speaker().map(ReadingJson::speaker))
        .put("cue", quote.cue().map(c -> Json.of("text", c.text(), "span", c.span())))
        .put("confidence", quote.confidence());
  }

  private static Json speaker(Quote.Speaker speaker) {
    return Json.of("mention", speaker.mention(), "span", speaker.span(), "name", speaker.name());
  }

  private static Json repair(Repair repair) {
    return Json.of("span", repair.span(), "from", repair.from(), "to", repair.to())
        .put("rule", repair.rule());
  }

  private static Json removal(Removal removal) {
    return Json.of("span", removal.span(), "text", removal.text(), "reason", removal.reason())
        .put("rule", removal.rule());
  }

  private static Json part(Part part) {
    return Json.of("kind", part.kind().label(), "span", part.span());
  }

  private static Json doubt(Doubt doubt) {
    return Json.of("span", doubt.span())
        .put("message", doubt.problem().message() + "; " + doubt.problem().hint());
  }
}

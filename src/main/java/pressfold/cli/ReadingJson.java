package pressfold.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pressfold.model.Article;
import pressfold.model.Quote;
import pressfold.pipeline.Reading;
import pressfold.source.CodePoints;
import pressfold.source.Repair;
import pressfold.source.RepairedText;
import pressfold.source.Span;

/** A reading as one line of JSON, in the form that the contract fixes. */
final class ReadingJson {

  private final CodePoints codePoints;

  private ReadingJson(RepairedText text) {
    codePoints = new CodePoints(text.source().text());
  }

  static String of(Reading reading) {
    return new ReadingJson(reading.text()).article(reading.article()).line();
  }

  /** The text with only its encoding repaired. */
  static String of(RepairedText text) {
    return Json.of("file", text.source().file(), "id", text.source().id())
        .put("text", text.text().text())
        .put("repairs", new ReadingJson(text).repairs(text.repairs()))
        .line();
  }

  private Json article(Article article) {
    return Json.of("file", article.file(), "id", article.id(), "language", article.language())
        .put("headline", article.headline().map(h -> sure(h.text(), h.span(), h.confidence())))
        .put("deck", article.deck().map(d -> sure(d.text(), d.span(), d.confidence())))
        .put(
            "authors",
            list(
                article.authors(),
                a ->
                    Json.of(
                        "name", a.name(), "span", span(a.span()), "confidence", a.confidence())))
        .put(
            "outlet",
            article
                .outlet()
                .map(
                    o ->
                        Json.of("name", o.name(), "span", span(o.span()))
                            .put("evidence", o.evidence().label())))
        .put(
            "dateline",
            article
                .dateline()
                .map(
                    d -> Json.of("place", d.place(), "agency", d.agency(), "span", span(d.span()))))
        .put(
            "published",
            article
                .published()
                .map(
                    p ->
                        Json.of("date", p.date().toString(), "time", p.clockTime())
                            .put("span", span(p.span()))
                            .put("evidence", p.evidence().label())))
        .put("source", article.source().map(s -> Json.of("url", s.url(), "span", span(s.span()))))
        .put(
            "body",
            list(
                article.body(),
                b ->
                    Json.of(
                        "kind", b.kind().label(), "text", b.text().text(), "span", span(b.span()))))
        .put("quotes", list(article.quotes(), this::quote))
        .put("repairs", repairs(article.repairs()))
        .put(
            "removed",
            list(
                article.removals(),
                r ->
                    Json.of(
                        "span",
                        span(r.span()),
                        "text",
                        r.text(),
                        "reason",
                        r.reason(),
                        "rule",
                        r.rule())))
        .put(
            "parts",
            list(article.parts(), p -> Json.of("kind", p.kind().label(), "span", span(p.span()))))
        .put(
            "warnings",
            list(
                article.doubts(),
                d ->
                    Json.of(
                        "span",
                        span(d.span()),
                        "message",
                        d.problem().message() + "; " + d.problem().hint())));
  }

  private Json quote(Quote quote) {
    return Json.of("text", quote.text(), "span", span(quote.span()), "kind", quote.kind().label())
        .put(
            "speaker",
            quote
                .speaker()
                .map(
                    s -> Json.of("mention", s.mention(), "span", span(s.span()), "name", s.name())))
        .put("cue", quote.cue().map(c -> Json.of("text", c.text(), "span", span(c.span()))))
        .put("confidence", quote.confidence());
  }

  private List<Json> repairs(List<Repair> repairs) {
    return list(
        repairs,
        r -> Json.of("span", span(r.span()), "from", r.from(), "to", r.to(), "rule", r.rule()));
  }

  private Json sure(String text, Span span, double confidence) {
    return Json.of("text", text, "span", span(span), "confidence", confidence);
  }

  private static <T> List<Json> list(List<T> values, Function<T, Json> form) {
    return values.stream().map(form).toList();
  }

  private Optional<List<Integer>> span(Optional<Span> span) {
    return span.map(this::span);
  }

  /** Offsets in code points, as the contract counts. */
  private List<Integer> span(Span span) {
    return List.of(codePoints.at(span.start()), codePoints.at(span.end()));
  }
}

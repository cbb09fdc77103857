package pressfold.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
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
import pressfold.model.SourceLink;
import pressfold.pipeline.Reading;
import pressfold.source.CodePoints;
import pressfold.source.Repair;
import pressfold.source.RepairedText;
import pressfold.source.Span;

/** A reading as one line of JSON, in the form that the contract fixes. */
final class ReadingJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;
  private final CodePoints codePoints;

  private ReadingJson(JsonGenerator json, CodePoints codePoints) {
    this.json = json;
    this.codePoints = codePoints;
  }

  static String of(Reading reading) {
    return line(reading.text(), writer -> writer.article(reading.article()));
  }

  /** The text with only its encoding repaired. */
  static String of(RepairedText text) {
    return line(text, writer -> writer.repairedText(text));
  }

  private interface Content {
    void write(ReadingJson writer) throws IOException;
  }

  private static String line(RepairedText text, Content content) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      content.write(new ReadingJson(json, new CodePoints(text.source().text())));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter never fails
    }
    return out.append('\n').toString();
  }

  private void repairedText(RepairedText text) throws IOException {
    json.writeStringField("file", text.source().file());
    json.writeStringField("id", text.source().id());
    json.writeStringField("text", text.text().text());
    repairs(text.repairs());
  }

  private void article(Article article) throws IOException {
    json.writeStringField("file", article.file());
    json.writeStringField("id", article.id());
    json.writeStringField("language", article.language());
    optional(
        "headline",
        article.headline(),
        headline -> {
          json.writeStringField("text", headline.text());
          span("span", headline.span());
          json.writeNumberField("confidence", headline.confidence());
        });
    optional(
        "deck",
        article.deck(),
        deck -> {
          json.writeStringField("text", deck.text());
          span("span", deck.span());
          json.writeNumberField("confidence", deck.confidence());
        });
    list("authors", article.authors(), this::author);
    optional("outlet", article.outlet(), this::outlet);
    optional("dateline", article.dateline(), this::dateline);
    optional("published", article.published(), this::published);
    optional("source", article.source(), this::source);
    list("body", article.body(), this::block);
    list("quotes", article.quotes(), this::quote);
    repairs(article.repairs());
    list("removed", article.removals(), this::removal);
    list("parts", article.parts(), this::part);
    list("warnings", article.doubts(), this::doubt);
  }

  private void author(Author author) throws IOException {
    json.writeStringField("name", author.name());
    span("span", author.span());
    json.writeNumberField("confidence", author.confidence());
  }

  private void outlet(Outlet outlet) throws IOException {
    json.writeStringField("name", outlet.name());
    span("span", outlet.span());
    json.writeStringField("evidence", outlet.evidence().label());
  }

  private void dateline(Dateline dateline) throws IOException {
    json.writeStringField("place", dateline.place());
    string("agency", dateline.agency());
    span("span", dateline.span());
  }

  private void published(Published published) throws IOException {
    json.writeStringField("date", published.date().toString());
    string("time", published.clockTime());
    span("span", published.span());
    json.writeStringField("evidence", published.evidence().label());
  }

  private void source(SourceLink source) throws IOException {
    json.writeStringField("url", source.url());
    span("span", source.span());
  }

  private void block(Block block) throws IOException {
    json.writeStringField("kind", block.kind().label());
    json.writeStringField("text", block.text().text());
    span("span", block.span());
  }

  private void quote(Quote quote) throws IOException {
    json.writeStringField("text", quote.text());
    span("span", quote.span());
    json.writeStringField("kind", quote.kind().label());
    optional(
        "speaker",
        quote.speaker(),
        speaker -> {
          json.writeStringField("mention", speaker.mention());
          span("span", speaker.span());
          string("name", speaker.name());
        });
    optional(
        "cue",
        quote.cue(),
        cue -> {
          json.writeStringField("text", cue.text());
          span("span", cue.span());
        });
    json.writeNumberField("confidence", quote.confidence());
  }

  private void repairs(List<Repair> repairs) throws IOException {
    list(
        "repairs",
        repairs,
        repair -> {
          span("span", repair.span());
          json.writeStringField("from", repair.from());
          json.writeStringField("to", repair.to());
          json.writeStringField("rule", repair.rule());
        });
  }

  private void removal(Removal removal) throws IOException {
    span("span", removal.span());
    json.writeStringField("text", removal.text());
    json.writeStringField("reason", removal.reason());
    json.writeStringField("rule", removal.rule());
  }

  private void part(Part part) throws IOException {
    json.writeStringField("kind", part.kind().label());
    span("span", part.span());
  }

  private void doubt(Doubt doubt) throws IOException {
    span("span", doubt.span());
    json.writeStringField("message", doubt.problem().message() + "; " + doubt.problem().hint());
  }

  private interface Fields<T> {
    void write(T value) throws IOException;
  }

  private <T> void optional(String name, Optional<T> value, Fields<T> fields) throws IOException {
    if (value.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    fields.write(value.get());
    json.writeEndObject();
  }

  private <T> void list(String name, List<T> values, Fields<T> fields) throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : values) {
      json.writeStartObject();
      fields.write(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void string(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }

  private void span(String name, Optional<Span> span) throws IOException {
    if (span.isPresent()) {
      span(name, span.get());
    } else {
      json.writeNullField(name);
    }
  }

  /** Offsets in code points, as the contract counts. */
  private void span(String name, Span span) throws IOException {
    json.writeFieldName(name);
    json.writeArray(new int[] {codePoints.at(span.start()), codePoints.at(span.end())}, 0, 2);
  }
}

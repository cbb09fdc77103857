package pressfold.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pressfold.source.CodePoints;
import pressfold.source.Span;

/**
 * An object in JSON: texts, numbers, spans, lists and other objects under their names. An empty
 * {@code Optional} is null.
 */
final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** An object of {@code namesAndValues} in turn. */
  static Json of(Object... namesAndValues) {
    Json object = new Json();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }

  Json put(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  /**
   * The object on a line of its own.
   *
   * @param offsets of the text that spans are in; they are written in code points
   */
  String line(CodePoints offsets) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      write(this, offsets, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter never fails
    }
    return out.append('\n').toString();
  }

  private static void write(Object value, CodePoints offsets, JsonGenerator json)
      throws IOException {
    if (value instanceof Json object) {
      json.writeStartObject();
      for (Map.Entry<String, Object> field : object.fields.entrySet()) {
        json.writeFieldName(field.getKey());
        write(field.getValue(), offsets, json);
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        write(element, offsets, json);
      }
      json.writeEndArray();
    } else if (value instanceof Span span) {
      json.writeArray(new int[] {offsets.at(span.start()), offsets.at(span.end())}, 0, 2);
    } else if (value instanceof Optional<?> optional && optional.isPresent()) {
      write(optional.get(), offsets, json);
    } else if (value instanceof Optional<?>) {
      json.writeNull();
    } else {
      json.writeObject(value);
    }
  }
}

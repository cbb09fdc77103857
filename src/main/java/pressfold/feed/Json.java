package pressfold.feed;

import java.util.List;
import java.util.Optional;

/**
 * Writes JSON. Commas and quotation marks are its business; the caller opens and closes. Written by
 * hand, for a library's start-up would cost more than a small digest's whole build.
 */
final class Json {

  private final Utf8 out = new Utf8();
  private boolean first = true;

  Json open(String bracket) {
    separate().add(bracket);
    first = true;
    return this;
  }

  Json close(String bracket) {
    out.add(bracket);
    first = false;
    return this;
  }

  /** Starts an object on a line of its own, so that a changed article is a changed line. */
  Json line() {
    return open("\n{");
  }

  Json name(String name) {
    separate().add("\"").add(name).add("\":");
    first = true;
    return this;
  }

  Json value(String text) {
    separate().add("\"").json(text).add("\"");
    return this;
  }

  /** A field whose value is no text: a number, a truth value, null. */
  Json literal(String name, Object value) {
    name(name).separate().add(value.toString());
    return this;
  }

  Json field(String name, String text) {
    return name(name).value(text);
  }

  /** The field, {@code null} where its value is unknown. */
  Json field(String name, Optional<String> text) {
    return text.isPresent() ? field(name, text.get()) : literal(name, "null");
  }

  Json field(String name, List<String> texts) {
    name(name).open("[");
    texts.forEach(this::value);
    return close("]");
  }

  /** The field, left out where its value is unknown. */
  Json known(String name, Optional<String> text) {
    return text.isPresent() ? field(name, text.get()) : this;
  }

  byte[] bytes() {
    return out.add("\n").copy();
  }

  private Utf8 separate() {
    if (!first) {
      out.add(",");
    }
    first = false;
    return out;
  }
}

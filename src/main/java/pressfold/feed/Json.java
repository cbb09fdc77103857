package pressfold.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Writes JSON. Commas and quotation marks are its business; the caller opens and closes. Written by
 * hand, for a library's start-up would cost more than a small digest's whole build.
 */
final class Json {

  private final StringBuilder out = new StringBuilder(1 << 12);
  private boolean first = true;

  Json open(char bracket) {
    separate();
    out.append(bracket);
    first = true;
    return this;
  }

  Json close(char bracket) {
    out.append(bracket);
    first = false;
    return this;
  }

  /** Starts the next element on a line of its own, so that a changed article is a changed line. */
  Json line() {
    separate();
    out.append('\n');
    first = true;
    return this;
  }

  Json name(String name) {
    separate();
    string(name);
    out.append(':');
    first = true;
    return this;
  }

  Json value(String text) {
    separate();
    string(text);
    return this;
  }

  Json value(double number) {
    separate();
    out.append(Math.round(number * 1000) / 1000.0);
    return this;
  }

  Json field(String name, String text) {
    return name(name).value(text);
  }

  /** The field, {@code null} where its value is unknown. */
  Json field(String name, Optional<String> text) {
    name(name);
    if (text.isPresent()) {
      return value(text.get());
    }
    out.append("null");
    first = false;
    return this;
  }

  Json field(String name, boolean truth) {
    name(name);
    out.append(truth);
    first = false;
    return this;
  }

  Json field(String name, List<String> texts) {
    name(name).open('[');
    texts.forEach(this::value);
    return close(']');
  }

  /** The field, left out where its value is unknown. */
  Json known(String name, Optional<String> text) {
    text.ifPresent(present -> field(name, present));
    return this;
  }

  byte[] bytes() {
    return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private void separate() {
    if (!first) {
      out.append(',');
    }
    first = false;
  }

  private void string(String text) {
    out.append('"');
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      out.append(text, copied, i);
      escape(c);
      copied = i + 1;
    }
    out.append(text, copied, text.length()).append('"');
  }

  /** Control characters are left out: no text needs them, and they spoil feeds. */
  private void escape(char c) {
    if (c == '"' || c == '\\') {
      out.append('\\').append(c);
    } else if (c == '\n') {
      out.append("\\n");
    } else if (c == '\t') {
      out.append("\\t");
    } else if (Character.isSurrogate(c)) {
      out.append("\\u").append(Character.forDigit(c >> 12, 16));
      out.append(Character.forDigit((c >> 8) & 15, 16));
      out.append(Character.forDigit((c >> 4) & 15, 16)).append(Character.forDigit(c & 15, 16));
    }
  }
}

package pressfold.feed;

import java.nio.charset.StandardCharsets;

/** Writes XML 1.0, an element a line. */
final class Xml {

  private final StringBuilder out =
      new StringBuilder(1 << 12).append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");

  /**
   * @param attributes name, value, name, value, …
   */
  Xml open(String name, String... attributes) {
    tag(name, attributes);
    out.append(">\n");
    return this;
  }

  Xml close(String name) {
    out.append("</").append(name).append(">\n");
    return this;
  }

  Xml empty(String name, String... attributes) {
    tag(name, attributes);
    out.append("/>\n");
    return this;
  }

  Xml text(String name, String text, String... attributes) {
    tag(name, attributes);
    out.append('>');
    Markup.escape(text, out);
    out.append("</").append(name).append(">\n");
    return this;
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void tag(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      Markup.escape(attributes[i + 1], out);
      out.append('"');
    }
  }
}

package pressfold.feed;

/** Writes XML 1.0, an element a line. */
final class Xml {

  private final Utf8 out = new Utf8().add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");

  /**
   * @param attributes name, value, name, value, …
   */
  Xml open(String name, String... attributes) {
    tag(name, attributes);
    out.add(">\n");
    return this;
  }

  Xml close(String name) {
    out.add("</").add(name).add(">\n");
    return this;
  }

  Xml empty(String name, String... attributes) {
    tag(name, attributes);
    out.add("/>\n");
    return this;
  }

  /** An element that holds {@code text}; none where there is no text. */
  Xml text(String name, String text, String... attributes) {
    if (!text.isEmpty()) {
      tag(name, attributes);
      out.add(">").markup(text).add("</").add(name).add(">\n");
    }
    return this;
  }

  byte[] bytes() {
    return out.copy();
  }

  private void tag(String name, String... attributes) {
    out.add("<").add(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.add(" ").add(attributes[i]).add("=\"").markup(attributes[i + 1]).add("\"");
    }
  }
}

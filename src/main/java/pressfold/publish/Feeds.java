package pressfold.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import pressfold.source.Position;
import pressfold.source.Problem;

/** Checks what machines read: that it parses, and that feeds have what their standards require. */
final class Feeds {

  private static final String HINT = "Build the site again; if it stays so, please report it.";

  private Feeds() {}

  static void check(String path, Path file, String shown, Consumer<Problem> problems)
      throws IOException {
    if (path.endsWith(".xml")) {
      xml(file, shown, problems);
    } else if (path.endsWith(".json")) {
      json(file, shown, problems);
    }
  }

  private static void xml(Path file, String shown, Consumer<Problem> problems) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    Set<String> names = new HashSet<>();
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      String path = "";
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          path = path + "/" + xml.getLocalName();
          names.add(path);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          path = path.substring(0, path.lastIndexOf('/'));
        }
      }
    } catch (XMLStreamException e) {
      Position at =
          new Position(
              Math.max(1, e.getLocation().getLineNumber()),
              Math.max(1, e.getLocation().getColumnNumber()));
      problems.accept(Problem.error(shown, at, "is no well-formed XML", HINT));
      return;
    }
    if (names.contains("/feed")) {
      require(shown, names, List.of("/feed/id", "/feed/title", "/feed/updated"), problems);
    } else if (names.contains("/rss")) {
      require(
          shown,
          names,
          List.of("/rss/channel/title", "/rss/channel/link", "/rss/channel/description"),
          problems);
    }
  }

  private static void json(Path file, String shown, Consumer<Problem> problems) throws IOException {
    Set<String> names = new HashSet<>();
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      JsonToken token = json.nextToken();
      while (token != null) {
        if (token == JsonToken.FIELD_NAME && json.getParsingContext().getParent().inRoot()) {
          names.add(json.currentName());
        }
        token = json.nextToken();
      }
    } catch (JsonProcessingException e) {
      Position at =
          new Position(e.getLocation().getLineNr(), Math.max(1, e.getLocation().getColumnNr()));
      problems.accept(Problem.error(shown, at, "is no valid JSON", HINT));
      return;
    }
    if (names.contains("items")) {
      require(shown, names, List.of("version", "title"), problems);
    }
  }

  private static void require(
      String shown, Set<String> names, List<String> required, Consumer<Problem> problems) {
    for (String name : required) {
      if (!names.contains(name)) {
        problems.accept(Problem.error(shown, "lacks what its standard requires: " + name, HINT));
      }
    }
  }
}

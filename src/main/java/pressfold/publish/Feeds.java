package pressfold.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import pressfold.source.Position;
import pressfold.source.Problem;

/** Checks what machines read: that it parses, and that feeds have what their standards require. */
final class Feeds {

  private static final String HINT = "Build the site again; if it stays so, please report it.";

  /** What must stand beside a name: of elements their whole path, of JSON the outermost keys. */
  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "/feed", List.of("/feed/id", "/feed/title", "/feed/updated"),
          "/rss", List.of("/rss/channel/title", "/rss/channel/link", "/rss/channel/description"),
          "items", List.of("version", "title"));

  private Feeds() {}

  static void check(String path, Path file, String shown, Consumer<Problem> problems)
      throws IOException {
    Set<String> names = new HashSet<>();
    try (InputStream in = Files.newInputStream(file)) {
      if (path.endsWith(".xml")) {
        xml(in, names);
      } else if (path.endsWith(".json")) {
        json(in, names);
      }
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      problems.accept(
          broken(shown, at.getLineNumber(), at.getColumnNumber(), "is no well-formed XML"));
      return;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      problems.accept(broken(shown, at.getLineNr(), at.getColumnNr(), "is no valid JSON"));
      return;
    }
    for (Map.Entry<String, List<String>> required : REQUIRED.entrySet()) {
      for (String name : required.getValue()) {
        if (names.contains(required.getKey()) && !names.contains(name)) {
          problems.accept(Problem.error(shown, "lacks what its standard requires: " + name, HINT));
        }
      }
    }
  }

  private static void xml(InputStream in, Set<String> names) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
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
  }

  private static void json(InputStream in, Set<String> names) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(in)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME && json.getParsingContext().getParent().inRoot()) {
          names.add(json.currentName());
        }
      }
    }
  }

  private static Problem broken(String shown, int line, int column, String message) {
    Position at = new Position(Math.max(1, line), Math.max(1, column));
    return Problem.error(shown, at, message, HINT);
  }
}

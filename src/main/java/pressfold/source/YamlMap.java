package pressfold.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Keys and values that a user wrote in YAML. Every key is asked for by name and type; what does not
 * fit, and any key that nobody asked for, is refused with its line and column.
 */
public final class YamlMap {

  private final Document document;
  private final String path;
  private final Map<String, Value> values;
  private final TreeSet<String> known = new TreeSet<>();

  private YamlMap(Document document, String path, Map<String, Value> values) {
    this.document = document;
    this.path = path;
    this.values = values;
    document.levels.add(this);
  }

  /**
   * Reads {@code text}.
   *
   * @param file the file it stands in, for messages
   * @param firstLine the line of that file on which {@code text} begins, from 1
   * @param kind what goes wrong where it is wrong
   * @throws DigestException where it is no YAML, or no keys and values
   */
  public static YamlMap parse(String file, String text, int firstLine, DigestException.Kind kind) {
    Document document = new Document(file, firstLine, kind, new ArrayList<>());
    if (text.isEmpty()) {
      return new YamlMap(document, "", Map.of()); // without loading a parser
    }
    try (YAMLParser parser = new YAMLFactory().createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return new YamlMap(document, "", Map.of());
      }
      Value value = document.value(parser);
      if (value.map.isEmpty()) {
        throw document.wrong(
            value.at, "not a list of keys and values", "Write one 'key: value' a line.");
      }
      return new YamlMap(document, "", value.map.get());
    } catch (JsonProcessingException e) {
      throw document.broken(e);
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be read", e);
    }
  }

  /** The text of {@code key}; empty where it is missing or has no value. */
  public Optional<String> text(String key) {
    return value(key)
        .map(value -> value.scalar.orElseThrow(() -> wrongType(key, value, Form.TEXT)));
  }

  /** Where the value of {@code key} stands; empty where it is missing. */
  public Optional<Position> at(String key) {
    return Optional.ofNullable(values.get(key)).map(value -> value.at);
  }

  /** The value of {@code key}, one of {@code choices} by its {@code toString} in lower case. */
  public <T> Optional<T> choice(String key, List<T> choices) {
    return text(key)
        .map(
            text ->
                choices.stream()
                    .filter(choice -> label(choice).equals(text))
                    .findFirst()
                    .orElseThrow(() -> refused(key, "one of " + labels(choices))));
  }

  /** The whole number of {@code key}, from {@code least} on. */
  public Optional<Integer> number(String key, int least) {
    return text(key)
        .map(
            text -> {
              try {
                int number = Integer.parseInt(text);
                if (number >= least) {
                  return number;
                }
              } catch (NumberFormatException e) {
                // Told below.
              }
              throw refused(key, "a whole number from " + least);
            });
  }

  /** Whether {@code key} is switched on. */
  public Optional<Boolean> flag(String key) {
    return text(key)
        .map(
            text ->
                switch (text) {
                  case "true", "yes", "on" -> true;
                  case "false", "no", "off" -> false;
                  default -> throw refused(key, "true or false");
                });
  }

  /** The texts of {@code key}: a list, or a single one. */
  public List<String> texts(String key) {
    return value(key)
        .map(
            value -> {
              if (value.scalar.isPresent()) {
                return List.of(value.scalar.get());
              }
              List<Value> list = value.list.orElseThrow(() -> wrongType(key, value, Form.TEXTS));
              List<String> texts = new ArrayList<>();
              for (Value item : list) {
                texts.add(item.scalar.orElseThrow(() -> wrongType(key, item, Form.TEXTS)));
              }
              return texts;
            })
        .orElse(List.of());
  }

  /** The lists of texts in the list of {@code key}. */
  public List<List<String>> lists(String key) {
    List<List<String>> lists = new ArrayList<>();
    for (Value item : items(key, Form.LISTS)) {
      List<Value> inner = item.list.orElseThrow(() -> wrongType(key, item, Form.LISTS));
      lists.add(
          inner.stream()
              .map(v -> v.scalar.orElseThrow(() -> wrongType(key, v, Form.LISTS)))
              .toList());
    }
    return lists;
  }

  /** The keys and values in each item of the list of {@code key}. */
  public List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (Value item : items(key, Form.MAPS)) {
      Map<String, Value> inner = item.map.orElseThrow(() -> wrongType(key, item, Form.MAPS));
      maps.add(new YamlMap(document, path + key + ".", inner));
    }
    return maps;
  }

  /** The keys and values below {@code key}; none where it is missing. */
  public YamlMap map(String key) {
    Map<String, Value> inner =
        value(key)
            .map(value -> value.map.orElseThrow(() -> wrongType(key, value, Form.MAP)))
            .orElse(Map.of());
    return new YamlMap(document, path + key + ".", inner);
  }

  /** The text of {@code key}, which must not be missing. */
  public String required(String key) {
    Optional<String> text = text(key).filter(given -> !given.isBlank());
    if (text.isPresent()) {
      return text.get();
    }
    for (String given : values.keySet()) {
      if (distance(given, key) == 1) {
        throw unknown(given);
      }
    }
    throw document.wrong(
        values.values().stream().findFirst().map(v -> v.keyAt).orElse(document.start()),
        "'" + path + key + "' is missing here",
        "Add a line '" + key + ": ...'.");
  }

  /**
   * The exception for a value of {@code key} that is not what it should be.
   *
   * @param expected such as "a time zone such as Europe/Berlin"
   */
  public DigestException refused(String key, String expected) {
    Value value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no value for " + key);
    }
    String given = value.scalar.map(text -> "'" + text + "'").orElse("this");
    return document.wrong(
        value.at, "'" + path + key + "' cannot be " + given, "Give it " + expected + ".");
  }

  /** Refuses the first key, here or below a key here, that nobody asked for. */
  public void rejectUnknown() {
    for (YamlMap level : document.levels) {
      for (String key : level.values.keySet()) {
        if (!level.known.contains(key)) {
          throw level.unknown(key);
        }
      }
    }
  }

  private DigestException unknown(String key) {
    Value value = Objects.requireNonNull(values.get(key));
    String hint =
        nearest(key)
            .map(name -> "Did you mean '" + name + "'?")
            .orElse("The keys here are " + String.join(", ", known) + ".");
    return document.wrong(value.keyAt, "there is no key '" + path + key + "'", hint);
  }

  private Optional<Value> value(String key) {
    known.add(key);
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
  }

  private List<Value> items(String key, Form form) {
    return value(key)
        .map(value -> value.list.orElseThrow(() -> wrongType(key, value, form)))
        .orElse(List.of());
  }

  private DigestException wrongType(String key, Value value, Form form) {
    String given =
        value.map.isPresent() ? "keys and values" : value.list.isPresent() ? "a list" : "a text";
    return document.wrong(
        value.at,
        "'" + path + key + "' takes " + form.name + ", not " + given,
        "Write it as in '" + key + ": " + form.example + "'.");
  }

  /** What a value may be, and how that is written on one line. */
  private enum Form {
    TEXT("a text", "some words"),
    TEXTS("a list of texts", "[some words, more words]"),
    LISTS("a list of lists of texts", "[[one, another], [third, fourth]]"),
    MAP("keys and values", "{key: value}"),
    MAPS("a list of keys and values", "[{key: value}, {key: value}]");

    private final String name;
    private final String example;

    Form(String name, String example) {
      this.name = name;
      this.example = example;
    }
  }

  private static <T> String label(T choice) {
    return choice.toString().toLowerCase(Locale.ROOT);
  }

  private static <T> String labels(List<T> choices) {
    return String.join(", ", choices.stream().map(YamlMap::label).toList());
  }

  /** The key most like {@code wrong}, with its path; of other levels only one that is more like. */
  private Optional<String> nearest(String wrong) {
    String best = "";
    int least = Math.max(2, wrong.length() / 3) + 1;
    for (String name : known) {
      int distance = distance(wrong, name);
      if (distance < least) {
        least = distance;
        best = path + name;
      }
    }
    for (YamlMap level : document.levels) {
      for (String name : level.known) {
        int distance = distance(wrong, name);
        if (distance < least && distance <= wrong.length() / 5) {
          least = distance;
          best = level.path + name;
        }
      }
    }
    return Optional.of(best).filter(name -> !name.isEmpty());
  }

  /** How many letters must be typed otherwise; neighbours that changed places count once. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  /** A value and where it stands: one of scalar, list and map, or none of them. */
  private record Value(
      Position keyAt,
      Position at,
      Optional<String> scalar,
      Optional<List<Value>> list,
      Optional<Map<String, Value>> map) {

    boolean isEmpty() {
      return scalar.isEmpty() && list.isEmpty() && map.isEmpty();
    }
  }

  /** The file that the keys stand in, and what was read of it. */
  private record Document(
      String file, int firstLine, DigestException.Kind kind, List<YamlMap> levels) {

    Value value(YAMLParser parser) throws IOException {
      return value(parser, position(parser));
    }

    private Value value(YAMLParser parser, Position keyAt) throws IOException {
      Position at = position(parser);
      JsonToken token = parser.currentToken();
      if (token == JsonToken.START_OBJECT) {
        Map<String, Value> map = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          Position nameAt = position(parser);
          parser.nextToken();
          if (map.put(name, value(parser, nameAt)) != null) {
            throw wrong(nameAt, "'" + name + "' stands here twice", "Remove one of the two.");
          }
        }
        return new Value(keyAt, at, Optional.empty(), Optional.empty(), Optional.of(map));
      }
      if (token == JsonToken.START_ARRAY) {
        List<Value> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        return new Value(keyAt, at, Optional.empty(), Optional.of(list), Optional.empty());
      }
      Optional<String> text =
          token == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(parser.getText());
      return new Value(keyAt, at, text, Optional.empty(), Optional.empty());
    }

    Position start() {
      return new Position(firstLine, 1);
    }

    DigestException wrong(Position at, String message, String hint) {
      return new DigestException(kind, Problem.error(file, at, message, hint));
    }

    DigestException broken(JsonProcessingException e) {
      Position at =
          e.getLocation() == null
              ? start()
              : new Position(
                  e.getLocation().getLineNr() + firstLine - 1, e.getLocation().getColumnNr());
      String reason = e.getOriginalMessage().lines().findFirst().orElse("cannot be understood");
      return wrong(
          at,
          "is no valid YAML: " + reason,
          "Write 'key: value', and put values with : or # into quotation marks.");
    }

    private Position position(YAMLParser parser) {
      return new Position(
          parser.currentTokenLocation().getLineNr() + firstLine - 1,
          parser.currentTokenLocation().getColumnNr());
    }
  }
}

package pressfold.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Keys and values that a user wrote in YAML. Every key is asked for by name and type; what does not
 * fit, and any key that nobody asked for, is refused with its line and column.
 */
public final class YamlMap {

  private final Document document;
  private final String path;
  private final Map<String, NodeTuple> values = new LinkedHashMap<>();
  private final TreeSet<String> known = new TreeSet<>();

  private YamlMap(Document document, String path, List<NodeTuple> values) {
    this.document = document;
    this.path = path;
    document.levels.add(this);
    for (NodeTuple value : values) {
      if (!(value.getKeyNode() instanceof ScalarNode key)) {
        throw document.noMap(value.getKeyNode());
      }
      if (this.values.put(key.getValue(), value) != null) {
        throw document.wrong(
            document.at(key),
            "'" + key.getValue() + "' stands here twice",
            "Remove one of the two.");
      }
    }
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
      return new YamlMap(document, "", List.of()); // without loading a parser
    }
    LoaderOptions options = new LoaderOptions();
    Progress parser = new Progress(text, options);
    try {
      Composer composer = new Composer(parser, new Resolver(), options);
      if (!composer.checkNode()) {
        return new YamlMap(document, "", List.of());
      }
      Node root = composer.getNode();
      if (!(root instanceof MappingNode map)) {
        throw document.noMap(root);
      }
      return new YamlMap(document, "", map.getValue());
    } catch (YAMLException e) {
      throw document.broken(e, parser.end);
    }
  }

  /** The text of {@code key}; empty where it is missing or has no value. */
  public Optional<String> text(String key) {
    return value(key).map(value -> text(key, value, Form.TEXT));
  }

  /**
   * The text of {@code key}, all of which matches {@code form}.
   *
   * @param expected such as "a size such as 8 MB"
   */
  public Optional<String> text(String key, String form, String expected) {
    Optional<String> text = text(key);
    if (text.isPresent() && !text.get().matches(form)) {
      throw refused(key, expected);
    }
    return text;
  }

  /** Where the value of {@code key} stands; empty where it is missing. */
  public Optional<Position> at(String key) {
    return Optional.ofNullable(values.get(key)).map(value -> document.at(value.getValueNode()));
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
    String expected = "a whole number from " + least;
    Optional<Integer> number = text(key, "\\d{1,9}", expected).map(Integer::valueOf);
    if (number.isPresent() && number.get() < least) {
      throw refused(key, expected);
    }
    return number;
  }

  /** Whether {@code key} is switched on. */
  public Optional<Boolean> flag(String key) {
    return text(key, "true|yes|on|false|no|off", "true or false")
        .map(text -> text.matches("true|yes|on"));
  }

  /** The texts of {@code key}: a list, or a single one. */
  public List<String> texts(String key) {
    return value(key)
        .map(
            value ->
                value instanceof ScalarNode one
                    ? List.of(one.getValue())
                    : texts(key, value, Form.TEXTS))
        .orElse(List.of());
  }

  /** The lists of texts in the list of {@code key}. */
  public List<List<String>> lists(String key) {
    return items(key, Form.LISTS).stream().map(item -> texts(key, item, Form.LISTS)).toList();
  }

  /** The keys and values in each item of the list of {@code key}. */
  public List<YamlMap> maps(String key) {
    return items(key, Form.MAPS).stream().map(item -> map(key, item, Form.MAPS)).toList();
  }

  /** The keys and values below {@code key}; none where it is missing. */
  public YamlMap map(String key) {
    return value(key)
        .map(value -> map(key, value, Form.MAP))
        .orElseGet(() -> new YamlMap(document, path + key + ".", List.of()));
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
        values.values().stream()
            .findFirst()
            .map(value -> document.at(value.getKeyNode()))
            .orElse(document.start()),
        "'" + path + key + "' is missing here",
        "Add a line '" + key + ": ...'.");
  }

  /**
   * The exception for a value of {@code key} that is not what it should be.
   *
   * @param expected such as "a time zone such as Europe/Berlin"
   */
  public DigestException refused(String key, String expected) {
    Node value = Objects.requireNonNull(values.get(key), key).getValueNode();
    String given = value instanceof ScalarNode text ? "'" + text.getValue() + "'" : "this";
    return document.wrong(
        document.at(value), "'" + path + key + "' cannot be " + given, "Give it " + expected + ".");
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
    String hint =
        nearest(key)
            .map(name -> "Did you mean '" + name + "'?")
            .orElse("The keys here are " + String.join(", ", known) + ".");
    return document.wrong(
        document.at(Objects.requireNonNull(values.get(key)).getKeyNode()),
        "there is no key '" + path + key + "'",
        hint);
  }

  private Optional<Node> value(String key) {
    known.add(key);
    return Optional.ofNullable(values.get(key))
        .map(NodeTuple::getValueNode)
        .filter(value -> !value.getTag().equals(Tag.NULL));
  }

  private List<Node> items(String key, Form form) {
    return value(key).map(value -> items(key, value, form)).orElse(List.of());
  }

  private List<Node> items(String key, Node value, Form form) {
    if (value instanceof SequenceNode list) {
      return list.getValue();
    }
    throw wrongType(key, value, form);
  }

  private List<String> texts(String key, Node value, Form form) {
    return items(key, value, form).stream().map(item -> text(key, item, form)).toList();
  }

  private String text(String key, Node value, Form form) {
    if (value instanceof ScalarNode text && !text.getTag().equals(Tag.NULL)) {
      return text.getValue();
    }
    throw wrongType(key, value, form);
  }

  private YamlMap map(String key, Node value, Form form) {
    if (value instanceof MappingNode map) {
      return new YamlMap(document, path + key + ".", map.getValue());
    }
    throw wrongType(key, value, form);
  }

  private DigestException wrongType(String key, Node value, Form form) {
    String given =
        value instanceof MappingNode
            ? "keys and values"
            : value instanceof SequenceNode
                ? "a list"
                : value.getTag().equals(Tag.NULL) ? "nothing" : "a text";
    return document.wrong(
        document.at(value),
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
    List<YamlMap> levels = new ArrayList<>(document.levels);
    levels.add(0, this);
    Optional<String> best = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (YamlMap level : levels) {
      int most = level == this ? Math.max(2, wrong.length() / 3) : wrong.length() / 5;
      for (String name : level.known) {
        int distance = distance(wrong, name);
        if (distance <= most && distance < least) {
          least = distance;
          best = Optional.of(level.path + name);
        }
      }
    }
    return best;
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

  /** The file that the keys stand in, and what was read of it. */
  private record Document(
      String file, int firstLine, DigestException.Kind kind, List<YamlMap> levels) {

    Position start() {
      return new Position(firstLine, 1);
    }

    Position at(Node node) {
      return at(node.getStartMark());
    }

    private Position at(Mark mark) {
      return new Position(firstLine + mark.getLine(), 1 + mark.getColumn());
    }

    DigestException wrong(Position at, String message, String hint) {
      return new DigestException(kind, Problem.error(file, at, message, hint));
    }

    DigestException noMap(Node node) {
      return wrong(at(node), "not a list of keys and values", "Write one 'key: value' a line.");
    }

    DigestException broken(YAMLException e, @Nullable Mark behind) {
      return wrong(
          behind == null ? start() : at(behind),
          "is no valid YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          "Write 'key: value', and put values with : or # into quotation marks.");
    }
  }

  /** Remembers where the last thing ended that could be understood. */
  private static final class Progress extends ParserImpl {

    private @Nullable Mark end;

    Progress(String text, LoaderOptions options) {
      super(new StreamReader(text), options);
    }

    @Override
    public Event getEvent() {
      Event event = super.getEvent();
      end = event.getEndMark();
      return event;
    }
  }
}

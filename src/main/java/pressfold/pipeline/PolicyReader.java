package pressfold.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pressfold.digest.EditorOptions;
import pressfold.digest.EditorOptions.Rhythm;
import pressfold.feed.FeedOptions.Content;
import pressfold.model.Rights;
import pressfold.normalise.HouseStyleOptions;
import pressfold.normalise.HouseStyleOptions.HeadlineCase;
import pressfold.read.ReadOptions;
import pressfold.render.RenderOptions;
import pressfold.source.DigestException;
import pressfold.source.YamlMap;

/** Reads {@code pressfold.yaml}. */
final class PolicyReader {

  private static final String NAME = "pressfold.yaml";

  private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";
  private static final long LARGEST_ARTICLE = 8L << 20;

  private PolicyReader() {}

  /**
   * The settings of a run.
   *
   * @throws DigestException where a named file does not exist, a key is unknown or a value is not
   *     what it should be
   */
  static Policy read(Settings settings) {
    if (settings.config().isPresent() && !Files.exists(settings.policy())) {
      throw new DigestException(
          DigestException.Kind.MISSING_INPUT,
          settings.policy().toString(),
          "there is no such file",
          "Name an existing one.");
    }
    Path named = settings.config().orElse(settings.articles().normalize().resolveSibling(NAME));
    try {
      String text = Files.exists(settings.policy()) ? Files.readString(settings.policy()) : "";
      YamlMap yaml = YamlMap.parse(named.toString(), text, 1, DigestException.Kind.CONFIGURATION);
      Policy policy = policy(yaml, settings.baseUrl());
      yaml.rejectUnknown();
      return policy;
    } catch (IOException e) {
      throw DigestException.unreadable(
          DigestException.Kind.CONFIGURATION,
          named.toString(),
          e,
          "Save it as UTF-8 text and check its permissions.");
    }
  }

  private static Policy policy(YamlMap yaml, Optional<String> baseUrl) {
    Map<String, List<String>> dropFrom = new HashMap<>();
    Map<String, List<String>> keepFrom = new HashMap<>();
    Map<String, String> outletOf = new HashMap<>();
    Map<String, Rights> publishOf = new HashMap<>();
    List<EditorOptions.Siglum> sigla = new ArrayList<>();
    for (YamlMap outlet : yaml.maps("outlets")) {
      String name = outlet.required("name");
      outlet.texts("hosts").forEach(host -> outletOf.put(host.toLowerCase(Locale.ROOT), name));
      outlet
          .text("siglum", "..", "two letters such as HL")
          .ifPresent(letters -> sigla.add(new EditorOptions.Siglum(name, letters)));
      rights(outlet).ifPresent(rights -> publishOf.putIfAbsent(name, rights));
      dropFrom.put(name, outlet.texts("drop"));
      keepFrom.put(name, outlet.texts("keep"));
    }
    YamlMap feeds = yaml.map("feeds");
    Optional<String> url = baseUrl(yaml);
    return new Policy(
        new ReadOptions(
            yaml.texts("drop"),
            yaml.texts("keep"),
            dropFrom,
            keepFrom,
            outletOf,
            Optional.empty(),
            Optional.empty()),
        new HouseStyleOptions(
            yaml.choice("headline-case", List.of(HeadlineCase.values())).orElse(HeadlineCase.KEEP)),
        new EditorOptions(
            yaml.maps("stories").stream()
                .map(
                    story -> new EditorOptions.Join(story.required("key"), story.texts("articles")))
                .toList(),
            yaml.lists("apart"),
            yaml.maps("topics").stream()
                .map(
                    topic ->
                        new EditorOptions.Subject(topic.required("name"), topic.texts("words")))
                .toList(),
            sigla,
            yaml.maps("people").stream()
                .map(
                    person ->
                        new EditorOptions.Known(
                            person.required("name"), person.texts("aliases"), person.text("role")))
                .toList(),
            zone(yaml),
            yaml.choice("edition", List.of(Rhythm.values())).orElse(Rhythm.DAY)),
        new RenderOptions(
            yaml.text("title"),
            yaml.text("subtitle"),
            yaml.text("language", LANGUAGE, "a language tag such as en, de or pt-BR").orElse("en"),
            baseUrl.or(() -> url),
            yaml.flag("index").orElse(false),
            yaml.flag("newsletter").orElse(true),
            yaml.number("newsletter-excerpt", 40).orElse(280)),
        feeds.choice("content", List.of(Content.values())).orElse(Content.SUMMARY),
        feeds.number("entries", 1).orElse(50),
        rights(yaml).orElse(Rights.FULL),
        publishOf,
        size(yaml.map("limits"), "article").orElse(LARGEST_ARTICLE));
  }

  private static ZoneId zone(YamlMap yaml) {
    try {
      return yaml.text("time-zone").map(ZoneId::of).orElse(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw yaml.refused("time-zone", "a time zone such as Europe/Berlin");
    }
  }

  private static Optional<String> baseUrl(YamlMap yaml) {
    return yaml.text(
            "base-url",
            "https?://[^\\s/]+(/\\S*)?",
            "an address such as https://news.example/digest")
        .map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
  }

  private static Optional<Rights> rights(YamlMap yaml) {
    return yaml.choice("publish", List.of(Rights.values()));
  }

  /** A size such as "8 MB", in bytes. */
  private static Optional<Long> size(YamlMap yaml, String key) {
    return yaml.text(key, "\\d{1,6} ?[kKMG]B", "a size such as 8 MB")
        .map(
            text -> {
              long number = Long.parseLong(text.replaceAll("\\D", ""));
              return number << (text.endsWith("GB") ? 30 : text.endsWith("MB") ? 20 : 10);
            });
  }
}

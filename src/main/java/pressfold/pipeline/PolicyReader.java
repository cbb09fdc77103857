package pressfold.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pressfold.digest.EditorOptions.Rhythm;
import pressfold.feed.FeedOptions.Content;
import pressfold.model.Rights;
import pressfold.normalise.HouseStyleOptions.HeadlineCase;
import pressfold.pipeline.Policy.JoinedStory;
import pressfold.pipeline.Policy.OutletPolicy;
import pressfold.pipeline.Policy.PersonPolicy;
import pressfold.pipeline.Policy.TopicWords;
import pressfold.source.DigestException;
import pressfold.source.Problem;
import pressfold.source.YamlMap;

/** Reads {@code pressfold.yaml}. */
final class PolicyReader {

  private static final String NAME = "pressfold.yaml";

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,6}) ?([kKMG])B");
  private static final long LARGEST_ARTICLE = 8L << 20;

  private PolicyReader() {}

  /**
   * The settings of a run.
   *
   * @throws DigestException where a named file does not exist, a key is unknown or a value is not
   *     what it should be
   */
  static Policy read(Settings settings) {
    if (settings.config().isPresent()) {
      Path named = settings.config().get();
      if (!Files.exists(named)) {
        throw new DigestException(
            DigestException.Kind.MISSING_INPUT,
            Problem.error(named.toString(), "there is no such file", "Name an existing one."));
      }
      return read(named);
    }
    Path beside = settings.articles().toAbsolutePath().normalize().resolveSibling(NAME);
    if (Files.exists(beside)) {
      Path shown = settings.articles().normalize().resolveSibling(NAME);
      return read(Files.exists(shown) ? shown : beside);
    }
    return of(YamlMap.parse(NAME, "", 1, DigestException.Kind.CONFIGURATION));
  }

  private static Policy read(Path file) {
    try {
      String text = Files.readString(file);
      return of(YamlMap.parse(file.toString(), text, 1, DigestException.Kind.CONFIGURATION));
    } catch (IOException e) {
      throw new DigestException(
          DigestException.Kind.CONFIGURATION,
          Problem.error(
              file.toString(),
              "cannot be read: " + DigestException.reason(e),
              "Save it as UTF-8 text and check its permissions."),
          e);
    }
  }

  private static Policy of(YamlMap yaml) {
    YamlMap feeds = yaml.map("feeds");
    YamlMap limits = yaml.map("limits");
    Policy policy =
        new Policy(
            yaml.text("title"),
            yaml.text("subtitle"),
            language(yaml),
            zone(yaml),
            baseUrl(yaml),
            rights(yaml).orElse(Rights.FULL),
            yaml.flag("index").orElse(false),
            yaml.choice("edition", List.of(Rhythm.values())).orElse(Rhythm.DAY),
            yaml.choice("headline-case", List.of(HeadlineCase.values())).orElse(HeadlineCase.KEEP),
            yaml.texts("drop"),
            yaml.texts("keep"),
            yaml.maps("outlets").stream().map(PolicyReader::outlet).toList(),
            yaml.maps("people").stream().map(PolicyReader::person).toList(),
            yaml.maps("stories").stream().map(PolicyReader::story).toList(),
            yaml.lists("apart"),
            yaml.maps("topics").stream().map(PolicyReader::topic).toList(),
            new Policy.Feeds(
                feeds.choice("content", List.of(Content.values())).orElse(Content.SUMMARY),
                feeds.number("entries", 1).orElse(50)),
            yaml.flag("newsletter").orElse(true),
            yaml.number("newsletter-excerpt", 40).orElse(280),
            new Policy.Limits(size(limits, "article").orElse(LARGEST_ARTICLE)));
    feeds.rejectUnknown();
    limits.rejectUnknown();
    yaml.rejectUnknown();
    return policy;
  }

  private static OutletPolicy outlet(YamlMap yaml) {
    OutletPolicy outlet =
        new OutletPolicy(
            yaml.required("name"),
            yaml.texts("hosts").stream().map(host -> host.toLowerCase(Locale.ROOT)).toList(),
            siglum(yaml),
            rights(yaml),
            yaml.texts("drop"),
            yaml.texts("keep"));
    yaml.rejectUnknown();
    return outlet;
  }

  private static PersonPolicy person(YamlMap yaml) {
    PersonPolicy person =
        new PersonPolicy(yaml.required("name"), yaml.texts("aliases"), yaml.text("role"));
    yaml.rejectUnknown();
    return person;
  }

  private static JoinedStory story(YamlMap yaml) {
    JoinedStory story = new JoinedStory(yaml.required("key"), yaml.texts("articles"));
    yaml.rejectUnknown();
    return story;
  }

  private static TopicWords topic(YamlMap yaml) {
    TopicWords topic = new TopicWords(yaml.required("name"), yaml.texts("words"));
    yaml.rejectUnknown();
    return topic;
  }

  private static String language(YamlMap yaml) {
    String language = yaml.text("language").orElse("en");
    if (!LANGUAGE.matcher(language).matches()) {
      throw yaml.refused("language", "a language tag such as en, de or pt-BR");
    }
    return language;
  }

  private static ZoneId zone(YamlMap yaml) {
    try {
      return yaml.text("time-zone").map(ZoneId::of).orElse(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw yaml.refused("time-zone", "a time zone such as Europe/Berlin");
    }
  }

  private static Optional<String> baseUrl(YamlMap yaml) {
    Optional<String> url = yaml.text("base-url");
    if (url.isPresent() && !url.get().matches("https?://[^\\s/]+(/\\S*)?")) {
      throw yaml.refused("base-url", "an address such as https://news.example/digest");
    }
    return url.map(given -> given.endsWith("/") ? given.substring(0, given.length() - 1) : given);
  }

  private static Optional<Rights> rights(YamlMap yaml) {
    return yaml.choice("publish", List.of(Rights.values()));
  }

  private static Optional<String> siglum(YamlMap yaml) {
    Optional<String> siglum = yaml.text("siglum");
    if (siglum.isPresent() && siglum.get().codePointCount(0, siglum.get().length()) != 2) {
      throw yaml.refused("siglum", "two letters such as HL");
    }
    return siglum;
  }

  /** A size such as "8 MB", in bytes. */
  private static Optional<Long> size(YamlMap yaml, String key) {
    return yaml.text(key)
        .map(
            text -> {
              Matcher size = SIZE.matcher(text);
              if (!size.matches()) {
                throw yaml.refused(key, "a size such as 8 MB");
              }
              long number = Long.parseLong(size.group(1));
              return switch (size.group(2)) {
                case "M" -> number << 20;
                case "G" -> number << 30;
                default -> number << 10;
              };
            });
  }
}

package pressfold.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pressfold.digest.EditorOptions;
import pressfold.feed.FeedOptions;
import pressfold.model.Rights;
import pressfold.source.DigestException;
import pressfold.source.Position;
import pressfold.source.Problem;

final class PolicyReaderTest {

  /** A single text may stand where a list of them may. */
  private static final Set<String> TAKES_ANY_TEXT =
      Set.of(
          "title",
          "subtitle",
          "drop",
          "keep",
          "name",
          "hosts",
          "aliases",
          "role",
          "key",
          "articles",
          "words");

  @TempDir Path folder;

  @Test
  void withoutAFileEverySettingHasItsDefault() {
    Policy policy = PolicyReader.read(settings(Optional.empty()));
    assertThat(policy.pages().title()).isEmpty();
    assertThat(policy.pages().language()).isEqualTo("en");
    assertThat(policy.publish()).isEqualTo(Rights.FULL);
    assertThat(policy.largest()).isEqualTo(8L << 20);
  }

  @Test
  void readsEverySetting() throws IOException {
    Policy policy =
        read(
            """
            title: Harbour Watch
            subtitle: What the papers said
            language: de
            time-zone: Europe/Berlin
            base-url: https://news.example/digest/
            publish: no
            index: true
            edition: week
            headline-case: sentence
            drop: [Share this]
            keep: Comments are closed.
            outlets:
              - name: The Harbor Ledger
                hosts: [HarborLedger.example]
                siglum: HL
                publish: excerpt
                drop: [Tide tables]
                keep: []
            people:
              - name: Ada Quist
                aliases: [A. Quist]
                role: harbour master
            stories:
              - key: dredging
                articles: [a, b]
            apart:
              - [a, c]
            topics:
              - name: Harbour
                words: [quay, dredging]
            feeds:
              content: both
              entries: 20
            newsletter: false
            limits:
              article: 200 kB
            """);
    assertThat(policy.pages().title()).contains("Harbour Watch");
    assertThat(policy.editing().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(policy.pages().baseUrl()).contains("https://news.example/digest");
    assertThat(policy.publish()).isEqualTo(Rights.NO);
    assertThat(policy.editing().rhythm()).isEqualTo(EditorOptions.Rhythm.WEEK);
    assertThat(policy.reading().outlets()).containsOnlyKeys("harborledger.example");
    assertThat(policy.publishOf()).containsEntry("The Harbor Ledger", Rights.EXCERPT);
    assertThat(policy.editing().parts()).containsExactly(List.of("a", "c"));
    assertThat(policy.reading().keep()).containsExactly("Comments are closed.");
    assertThat(policy.feedContent()).isEqualTo(FeedOptions.Content.BOTH);
    assertThat(policy.largest()).isEqualTo(200 << 10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "titel: x | there is no key 'titel' | Did you mean 'title'?",
        "langauge: en | there is no key 'langauge' | Did you mean 'language'?",
        "outlets: [{hosts: x}] | 'outlets.name' is missing here | Add a line 'name: ...'.",
        "outlets: [{name: x, hots: y}] | there is no key 'outlets.hots' | Did you mean 'outlets.hosts'?",
        "feeds: {contents: full} | there is no key 'feeds.contents' | Did you mean 'feeds.content'?",
        "feedz: {content: full} | there is no key 'feedz' | Did you mean 'feeds'?",
        "limit: {article: 8 MB} | there is no key 'limit' | Did you mean 'limits'?",
        "entries: 20 | there is no key 'entries' | Did you mean 'feeds.entries'?",
        "feeds: {titel: x} | there is no key 'feeds.titel' | Did you mean 'title'?",
        "qwertz: x | there is no key 'qwertz' | The keys here are apart, base-url, drop, edition, feeds, headline-case, index, keep, language, limits, newsletter, newsletter-excerpt, outlets, people, publish, stories, subtitle, time-zone, title, topics.",
        "limits: 8 MB | 'limits' takes keys and values, not a text | Write it as in 'limits: {key: value}'.",
        "title: [a] | 'title' takes a text, not a list | Write it as in 'title: some words'.",
        "outlets: x | 'outlets' takes a list of keys and values, not a text | Write it as in 'outlets: [{key: value}, {key: value}]'.",
        "outlets: [{name: ' '}] | 'outlets.name' is missing here | Add a line 'name: ...'.",
        "language: english | 'language' cannot be 'english' | Give it a language tag such as en, de or pt-BR.",
        "time-zone: Berlin | 'time-zone' cannot be 'Berlin' | Give it a time zone such as Europe/Berlin.",
        "publish: some | 'publish' cannot be 'some' | Give it one of full, excerpt, link, no.",
        "index: perhaps | 'index' cannot be 'perhaps' | Give it true or false.",
        "feeds: {entries: 0} | 'feeds.entries' cannot be '0' | Give it a whole number from 1.",
        "limits: {article: huge} | 'limits.article' cannot be 'huge' | Give it a size such as 8 MB.",
        "base-url: news.example | 'base-url' cannot be 'news.example' | Give it an address such as https://news.example/digest."
      })
  void refusesWhatItDoesNotUnderstand(String line, String message, String hint) throws IOException {
    Files.writeString(folder.resolve("pressfold.yaml"), "# settings\n" + line + "\n");
    DigestException refusal =
        catchThrowableOfType(
            DigestException.class, () -> PolicyReader.read(settings(Optional.empty())));
    assertThat(refusal.kind()).isEqualTo(DigestException.Kind.CONFIGURATION);
    assertThat(refusal.problem().message()).isEqualTo(message);
    assertThat(refusal.problem().hint()).isEqualTo(hint);
    assertThat(refusal.problem().position().orElseThrow().line()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("documented")
  void namesTheRightKeyForEverySettingMisspelt(String key) throws IOException {
    String name = key.substring(key.indexOf('.') + 1);
    String misspelt = name.charAt(1) + name.substring(0, 1) + name.substring(2);
    Problem problem = refusal(key, misspelt + ": x");
    assertThat(problem.message()).endsWith("'" + key.replace(name, misspelt) + "'");
    assertThat(problem.hint()).isEqualTo("Did you mean '" + key + "'?");
  }

  @ParameterizedTest
  @MethodSource("documented")
  void refusesEverySettingOfTheWrongType(String key) throws IOException {
    String name = key.substring(key.indexOf('.') + 1);
    assertThat(refusal(key, name + ": {a: b}").message())
        .startsWith("'" + key + "' takes ")
        .contains(", not keys and");
    assertThat(refusal(key, name + ": [[[a]]]").message())
        .startsWith("'" + key + "' takes ")
        .endsWith(", not a list");
    if (!TAKES_ANY_TEXT.contains(name)) {
      assertThat(refusal(key, name + ": some words").message())
          .matches("'" + key + "' (cannot be 'some words'|takes a list .*, not a text)");
    }
  }

  /** Every setting of docs/settings.md. */
  static List<String> documented() throws IOException {
    return SettingsDocTest.documented();
  }

  /** The refusal of {@code line}, put where {@code key} belongs. */
  private Problem refusal(String key, String line) throws IOException {
    String yaml =
        switch (key.replaceFirst("\\..*", "")) {
          case "feeds", "limits" -> key.replaceFirst("\\..*", "") + ":\n  " + line;
          case "stories" -> key.contains(".") ? "stories:\n  - " + entry("key: x", line) : line;
          case "outlets", "people", "topics" ->
              key.contains(".")
                  ? key.replaceFirst("\\..*", "") + ":\n  - " + entry("name: x", line)
                  : line;
          default -> line;
        };
    Files.writeString(folder.resolve("pressfold.yaml"), yaml + "\n");
    DigestException refusal =
        catchThrowableOfType(
            DigestException.class, () -> PolicyReader.read(settings(Optional.empty())));
    Position at = refusal.problem().position().orElseThrow();
    String wrong = yaml.lines().skip(at.line() - 1L).findFirst().orElseThrow();
    // Of a list in lists, the innermost that is wrong.
    assertThat(wrong.substring(at.column() - 1).replaceFirst("^\\[+", ""))
        .isIn(line, line.replaceFirst("[a-z-]+: \\[*", ""));
    return refusal.problem();
  }

  /** An entry of a list: the line that it needs, unless {@code line} itself is about that key. */
  private static String entry(String needed, String line) {
    boolean same = line.startsWith(needed.substring(0, needed.indexOf(':') + 1));
    return same ? line : needed + "\n    " + line;
  }

  @Test
  void tellsWhereYamlIsBroken() throws IOException {
    Files.writeString(folder.resolve("pressfold.yaml"), "title: x\nsubtitle: \"open\n");
    DigestException refusal =
        catchThrowableOfType(
            DigestException.class, () -> PolicyReader.read(settings(Optional.empty())));
    assertThat(refusal.problem().message()).startsWith("is no valid YAML: ");
    assertThat(refusal.problem().position().orElseThrow().line()).isBetween(2, 3);
  }

  @Test
  void aNamedFileMustExist() {
    DigestException refusal =
        catchThrowableOfType(
            DigestException.class,
            () -> PolicyReader.read(settings(Optional.of(folder.resolve("other.yaml")))));
    assertThat(refusal.kind()).isEqualTo(DigestException.Kind.MISSING_INPUT);
  }

  private Policy read(String yaml) throws IOException {
    Files.writeString(folder.resolve("pressfold.yaml"), yaml);
    return PolicyReader.read(settings(Optional.empty()));
  }

  private Settings settings(Optional<Path> config) {
    return new Settings(
        folder.resolve("articles"),
        folder.resolve("site"),
        folder.resolve("templates"),
        config,
        Optional.empty(),
        false);
  }
}

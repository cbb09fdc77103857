package pressfold.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordsTest {

  private static Words in(String language) {
    return Words.in(language, new TemplateFolder(Optional.empty()));
  }

  private static Set<String> keys(String language) throws IOException {
    Properties words = new Properties();
    try (var reader =
        Files.newBufferedReader(Path.of("templates/words/" + language + ".properties"))) {
      words.load(reader);
    }
    return new TreeSet<>(words.stringPropertyNames());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Wednesday 17 March 2021|17 March 2021",
        "de|Mittwoch, 17. März 2021|17. März 2021",
        "fr|mercredi 17 mars 2021|17 mars 2021",
        "es|miércoles 17 de marzo de 2021|17 de marzo de 2021",
        "id|Rabu, 17 Maret 2021|17 Maret 2021",
        "de-AT|Mittwoch, 17. März 2021|17. März 2021",
        "sv|Wednesday 17 March 2021|17 March 2021"
      })
  void datesAreInTheDigestsLanguage(String language, String day, String date) {
    LocalDate wednesday = LocalDate.of(2021, 3, 17);
    assertThat(in(language).date("day", wednesday)).isEqualTo(day);
    assertThat(in(language).date("long", wednesday)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|0|0 articles", "en|1|1 article", "en|1204|1,204 articles",
            "en|1000000|1,000,000 articles",
        "fr|0|0 article", "fr|2|2 articles", "id|1|1 artikel", "de|1204|1.204 Artikel"
      })
  void countsTakeTheFormTheirNumberCallsFor(String language, int n, String told) {
    assertThat(in(language).count("articles", n)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"A|A", "A;B|A and B", "A;B;C|A, B and C"})
  void namesAreListed(String names, String told) {
    assertThat(in("en").list(List.of(names.split(";", -1)), name -> name)).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es", "id"})
  void aLanguageHasAllWordsAndNoOthers(String language) throws IOException {
    Set<String> english = keys("en");
    Set<String> own = keys(language);
    assertThat(english).containsAll(own);
    english.removeAll(own);
    assertThat(english).allMatch(key -> key.endsWith(".one"), "is not translated");
  }

  @Test
  void everyWordIsUsed() throws IOException {
    Set<String> quoted = new TreeSet<>();
    Pattern literal = Pattern.compile("[\"']([a-zA-Z.]+)[\"']");
    for (String folder : List.of("templates", "src/main/java/pressfold/render")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(file -> file.toString().matches(".*\\.(html|java)"))
            .forEach(
                file -> {
                  Matcher found = literal.matcher(read(file));
                  while (found.find()) {
                    quoted.add(found.group(1));
                  }
                });
      }
    }
    Set<String> unused = keys("en");
    unused.removeIf(
        key ->
            quoted.contains(key)
                || quoted.contains(key.replaceAll("\\.(one|other)$", ""))
                || quoted.contains(key.replaceFirst("^date\\.", ""))
                || key.startsWith("language.")
                || key.startsWith("withheld."));
    assertThat(unused).isEmpty();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

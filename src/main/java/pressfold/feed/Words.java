package pressfold.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The digest's own words in its language, from the same files as its pages:
 * "templates/words/LANGUAGE.properties". What a file lacks is English.
 */
final class Words {

  private static final Pattern SPACE = Pattern.compile(" ");

  private final Properties words = new Properties();

  Words(FeedOptions options) {
    load("en", options.templates());
    int region = options.language().indexOf('-');
    if (region > 0) {
      load(options.language().substring(0, region), options.templates());
    }
    load(options.language(), options.templates());
    options.title().ifPresent(title -> words.setProperty("title", title));
    options.subtitle().ifPresent(subtitle -> words.setProperty("motto", subtitle));
  }

  private void load(String language, Optional<Path> templates) {
    String file = "words/" + language + ".properties";
    try {
      try (InputStream builtIn = Words.class.getResourceAsStream("/templates/" + file)) {
        if (builtIn != null) {
          words.load(new InputStreamReader(builtIn, StandardCharsets.UTF_8));
        }
      }
      Optional<Path> own = templates.map(folder -> folder.resolve(file)).filter(Files::exists);
      if (own.isPresent()) {
        try (Reader reader = Files.newBufferedReader(own.get())) {
          words.load(reader);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String title() {
    return word("title");
  }

  String motto() {
    return word("motto");
  }

  /** The words named {@code key}, with {0}, {1} … filled in. */
  String word(String key, String... fillings) {
    String word = Objects.requireNonNull(words.getProperty(key), key);
    for (int i = 0; i < fillings.length; i++) {
      word = word.replace("{" + i + "}", fillings[i]);
    }
    return word;
  }

  /** A number of things, such as "12 articles". */
  String count(String noun, int n) {
    boolean one = list("singular").contains(Integer.toString(n));
    return word(noun + (one ? ".one" : ".other")).replace("{n}", Integer.toString(n));
  }

  /** The day with its weekday. */
  String day(LocalDate day) {
    return word("date.day")
        .replace("{weekday}", nth("weekdays", day.getDayOfWeek().getValue()))
        .replace("{d}", Integer.toString(day.getDayOfMonth()))
        .replace("{month}", nth("months", day.getMonthValue()))
        .replace("{yyyy}", Integer.toString(day.getYear()));
  }

  private List<String> list(String key) {
    return SPACE.splitAsStream(word(key)).toList();
  }

  private String nth(String names, int n) {
    return list(names).get(n - 1);
  }
}

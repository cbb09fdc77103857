package pressfold.render;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The interface's words, numbers and dates in the digest's language, from
 * "words/LANGUAGE.properties"; what that file lacks is English. Month and day names are our own, as
 * those of Java differ between its releases.
 */
final class Words {

  private static final String FALLBACK = "en";
  private static final Pattern SPACE = Pattern.compile(" ");

  private final Map<String, String> words;
  private final List<String> singular;

  private Words(Map<String, String> words) {
    this.words = words;
    this.singular = split(words.getOrDefault("singular", ""));
  }

  static Words in(String language, TemplateFolder folder) {
    Map<String, String> words = new ConcurrentHashMap<>();
    load(FALLBACK, folder, words);
    int region = language.indexOf('-');
    if (region > 0) {
      load(language.substring(0, region), folder, words);
    }
    load(language, folder, words);
    return new Words(words);
  }

  private static void load(String language, TemplateFolder folder, Map<String, String> words) {
    Optional<String> file = folder.text("words/" + language + ".properties");
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(file.orElse("")));
    } catch (IOException e) {
      throw new AssertionError("a string cannot fail to be read", e);
    }
    properties.forEach((key, value) -> words.put((String) key, (String) value));
  }

  /** Whether there is a word of that name. */
  boolean has(String key) {
    return words.containsKey(key);
  }

  /** The words named {@code key}, with {0}, {1} … filled in. */
  String word(String key, Object... fillings) {
    String word = words.get(key);
    if (word == null) {
      throw new IllegalArgumentException("no words named \"" + key + "\"");
    }
    for (int i = 0; i < fillings.length; i++) {
      word = word.replace("{" + i + "}", String.valueOf(fillings[i]));
    }
    return word;
  }

  /** A number of things, such as "1,204 articles". */
  String count(String noun, int n) {
    return form(noun, n).replace("{n}", number(n));
  }

  /** The noun alone, in the form that {@code n} calls for. */
  String noun(String noun, int n) {
    return form(noun, n).replace("{n}", "").strip();
  }

  private String form(String noun, int n) {
    return word(noun + (singular.contains(String.valueOf(n)) ? ".one" : ".other"));
  }

  /** With its thousands set apart. */
  String number(int n) {
    String digits = String.valueOf(n);
    StringBuilder grouped = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      grouped.insert(i, word("number.group"));
    }
    return grouped.toString();
  }

  /** "A", "A and B", "A, B and C". */
  String list(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    String allButLast = String.join(", ", names.subList(0, names.size() - 1));
    return word("list.last", allButLast, names.get(names.size() - 1));
  }

  /** A day by the pattern "date.{@code form}": day, long, short, weekday or dayMonth. */
  String date(String form, LocalDate day) {
    return word("date." + form)
        .replace("{weekday}", nth("weekdays", day.getDayOfWeek().getValue()))
        .replace("{wd}", nth("weekdays.short", day.getDayOfWeek().getValue()))
        .replace("{d}", String.valueOf(day.getDayOfMonth()))
        .replace("{month}", nth("months", day.getMonthValue()))
        .replace("{yyyy}", String.valueOf(day.getYear()));
  }

  String month(YearMonth month) {
    return date("month", month.atDay(1));
  }

  /** The seven days' short names, Monday first. */
  List<String> weekdays() {
    return split(word("weekdays.short"));
  }

  /** A stretch of time: "6 h 25 min", "3 days". */
  String span(long minutes) {
    if (minutes >= 48 * 60) {
      return count("span.days", (int) (minutes / (24 * 60)));
    }
    return minutes >= 60
        ? word("span.hours", minutes / 60, minutes % 60)
        : word("span.minutes", minutes);
  }

  private String nth(String names, int n) {
    return split(word(names)).get(n - 1);
  }

  /** The counts that are not nought, one after the other: "3 articles, 5 quotes". */
  String counts(Map<String, Integer> nouns) {
    return nouns.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> count(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** Each of {@code things} named, as a list. */
  <T> String list(List<T> things, Function<T, String> name) {
    return list(things.stream().map(name).toList());
  }

  private static List<String> split(String names) {
    return SPACE.splitAsStream(names).toList();
  }
}

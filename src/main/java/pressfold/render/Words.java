package pressfold.render;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The interface's words, numbers and dates in the digest's language, from
 * "words/LANGUAGE.properties"; what that file lacks is English. Month and day names are our own, as
 * those of Java differ between its releases.
 */
final class Words {

  private static final String FALLBACK = "en";

  private final Map<String, String> words;
  private final List<String> singular;
  private final List<String> months;
  private final List<String> weekdays;
  private final List<String> shortWeekdays;
  private final Map<String, String> dates = new ConcurrentHashMap<>();

  private Words(Map<String, String> words) {
    this.words = words;
    this.singular = split("singular");
    this.months = split("months");
    this.weekdays = split("weekdays");
    this.shortWeekdays = split("weekdays.short");
  }

  static Words in(String language, TemplateFolder folder) {
    Map<String, String> words = new HashMap<>();
    load(FALLBACK, folder, words);
    int region = language.indexOf('-');
    if (region > 0) {
      load(language.substring(0, region), folder, words);
    }
    load(language, folder, words);
    return new Words(words);
  }

  private static void load(String language, TemplateFolder folder, Map<String, String> words) {
    Properties properties = new Properties();
    try {
      properties.load(
          new StringReader(folder.text("words/" + language + ".properties").orElse("")));
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

  /** The counts that are not nought, one after the other: "3 articles, 5 quotes". */
  String counts(Object... nounsAndNumbers) {
    StringBuilder told = new StringBuilder();
    for (int i = 0; i < nounsAndNumbers.length; i += 2) {
      int n = ((Number) nounsAndNumbers[i + 1]).intValue();
      if (n > 0) {
        told.append(told.isEmpty() ? "" : ", ").append(count((String) nounsAndNumbers[i], n));
      }
    }
    return told.toString();
  }

  /** With its thousands set apart. */
  String number(int n) {
    String digits = String.valueOf(n);
    if (n < 1000) {
      return digits;
    }
    StringBuilder grouped = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      grouped.insert(i, word("number.group"));
    }
    return grouped.toString();
  }

  /** "A", "A and B", "A, B and C". */
  <T> String list(List<T> things, Function<T, String> name) {
    List<String> names = things.stream().map(name).toList();
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : word("list.last", String.join(", ", names.subList(0, last)), names.get(last));
  }

  /** A day by the pattern "date.{@code form}": day, long, short, weekday or dayMonth. */
  String date(String form, LocalDate day) {
    String key = form + day.toEpochDay();
    String known = dates.get(key);
    if (known == null) {
      known = written(form, day);
      dates.put(key, known);
    }
    return known;
  }

  private String written(String form, LocalDate day) {
    int weekday = day.getDayOfWeek().getValue() - 1;
    return word("date." + form)
        .replace("{weekday}", weekdays.get(weekday))
        .replace("{wd}", shortWeekdays.get(weekday))
        .replace("{d}", String.valueOf(day.getDayOfMonth()))
        .replace("{month}", months.get(day.getMonthValue() - 1))
        .replace("{yyyy}", String.valueOf(day.getYear()));
  }

  String month(YearMonth month) {
    return date("month", month.atDay(1));
  }

  /** The seven days' short names, Monday first. */
  List<String> weekdays() {
    return shortWeekdays;
  }

  /** A stretch of time: "6 h 25 min", "3 days". */
  String span(long minutes) {
    if (minutes >= 48 * 60) {
      return count("span.days", (int) (minutes / (24 * 60)));
    }
    String hours = minutes < 60 ? "" : word("span.hours", minutes / 60);
    String rest = minutes >= 60 && minutes % 60 == 0 ? "" : word("span.minutes", minutes % 60);
    return (hours + " " + rest).strip();
  }

  private List<String> split(String key) {
    return List.of(words.getOrDefault(key, "").split(" ", -1));
  }
}

package pressfold.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pressfold.search.Scripts;
import pressfold.source.Problem;

/** Builds sites and looks into every file for text that was withheld. */
final class RightsLeakTest {

  /** As many words in a row are no accident. */
  private static final int RUN = 12;

  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
  private static final String OPENING =
      "The harbor of Norwell opened at dawn after a week of storms, and two ferries left with the"
          + " tide while a third waited at the northern quay for its crew. By noon the fish market"
          + " was full again, the cranes were turning, and the harbor master had counted thirty"
          + " boats at the outer mole.";

  @TempDir private Path folder;

  @Test
  void findsTextInEveryKindOfFileWhereAllOfItMayBeShown() throws IOException {
    List<String> hidden = articles("full", "full", "full");
    assertThat(leaks(hidden))
        .contains(
            "articles/harbor-opens-after-the-storms.html",
            "data/quotes.json",
            "feed.json",
            "feed.xml",
            "newsletter/2021-03-17.eml",
            "newsletter/2021-03-17.html",
            "newsletter/2021-03-17.txt",
            "rss.xml",
            "search/d0.js");
  }

  @Test
  void showsNothingOfAnExcerptButItsBeginning() throws IOException {
    List<String> hidden = articles("excerpt", "excerpt", "excerpt");
    assertThat(leaks(hidden)).isEmpty();
    assertThat(leaks(words(OPENING)))
        .contains("articles/harbor-opens-after-the-storms.html", "search/d0.js");
  }

  @Test
  void showsNothingOfALinkAndOfWhatMayNotBePublished() throws IOException {
    List<String> hidden = articles("link", "no", "link");
    hidden.addAll(words(OPENING));
    assertThat(leaks(hidden)).isEmpty();
  }

  /** Three articles on one event, the last a later edit of the first; tells what each ends with. */
  private List<String> articles(String first, String second, String edit) throws IOException {
    String body = body(1);
    article("a", "Harbor opens after the storms", "The Tide", "2021-03-17", first, body);
    article("b", "Norwell harbor opens at dawn", "The Quay", "2021-03-17", second, body(2));
    String later = body.replace(". The", ". On Friday the");
    article("c", "Harbor opens after the storms", "The Tide", "2021-03-18", edit, later);
    Files.writeString(folder.resolve("pressfold.yaml"), "feeds:\n  content: both\n");
    List<String> hidden = new ArrayList<>(words(body));
    hidden.addAll(words(body(2)));
    hidden.addAll(words(later));
    return hidden;
  }

  private void article(
      String id, String headline, String outlet, String day, String publish, String body)
      throws IOException {
    Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        folder.resolve("articles/" + id + ".md"),
        "---\nheadline: %s\noutlet: %s\npublished: %s\npublish: \"%s\"\n---\n%s\n\n%s"
            .formatted(headline, outlet, day, publish, OPENING, body));
  }

  /** Sentences of made-up nouns, and a quote, all beyond what an excerpt holds. */
  private static String body(int seed) {
    Random random = new Random(seed);
    StringBuilder body = new StringBuilder();
    for (int paragraph = 0; paragraph < 8; paragraph++) {
      for (int sentence = 0; sentence < 3; sentence++) {
        body.append("The ").append(noun(random)).append(" of the ").append(noun(random));
        body.append(" told the ").append(noun(random)).append(" council that a ");
        body.append(noun(random)).append(" had left its ").append(noun(random));
        body.append(" beside the ").append(noun(random)).append(" of the harbor. ");
      }
      body.append("\n\n“We have seen the ").append(noun(random)).append(" rise over the ");
      body.append(noun(random))
          .append(" and nobody in the town was afraid of it,” said Mara Lind,");
      body.append(" the mayor of Norwell.\n\n");
    }
    return body.toString();
  }

  private static String noun(Random random) {
    String noun = "";
    for (int i = 0; i < 3; i++) {
      noun += "bdfgklmnprstvz".charAt(random.nextInt(14)) + "" + "aeiou".charAt(random.nextInt(5));
    }
    return noun + "l";
  }

  /** The files of the site that hold a run of {@code hidden}. */
  private Set<String> leaks(List<String> hidden) throws IOException {
    Set<String> runs = new TreeSet<>();
    for (int i = 0; i + RUN <= hidden.size(); i++) {
      runs.add(" " + String.join(" ", hidden.subList(i, i + RUN)) + " ");
    }
    Path site = folder.resolve("site");
    List<Problem> problems = new ArrayList<>();
    new Pipeline(
            new Settings(
                folder.resolve("articles"),
                site,
                folder.resolve("templates"),
                Optional.empty(),
                Optional.of("https://news.example"),
                false),
            problems::add)
        .build((stage, done, of) -> {});
    Set<String> leaks = new TreeSet<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = site.relativize(file).toString().replace('\\', '/');
        String text = " " + String.join(" ", words(text(path, Files.readAllBytes(file)))) + " ";
        if (runs.stream().anyMatch(text::contains)) {
          leaks.add(path);
        }
      }
    }
    return leaks;
  }

  private static List<String> words(String text) {
    return NO_LETTERS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private String text(String path, byte[] bytes) throws IOException {
    if (path.startsWith("search/d")) {
      List<String> vocabulary = vocabulary();
      return Scripts.parts(bytes, Integer.MAX_VALUE).stream()
          .map(document -> decoded(document, vocabulary))
          .collect(Collectors.joining("\n"));
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (path.endsWith(".eml")) {
      return text.replace("=\r\n", "").replaceAll("=[0-9A-F]{2}", " ");
    }
    return text.replaceAll("<[^>]*>", " ").replaceAll("&[a-z0-9#]+;|\\\\n", " ");
  }

  private List<String> vocabulary() throws IOException {
    byte[] index = Files.readAllBytes(folder.resolve("site/search/index.js"));
    List<byte[]> parts = Scripts.parts(index, 3);
    String marks = new String(parts.get(1), StandardCharsets.UTF_8);
    String words = new String(parts.get(2), StandardCharsets.UTF_8);
    List<String> vocabulary = new ArrayList<>(Arrays.asList(marks.split("")));
    vocabulary.addAll(Arrays.asList(words.split(" ")));
    return vocabulary;
  }

  private static String decoded(byte[] coded, List<String> vocabulary) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < coded.length; i++) {
      int b = coded[i] & 0xff;
      if (b < 0x80) {
        text.append((char) b);
      } else {
        int code = b < 0xc0 ? b - 0x80 : ((b - 0xc0) << 8) + (coded[++i] & 0xff) + 64;
        text.append(' ').append(vocabulary.get(code)).append(' ');
      }
    }
    return text.toString();
  }
}

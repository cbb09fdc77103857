package pressfold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps README and docs/ true: links lead somewhere, examples run, every message is explained. */
final class DocsTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```");

  /** Where a message is made: its text is the first longer literal behind. */
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?:Problem\\s*\\.(?:error|warning|notice)|document\\.wrong|[( ]tell|[ (]doubt|[ (]dead)\\(");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  @TempDir Path folder;

  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) throws IOException {
    Matcher link = LINK.matcher(Files.readString(page));
    while (link.find()) {
      String target = link.group(1);
      if (target.contains("://")) {
        continue;
      }
      String[] parts = target.split("#", 2);
      Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
      assertThat(file).as("%s links to %s", page, target).exists();
      if (parts.length == 2) {
        assertThat(headings(file)).as("%s links to %s", page, target).contains(parts[1]);
      }
    }
  }

  private static List<String> headings(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyFrontMatterShownIsUnderstood(Path page) throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(page));
    int number = 0;
    while (block.find()) {
      if (block.group(1).equals("yaml") && block.group(2).startsWith("---")) {
        Path article = folder.resolve("shown" + number++ + ".txt");
        Files.writeString(article, block.group(2) + "\nHeadline\n\nThe text follows here.\n");
        assertThat(Main.run("inspect", "--quiet", article.toString())).as("%s", page).isEqualTo(0);
      }
    }
  }

  @Test
  void everyErrorAndWarningIsExplained() throws IOException {
    String told = Files.readString(Path.of("docs/faults.md"));
    List<String> missing = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        String code = Files.readString(source);
        Matcher call = MESSAGE.matcher(code);
        while (call.find()) {
          String message = message(code, call.end());
          if (!message.isEmpty() && !told.contains(message)) {
            missing.add(source.getFileName() + ": " + message);
          }
        }
      }
    }
    assertThat(missing).as("messages that docs/faults.md does not explain").isEmpty();
  }

  /**
   * The longest literal among those before the hint, which begins with a capital; empty where the
   * message is made elsewhere.
   */
  private static String message(String code, int start) {
    int depth = 1;
    String longest = "";
    Matcher literal = LITERAL.matcher(code);
    for (int i = start; depth > 0 && i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"' && literal.region(i, code.length()).lookingAt()) {
        String text = literal.group(1).strip();
        if (!text.isEmpty() && Character.isUpperCase(text.charAt(0))) {
          break;
        }
        longest = text.length() > longest.length() ? text : longest;
        i = literal.end() - 1;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      }
    }
    return longest.length() > 3 ? longest : "";
  }

  @Test
  void picturesAreThereAndSmall() throws IOException {
    try (Stream<Path> pictures = Files.list(Path.of("docs/pictures"))) {
      List<Path> all = pictures.toList();
      assertThat(all).hasSizeBetween(2, 4);
      for (Path picture : all) {
        assertThat(Files.size(picture)).as("%s", picture).isLessThan(150_000);
        assertThat(new String(Files.readAllBytes(picture), 1, 3, UTF_8)).isEqualTo("PNG");
      }
    }
  }
}

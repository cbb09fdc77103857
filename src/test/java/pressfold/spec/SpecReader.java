package pressfold.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Reads the specifications in {@code src/test/resources/spec}: prose with examples, which stand
 * between fences of 32 backquotes, the first followed by "example". A line with nothing but a full
 * stop keeps the parts of an example apart; "→" stands for a tab, "⍽" for a no-break space, "⎵" for
 * a narrow one, "⟨200B⟩" for the character of that number.
 */
public final class SpecReader {

  private static final String FENCE = "`".repeat(32);
  private static final Pattern NUMBER = Pattern.compile("⟨(\\p{XDigit}{1,6})⟩");

  private SpecReader() {}

  /** The examples of {@code spec/NAME.md}. */
  public static List<SpecExample> read(String name) {
    List<SpecExample> examples = new ArrayList<>();
    String section = name;
    List<String> lines = lines(name);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("#")) {
        section = lines.get(i).replaceFirst("^#+ *", "");
      } else if (lines.get(i).startsWith(FENCE + " example")) {
        int start = i + 1;
        i = start + lines.subList(start, lines.size()).indexOf(FENCE);
        String info = lines.get(start - 1).substring(FENCE.length() + " example".length()).strip();
        examples.add(
            new SpecExample(
                section, examples.size() + 1, start, info, parts(lines.subList(start, i))));
      }
    }
    return examples;
  }

  /** A test for each example of {@code spec/NAME.md}: {@code act} makes its second part. */
  public static Stream<DynamicTest> tests(String name, Function<SpecExample, String> act) {
    List<SpecExample> examples = read(name);
    assertThat(examples).isNotEmpty();
    return examples.stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.toString(),
                    () ->
                        assertThat(act.apply(example))
                            .as(example.text())
                            .isEqualTo(example.expected())));
  }

  private static List<String> parts(List<String> lines) {
    List<String> parts = new ArrayList<>();
    List<String> part = new ArrayList<>();
    for (String line : lines) {
      if (line.equals(".")) {
        parts.add(String.join("\n", part));
        part.clear();
      } else {
        part.add(seen(line));
      }
    }
    parts.add(String.join("\n", part));
    return parts;
  }

  private static String seen(String line) {
    String seen = line.replace('→', '\t').replace('⍽', '\u00a0').replace('⎵', '\u202f');
    return NUMBER
        .matcher(seen)
        .replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
  }

  private static List<String> lines(String name) {
    try (InputStream file = SpecReader.class.getResourceAsStream("/spec/" + name + ".md")) {
      String text =
          new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package pressfold.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pressfold.model.Article;
import pressfold.model.Quote;

/** Scores the names behind "he", "she" and surnames on a set labelled by hand. */
final class MentionsTest {

  private static final double BAR = 0.90;

  /** A label: where the mention stands, in code points, and whom it means. */
  private record Label(String article, int offset, String name) {

    static Label of(String line) {
      List<String> parts = Stream.of(line.split("\t", -1)).toList();
      return new Label(parts.get(0), Integer.parseInt(parts.get(1)), parts.get(2));
    }
  }

  @Test
  void nineInTenOfTheNamesGivenForPronounsAndSurnamesAreRight() throws IOException {
    Map<String, String> texts =
        OpenData.quotes().stream()
            .collect(
                Collectors.toMap(row -> row.get("id").asText(), row -> row.get("text").asText()));
    Map<String, List<Label>> labels =
        OpenData.resource("/quote/mentions.tsv")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(Label::of)
            .collect(Collectors.groupingBy(Label::article));
    int given = 0;
    int right = 0;
    int all = 0;
    for (Map.Entry<String, List<Label>> entry : labels.entrySet()) {
      String text = texts.getOrDefault(entry.getKey(), "");
      Article read = new QuoteFinder().find(Articles.of(entry.getKey(), "en", text));
      for (Label label : entry.getValue()) {
        int at = text.offsetByCodePoints(0, label.offset());
        Optional<String> name = name(read, at);
        all++;
        given += name.isPresent() ? 1 : 0;
        boolean same = name.filter(n -> key(n).equals(key(label.name()))).isPresent();
        right += same ? 1 : 0;
      }
    }
    assertThat(all).isGreaterThanOrEqualTo(300);
    assertThat(given).isGreaterThan(all * 3 / 4);
    assertThat((double) right / given)
        .as("%d right of %d given of %d", right, given, all)
        .isGreaterThanOrEqualTo(BAR);
  }

  private static Optional<String> name(Article article, int at) {
    return article.quotes().stream()
        .flatMap(quote -> quote.speaker().stream())
        .filter(speaker -> speaker.span().start() <= at + 4 && speaker.span().end() > at)
        .findFirst()
        .flatMap(Quote.Speaker::name);
  }

  /** First word and last: "Donald J. Trump" is "Donald Trump". */
  private static String key(String name) {
    List<String> words = Stream.of(name.toLowerCase(Locale.ROOT).split(" ")).toList();
    return words.get(0) + " " + words.get(words.size() - 1);
  }
}

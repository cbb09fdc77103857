package pressfold.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pressfold.source.RepairedText;
import pressfold.source.SourceText;
import pressfold.source.Span;
import pressfold.spec.SpecExample;
import pressfold.spec.SpecReader;

final class FieldPropertyTest {

  /** Pieces of the specifications' examples, and characters that mean something to the readers. */
  @Provide
  Arbitrary<String> lines() {
    List<String> pieces =
        Stream.of("byline", "date", "dateline", "outlet")
            .flatMap(name -> SpecReader.read(name).stream())
            .map(SpecExample::text)
            .flatMap(text -> Stream.of(text.split("(?<= )", -1)))
            .distinct()
            .toList();
    return Arbitraries.oneOf(
            Arbitraries.of(pieces),
            Arbitraries.strings().ofMaxLength(6),
            Arbitraries.of(" - ", " | ", ": ", "(", ")", "http://", "@", "\u00a0", "🙂", "٣", "年"))
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 3000, seed = "1")
  void spansLieInTheLine(@ForAll("lines") String line) {
    Span all = new Span(0, line.length());
    List<DateReading> dates = DateReader.read(line, "en", Optional.empty());
    assertThat(dates).allMatch(date -> all.contains(date.span()));
    new BylineReader(line, dates)
        .read()
        .ifPresent(
            byline -> {
              assertThat(byline.authors()).allMatch(name -> all.contains(name.span()));
              assertThat(byline.confidence()).isBetween(0.0, 1.0);
            });
    new BylineReader(line, List.of())
        .credit()
        .ifPresent(names -> assertThat(names).allMatch(name -> all.contains(name.span())));
    DatelineReader.read(line).ifPresent(found -> assertThat(all.contains(found.span())).isTrue());
    SourceLinkReader.read(line)
        .ifPresent(link -> assertThat(line.substring(link.span().start())).startsWith(link.url()));
    assertThat(OutletReader.inTitle(line, "")).allMatch(found -> all.contains(found.span()));
    assertThat(OutletReader.inCopyright(line, true)).allMatch(f -> all.contains(f.span()));
    assertThat(OutletReader.invitation(line)).allMatch(found -> all.contains(found.span()));
    assertThat(LanguageDetector.detect(line)).isNotEmpty();
  }

  @Property(tries = 1000, seed = "1")
  void aBylineStaysOneWithSpaceAroundIt(@ForAll("lines") String line) {
    assertThat(new BylineReader("  " + line + " ", List.of()).read().map(BylineReading::authors))
        .map(names -> names.stream().map(Name::text).toList())
        .isEqualTo(
            new BylineReader(line, List.of())
                .read()
                .map(BylineReading::authors)
                .map(names -> names.stream().map(Name::text).toList()));
  }

  @Property(tries = 500, seed = "1")
  void aMarkdownTextIsReadWhateverItSays(@ForAll("lines") String line) {
    SourceText source = new SourceText("a.md", "a", line, "UTF-8");
    if (FrontMatter.read(source).isEmpty()) {
      assertThatCode(() -> new ArticleReader().read(RepairedText.asIs(source)))
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/",
        "17 March ",
        "By Ann Example, ",
        "((",
        "LONDON, ",
        "a.b",
        "http://",
        "© ",
        "1:1:"
      })
  void aLongLineTakesTimeByItsLength(String piece) {
    String line = piece.repeat(200_000 / piece.length());
    Assertions.assertTimeout(
        Duration.ofSeconds(3),
        () -> {
          List<DateReading> dates = DateReader.read(line, "en", Optional.empty());
          new BylineReader(line, dates).read();
          DatelineReader.read(line);
          SourceLinkReader.read(line);
          OutletReader.inTitle(line, "");
          OutletReader.inCopyright(line, true);
          LanguageDetector.detect(line);
        });
  }
}

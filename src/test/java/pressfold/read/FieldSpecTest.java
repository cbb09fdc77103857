package pressfold.read;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import pressfold.model.Author;
import pressfold.model.Headline;
import pressfold.model.Outlet;
import pressfold.model.Published;
import pressfold.model.SourceLink;
import pressfold.source.DigestException;
import pressfold.source.Problem;
import pressfold.source.SourceText;
import pressfold.source.Span;
import pressfold.spec.SpecExample;
import pressfold.spec.SpecReader;

/** Runs the specifications of what stands around an article's text. */
final class FieldSpecTest {

  @TestFactory
  Stream<DynamicTest> readsBylinesAsTheSpecHasIt() {
    return SpecReader.tests("byline", FieldSpecTest::byline);
  }

  @TestFactory
  Stream<DynamicTest> readsDatesAsTheSpecHasIt() {
    return SpecReader.tests("date", FieldSpecTest::date);
  }

  @TestFactory
  Stream<DynamicTest> readsDatelinesAsTheSpecHasIt() {
    return SpecReader.tests("dateline", FieldSpecTest::dateline);
  }

  @TestFactory
  Stream<DynamicTest> findsOutletsAsTheSpecHasIt() {
    return SpecReader.tests("outlet", FieldSpecTest::outlet);
  }

  @TestFactory
  Stream<DynamicTest> tellsLanguagesAsTheSpecHasIt() {
    return SpecReader.tests("language", example -> LanguageDetector.detect(example.text()));
  }

  @TestFactory
  Stream<DynamicTest> readsFrontMatterAsTheSpecHasIt() {
    return SpecReader.tests("front-matter", FieldSpecTest::frontMatter);
  }

  static String byline(SpecExample example) {
    Optional<List<Name>> credit = new BylineReader(example.text(), List.of()).credit();
    if (credit.isPresent()) {
      return "with help from " + (credit.get().isEmpty() ? "an editor" : names(credit.get()));
    }
    List<DateReading> dates = DateReader.read(example.text(), "en", Optional.empty());
    return new BylineReader(example.text(), dates)
        .read()
        .map(
            reading -> {
              String of = reading.agency().map(name -> " of " + name).orElse("");
              String authors = names(reading.authors());
              return switch (reading.kind()) {
                case BYLINE -> "by " + authors + of;
                case NAMES -> (reading.confidence() < 0.6 ? "perhaps " : "likely ") + authors + of;
                case STAFF -> "the staff" + of;
                case EMPTY -> "nobody";
                case OPEN -> "whoever stands below";
              };
            })
        .orElse("no byline");
  }

  private static String names(List<Name> names) {
    return names.stream().map(Name::text).collect(Collectors.joining(", "));
  }

  /** The example's info is the language, and the outlet's zone where that is known. */
  static String date(SpecExample example) {
    String[] info = example.info().split(" ", -1);
    Optional<ZoneId> home = info.length < 2 ? Optional.empty() : Optional.of(ZoneId.of(info[1]));
    if (info[0].equals("url")) {
      String host = SourceLinkReader.host(example.text());
      Optional<ZoneId> zone = Outlets.at(host).map(Outlets.Known::home);
      return UrlDateReader.read(example.text(), host, zone)
          .map(day -> day.evidence().label() + " " + moment(day))
          .orElse("no date");
    }
    if (info[0].equals("file")) {
      return DateReading.inFileName(example.text(), new Span(0, 0))
          .map(day -> day.evidence().label() + " " + moment(day))
          .orElse("no date");
    }
    List<String> found = new ArrayList<>();
    for (DateReading date : DateReader.read(example.text(), info[0], home)) {
      found.add(
          date.date().map(Object::toString).orElse("unclear")
              + date.time().map(time -> " " + time).orElse("")
              + date.offset().map(offset -> " " + offset).orElse("")
              + (date.role() == DateReading.Role.PLAIN
                  ? ""
                  : " " + date.role().name().toLowerCase(Locale.ROOT))
              + date.doubt().map(doubt -> ", " + doubt).orElse(""));
    }
    return found.isEmpty() ? "no date" : String.join("\n", found);
  }

  private static String moment(Published day) {
    return day.date()
        + day.time().map(time -> " " + time).orElse("")
        + day.offset().map(offset -> " " + offset).orElse("");
  }

  static String dateline(SpecExample example) {
    return DatelineReader.read(example.text())
        .map(
            found ->
                String.join(
                    " / ",
                    found.place().isEmpty() ? "no place" : found.place(),
                    found.agency().orElse("no agency"),
                    example.text().substring(found.span().end())))
        .orElse("no dateline");
  }

  /** The example's info says what the line is. */
  static String outlet(SpecExample example) {
    String line = example.text();
    List<OutletReader.Found> found =
        switch (example.info()) {
          case "title" -> OutletReader.inTitle(line, "");
          case "copyright" -> OutletReader.inCopyright(line, true);
          case "invitation" -> OutletReader.invitation(line);
          case "link" ->
              SourceLinkReader.read(line).stream()
                  .map(link -> new OutletReader.Found(link.url(), link.span(), 1))
                  .toList();
          case "host" -> {
            String host = SourceLinkReader.host(line);
            String name = Outlets.at(host).map(Outlets.Known::name).orElse(Outlets.nameOf(host));
            yield List.of(new OutletReader.Found(name, new Span(0, line.length()), 1));
          }
          default -> throw new IllegalArgumentException(example.info());
        };
    return found.isEmpty() ? "nothing" : found.get(found.size() - 1).name();
  }

  static String frontMatter(SpecExample example) {
    try {
      Optional<FrontMatter> front =
          FrontMatter.read(new SourceText("a.txt", "a", example.text(), "UTF-8"));
      if (front.isEmpty()) {
        return "no front matter";
      }
      Told told = front.get().told();
      List<String> said = new ArrayList<>();
      told.headline().map(Headline::text).ifPresent(text -> said.add("headline " + text));
      told.authors().ifPresent(a -> said.add("authors " + a.stream().map(Author::name).toList()));
      told.outlet().map(Outlet::name).ifPresent(name -> said.add("outlet " + name));
      told.published().ifPresent(day -> said.add("published " + moment(day)));
      told.source().map(SourceLink::url).ifPresent(url -> said.add("source " + url));
      told.language().ifPresent(tag -> said.add("language " + tag));
      told.direction().publish().ifPresent(rights -> said.add("publish " + rights.label()));
      said.addAll(told.direction().topics().stream().map(topic -> "topic " + topic).toList());
      return String.join("\n", said);
    } catch (DigestException e) {
      Problem problem = e.problem();
      String place = problem.position().map(at -> at.line() + ":" + at.column()).orElse("");
      return place + ": " + problem.message() + "\n" + problem.hint();
    }
  }
}

package pressfold.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Change;
import pressfold.model.Clipping;
import pressfold.model.Dateline;
import pressfold.model.Doubt;
import pressfold.model.Edition;
import pressfold.model.OutletFile;
import pressfold.model.Person;
import pressfold.model.Published;
import pressfold.model.Removal;
import pressfold.model.Rights;
import pressfold.model.SourceLink;
import pressfold.model.Topic;
import pressfold.model.Utterance;
import pressfold.source.Position;
import pressfold.source.Problem;
import pressfold.source.Repair;

final class TemplateDocsTest {

  private static final Pattern SECTION = Pattern.compile("## ([\\w.]+)");
  private static final Pattern NAME = Pattern.compile("\\| `(\\w+)` \\|.*");
  private static final Pattern FUNCTION = Pattern.compile("\\| `(\\w+)\\(.*");
  private static final Pattern TAG = Pattern.compile("\\{[{%](.*?)[}%]\\}");
  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern ASKED = Pattern.compile("\\.([a-z]\\w*)");

  /** What Pebble itself tells of loops and dates. */
  private static final Set<String> PEBBLES = Set.of("index", "first", "last", "dayOfMonth");

  /** What templates see whole, by the name that docs give it. */
  private static final Map<String, Class<?>> SEEN = new TreeMap<>();

  static {
    List.of(
            Text.class,
            Coverage.class,
            Ledger.class,
            Said.class,
            Spoken.class,
            Spoken.Report.class,
            Utterance.class,
            Change.class,
            Article.class,
            Author.class,
            Dateline.class,
            Published.class,
            SourceLink.class,
            Repair.class,
            Removal.class,
            Doubt.class,
            Problem.class,
            Position.class,
            Rights.class,
            Clipping.class,
            Topic.class,
            Person.class,
            Edition.class)
        .forEach(seen -> SEEN.put(seen.getSimpleName(), seen));
    SEEN.put("Outlet", OutletFile.class);
  }

  private static Map<String, Set<String>> told(Pattern row) throws IOException {
    Map<String, Set<String>> told = new TreeMap<>();
    Set<String> names = new TreeSet<>();
    told.put("", names);
    for (String line : Files.readAllLines(Path.of("docs/templates.md"))) {
      Matcher section = SECTION.matcher(line);
      Matcher name = row.matcher(line);
      if (section.matches()) {
        names = new TreeSet<>();
        told.put(section.group(1), names);
      } else if (name.matches()) {
        names.add(name.group(1));
      }
    }
    return told;
  }

  @Test
  void docsTellEveryNameThatPagesShow() throws IOException {
    Map<String, Set<String>> told = told(NAME);
    told.remove("");
    told.keySet().removeAll(SEEN.keySet());
    Map<String, Set<String>> views = shown();
    for (Class<?> view : View.class.getDeclaredClasses()) {
      if (view.isRecord()) {
        views.put(view.getSimpleName(), members(view));
      }
    }
    assertThat(told).isEqualTo(views);
  }

  @Test
  void whatDocsTellOfTheDigestsRecordsIsThere() throws IOException {
    Map<String, Set<String>> told = told(NAME);
    assertThat(told).containsKeys(SEEN.keySet().toArray(String[]::new));
    SEEN.forEach((name, seen) -> assertThat(members(seen)).as(name).containsAll(told.get(name)));
  }

  @Test
  void docsTellEveryNameThatBuiltInTemplatesAskFor() throws IOException {
    Set<String> told = new TreeSet<>(PEBBLES);
    told(NAME).values().forEach(told::addAll);
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("templates"))) {
      for (Path file : files.filter(path -> path.toString().matches(".*\\.(html|txt)")).toList()) {
        for (Matcher tag = TAG.matcher(Files.readString(file)); tag.find(); ) {
          String code = QUOTED.matcher(tag.group(1)).replaceAll("''");
          ASKED.matcher(code).results().forEach(found -> asked.add(found.group(1)));
        }
      }
    }
    assertThat(asked).contains("headline").isSubsetOf(told);
  }

  @Test
  void docsTellEveryFunction() throws IOException {
    PressExtension extension =
        new PressExtension(
            Words.in("en", new TemplateFolder(Optional.empty())),
            new Assets(new TemplateFolder(Optional.empty())));
    assertThat(told(FUNCTION).get("")).isEqualTo(extension.getFunctions().keySet());
  }

  /** What the pages of an edition that has everything show to their templates. */
  private static Map<String, Set<String>> shown() {
    RenderOptions options = RenderOptions.defaults();
    TemplateFolder folder = new TemplateFolder(Optional.empty());
    Library library = new Library(Harbour.edition(), Words.in("en", folder), "en");
    Renderer renderer = new Renderer(options, folder);
    Map<String, Object> site = renderer.site(library);
    Map<String, Set<String>> names = new TreeMap<>();
    names.put("site", new TreeSet<>(site.keySet()));
    names.put("page", new TreeSet<>(Set.of("title", "canonical")));
    for (Plans.Plan each : renderer.plans(library)) {
      Sheet sheet = each.sheet().get();
      names.get("page").addAll(sheet.page.keySet());
      if (!sheet.view.isEmpty()) {
        names
            .computeIfAbsent(sheet.template + ".html", template -> new TreeSet<>())
            .addAll(sheet.view.keySet());
      }
    }
    return names;
  }

  /** What the class tells templates. */
  private static Set<String> members(Class<?> seen) {
    return Stream.<Member>concat(
            Arrays.stream(seen.getDeclaredFields()), Arrays.stream(seen.getDeclaredMethods()))
        .filter(member -> (member.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC)) == 0)
        .map(Member::getName)
        .filter(name -> !Set.of("equals", "hashCode", "toString").contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

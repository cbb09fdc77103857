package pressfold.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pressfold.model.Article;
import pressfold.model.Change;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.OutletFile;
import pressfold.model.Story;
import pressfold.model.Topic;

final class EditorTest {

  private static final String FERRY =
      """
      The ferry Aurelia ran aground off Skarvik on Tuesday night with 212 people aboard, the coast guard said.
      All passengers were taken off by lifeboats before dawn, rescue chief Marit Holm told reporters in Skarvik.
      The owner, Nordlinje, said the captain had steered around a fishing boat without lights.
      Divers found a gash of nine metres in the hull and a smaller leak near the engine room.
      """;
  private static final String FERRY_ELSEWHERE =
      """
      More than 200 passengers spent the night in a school after the Aurelia struck rocks near Skarvik, police said.
      The Nordlinje ferry had left Tromvik on Tuesday evening and ran aground at the harbour mouth of Skarvik.
      The coast guard's Marit Holm said lifeboats took everybody aboard off the ferry before dawn.
      The mayor, Odd Brekke, asked why the lighthouse had been dark since March.
      """;
  private static final String BUDGET =
      """
      The council of Lindau passed a budget of 41 million on Wednesday after a night of talks.
      Libraries keep their hours, while the pool in the old town closes for the winter.
      Councillor Greta Anders voted against it and called the plan short of breath.
      """;

  private static final Article AURELIA =
      Texts.article("a", "Skarvik Post", "2024-05-08", "Ferry Aurelia aground off Skarvik", FERRY);
  private static final Article ROCKS =
      Texts.article(
          "b", "Northern Herald", "2024-05-09", "Ferry strikes rocks at Skarvik", FERRY_ELSEWHERE);
  private static final Article COUNCIL =
      Texts.article("c", "Lindau Courier", "2024-05-09", "Council passes its budget", BUDGET);

  @Test
  void putsAccountsOfOneEventIntoOneStory() {
    assertThat(members(compile(AURELIA, ROCKS, COUNCIL)))
        .containsExactlyInAnyOrder(List.of("a", "b"), List.of("c"));
  }

  @Test
  void findsTheSameStoriesInAnyOrderAndUnderAnyFileNames() {
    List<Article> shuffled = new ArrayList<>(List.of(AURELIA, ROCKS, COUNCIL));
    Collections.shuffle(shuffled, new Random(7));
    Digest plain = compile(AURELIA, ROCKS, COUNCIL);
    Digest renamed =
        compile(
            Texts.article(
                "z", "Skarvik Post", "2024-05-08", "Ferry Aurelia aground off Skarvik", FERRY),
            Texts.article(
                "y",
                "Northern Herald",
                "2024-05-09",
                "Ferry strikes rocks at Skarvik",
                FERRY_ELSEWHERE),
            Texts.article(
                "x", "Lindau Courier", "2024-05-09", "Council passes its budget", BUDGET));

    assertThat(compile(shuffled.toArray(Article[]::new))).isEqualTo(plain);
    assertThat(renamed.stories()).extracting(Story::id).isEqualTo(ids(plain));
    assertThat(renamed.stories()).extracting(Story::slug).containsExactlyElementsOf(slugs(plain));
  }

  @Test
  void keepsAStorysNameWhenAnArticleJoinsAndLeavesOtherStoriesAlone() {
    Digest before = compile(AURELIA, COUNCIL);
    Digest after = compile(AURELIA, COUNCIL, ROCKS);

    assertThat(ids(after)).containsExactlyInAnyOrderElementsOf(ids(before));
    assertThat(slugs(after)).containsExactlyInAnyOrderElementsOf(slugs(before));
    assertThat(after.stories().stream().filter(s -> s.coverage().size() == 1))
        .isEqualTo(before.stories().stream().filter(s -> s.slug().startsWith("council")).toList());
  }

  @Test
  void showsWhatBothReportAndWhatOnlyOneDoes() {
    Story story = compile(AURELIA, ROCKS).stories().get(0);

    assertThat(story.shared())
        .anySatisfy(
            fact ->
                assertThat(fact.sentences())
                    .hasSize(2)
                    .allSatisfy(s -> assertThat(s.text()).contains("Marit Holm")));
    assertThat(story.single())
        .anySatisfy(fact -> assertThat(fact.sentences().get(0).text()).contains("lighthouse"))
        .noneSatisfy(fact -> assertThat(fact.sentences().get(0).text()).contains("Marit Holm"));
    assertThat(story.summary())
        .isNotEmpty()
        .allSatisfy(s -> assertThat(FERRY + FERRY_ELSEWHERE).contains(s.text()));
  }

  /** Scraped texts have captions and menus before a sentence, with nothing to end them. */
  @Test
  void quotesWhatSeveralReportFromASentenceThatCanStandAlone() {
    String captions = "12 May 2024 Odd Brekke in Skarvik Photo Nordlinje 14/31 ".repeat(8);
    Article scraped =
        Texts.article(
            "d",
            "Coast Mail",
            "2024-05-08",
            "Ferry strikes rocks at Skarvik",
            FERRY_ELSEWHERE.replace(
                "The coast guard's Marit", captions + "The coast guard's Marit"));

    assertThat(compile(AURELIA, scraped).stories().get(0).shared())
        .anySatisfy(fact -> assertThat(fact.sentences().get(1).text()).contains(captions))
        .noneSatisfy(fact -> assertThat(fact.sentences().get(0).text()).contains(captions));
  }

  @Test
  void aStoryOfTwoOutletsLeadsOneThatASingleOutletTellsThrice() {
    Article captain =
        Texts.article(
            "e",
            "Skarvik Post",
            "2024-05-09",
            "Captain of the ferry Aurelia tells of a dark lighthouse",
            """
            The captain of the ferry Aurelia, which ran aground off Skarvik, saw no light at the harbour mouth.
            Nordlinje said on Wednesday that its captain had steered around a fishing boat off Skarvik.
            The coast guard will ask the mayor, Odd Brekke, about the lighthouse of Skarvik.
            """);
    Article rocks =
        Texts.article(
            "b", "Skarvik Post", "2024-05-09", "Ferry strikes rocks at Skarvik", FERRY_ELSEWHERE);
    Article pool =
        Texts.article(
            "f",
            "Lake Gazette",
            "2024-05-09",
            "Lindau closes its pool to balance the budget",
            """
            Lindau closes the pool in the old town for the winter, the council decided on Wednesday.
            Councillors talked all night before they agreed to spend 41 million next year.
            Greta Anders, who voted no, said that the budget leaves Lindau short of breath.
            """);

    assertThat(members(compile(AURELIA, rocks, captain, COUNCIL, pool)))
        .containsExactly(List.of("c", "f"), List.of("a", "b", "e"));
  }

  @Test
  void filesTextsUnderTheNameThatMostOfThemHaveForTheirOutlet() {
    Digest digest =
        compile(
            outlet("a", "skarvikpost.com"),
            outlet("b", "The Skarvik Post"),
            outlet("c", "The Skarvik Post"),
            outlet("d", "SkarvikPost"),
            outlet("e", "Skarvik Post.no"),
            outlet("f", "Nj.com"));

    assertThat(digest.outlets())
        .extracting(OutletFile::name, file -> file.articles().stream().sorted().toList())
        .containsExactly(
            tuple("The Skarvik Post", List.of("a", "b", "c", "d")),
            tuple("Nj.com", List.of("f")),
            tuple("Skarvik Post.no", List.of("e")));
    assertThat(digest.outlets().get(0).slug()).isEqualTo("skarvikpost-com");
  }

  private static Article outlet(String id, String name) {
    return Texts.article(id, name, "2024-05-0" + (id.charAt(0) - 'a' + 1), "News of " + id, BUDGET);
  }

  @Test
  void aLabelThatNamesNoSubjectIsNoTopic() {
    Article labelled =
        Texts.article(
            "g", "", "2024-05-09", "Council passes its budget", BUDGET, List.of("News", "Towns"));

    assertThat(compile(labelled).topics())
        .extracting(Topic::name)
        .contains("Towns")
        .doesNotContain("News");
  }

  @Test
  void listsASyndicatedTextAsACopyUnderItsOriginal() {
    Article copy =
        Texts.article(
            "copy",
            "Valley Times",
            "2024-05-10",
            "Night rescue in the north",
            "SKARVIK — Rescuers had a long night.\n"
                + FERRY.lines().skip(1).collect(Collectors.joining("\n"))
                + "\nRead our newsletter for more from the Valley Times newsroom.");

    assertThat(clipping(compile(AURELIA, copy), "copy").copyOf()).contains("a");
    assertThat(clipping(compile(AURELIA, copy), "a").copyOf()).isEmpty();
  }

  @Test
  void tellsALaterVersionAndWhatItChanged() {
    Article later =
        Texts.article(
            "later",
            "Skarvik Post",
            "2024-05-09",
            "Ferry Aurelia aground off Skarvik",
            FERRY.replace("nine metres", "eleven metres"));
    Clipping version = clipping(compile(AURELIA, later), "later");

    assertThat(version.versionOf()).contains("a");
    assertThat(version.copyOf()).isEmpty();
    assertThat(version.changes().stream().flatMap(List::stream))
        .filteredOn(change -> change.kind() != Change.Kind.KEPT)
        .containsExactly(
            new Change(Change.Kind.REMOVED, "nine "), new Change(Change.Kind.ADDED, "eleven "));
  }

  @Test
  void takesAutomaticNoticesOfDifferentPlacesForNoCopies() {
    String notice =
        """
        Rain is likely in %s on %s, with a high of %d degrees and winds of %d knots from the west.
        Sunset is at %d past eight; pollen is low and the air is clean.
        This notice was made by a machine from the weather office's figures.
        """;
    Digest digest =
        compile(
            Texts.article(
                "o", "", "", "Weather", notice.formatted("Skarvik", "Monday", 14, 22, 31)),
            Texts.article("p", "", "", "Weather", notice.formatted("Lindau", "Friday", 27, 9, 12)));

    assertThat(digest.clippings()).allSatisfy(c -> assertThat(c.copyOf()).isEmpty());
  }

  @Test
  void obeysTheEditorWhoJoinsAndParts() {
    EditorOptions options =
        new EditorOptions(
            List.of(new EditorOptions.Join("north", List.of("a", "c"))),
            List.of(List.of("a", "b")),
            List.of(),
            List.of(),
            List.of(),
            ZoneOffset.UTC,
            EditorOptions.Rhythm.DAY);
    Digest digest = new Editor(options).compile(List.of(AURELIA, ROCKS, COUNCIL));

    assertThat(members(digest)).containsExactlyInAnyOrder(List.of("a", "c"), List.of("b"));
    assertThat(digest.stories()).extracting(Story::slug).contains("north");
  }

  private static Digest compile(Article... articles) {
    return new Editor(EditorOptions.defaults()).compile(List.of(articles));
  }

  private static List<List<String>> members(Digest digest) {
    return digest.stories().stream()
        .map(s -> s.coverage().stream().map(Clipping::id).sorted().toList())
        .toList();
  }

  private static List<String> ids(Digest digest) {
    return digest.stories().stream().map(Story::id).toList();
  }

  private static List<String> slugs(Digest digest) {
    return digest.stories().stream().map(Story::slug).toList();
  }

  private static Clipping clipping(Digest digest, String id) {
    return digest.clippings().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }
}

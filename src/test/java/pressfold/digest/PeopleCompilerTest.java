package pressfold.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pressfold.model.Article;
import pressfold.model.Clipping;
import pressfold.model.Person;
import pressfold.model.Quote;
import pressfold.model.Utterance;
import pressfold.source.Span;

/** Joining speakers and what they said across articles. */
final class PeopleCompilerTest {

  private static final String LONG =
      "“The bridge will open in June, whatever the weather may bring.”";

  private static final String OTHER =
      "“The bridge will open in June whatever the weather brings, believe me.”";

  @Test
  void joinsASpeakerAcrossArticles() {
    List<Person> people =
        compile(
            clipping("a", "s1", said("“It rains.”", "Ruth Oduya", "engineer")),
            clipping("b", "s2", said("“It snows.”", "Ruth Oduya", "engineer")));
    assertThat(people).extracting(Person::name).containsExactly("Ruth Oduya");
    assertThat(people.get(0).role()).contains("engineer");
    assertThat(people.get(0).utterances()).hasSize(2);
  }

  @Test
  void readsANameWithAndWithoutItsAccentsAndMiddleInitialAsOne() {
    assertThat(
            compile(
                clipping("a", "s1", said("“It rains.”", "José Peña", "")),
                clipping("b", "s2", said("“It snows.”", "Jose M. Pena", ""))))
        .hasSize(1);
  }

  @Test
  void joinsTheNamesThatTheEditorKnowsAsOnePersons() {
    EditorOptions.Known known =
        new EditorOptions.Known(
            "Ruth Oduya-Lind", List.of("Ruth Oduya", "Lind"), Optional.of("harbour master"));
    List<Person> people =
        compile(
            List.of(known),
            clipping("a", "s1", said("“It rains.”", "Ruth Oduya", "engineer")),
            clipping("b", "s2", said("“It snows.”", "Lind", "")),
            clipping("c", "s3", said("“It hails.”", "Ruth Oduya-Lind", "engineer")),
            clipping("d", "s4", said("“It pours.”", "Ruth Brandt", "")));
    assertThat(people).extracting(Person::name).containsExactly("Ruth Oduya-Lind", "Ruth Brandt");
    assertThat(people.get(0).role()).contains("harbour master");
    assertThat(people.get(0).utterances()).hasSize(3);
  }

  @Test
  void keepsNamesakesApartWhoseInitialsDiffer() {
    assertThat(
            compile(
                clipping("a", "s1", said("“It rains.”", "Tom A. Brandt", "")),
                clipping("b", "s2", said("“It snows.”", "Tom B. Brandt", "")),
                clipping("c", "s3", said("“It hails.”", "Tom Brandt", ""))))
        .hasSize(3);
  }

  @Test
  void keepsFatherAndSonApart() {
    assertThat(
            compile(
                clipping("a", "s1", said("“It rains.”", "Tom Brandt Sr.", "")),
                clipping("b", "s2", said("“It snows.”", "Tom Brandt Jr.", ""))))
        .hasSize(2);
  }

  @Test
  void joinsASurnameThatOnlyOnePersonHas() {
    assertThat(
            compile(
                clipping("a", "s1", said("“It rains.”", "Ruth Oduya", "")),
                clipping("b", "s2", said("“It snows.”", "Oduya", ""))))
        .extracting(Person::name)
        .containsExactly("Ruth Oduya");
  }

  @Test
  void keepsASurnameApartThatTwoPersonsHave() {
    assertThat(
            compile(
                clipping("a", "s1", said("“It rains.”", "Tom Brandt", "")),
                clipping("b", "s2", said("“It snows.”", "Ellen Brandt", "")),
                clipping("c", "s3", said("“It hails.”", "Brandt", ""))))
        .extracting(Person::name)
        .containsExactlyInAnyOrder("Tom Brandt", "Ellen Brandt", "Brandt");
  }

  @Test
  void findsTheOwnerOfASurnameInTheSameStoryFirst() {
    List<Person> people =
        compile(
            clipping("a", "s1", said("“It rains.”", "Tom Brandt", "")),
            clipping("b", "s2", said("“It snows.”", "Ellen Brandt", "")),
            clipping("c", "s2", said("“It hails.”", "Brandt", "")));
    assertThat(people).extracting(Person::name).containsExactly("Ellen Brandt", "Tom Brandt");
  }

  @Test
  void reportsTheSameWordsFromSeveralOutletsOnce() {
    List<Utterance> utterances =
        compile(
                clipping("a", "s1", said(LONG, "Ruth Oduya", "")),
                clipping("b", "s2", said(LONG.replace('“', '"').replace('”', '"'), "Oduya", "")))
            .get(0)
            .utterances();
    assertThat(utterances).hasSize(1);
    assertThat(utterances.get(0).variants()).isFalse();
    assertThat(utterances.get(0).reports())
        .extracting(Utterance.Report::article)
        .containsExactly("a", "b");
  }

  @Test
  void showsDifferingWordingsInAStoryAsVariantsTheFullestFirst() {
    Utterance utterance =
        compile(
                clipping("a", "s1", said("“The bridge will open in June.”", "Ruth Oduya", "")),
                clipping("b", "s1", said(LONG, "Ruth Oduya", "")),
                clipping("c", "s1", said(OTHER, "Ruth Oduya", "")))
            .get(0)
            .utterances()
            .get(0);
    assertThat(utterance.variants()).isTrue();
    assertThat(utterance.reports())
        .extracting(Utterance.Report::article)
        .containsExactly("c", "b", "a");
  }

  @Test
  void keepsLikeWordsFromDifferentStoriesApart() {
    assertThat(
            compile(
                    clipping("a", "s1", said(LONG, "Ruth Oduya", "")),
                    clipping("b", "s2", said(OTHER, "Ruth Oduya", "")))
                .get(0)
                .utterances())
        .hasSize(2);
  }

  @Test
  void takesAQuoteThatWasBrokenOrGoesOnAsOneReport() {
    Quote first = quote("“The bridge,”", "Ruth Oduya", 0, false);
    Quote second = quote("“will open in June.", "Ruth Oduya", 0, false);
    Quote third = quote("“Or in July.”", "Ruth Oduya", 0, true);
    Quote apart = quote("“It rains.”", "Ruth Oduya", 90, false);
    List<Utterance> utterances =
        compile(clipping("a", "s1", first, second, third, apart)).get(0).utterances();
    assertThat(utterances)
        .flatExtracting(Utterance::reports)
        .extracting(Utterance.Report::quotes)
        .containsExactlyInAnyOrder(List.of(0, 1, 2), List.of(3));
  }

  @Test
  void keepsAnUtterancesIdWhenOtherArticlesComeAndGo() {
    Clipping own =
        clipping("b", "s1", said(LONG, "Ruth Oduya", ""), said("“Yes.”", "Ruth Oduya", ""));
    Clipping later =
        clipping("c", "s1", said(OTHER, "Ruth Oduya", ""), said("“No.”", "Ruth Oduya", ""));
    Clipping elsewhere = clipping("a", "s2", said("“Yes.”", "Ruth Oduya", ""));
    assertThat(ids(own, later, elsewhere)).containsAll(ids(own)).doesNotHaveDuplicates();
  }

  @Test
  void listsNobodyWhoseNameIsNotKnown() {
    Quote nameless =
        new Quote(
            0,
            new Span(0, 5),
            new Span(0, 5),
            "“Yes.”",
            Quote.Kind.DIRECT,
            Optional.of(
                new Quote.Speaker("he", new Span(7, 9), Optional.empty(), Optional.empty())),
            Optional.empty(),
            false,
            1);
    assertThat(compile(clipping("a", "s1", nameless))).isEmpty();
  }

  @Test
  void joinsAHundredThousandQuotesInSeconds() {
    List<Clipping> clippings = new ArrayList<>();
    for (int article = 0; article < 10_000; article++) {
      Quote[] quotes = new Quote[10];
      for (int i = 0; i < quotes.length; i++) {
        String words = "“We saw number " + article + " near the " + i + "th bridge of the valley.”";
        quotes[i] = quote(words, "Ruth Oduya" + article % 7, 20 * i, false);
      }
      clippings.add(clipping("a" + article, "s" + article % 50, quotes));
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    assertThat(compile(List.of(), clippings)).hasSize(7);
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(4));
  }

  private static List<String> ids(Clipping... clippings) {
    return compile(clippings).stream()
        .flatMap(person -> person.utterances().stream())
        .map(Utterance::id)
        .toList();
  }

  private static List<Person> compile(List<EditorOptions.Known> known, Clipping... clippings) {
    return compile(known, List.of(clippings));
  }

  private static List<Person> compile(List<EditorOptions.Known> known, List<Clipping> clippings) {
    Sayings sayings = new Sayings(known);
    List<PeopleCompiler.Report> reports = new ArrayList<>();
    for (Clipping clipping : clippings) {
      Article article = clipping.article();
      List<Note.Saying> said = sayings.of(article);
      long time = Filed.time(article, ZoneOffset.UTC);
      Wording wording = Wording.of(article, Filed.day(time));
      Note note = new Note(wording, 0, 0, 0, 0, List.of(), List.of(), said);
      Filed filed = new Filed(article, note, time);
      said.forEach(s -> reports.add(new PeopleCompiler.Report(filed, clipping.story(), s)));
    }
    return new PeopleCompiler(sayings).compile(reports);
  }

  private static List<Person> compile(Clipping... clippings) {
    return compile(List.of(), clippings);
  }

  private static Quote said(String words, String name, String role) {
    return quote(words, name, role, words.length() + role.length(), false);
  }

  private static Quote quote(String words, String name, int speakerAt, boolean continued) {
    return quote(words, name, "", speakerAt, continued);
  }

  private static Quote quote(
      String words, String name, String role, int speakerAt, boolean continued) {
    Span span = new Span(0, words.length());
    Span mention = new Span(speakerAt, speakerAt + name.length());
    Optional<String> known = Optional.of(role).filter(r -> !r.isEmpty());
    return new Quote(
        0,
        span,
        span,
        words,
        Quote.Kind.DIRECT,
        Optional.of(new Quote.Speaker(name, mention, Optional.of(name), known)),
        Optional.empty(),
        continued,
        1);
  }

  private static Clipping clipping(String id, String story, Quote... quotes) {
    return new Clipping(
        Texts.article(id, "Outlet " + id, "", "Bridges", "A text.")
            .withQuotes(List.of(quotes), List.of()),
        id,
        story,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}

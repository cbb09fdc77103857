package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pressfold.model.Change;
import pressfold.model.Edition;
import pressfold.model.OutletFile;
import pressfold.model.Person;

/**
 * What templates get to see beside the digest's own records, {@link Text}, {@link Coverage}, {@link
 * Said} and {@link Ledger}; docs/templates.md tells designers of them, and a test holds both
 * together. Addresses are relative to the site's folder, so a template writes {@code {{ root }}}
 * before them. A {@code tongue} holds the lang and dir attributes, empty where the site's own would
 * do.
 */
final class View {

  static final SafeString NO_HTML = new SafeString("");

  private View() {}

  record Frame(SafeString head, SafeString masthead, SafeString footer) {}

  record When(String iso, String text) {

    static final When UNKNOWN = new When("", "");
  }

  /** Something, and how often there is some of it. */
  record Tally<T>(T of, int times) {}

  /** A sentence, where it stands, and who reports it. */
  record Point(String text, String href, SafeString tongue, List<OutletFile> outlets) {}

  record Teller(Text text, String when) {}

  record Cited(String words, Person speaker) {}

  record Voice(Tally<Person> by, Said said) {}

  record Column(Teller teller, List<Point> single, List<Said> said, List<Text> more) {}

  record Led(Edition edition, Coverage lead) {}

  /** A version of an article beside a later one. */
  record Version(String title, Text other, Text later) {

    /** How many changes the later one made. */
    long changes() {
      return later.clipping.changes().stream()
          .flatMap(List::stream)
          .filter(change -> change.kind() != Change.Kind.KEPT)
          .count();
    }
  }

  record Event(When when, Text text, String what) {}

  record Wording(SafeString words, Spoken.Report at) {}

  /** Somebody who is quoted in a story, and what they say there. */
  record Mention(Person person, List<Said> said) {

    /** How much of it these texts quote. */
    long quoted(List<Text> texts) {
      return said.stream().filter(one -> one.isIn(texts)).count();
    }

    /** Whether one of the texts names the person in full. */
    boolean named(List<Text> texts) {
      return texts.stream().anyMatch(text -> text.names(person));
    }
  }

  /** A day, or empty for what has none, and what is of it. */
  record Day<T>(Optional<LocalDate> date, List<T> of) {}

  record Pager(String text, String previous, String next) {}

  record EditionDay(Edition edition, int articles, List<Coverage> stories) {}

  record CalendarDay(Optional<LocalDate> date, Optional<Edition> edition) {}

  /** What was said, and the sentences around it where they are to be shown. */
  record Quotation(Said said, String context) {}

  record Speaker(Person person, List<Quotation> said) {}

  record Year(String name, List<Quotation> said) {}
}

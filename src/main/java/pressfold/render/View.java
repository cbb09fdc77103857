package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pressfold.model.Edition;
import pressfold.model.OutletFile;
import pressfold.model.Person;

/**
 * What templates get to see beside the digest's own records, {@link Text}, {@link Coverage} and
 * {@link Ledger}; docs/templates.md tells designers of them, and a test holds both together.
 * Addresses are relative to the site's folder, so a template writes {@code {{ root }}} before them.
 * A {@code tongue} holds the lang and dir attributes, empty where the site's own would do.
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

  record Said(
      String words, String href, SafeString tongue, Person speaker, List<OutletFile> outlets) {}

  record Cited(String words, Person speaker) {}

  record Voice(Tally<Person> by, Said said) {}

  record Column(Teller teller, List<Point> single, List<Said> said, List<Text> more) {}

  record Led(Edition edition, Coverage lead) {}

  record Version(String title, int changes, Text other, SafeString diff) {}

  record Event(When when, Text text, String what) {}

  record Wording(SafeString words, Reference at) {}

  record Twin(Person speaker, List<Wording> wordings) {}

  record Statement(Said said, List<String> dots, int beyond) {}

  record Mention(Person person, List<String> marks) {}

  record Group(String title, List<Coverage> stories) {}

  /** A day, or empty for what has none, and what is of it. */
  record Day<T>(Optional<LocalDate> date, List<T> of) {}

  record Pager(String text, String previous, String next) {}

  record EditionDay(Edition edition, int articles, List<Coverage> stories) {}

  record CalendarDay(Optional<LocalDate> date, Optional<Edition> edition) {}

  record Reference(Text text, String href) {}

  record Quotation(
      String id,
      String words,
      Text text,
      String context,
      List<Wording> variants,
      List<Reference> references) {}

  record Speaker(Person person, List<Quotation> said) {}

  record Year(String name, List<Quotation> said) {}
}

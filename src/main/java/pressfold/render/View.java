package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * What templates get to see; docs/templates.md tells designers of it, and a test holds the two
 * together. Addresses are relative to the site's folder, so a template writes {@code {{ root }}}
 * before them. A text that is not there is empty; so is every text of a record that is not there. A
 * {@code tongue} holds the lang and dir attributes, empty where the site's own would do.
 */
final class View {

  static final SafeString NO_HTML = new SafeString("");

  private View() {}

  record Site(
      String title,
      SafeString nameplate,
      String plateSize,
      String motto,
      String language,
      SafeString dir,
      When edition,
      Link earlier,
      List<Section> sections,
      List<Tally> numbers,
      List<Link> delivery) {}

  record Frame(SafeString head, SafeString masthead, SafeString footer) {}

  record Page(
      String title,
      String headline,
      String description,
      String kind,
      String robots,
      String canonical,
      String published,
      SafeString structured) {}

  record Section(String key, String text, String href) {}

  record Link(String text, String href, SafeString tongue) {

    static final Link NONE = to("", "");

    static Link to(String text, String href) {
      return new Link(text, href, NO_HTML);
    }
  }

  record When(String iso, String text) {

    static final When UNKNOWN = new When("", "");
  }

  record Tally(String text, String href, String number, String noun) {}

  record Outlet(String siglum, String name, String href) {}

  record OutletTally(Outlet outlet, String number) {}

  record Card(
      String href,
      String headline,
      SafeString tongue,
      String summary,
      String sentence,
      Link topic,
      When when,
      List<Outlet> outlets,
      String moreOutlets,
      SafeString bars,
      SafeString counts,
      String coverage) {}

  record Teller(
      Outlet outlet,
      String when,
      String href,
      String headline,
      SafeString tongue,
      String byline,
      String length) {}

  record Fact(String text, String href, SafeString tongue, List<Outlet> outlets) {}

  record Said(
      String words,
      String href,
      SafeString tongue,
      Link speaker,
      String role,
      String outlet,
      List<Outlet> outlets) {

    static final Said NOTHING = new Said("", "", NO_HTML, Link.NONE, "", "", List.of());
  }

  record Voice(Link person, String role, Said said, String quotes, String number, String noun) {}

  record Column(
      Outlet outlet,
      String when,
      String size,
      String href,
      String headline,
      SafeString tongue,
      String byline,
      String deck,
      List<Fact> single,
      List<Said> said,
      List<Link> more,
      String readOn) {}

  record Led(When when, String href, Card lead, String coverage) {}

  record Front(
      Card lead,
      String readOn,
      String sharedTitle,
      List<Fact> shared,
      List<Teller> tellers,
      Said plate,
      List<Said> alsoSaid,
      String allQuotes,
      List<Column> columns,
      List<Voice> voices,
      List<Card> tier,
      String riverTitle,
      List<Card> river,
      Link more,
      boolean rail,
      List<Voice> speakers,
      List<Tally> topics,
      Link newsletter,
      List<OutletTally> outlets,
      Link allOutlets,
      List<Led> earlier) {}

  record Quoted(String text, String href, String role, String number) {}

  record Entry(String kind, String id, String label, SafeString what, String note) {}

  record Version(
      String title,
      String changes,
      String href,
      String headline,
      SafeString tongue,
      SafeString diff) {}

  record Article(
      String headline,
      String deck,
      SafeString tongue,
      SafeString byline,
      Link topic,
      Link story,
      Outlet outlet,
      String dateline,
      When published,
      String length,
      Link original,
      SafeString body,
      String withheld,
      String copiesTitle,
      List<Teller> copies,
      List<Teller> others,
      String compare,
      List<Quoted> quoted,
      List<Link> named,
      List<Version> versions,
      String ledgerCount,
      List<Entry> ledger) {}

  record Event(When when, Outlet outlet, String what) {}

  record Wording(SafeString words, SafeString tongue, Outlet outlet, String href) {}

  record Twin(String speaker, String role, List<Wording> wordings) {}

  record Dot(String shape, String text) {}

  record Statement(
      String words, String href, SafeString tongue, Link speaker, List<Dot> dots, String more) {}

  record Mention(Link person, String role, List<String> marks) {}

  record Group(String title, List<Noted> links) {}

  record Noted(String text, String href, SafeString tongue, String note) {}

  record Story(
      String headline,
      SafeString tongue,
      Link topic,
      String kicker,
      List<Fact> summary,
      SafeString bars,
      SafeString counts,
      boolean several,
      SafeString figure,
      List<Event> timeline,
      boolean longTimeline,
      String sharedTitle,
      List<Fact> shared,
      List<Column> columns,
      List<Twin> twins,
      String saidCount,
      List<Outlet> outlets,
      String moreOutlets,
      List<Statement> said,
      String moreSaid,
      List<Mention> people,
      List<Teller> texts,
      List<Group> links) {}

  record Line(
      String href,
      String headline,
      SafeString tongue,
      String note,
      List<Outlet> outlets,
      String moreOutlets) {}

  record Day(String id, When when, String weekday, String count, List<Line> lines, Link more) {}

  record Pager(String label, String text, Link previous, Link next) {}

  record Outlets(String intro, List<OutletTally> outlets) {}

  record OutletFile(
      Outlet outlet,
      String language,
      String held,
      When first,
      Link home,
      List<Day> days,
      Pager pager,
      List<Tally> topics,
      List<OutletTally> sharers) {}

  record Topics(String intro, List<Tally> topics) {}

  record TopicFile(
      String name, String intro, List<Day> days, Pager pager, List<OutletTally> outlets) {}

  record Edition(
      String title, String intro, Link earlier, Link later, List<Card> stories, Pager pager) {}

  record CalendarDay(String number, String name, String href, String count, boolean newest) {}

  record Calendar(String name, List<String> weekdays, List<List<CalendarDay>> weeks) {}

  record Month(String name, Calendar calendar, List<Day> days, Link earlier, Link later) {}

  record Archive(
      String intro,
      Calendar calendar,
      List<Day> days,
      Link more,
      List<Tally> months,
      List<Noted> running,
      Tally undated,
      List<OutletTally> outlets,
      Link allOutlets,
      List<Tally> topics,
      Link allTopics) {}

  record Undated(List<Line> lines, Pager pager) {}

  record Letter(String letter, String href) {}

  record Reference(Outlet outlet, String headline, String href, SafeString tongue, When when) {}

  record Quotation(
      String id,
      String words,
      SafeString tongue,
      String context,
      List<Wording> variants,
      List<Reference> references) {}

  record Speaker(
      Link person, String id, String role, String quotes, List<Quotation> said, Link all) {}

  record People(
      String title,
      String intro,
      List<Letter> letters,
      String order,
      List<Speaker> speakers,
      Pager pager) {}

  record Year(String name, List<Quotation> said) {}

  record Person(
      String name,
      String intro,
      List<Year> years,
      Pager pager,
      List<Noted> stories,
      List<OutletTally> outlets,
      List<Quoted> company) {}

  record Desked(
      String headline,
      String href,
      SafeString tongue,
      String file,
      String count,
      List<Entry> entries) {}

  record Desk(String intro, List<Desked> articles, Pager pager) {}

  record Search(String script, List<Tally> topics) {}

  record Missing(String home) {}
}

package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What templates get to see beside the maps of {@link Sheet}; docs/templates.md tells designers of
 * both, and a test holds them together. Addresses are relative to the site's folder, so a template
 * writes {@code {{ root }}} before them. A text that is not there is empty; so is every text of a
 * record that is not there. A {@code tongue} holds the lang and dir attributes, empty where the
 * site's own would do.
 */
final class View {

  static final SafeString NO_HTML = new SafeString("");

  private View() {}

  record Frame(SafeString head, SafeString masthead, SafeString footer) {}

  record When(String iso, String text) {

    static final When UNKNOWN = new When("", "");
  }

  /** One outlet has one page. */
  record Outlet(String siglum, String name, String href) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Outlet outlet && href.equals(outlet.href) && name.equals(outlet.name);
    }

    @Override
    public int hashCode() {
      return href.hashCode();
    }
  }

  /** A link, and what may stand beside it in a list. */
  record Item(
      String text, String href, SafeString tongue, String note, int number, List<Outlet> outlets) {

    static final Item NONE = to("", "");

    static Item to(String text, String href) {
      return new Item(text, href, NO_HTML, "", 0, List.of());
    }

    Item in(SafeString language) {
      return new Item(text, href, language, note, number, outlets);
    }

    Item noted(String remark) {
      return new Item(text, href, tongue, remark, number, outlets);
    }

    Item numbered(int count) {
      return new Item(text, href, tongue, note, count, outlets);
    }

    Item by(List<Outlet> publishers) {
      return new Item(text, href, tongue, note, number, publishers);
    }
  }

  record Card(
      String href,
      String headline,
      SafeString tongue,
      String summary,
      String sentence,
      Item topic,
      When when,
      List<Outlet> outlets,
      int more,
      SafeString bars,
      SafeString counts,
      String coverage) {}

  record Brief(Card card, String summary) {}

  record Teller(
      Outlet outlet,
      String when,
      String href,
      String headline,
      SafeString tongue,
      String byline,
      String length) {}

  record Said(String words, String href, SafeString tongue, Item speaker, List<Outlet> outlets) {

    static final Said NOTHING = new Said("", "", NO_HTML, Item.NONE, List.of());
  }

  record Voice(Item person, Said said) {}

  record Column(
      Teller teller,
      String size,
      String deck,
      List<Item> single,
      List<Said> said,
      List<Item> more) {}

  record Led(When when, Item lead) {}

  record Entry(String kind, String id, String label, SafeString what, String note) {}

  record Version(String title, String changes, Item other, SafeString diff) {}

  record Event(When when, String outlet, String what) {}

  record Wording(SafeString words, SafeString tongue, Outlet outlet, String href) {}

  record Twin(Item speaker, List<Wording> wordings) {}

  record Statement(Said said, List<String> dots, String more) {}

  record Mention(Item person, List<String> marks) {}

  record Group(String title, List<Item> links) {}

  record Day(String id, When when, String weekday, String count, List<Item> lines, Item more) {}

  record Pager(String text, Item previous, Item next) {}

  record CalendarDay(String number, String name, String href, int count, boolean newest) {}

  record Calendar(String name, List<String> weekdays, List<List<CalendarDay>> weeks) {}

  record Quotation(
      String id,
      String words,
      SafeString tongue,
      String context,
      List<Wording> variants,
      List<Item> references) {}

  record Speaker(Item person, String id, List<Quotation> said) {}

  record Year(String name, List<Quotation> said) {}

  record Desked(Item article, List<Entry> entries) {}
}

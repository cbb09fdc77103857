package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.Arrays;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Clipping;
import pressfold.model.Key;
import pressfold.model.Person;
import pressfold.model.Rights;
import pressfold.model.Story;

/** An article on file: what pages ask of it again and again, worked out once. */
final class Text {

  final Clipping clipping;
  final Article article;
  final Story story;
  final View.Outlet outlet;

  /** The lang and dir attributes of its words. */
  final SafeString tongue;

  final String href;
  final String headline;
  final int words;

  /** Whose words each of its quotes is. */
  private final Spoken[] spoken;

  /** Stands for all that pages tell of the article by itself. */
  final long key;

  private int quotes = -1;

  Text(Clipping clipping, Story story, View.Outlet outlet, SafeString tongue) {
    this.clipping = clipping;
    this.article = clipping.article();
    this.story = story;
    this.outlet = outlet;
    this.tongue = tongue;
    this.href = "articles/" + clipping.slug() + ".html";
    this.headline = article.title();
    this.words = clipping.words();
    this.spoken = new Spoken[article.quotes().size()];
    Arrays.fill(spoken, Spoken.BY_NOBODY);
    this.key = Key.of(clipping.key(), outlet.siglum(), outlet.name(), outlet.href());
  }

  void spoken(int quote, Spoken by) {
    spoken[quote] = by;
  }

  /** Whose words a quote is; {@link Spoken#BY_NOBODY} where that is not clear. */
  Spoken spoken(int quote) {
    return spoken[quote];
  }

  /** How often somebody is quoted; words that go on count once. */
  int quotes() {
    if (quotes < 0) {
      quotes = countQuotes();
    }
    return quotes;
  }

  private int countQuotes() {
    int count = clipping.unnamed();
    for (int i = 0; i < spoken.length; i++) {
      count += spoken[i].isKnown() && isFirst(i) ? 1 : 0;
    }
    return count;
  }

  /** Whether the quote is the first here of what was said. */
  boolean isFirst(int quote) {
    for (int i = 0; i < quote; i++) {
      if (spoken[i] == spoken[quote]) {
        return false;
      }
    }
    return true;
  }

  /** How much of the article is shown; where nothing was decided, all of it. */
  Rights rights() {
    return article.direction().publish().orElse(Rights.FULL);
  }

  /** Whether the article calls the person by their full name. */
  boolean names(Person person) {
    for (Block block : article.body()) {
      if (block.text().text().contains(person.name())) {
        return true;
      }
    }
    return false;
  }

  View.Item item() {
    return View.Item.to(headline, href).in(tongue);
  }

  /** The address of a paragraph. */
  String place(int block) {
    return href + "#p" + (block + 1);
  }

  /** What tells the outlets of articles apart; articles without one stand each alone. */
  String outletKey() {
    return outlet.href().isEmpty() ? "?" + article.id() : outlet.href();
  }
}

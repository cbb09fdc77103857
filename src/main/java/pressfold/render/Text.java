package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Author;
import pressfold.model.Block;
import pressfold.model.Clipping;
import pressfold.model.Key;
import pressfold.model.OutletFile;
import pressfold.model.Person;
import pressfold.model.Published;
import pressfold.model.Quote;
import pressfold.model.Rights;

/** An article on file: what pages ask of it again and again, worked out once. */
final class Text {

  private static final int WORDS_A_MINUTE = 220;

  private final Library library;
  final Clipping clipping;
  final Article article;
  final OutletFile outlet;

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

  Text(Library library, Clipping clipping, OutletFile outlet, SafeString tongue) {
    this.library = library;
    this.clipping = clipping;
    this.article = clipping.article();
    this.outlet = outlet;
    this.tongue = tongue;
    this.href = "articles/" + clipping.slug() + ".html";
    this.headline = article.title();
    this.words = clipping.words();
    this.spoken = new Spoken[article.quotes().size()];
    Arrays.fill(spoken, Spoken.BY_NOBODY);
    this.key = Key.of(clipping.key(), outlet.siglum(), outlet.name(), outlet.slug());
  }

  /** The story that it belongs to. */
  Coverage story() {
    return library.story(clipping.story());
  }

  String deck() {
    return article.deck().map(deck -> deck.text()).orElse("");
  }

  /** Who wrote it, or that nobody is named. */
  String byline() {
    return article.authors().isEmpty()
        ? library.words.word("no.byline")
        : library.words.list(article.authors(), Author::name);
  }

  /** How long it is and takes to read, where it is here in full. */
  String length() {
    if (rights() != Rights.FULL) {
      return library.words.word("length.withheld");
    }
    int minutes = Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
    return library.words.count("words", words) + ", " + library.words.word("minutes", minutes);
  }

  Optional<LocalDate> day() {
    return article.published().map(Published::date);
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
  private boolean isFirst(int quote) {
    for (int i = 0; i < quote; i++) {
      if (spoken[i] == spoken[quote]) {
        return false;
      }
    }
    return true;
  }

  /** The first quotes whose speakers are known, each wording once, at most {@code most}. */
  List<View.Cited> cited(long most) {
    Map<String, View.Cited> cited = new LinkedHashMap<>();
    List<Quote> all = List.copyOf(article.quotes());
    for (int i = 0; i < all.size() && cited.size() < most; i++) {
      if (spoken[i].isKnown()) {
        String statement = Prose.statement(all.get(i).text());
        cited.putIfAbsent(statement, new View.Cited(statement, spoken[i].person));
      }
    }
    return List.copyOf(cited.values());
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

  /** The rules of the repairs and the reasons of the removals, each once, with how often. */
  List<View.Tally<String>> rules() {
    Map<String, Integer> times = new LinkedHashMap<>();
    article.repairs().forEach(repair -> times.merge(repair.rule(), 1, Integer::sum));
    article.removals().forEach(removal -> times.merge(removal.reason(), 1, Integer::sum));
    return times.entrySet().stream().map(e -> new View.Tally<>(e.getKey(), e.getValue())).toList();
  }
}

package pressfold.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.model.Fact;
import pressfold.model.Key;
import pressfold.model.Published;

/**
 * Makes the page of a story. That of one article is light: its summary, its quotes, and the way to
 * the text.
 */
final class StoryPage {

  private static final int MOST_COLUMNS = 6;
  private static final int MOST_SIGLA = 8;
  private static final int MOST_STATEMENTS = 40;
  private static final int MOST_FACTS = 12;
  private static final int MOST_SINGLE = 6;
  private static final int MOST_SAID = 6;
  private static final int MOST_TWINS = 8;
  private static final int MOST_PEOPLE = 30;
  private static final int MOST_LINKS = 8;

  private final Library library;
  private final Words words;

  StoryPage(Library library) {
    this.library = library;
    this.words = library.words;
  }

  /** Stands for the story and those that its page leads to. */
  long key(Coverage story) {
    return Key.of(
        library.key(story),
        library.key(story.story.earlier()),
        library.key(story.story.later()),
        library.key(story.story.related()));
  }

  Sheet sheet(Coverage story) {
    boolean several = story.texts.size() > 1;
    List<Said> said = story.statements().toList();
    Sheet sheet =
        new Sheet("story", story.headline)
            .about(story.sentence())
            .say("kind", "article")
            .show("story", story)
            .show("several", several)
            .show("texts", tellers(story, story.texts.size()))
            .show("earlier", library.stories(Library.first(story.story.earlier(), MOST_LINKS)))
            .show("later", library.stories(Library.first(story.story.later(), MOST_LINKS)))
            .show("related", library.stories(Library.first(story.story.related(), MOST_LINKS)))
            .show("said", Library.first(said, MOST_STATEMENTS));
    if (!several) {
      return sheet;
    }
    List<List<Text>> accounts = story.accounts();
    List<List<Text>> shown = Library.first(accounts, MOST_SIGLA);
    return sheet
        .show("statements", said.size())
        .show("quoted", said.stream().mapToInt(one -> one.texts.size()).sum())
        .show("accounts", shown)
        .show("otherAccounts", accounts.subList(shown.size(), accounts.size()))
        .show("figure", Figures.columns(story.texts, library.times, words))
        .show("timeline", timeline(story.texts))
        .show("shared", shared(story, MOST_FACTS))
        .show("columns", columns(story))
        .show("decks", story.texts.stream().anyMatch(text -> text.article.deck().isPresent()))
        .show("twins", twins(said))
        .show("people", people(story));
  }

  private static List<View.Mention> people(Coverage story) {
    List<View.Mention> people = new ArrayList<>();
    for (List<Spoken> by : Library.first(story.said(), MOST_PEOPLE)) {
      List<Said> said = by.stream().map(spoken -> spoken.in(story)).toList();
      people.add(new View.Mention(by.get(0).person, said));
    }
    return people;
  }

  /** The articles as lists tell of them, at most {@code most}. */
  List<View.Teller> tellers(Coverage story, int most) {
    return Library.first(story.texts, most).stream().map(this::teller).toList();
  }

  /** The article with "Wed 20:10", and with ", first" for the first of several to publish. */
  private View.Teller teller(Text text) {
    String when = library.times.brief(text.article.published()).text();
    List<Text> coverage = text.story().texts;
    boolean first =
        coverage.size() > 1 && text == coverage.get(0) && text.article.published().isPresent();
    return new View.Teller(text, first ? words.word("first", when) : when);
  }

  /** What several outlets report. */
  List<View.Point> shared(Coverage story, int most) {
    return Library.first(story.story.shared(), most).stream()
        .map(fact -> library.point(fact.sentences()))
        .toList();
  }

  /** The outlets side by side, where there are several. */
  List<View.Column> columns(Coverage story) {
    List<List<Text>> accounts = story.accounts();
    return accounts.size() < 2
        ? List.of()
        : Library.first(accounts, MOST_COLUMNS).stream()
            .map(account -> column(story, account))
            .toList();
  }

  /** What an outlet has alone. */
  private View.Column column(Coverage story, List<Text> account) {
    Text first =
        account.stream()
            .filter(text -> text.clipping.copyOf().isEmpty())
            .findFirst()
            .orElse(account.get(0));
    return new View.Column(
        teller(first),
        story.story.single().stream()
            .map(Fact::sentences)
            .filter(told -> account.contains(library.text(told.get(0).article())))
            .limit(MOST_SINGLE)
            .map(library::point)
            .toList(),
        story
            .statements()
            .filter(said -> account.containsAll(said.texts))
            .limit(MOST_SAID)
            .toList(),
        account.stream().filter(text -> text != first).toList());
  }

  /** What has several wordings in these texts. */
  private static List<Said> twins(List<Said> said) {
    return said.stream()
        .filter(one -> one.varies() && one.wordings().size() > 1)
        .limit(MOST_TWINS)
        .toList();
  }

  private List<View.Event> timeline(List<Text> texts) {
    List<View.Event> events = new ArrayList<>();
    Optional<Published> before = Optional.empty();
    for (Text text : texts) {
      Optional<Published> published = text.article.published();
      if (published.isPresent()) {
        long minutes = Times.minutesBetween(before, published);
        String what =
            text.clipping.copyOf().isPresent()
                ? words.word("prints.copy")
                : before.isEmpty()
                    ? words.word("publishes.first")
                    : minutes > 0
                        ? words.word("follows", words.span(minutes))
                        : words.word("publishes");
        events.add(new View.Event(library.times.brief(published), text, what));
        before = published;
      }
    }
    return events.size() > 1 ? events : List.of();
  }
}

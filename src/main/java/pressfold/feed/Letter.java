package pressfold.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.model.Author;
import pressfold.model.Clipping;
import pressfold.model.Extract;
import pressfold.model.Story;

/** A newsletter in one of its forms: what it tells, in which order. How it looks is the form's. */
abstract class Letter {

  private static final int ACCOUNTS = 6;
  private static final int NEXT = 3;
  private static final int REST = 10;
  private static final int SUMMARY_SENTENCES = 2;

  final Issue issue;
  final Words words;
  final Optional<String> root;
  final Utf8 out = new Utf8();

  /**
   * @param root what goes before the site's paths; where it is empty nothing is linked
   */
  Letter(Issue issue, Words words, Optional<String> root) {
    this.issue = issue;
    this.words = words;
    this.root = root;
  }

  /** The whole letter. */
  Utf8 write() {
    masthead(counts(Optional.of(issue.stories().size()), Issue.clippings(issue.stories())));
    lead(issue.lead(), counts(Optional.empty(), issue.lead().coverage()));
    issue.sayings().stream().findFirst().ifPresent(this::plate);
    List<Clipping> accounts = issue.lead().coverage();
    if (accounts.size() > 1) {
      heading(words.word("how.each.tells"));
      accounts(accounts.subList(0, Math.min(ACCOUNTS, accounts.size())));
    }
    List<Story> others = issue.stories().subList(1, issue.stories().size());
    int next = Math.min(NEXT, others.size());
    int shown = Math.min(NEXT + REST, others.size());
    if (next > 0) {
      heading(words.word("also.leading"));
      others.subList(0, next).forEach(this::told);
    }
    if (shown > next) {
      heading(words.word("rest.of.day"));
      others.subList(next, shown).forEach(this::named);
    }
    if (others.size() > shown) {
      more(words.word("all.of.edition", Integer.toString(issue.stories().size())));
    }
    if (issue.sayings().size() > 1) {
      heading(words.word("own.words"));
      issue.sayings().subList(1, issue.sayings().size()).forEach(this::said);
    }
    foot();
    return out;
  }

  abstract void masthead(List<String> counts);

  abstract void lead(Story story, List<String> counts);

  /** The edition's first saying. */
  abstract void plate(Issue.Said said);

  abstract void heading(String text);

  /** How each outlet tells the lead. */
  abstract void accounts(List<Clipping> accounts);

  /** A story with its summary. */
  abstract void told(Story story);

  /** A story by its headline. */
  abstract void named(Story story);

  abstract void more(String text);

  abstract void said(Issue.Said said);

  abstract void foot();

  private List<String> counts(Optional<Integer> stories, List<Clipping> clippings) {
    List<String> counts = new ArrayList<>();
    stories.ifPresent(n -> counts.add(words.count("stories", n)));
    int outlets = Issue.outlets(clippings).size();
    if (outlets > 0) {
      counts.add(words.count("outlets", outlets));
    }
    counts.addAll(texts(clippings));
    return counts;
  }

  /** How many articles and quotes. */
  private List<String> texts(List<Clipping> clippings) {
    int quotes = Issue.quotes(clippings);
    String articles = words.count("articles", clippings.size());
    return quotes == 0 ? List.of(articles) : List.of(articles, words.count("quotes", quotes));
  }

  /** The outlets of {@code story}, how many articles and how many quotes. */
  String notes(Story story) {
    List<String> notes = new ArrayList<>();
    List<String> outlets = Issue.outlets(story.coverage());
    if (!outlets.isEmpty()) {
      notes.add(String.join(", ", outlets));
    }
    notes.addAll(texts(story.coverage()));
    return String.join(" · ", notes);
  }

  static String outlets(Story story) {
    return String.join(", ", Issue.outlets(story.coverage()));
  }

  static String summary(Story story) {
    return String.join(
        " ", story.summary().stream().limit(SUMMARY_SENTENCES).map(Extract::text).toList());
  }

  static String headline(Clipping clipping) {
    return clipping.article().headline().map(known -> known.text()).orElse(clipping.id());
  }

  static String outlet(Clipping clipping) {
    return clipping.article().outlet().map(known -> known.name()).orElse("");
  }

  String authors(Clipping clipping) {
    List<String> names = clipping.article().authors().stream().map(Author::name).toList();
    return names.isEmpty() ? words.word("no.byline") : String.join(", ", names);
  }

  static String who(Issue.Said said) {
    return said.speaker() + said.role().map(role -> ", " + role).orElse("");
  }

  static String page(Story story) {
    return "stories/" + story.slug() + ".html";
  }

  static String page(Clipping clipping) {
    return "articles/" + clipping.slug() + ".html";
  }

  String edition() {
    return "editions/" + issue.date() + ".html";
  }
}

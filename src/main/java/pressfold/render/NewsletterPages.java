package pressfold.render;

import java.util.ArrayList;
import java.util.List;
import pressfold.model.Clipping;
import pressfold.model.Edition;
import pressfold.model.Key;
import pressfold.model.Story;

/** Makes each edition's e-mail, in three forms: a page, plain text, and a message ready to send. */
final class NewsletterPages {

  private static final List<String> FORMS = List.of(".html", ".txt", Message.ENDING);
  private static final int MOST_ACCOUNTS = 6;
  private static final int MOST_TOLD = 3;
  private static final int MOST_NAMED = 10;
  private static final int MOST_SAID = 4;

  private final Library library;
  private final StoryPage stories;
  private final int excerpt;

  /**
   * @param excerpt how many characters of a story's summary are shown
   */
  NewsletterPages(Library library, StoryPage stories, int excerpt) {
    this.library = library;
    this.stories = stories;
    this.excerpt = excerpt;
  }

  void plan(Plans plans) {
    for (Edition edition : library.digest.editions()) {
      long key = Key.of(library.key(edition.stories()), excerpt);
      List<String> paths = FORMS.stream().map(form -> href(edition) + form).toList();
      plans.add(paths, "", key, () -> sheet(edition));
    }
  }

  /** The address of an edition's newsletter, without the ending. */
  static String href(Edition edition) {
    return "newsletter/" + edition.date();
  }

  private Sheet sheet(Edition edition) {
    List<Story> told = edition.stories().stream().map(library::story).toList();
    Story lead = told.get(0);
    List<Clipping> clippings = new ArrayList<>();
    told.forEach(story -> clippings.addAll(story.coverage()));
    int quotes = clippings.stream().mapToInt(c -> library.text(c.id()).quotes()).sum();
    long outlets =
        told.stream().flatMap(story -> library.outlets(story).stream()).distinct().count();
    Sayings sayings = new Sayings(library);
    View.Said plate = sayings.plate(lead);
    List<View.Said> said = new ArrayList<>();
    for (View.Voice voice : sayings.voices(told)) {
      if (said.size() < MOST_SAID && !voice.person().href().equals(plate.speaker().href())) {
        said.add(voice.said());
      }
    }
    int shown = Math.min(1 + MOST_TOLD + MOST_NAMED, told.size());
    int next = Math.min(1 + MOST_TOLD, told.size());
    String day = library.words.date("day", edition.date());
    return new Sheet("letter", day)
        .about(lead.title())
        .say("published", edition.date().toString())
        .show("day", day)
        .show("edition", FrontPage.href(edition))
        .show("text", href(edition) + ".txt")
        .show(
            "counts",
            library.words.counts(
                "stories",
                told.size(),
                "outlets",
                (int) outlets,
                "articles",
                clippings.size(),
                "quotes",
                quotes))
        .show("lead", brief(lead))
        .show("several", lead.coverage().size() > 1)
        .show("plate", plate)
        .show("accounts", stories.tellers(lead, MOST_ACCOUNTS))
        .show("told", told.subList(1, next).stream().map(this::brief).toList())
        .show("named", told.subList(next, shown).stream().map(library::card).toList())
        .show("stories", told.size())
        .show("more", told.size() > shown)
        .show("said", said);
  }

  private View.Brief brief(Story story) {
    return new View.Brief(library.card(story), Library.cut(Library.summary(story), excerpt));
  }
}

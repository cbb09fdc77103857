package pressfold.render;

import java.util.List;
import java.util.Optional;
import pressfold.model.Edition;
import pressfold.model.Key;

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
    List<Coverage> told = library.stories(edition.stories());
    Coverage lead = told.get(0);
    List<Text> texts = told.stream().flatMap(story -> story.texts.stream()).toList();
    Optional<Said> plate = Sayings.plate(lead);
    List<Said> said =
        Sayings.voices(told).stream()
            .map(View.Voice::said)
            .filter(one -> !Sayings.isBy(one.speaker(), plate))
            .limit(MOST_SAID)
            .toList();
    int shown = Math.min(1 + MOST_TOLD + MOST_NAMED, told.size());
    int next = Math.min(1 + MOST_TOLD, told.size());
    return new Sheet("letter", library.words.date("day", edition.date()))
        .about(lead.headline)
        .say("published", edition.date().toString())
        .show("edition", edition)
        .show("excerpt", excerpt)
        .show("outlets", Library.outlets(texts))
        .show("articles", texts.size())
        .show("quotes", texts.stream().mapToInt(Text::quotes).sum())
        .show("lead", lead)
        .show("plate", plate)
        .show("accounts", stories.tellers(lead, MOST_ACCOUNTS))
        .show("told", told.subList(1, next))
        .show("named", told.subList(next, shown))
        .show("more", told.size() > shown)
        .show("said", said);
  }
}

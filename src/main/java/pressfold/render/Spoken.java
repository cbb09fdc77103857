package pressfold.render;

import java.util.List;
import java.util.Optional;
import pressfold.model.Person;
import pressfold.model.Utterance;

/** What somebody said, and who reports it. One for each utterance; equal to none else. */
final class Spoken {

  /** Words of somebody whom the text does not tell. */
  static final Spoken BY_NOBODY =
      new Spoken(
          new Person("", "", Optional.empty(), List.of()),
          new Utterance("", List.of(), false),
          "",
          List.of(),
          0);

  final Person person;
  final Utterance utterance;

  /** Where the words stand on their speaker's pages. */
  final String href;

  /** The fullest wording first. */
  final List<Report> reports;

  /** Stands for all that pages tell of the words. */
  final long key;

  Spoken(Person person, Utterance utterance, String href, List<Report> reports, long key) {
    this.person = person;
    this.utterance = utterance;
    this.href = href;
    this.reports = reports;
    this.key = key;
  }

  boolean isKnown() {
    return this != BY_NOBODY;
  }

  /** What was said, in all texts. */
  Said said() {
    return new Said(this, reports);
  }

  /** What was said, in the texts of a story that quotes it. */
  Said in(Coverage story) {
    return new Said(
        this, reports.stream().filter(report -> story.texts.contains(report.text())).toList());
  }

  /**
   * One text's wording.
   *
   * @param quotes indices into the article's quotes
   */
  record Report(Text text, List<Integer> quotes) {

    /** The words; parts that stand apart are joined by an ellipsis. */
    String words() {
      StringBuilder words = new StringBuilder();
      for (int quote : quotes) {
        words
            .append(words.isEmpty() ? "" : " … ")
            .append(Prose.statement(text.article.quotes().get(quote).text()));
      }
      return words.toString();
    }

    /** Where the very words stand. */
    String href() {
      return text.href + "#q" + (quotes.get(0) + 1);
    }
  }
}

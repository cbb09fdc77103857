package pressfold.render;

import java.util.List;
import java.util.Optional;
import pressfold.model.Person;
import pressfold.model.Utterance;

/** What somebody said, and whose words they are. One for each utterance; equal to none else. */
final class Spoken {

  /** Words of somebody whom the text does not tell. */
  static final Spoken BY_NOBODY =
      new Spoken(
          new Person("", "", Optional.empty(), List.of()),
          new Utterance("", List.of(), false),
          "",
          0);

  final Person person;
  final Utterance utterance;

  /** Where the words stand on their speaker's pages. */
  final String href;

  /** Stands for all that pages tell of the words. */
  final long key;

  Spoken(Person person, Utterance utterance, String href, long key) {
    this.person = person;
    this.utterance = utterance;
    this.href = href;
    this.key = key;
  }

  boolean isKnown() {
    return this != BY_NOBODY;
  }
}

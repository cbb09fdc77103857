package pressfold.model;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who is quoted: a person, an organisation or a document.
 *
 * @param slug the name of their page, unique among people
 * @param name in full
 * @param role what the texts call them most often
 * @param utterances what they said, newest first
 */
public record Person(String slug, String name, Optional<String> role, List<Utterance> utterances) {

  public Person {
    utterances = List.copyOf(utterances);
  }
}

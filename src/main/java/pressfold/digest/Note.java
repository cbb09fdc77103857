package pressfold.digest;

import java.util.List;
import java.util.Optional;
import pressfold.model.Extract;

/**
 * What the digest goes by of one article, so that its text need not be looked at again. Nothing but
 * the article and the editor's options decide it.
 *
 * @param wording what copies and stories are told by
 * @param content stands for what the article was read from
 * @param words how many words the body has
 * @param unnamed how often it quotes somebody whom it does not name
 * @param quoted stands for all that it quotes
 * @param opening the sentences that open it
 * @param names those in its first paragraphs, as often as they stand there
 * @param sayings what named speakers said, in order
 */
public record Note(
    Wording wording,
    long content,
    int words,
    int unnamed,
    long quoted,
    List<Extract> opening,
    List<String> names,
    List<Saying> sayings) {

  /**
   * Something that the article reports somebody to have said.
   *
   * @param quotes indices into the article's quotes
   * @param name of the speaker, as the editor prefers it
   * @param role what the article calls them
   * @param person the name as it is compared
   * @param words stands for what was said, whatever its marks and capitals
   * @param runs numbers for each few words in a row of it, ascending
   * @param length how many words it has
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Saying(
      List<Integer> quotes,
      String name,
      Optional<String> role,
      PersonalName person,
      long words,
      int[] runs,
      int length) {}
}

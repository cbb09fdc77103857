package pressfold.model;

import java.util.List;
import java.util.Optional;
import pressfold.source.LateList;

/**
 * An article as it is filed in the digest.
 *
 * @param article what was read
 * @param slug the name of its page, unique in the digest
 * @param story the id of the story it belongs to
 * @param copyOf the id of the article whose text this one repeats
 * @param versionOf the id of the article that this one is a later edit of
 * @param changes for a later version, what it changed: its headline, then its paragraphs, each as
 *     stretches of words; unchanged paragraphs are one stretch. Empty where it is no version
 * @param words how many the article's body has
 * @param unnamed how often the article quotes somebody whom it does not name
 * @param quoted stands for all that the article quotes
 * @param content stands for the text that the article was read from; 0 where nothing does
 */
public record Clipping(
    Article article,
    String slug,
    String story,
    Optional<String> copyOf,
    Optional<String> versionOf,
    List<List<Change>> changes,
    int words,
    int unnamed,
    long quoted,
    long content) {

  public Clipping {
    changes = LateList.kept(changes);
  }

  /** The same counted now. */
  public Clipping(
      Article article,
      String slug,
      String story,
      Optional<String> copyOf,
      Optional<String> versionOf,
      List<List<Change>> changes) {
    this(
        article,
        slug,
        story,
        copyOf,
        versionOf,
        changes,
        article.words(),
        article.unnamed(),
        article.quoted(),
        0);
  }

  /** Stands for all that this tells but for what a version changed. */
  public long key() {
    return Key.of(content, article.file(), slug, story, copyOf, versionOf);
  }

  public String id() {
    return article.id();
  }
}

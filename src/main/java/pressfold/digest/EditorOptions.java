package pressfold.digest;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What an editor decides for the whole digest.
 *
 * @param joins stories put together by hand
 * @param parts articles kept out of each other's stories
 * @param topics topics told by words of their own
 * @param sigla sigla chosen by hand
 * @param people speakers known by other names too, or by a role of their own
 * @param zone where the digest's days begin and end
 * @param rhythm how long an edition is
 */
public record EditorOptions(
    List<Join> joins,
    List<List<String>> parts,
    List<Subject> topics,
    List<Siglum> sigla,
    List<Known> people,
    ZoneId zone,
    Rhythm rhythm) {

  /**
   * A story put together by hand.
   *
   * @param key a lasting name for it; the same key in the front matter joins more articles
   * @param articles ids
   */
  public record Join(String key, List<String> articles) {

    public Join {
      articles = List.copyOf(articles);
    }
  }

  /**
   * A topic told by its words.
   *
   * @param name as readers see it
   * @param words any of which, in a story's headlines or leads, files the story under the topic
   */
  public record Subject(String name, List<String> words) {

    public Subject {
      words = List.copyOf(words);
    }
  }

  /**
   * An outlet's siglum.
   *
   * @param outlet its name as readers know it
   * @param letters two letters
   */
  public record Siglum(String outlet, String letters) {}

  /**
   * A speaker whom the editor knows.
   *
   * @param name in full, as readers see it
   * @param aliases the other names that texts give them
   * @param role what readers know them as, over what the texts say
   */
  public record Known(String name, List<String> aliases, Optional<String> role) {

    public Known {
      aliases = List.copyOf(aliases);
    }
  }

  /** How long an edition is. */
  public enum Rhythm {
    DAY,
    WEEK
  }

  public EditorOptions {
    joins = List.copyOf(joins);
    parts = parts.stream().map(List::copyOf).toList();
    topics = List.copyOf(topics);
    sigla = List.copyOf(sigla);
    people = List.copyOf(people);
  }

  /** Nothing decided: daily editions in UTC. */
  public static EditorOptions defaults() {
    return new EditorOptions(
        List.of(), List.of(), List.of(), List.of(), List.of(), ZoneOffset.UTC, Rhythm.DAY);
  }
}

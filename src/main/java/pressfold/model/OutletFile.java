package pressfold.model;

import java.util.List;

/**
 * An outlet's file in the digest.
 *
 * @param slug the name of its page, unique among outlets
 * @param name as readers know it
 * @param siglum two letters that stand for it, unique among outlets, stable when others join
 * @param articles ids, newest first, undated last
 */
public record OutletFile(String slug, String name, String siglum, List<String> articles) {

  public OutletFile {
    articles = List.copyOf(articles);
  }
}

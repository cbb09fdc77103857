package pressfold.model;

import java.util.List;

/**
 * Something reported, told by the sentences that report it.
 *
 * @param sentences the clearest first; one an article
 */
public record Fact(List<Extract> sentences) {

  public Fact {
    sentences = List.copyOf(sentences);
  }
}

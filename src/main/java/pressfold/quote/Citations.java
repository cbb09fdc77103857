package pressfold.quote;

import static pressfold.quote.Words.QUOTE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.model.Block;
import pressfold.quote.Attributor.Found;
import pressfold.quote.Attributor.Rule;
import pressfold.quote.QuoteMarks.Marked;

/** Goes through an article's quotes in order and finds for each who is cited. */
final class Citations {

  /**
   * A stretch in marks and who is cited for it.
   *
   * @param block the block it stands in
   * @param source the block in which the speaker is named
   * @param alone whether it is a sentence, or more, by itself
   * @param named whether it stands where a thing's name would, as in "the ... channel"
   */
  record Citation(
      int block, Marked mark, int source, Optional<Found> found, boolean alone, boolean named) {

    Rule rule() {
      return found.map(Found::rule).orElse(Rule.NONE);
    }

    private Citation by(Citation other, Rule rule) {
      return new Citation(
          block, mark, other.source, other.found.map(f -> f.as(rule)), alone, named);
    }
  }

  private final List<Words> blocks;
  private final List<List<Marked>> marked;
  private final List<Citation> citations = new ArrayList<>();

  private Citations(List<Words> blocks, List<List<Marked>> marked) {
    this.blocks = blocks;
    this.marked = marked;
  }

  static List<Citation> find(List<Words> blocks, List<List<Marked>> marked) {
    Citations citations = new Citations(blocks, marked);
    for (int block = 0; block < blocks.size(); block++) {
      citations.readBlock(block);
    }
    return citations.citations;
  }

  static List<Words> words(List<Block> blocks, List<List<Marked>> marked, Lexicon lexicon) {
    List<Words> words = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      words.add(Words.of(blocks.get(i).text().text(), marked.get(i), lexicon));
    }
    return words;
  }

  private void readBlock(int block) {
    if (marked.get(block).isEmpty()) {
      return;
    }
    Words words = blocks.get(block);
    Attributor attributor = new Attributor(words);
    int n = 0;
    for (int token = 0; token < words.size; token++) {
      if (words.is(token, QUOTE)) {
        Marked mark = marked.get(block).get(n++);
        boolean alone = attributor.alone(token);
        Optional<Found> found = alone ? Optional.empty() : attributor.find(token);
        Citation citation = new Citation(block, mark, block, found, alone, attributor.named(token));
        if (found.isEmpty()) {
          citation = fromContext(citation, attributor, token, n == 1);
        } else if (mark.continued()) {
          backwards(citation);
        }
        citations.add(citation);
      }
    }
  }

  private Citation fromContext(Citation citation, Attributor attributor, int token, boolean first) {
    Optional<Citation> last =
        citations.isEmpty() ? Optional.empty() : Optional.of(citations.get(citations.size() - 1));
    if (last.isPresent()
        && (citation.mark().continued() || (!first && attributor.quoteBefore(token)))) {
      return citation.by(last.get(), citation.mark().continued() ? Rule.CONTINUED : Rule.CARRIED);
    }
    int block = citation.block();
    Optional<Found> before = attributor.previous(token);
    if (before.isPresent()) {
      return new Citation(
          block, citation.mark(), block, before, citation.alone(), citation.named());
    }
    if (!first && last.isPresent()) {
      return citation.by(last.get(), Rule.CARRIED);
    }
    if (token > 0 || !citation.alone()) {
      return citation;
    }
    if (block + 1 < blocks.size()) {
      Optional<Found> signature = new Attributor(blocks.get(block + 1)).signature();
      if (signature.isPresent()) {
        return new Citation(block, citation.mark(), block + 1, signature, true, false);
      }
    }
    if (block == 0) {
      return citation;
    }
    Words above = blocks.get(block - 1);
    if (last.isPresent() && last.get().block() == block - 1 && above.is(above.size - 1, QUOTE)) {
      return citation.by(last.get(), Rule.ABOVE_QUOTE);
    }
    boolean colon = above.isMark(above.size - 1, ':');
    return new Citation(
        block,
        citation.mark(),
        block - 1,
        new Attributor(above).last().map(f -> f.as(colon ? Rule.ABOVE_COLON : Rule.ABOVE)),
        true,
        citation.named());
  }

  /** Who is named only in a quote's last paragraph said the paragraphs before it too. */
  private void backwards(Citation last) {
    for (int i = citations.size() - 1; i >= 0; i--) {
      Citation earlier = citations.get(i);
      boolean sure = earlier.found().isPresent() && !earlier.alone();
      if (sure) {
        return;
      }
      citations.set(i, earlier.by(last, Rule.CONTINUED));
      if (!earlier.mark().continued()) {
        return;
      }
    }
  }
}

package pressfold.quote;

import static pressfold.quote.Words.QUOTE;

import java.util.ArrayList;
import java.util.List;
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
  record Citation(int block, Marked mark, int source, Found found, boolean alone, boolean named) {

    private Citation by(int block, Found found) {
      return new Citation(this.block, mark, block, found, alone, named);
    }

    private Citation by(Citation other, Rule rule) {
      return by(other.source, other.found.as(rule));
    }
  }

  private final List<Grammar> blocks;
  private final List<List<Marked>> marked;
  private final List<Citation> citations = new ArrayList<>();

  private Citations(List<Grammar> blocks, List<List<Marked>> marked) {
    this.blocks = blocks;
    this.marked = marked;
  }

  static List<Citation> find(List<Grammar> blocks, List<List<Marked>> marked) {
    Citations citations = new Citations(blocks, marked);
    for (int block = 0; block < blocks.size(); block++) {
      if (!marked.get(block).isEmpty()) {
        citations.readBlock(block);
      }
    }
    return citations.citations;
  }

  private void readBlock(int block) {
    Words words = blocks.get(block).words;
    Attributor attributor = new Attributor(blocks.get(block));
    int n = 0;
    for (int token = 0; token < words.size; token++) {
      if (words.is(token, QUOTE)) {
        Marked mark = marked.get(block).get(n++);
        boolean alone = attributor.alone(token);
        Found found = alone ? Found.NONE : attributor.find(token);
        Citation citation = new Citation(block, mark, block, found, alone, attributor.named(token));
        if (found.none()) {
          citation = fromContext(citation, attributor, token, n == 1);
        } else if (mark.continued()) {
          backwards(citation);
        }
        citations.add(citation);
      }
    }
  }

  private Citation fromContext(Citation citation, Attributor attributor, int token, boolean first) {
    int block = citation.block();
    boolean continued = citation.mark().continued();
    Citation last = citations.isEmpty() ? citation : citations.get(citations.size() - 1);
    if (!citations.isEmpty() && (continued || (!first && attributor.quoteBefore(token)))) {
      return citation.by(last, continued ? Rule.CONTINUED : Rule.CARRIED);
    }
    Found before = attributor.previous(token);
    if (!before.none()) {
      return citation.by(block, before);
    }
    if (!first) {
      return citation.by(last, Rule.CARRIED);
    }
    if (token > 0 || !citation.alone()) {
      return citation;
    }
    if (block + 1 < blocks.size()) {
      Found signature = new Attributor(blocks.get(block + 1)).signature();
      if (!signature.none()) {
        return citation.by(block + 1, signature);
      }
    }
    if (block == 0) {
      return citation;
    }
    Words above = blocks.get(block - 1).words;
    if (last.block() == block - 1 && above.is(above.size - 1, QUOTE)) {
      return citation.by(last, Rule.ABOVE_QUOTE);
    }
    Rule rule = above.isMark(above.size - 1, ':') ? Rule.ABOVE_COLON : Rule.ABOVE;
    return citation.by(block - 1, new Attributor(blocks.get(block - 1)).last().as(rule));
  }

  /** Who is named only in a quote's last paragraph said the paragraphs before it too. */
  private void backwards(Citation last) {
    for (int i = citations.size() - 1; i >= 0; i--) {
      Citation earlier = citations.get(i);
      if (!earlier.found().none() && !earlier.alone()) {
        return;
      }
      citations.set(i, earlier.by(last, Rule.CONTINUED));
      if (!earlier.mark().continued()) {
        return;
      }
    }
  }
}

package pressfold.search;

import java.util.List;
import pressfold.cache.Codec;

/**
 * What an index knows, kept so that the next one takes up only documents that are new.
 *
 * @param sample stands for the texts that gave the vocabulary
 * @param vocabulary the frequent words
 * @param documents in order
 * @param terms all terms with their places, as {@link Terms} writes them, in order
 */
record Kept(long sample, List<String> vocabulary, List<Document> documents, List<byte[]> terms) {

  static final Codec<Kept> CODEC = new Codec<>(Kept.class);
  static final Kept NOTHING = new Kept(0, List.of(), List.of(), List.of());

  /**
   * A document as it was taken up.
   *
   * @param key stands for all that the index tells of it; 0 where nothing does
   * @param size of its coded text, in bytes
   * @param sum stands for those bytes
   * @param words how many it has
   */
  record Document(long key, int size, long sum, int words) {}
}

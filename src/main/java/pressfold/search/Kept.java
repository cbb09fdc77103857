package pressfold.search;

import java.util.List;
import pressfold.cache.Codec;

/**
 * What an index knows, kept so that the next one reads only documents that are new.
 *
 * @param sample stands for the texts that gave the vocabulary
 * @param vocabulary the frequent words
 * @param terms all that were in use, in order: the text of each, and its number
 * @param documents in order
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Kept(long sample, List<String> vocabulary, byte[] terms, List<Document> documents) {

  static final Codec<Kept> CODEC = new Codec<>(Kept.class);
  static final Kept NOTHING = new Kept(0, List.of(), new byte[0], List.of());

  /**
   * A document as it was taken up.
   *
   * @param key stands for all that the index tells of it; 0 where nothing does
   * @param size of its coded text, in bytes
   * @param sum stands for those bytes
   * @param words how many it has
   * @param headline how many of them are the headline's, at most {@link Terms#BODY}
   * @param terms the numbers of its words' terms, then those of its labels
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Document(long key, int size, long sum, int words, int headline, byte[] terms) {}
}

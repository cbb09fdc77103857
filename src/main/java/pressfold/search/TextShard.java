package pressfold.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The texts of a few documents that follow each other. A shard is loaded for each hit shown, so it
 * is small; that makes some two thousand files of ten thousand articles.
 *
 * @param documents how many
 * @param script their texts, as {@link TextCoder} writes them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TextShard(int documents, byte[] script) {

  private static final int SIZE = 8_500;

  /** Cuts the documents from {@code start} to {@code end}. */
  static List<TextShard> cut(List<Document> documents, int start, int end, TextCoder coder) {
    List<TextShard> shards = new ArrayList<>();
    Script script = new Script(5);
    int first = start;
    for (int i = start; i < end; i++) {
      coder.write(documents.get(i), i);
      if (coder.bytes().size() >= SIZE || i + 1 == end) {
        shards.add(new TextShard(i + 1 - first, script.of(coder.bytes())));
        coder.bytes().clear();
        first = i + 1;
      }
    }
    return shards;
  }
}

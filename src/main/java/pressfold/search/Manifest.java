package pressfold.search;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import pressfold.cache.Checksum;
import pressfold.model.Clipping;
import pressfold.model.OutletFile;
import pressfold.model.Page;
import pressfold.model.Site;

/**
 * Writes the shards, and then what the page must know before it can search: {@code
 * search/index.js}.
 */
final class Manifest {

  private final Bytes termShards = new Bytes();
  private final Bytes textShards = new Bytes();
  private final CRC32 version = new CRC32();
  private final Script textScript = new Script(Deflater.DEFAULT_STRATEGY);
  private final Script termScript = new Script(Deflater.HUFFMAN_ONLY);
  private final Site site;
  private int terms;
  private int texts;

  Manifest(Site site) {
    this.site = site;
  }

  /** A shard of terms, the first of them, and the shard of their places. */
  void addTerms(String first, Bytes shard, Bytes places) {
    write("t" + terms, Checksum.of(shard.array(), 0, shard.size()), termScript, () -> shard);
    write("p" + terms, Checksum.of(places.array(), 0, places.size()), termScript, () -> places);
    terms++;
    termShards.text(first);
  }

  /**
   * A shard of texts.
   *
   * @param documents how many it holds
   * @param key stands for its bytes
   */
  void addTexts(int documents, long key, Supplier<Bytes> shard) {
    write("d" + texts++, key, textScript, shard);
    textShards.number(documents);
  }

  private void write(String name, long key, Script script, Supplier<Bytes> shard) {
    version.update(Long.toHexString(key).getBytes(StandardCharsets.US_ASCII));
    String path = "search/" + name + ".js";
    if (!site.keeps(path, key)) {
      site.accept(new Page(path, script.of(shard.get()), key));
    }
  }

  void write(
      List<OutletFile> outlets,
      List<Clipping> articles,
      List<Kept.Document> documents,
      List<String> vocabulary) {
    Bytes out = new Bytes();
    out.text(Vocabulary.MARKS);
    out.text(String.join(" ", vocabulary));
    out.number(outlets.size());
    for (OutletFile outlet : outlets) {
      out.text(outlet.slug());
      out.text(outlet.name());
      out.text(outlet.siglum());
    }
    out.number(articles.size());
    days(articles, out);
    lengths(documents, out);
    out.number(terms);
    out.put(termShards);
    out.number(texts);
    out.put(textShards);
    version.update(out.array(), 0, out.size());
    Bytes whole = new Bytes();
    whole.text(Long.toHexString(version.getValue()));
    whole.put(out);
    site.accept(new Page("search/index.js", textScript.of(whole)));
  }

  /** How many documents are dated, the newest day, and the days between each and the next. */
  private static void days(List<Clipping> articles, Bytes out) {
    List<LocalDate> days = new ArrayList<>();
    articles.forEach(a -> a.article().published().ifPresent(known -> days.add(known.date())));
    out.number(days.size());
    if (!days.isEmpty()) {
      long last = days.get(0).toEpochDay();
      out.text(days.get(0).toString());
      for (LocalDate day : days) {
        out.number((int) (last - day.toEpochDay()));
        last = day.toEpochDay();
      }
    }
  }

  /** How long documents are on average, and each in steps of a fifth. */
  private static void lengths(List<Kept.Document> documents, Bytes out) {
    long words = 0;
    for (Kept.Document document : documents) {
      words += document.words();
    }
    out.number((int) (words / Math.max(1, documents.size())));
    for (Kept.Document document : documents) {
      out.put(level(document.words()));
    }
  }

  /** {@code length} is about two to the power of a quarter of this. */
  static int level(int length) {
    return (int) Math.round(4 * Math.log(1 + length) / Math.log(2));
  }
}

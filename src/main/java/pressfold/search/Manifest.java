package pressfold.search;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import pressfold.model.Clipping;
import pressfold.model.Key;
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

  /** A shard of terms and the first of them. */
  void addTerms(String first, Bytes shard) {
    write("t" + terms++, shard, termScript);
    termShards.text(first);
  }

  /** A shard of texts and how many they are. */
  void addTexts(int documents, Bytes shard) {
    write("d" + texts++, shard, textScript);
    textShards.number(documents);
  }

  private void write(String name, Bytes shard, Script script) {
    CRC32 sum = new CRC32();
    CRC32C other = new CRC32C();
    sum.update(shard.array(), 0, shard.size());
    other.update(shard.array(), 0, shard.size());
    long key = Key.of(sum.getValue(), other.getValue());
    version.update(Long.toHexString(key).getBytes(StandardCharsets.US_ASCII));
    String path = "search/" + name + ".js";
    if (!site.keeps(path, key)) {
      site.accept(new Page(path, script.of(shard, ""), key));
    }
  }

  void write(
      List<OutletFile> outlets,
      List<Clipping> articles,
      Concordance concordance,
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
    lengths(concordance.lengths(), out);
    out.number(terms);
    out.put(termShards);
    out.number(texts);
    out.put(textShards);
    version.update(out.array(), 0, out.size());
    byte[] script = textScript.of(out, Long.toHexString(version.getValue()));
    site.accept(new Page("search/index.js", script));
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
  private static void lengths(int[] lengths, Bytes out) {
    long words = 0;
    for (int length : lengths) {
      words += length;
    }
    out.number((int) (words / Math.max(1, lengths.length)));
    for (int length : lengths) {
      out.put(level(length));
    }
  }

  /** {@code length} is about two to the power of a quarter of this. */
  static int level(int length) {
    return (int) Math.round(4 * Math.log(1 + length) / Math.log(2));
  }
}

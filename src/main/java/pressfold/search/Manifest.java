package pressfold.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import pressfold.model.OutletFile;
import pressfold.model.Page;
import pressfold.model.Published;

/** What the page must know before it can search: {@code search/index.js}. Names the shards. */
final class Manifest {

  private final Bytes out = new Bytes();
  private final Bytes termShards = new Bytes();
  private final Bytes textShards = new Bytes();
  private final CRC32 version = new CRC32();
  private final Consumer<Page> site;
  private int terms;
  private int texts;

  Manifest(
      List<OutletFile> outlets,
      List<Document> documents,
      List<Section> sections,
      Vocabulary vocabulary,
      Consumer<Page> site) {
    this.site = site;
    out.text(Vocabulary.MARKS);
    out.text(String.join(" ", vocabulary.words()));
    out.number(outlets.size());
    for (OutletFile outlet : outlets) {
      out.text(outlet.slug());
      out.text(outlet.name());
      out.text(outlet.siglum());
    }
    out.number(documents.size());
    days(documents);
    lengths(sections);
  }

  /** The newest day, how many documents are dated, and the days between each and the next. */
  private void days(List<Document> documents) {
    List<LocalDate> days =
        documents.stream()
            .map(document -> document.article().published().map(Published::date))
            .flatMap(Optional::stream)
            .toList();
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

  /** How long each document is, in steps of a fifth, and how long they are on average. */
  private void lengths(List<Section> sections) {
    Bytes levels = new Bytes();
    long words = 0;
    int documents = 0;
    for (Section section : sections) {
      for (int i = 0; i < section.documents(); i++) {
        int length = section.length(section.firstDocument() + i);
        levels.put(level(length));
        words += length;
        documents++;
      }
    }
    out.number(documents == 0 ? 0 : (int) (words / documents));
    out.put(levels);
  }

  /** {@code length} is about two to the power of a quarter of this. */
  static int level(int length) {
    return (int) Math.round(4 * Math.log(1 + length) / Math.log(2));
  }

  void add(TermShards.Shard shard) {
    write("t" + terms++, shard.script());
    termShards.text(shard.first());
  }

  void add(TextShard shard) {
    write("d" + texts++, shard.script());
    textShards.number(shard.documents());
  }

  private void write(String name, byte[] script) {
    version.update(script);
    site.accept(new Page("search/" + name + ".js", script));
  }

  void write() {
    out.number(terms);
    out.put(termShards);
    out.number(texts);
    out.put(textShards);
    version.update(out.array(), 0, out.size());
    byte[] script = new Script(9).of(out, Long.toHexString(version.getValue()));
    site.accept(new Page("search/index.js", script));
  }
}

package pressfold.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import pressfold.cache.Checksum;
import pressfold.cache.Codec;
import pressfold.cache.Shelf;
import pressfold.cache.Stamp;
import pressfold.digest.Note;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Doubt;
import pressfold.model.Part;
import pressfold.model.Quote;
import pressfold.model.Removal;
import pressfold.source.Problem;
import pressfold.source.Repair;

/** What was read from each file, kept for the next build. */
final class ReadingCache {

  /**
   * What was read from one file.
   *
   * @param file its name
   * @param stamp as it was before it was read; none where that tells nothing
   * @param content the checksum of its bytes
   * @param problems what was told about it
   * @param filed empty where it could not be read as an article
   */
  record Entry(
      String file, Stamp stamp, long content, List<Problem> problems, Optional<Noted> filed) {

    Entry with(Stamp newStamp) {
      return newStamp.equals(stamp) ? this : new Entry(file, newStamp, content, problems, filed);
    }
  }

  /** An article and what the digest goes by. */
  record Noted(Article article, Note note) {}

  /** A change of one article writes one drawer anew, so there are many; but not too many files. */
  private static final int DRAWERS = 64;

  /** So many articles are read anew in the time that it takes to learn how to keep them. */
  private static final int FEW = 4;

  /** What most builds need of few articles is read of those alone. */
  private static final Codec<Entry> CODEC =
      new Codec<>(
          Entry.class,
          Set.of(Block.class, Quote.class, Repair.class, Removal.class, Part.class, Doubt.class));

  private final Shelf shelf;
  private final boolean keeps;
  private final Map<String, Entry> before = new ConcurrentHashMap<>();
  private final List<Entry> now = new ArrayList<>();

  /**
   * Opens what the last build left on {@code shelf}.
   *
   * @param files how many there are now
   */
  ReadingCache(Shelf shelf, int files) {
    this.shelf = shelf;
    this.keeps = files > FEW;
    IntStream.range(0, DRAWERS)
        .parallel()
        .forEach(
            drawer ->
                shelf.read(name(drawer), CODEC).forEach(entry -> before.put(entry.file(), entry)));
  }

  /** What was read from {@code file} in the last build. */
  Optional<Entry> of(String file) {
    return Optional.ofNullable(before.get(file));
  }

  /** What was read, as it is kept: in little room, so that this build too goes on with that. */
  Entry compact(Entry read) {
    return keeps ? CODEC.kept(read) : read;
  }

  /** Keeps {@code entry} for the next build. */
  void keep(Entry entry) {
    now.add(entry);
  }

  /** Puts what was kept on the shelf, and takes away what is no more. */
  void save() {
    List<List<Entry>> drawers = sorted(keeps ? now : List.of());
    List<List<Entry>> old = sorted(before.values());
    for (int i = 0; i < DRAWERS; i++) {
      List<Entry> drawer = drawers.get(i);
      boolean same =
          drawer.size() == old.get(i).size() && drawer.stream().allMatch(this::isAsBefore);
      if (!same && drawer.isEmpty()) {
        shelf.remove(name(i));
      } else if (!same) {
        shelf.write(name(i), CODEC, drawer);
      }
    }
  }

  private boolean isAsBefore(Entry entry) {
    Entry old = before.get(entry.file());
    return old != null && old.content() == entry.content() && old.stamp().equals(entry.stamp());
  }

  private static List<List<Entry>> sorted(Iterable<Entry> entries) {
    List<List<Entry>> drawers = new ArrayList<>();
    for (int i = 0; i < DRAWERS; i++) {
      drawers.add(new ArrayList<>());
    }
    for (Entry entry : entries) {
      drawers.get((int) (Checksum.of(entry.file()) & (DRAWERS - 1))).add(entry);
    }
    return drawers;
  }

  private static String name(int drawer) {
    return "readings-" + drawer;
  }
}

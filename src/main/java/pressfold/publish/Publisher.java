package pressfold.publish;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.commons.io.file.PathUtils;
import pressfold.cache.Checksum;
import pressfold.cache.Shelf;
import pressfold.model.Page;
import pressfold.model.PublishReport;
import pressfold.model.Site;
import pressfold.source.DigestException;

/**
 * Writes pages to the output folder, whole or not at all.
 *
 * <p>A complete new site grows in a hidden folder beside the old one; files that stay as they are
 * are linked into it, so they keep their time stamps. Two renames then put it in the old one's
 * place. A run that ends before them leaves the old site as it was; one that ends between them is
 * finished by the next run. What lies in the output folder and is not ours moves along untouched.
 *
 * <p>Pages may come from several threads.
 */
public final class Publisher implements Site, AutoCloseable {

  /** Where the shelf keeps what was printed. */
  private static final String PRINTED = "printed";

  private final Path site;
  private final Optional<Shelf> shelf;
  private final Workspace workspace;
  private final Manifest before;
  private final Map<String, Printed> known = new HashMap<>();
  private final Map<String, Printed> printed = new ConcurrentHashMap<>();
  private final Set<String> foldedNames = ConcurrentHashMap.newKeySet();
  private final Set<String> added = new ConcurrentSkipListSet<>();
  private final Set<String> changed = new ConcurrentSkipListSet<>();
  private final Set<String> unsure = ConcurrentHashMap.newKeySet();

  /** As {@link #Publisher(Path, Optional)}, with every old file read back. */
  public Publisher(Path site) {
    this(site, Optional.empty());
  }

  /**
   * Begins a publication. Waits while another run publishes to the same folder.
   *
   * @param shelf keeps what was printed, so that the next run need not read it back
   * @throws DigestException where the folder cannot be written
   */
  public Publisher(Path site, Optional<Shelf> shelf) {
    try {
      this.site = real(site);
      this.shelf = shelf;
      this.workspace = Workspace.open(this.site);
      this.before = Manifest.of(this.site);
    } catch (IOException e) {
      throw unwritable(site, e);
    }
    shelf.ifPresent(s -> s.read(PRINTED, Printed.CODEC).forEach(f -> known.put(f.path(), f)));
  }

  /**
   * Whether {@code site} is, file by file, what the run before left there; empty where it is not,
   * or where that cannot be told.
   */
  public static Optional<PublishReport> untouched(Path site, Shelf shelf) {
    List<Printed> files = shelf.read(PRINTED, Printed.CODEC);
    try {
      Path real = real(site);
      boolean same =
          !files.isEmpty()
              && !Workspace.isInUse(real)
              && files.parallelStream().allMatch(file -> file.liesIn(real));
      return same
          ? Optional.of(new PublishReport(List.of(), List.of(), List.of(), files.size() - 1))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Finishes what a run that was stopped left unfinished in {@code site}. */
  public static void recover(Path site) {
    try {
      Path real = real(site);
      if (Workspace.isInUse(real)) {
        Workspace.open(real).close();
      }
    } catch (IOException e) {
      throw unwritable(site, e);
    }
  }

  @Override
  public boolean keeps(String path, long key) {
    Printed old = known.get(path);
    if (key == 0 || old == null || old.key() != key || !before.lists(path) || !old.liesIn(site)) {
      return false;
    }
    claim(path);
    printed.put(path, old);
    return true;
  }

  private void claim(String path) {
    if (!foldedNames.add(path.toLowerCase(Locale.ROOT))) {
      throw new IllegalStateException("two files of the site have one name: " + path);
    }
  }

  /**
   * Adds a file to the new site. Its path must differ from all others', also where case is ignored.
   */
  @Override
  public void accept(Page page) {
    String path = page.path();
    claim(path);
    long content = Checksum.of(page.bytes());
    try {
      if (before.lists(path) && stays(page, content)) {
        printed.put(path, Printed.in(site, path, content, page.key()));
      } else {
        write(workspace.fresh(path), page.bytes());
        printed.put(path, Printed.in(workspace.fresh(), path, content, page.key()));
        (before.lists(path) ? changed : added).add(path);
      }
    } catch (IOException e) {
      throw unwritable(site, e);
    }
  }

  /** Whether the old site has the very same page. */
  private boolean stays(Page page, long content) throws IOException {
    Printed old = known.get(page.path());
    if (old != null && old.liesIn(site)) {
      return old.content() == content;
    }
    if (!hasContent(site.resolve(page.path()), page.bytes())) {
      return false;
    }
    unsure.add(page.path());
    return true;
  }

  /**
   * Puts the new site in the old one's place.
   *
   * @throws DigestException where that would overwrite files that are not ours, or the folder
   *     cannot be written; the old site stays
   */
  public PublishReport publish() {
    try {
      List<String> removed = new ArrayList<>(before.paths());
      removed.removeIf(printed::containsKey);
      PublishReport report =
          new PublishReport(
              List.copyOf(added),
              List.copyOf(changed),
              removed,
              printed.size() - added.size() - changed.size());
      if (!(added.isEmpty() && changed.isEmpty() && removed.isEmpty())) {
        replace(report);
      }
      printed.put(Manifest.NAME, Printed.in(site, Manifest.NAME, 0, 0));
      List<Printed> now = new ArrayList<>(printed.values());
      shelf.ifPresent(s -> s.write(PRINTED, Printed.CODEC, now));
      return report;
    } catch (IOException e) {
      throw unwritable(site, e);
    }
  }

  private void replace(PublishReport report) throws IOException {
    boolean sameFiles = added.isEmpty() && report.removed().isEmpty();
    Manifest after = sameFiles ? before : new Manifest(printed.keySet());
    after.write(workspace.fresh(Manifest.NAME));
    Foreign foreign = Foreign.in(site, before, after);
    if (!foreign.overwritten().isEmpty()) {
      throw new DigestException(
          DigestException.Kind.OUTPUT,
          site.toString(),
          "holds files that are not ours and would be overwritten: "
              + String.join(", ", foreign.overwritten()),
          "Move them away, or name another folder with --site.");
    }
    Set<String> written = new HashSet<>(added);
    written.addAll(changed);
    Change change = new Change(written, report.removed(), unsure, after);
    workspace.swap(change, foreign, new Spare(site, shelf));
  }

  /** Copies a written site to another folder, whole or not at all. */
  public static PublishReport copy(Path site, Path target) {
    try (Publisher publisher = new Publisher(target)) {
      for (String path : Manifest.of(site).paths()) {
        publisher.accept(new Page(path, Files.readAllBytes(site.resolve(path))));
      }
      return publisher.publish();
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  /** Ends the publication; without {@link #publish} nothing of it stays. */
  @Override
  public void close() {
    workspace.close();
  }

  private static boolean hasContent(Path file, byte[] bytes) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  /** In one write: {@code Files.write} makes one every 8 KiB. */
  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileOutputStream out = new FileOutputStream(file.toFile())) {
      out.write(bytes);
    }
  }

  private static DigestException unwritable(Path site, IOException e) {
    boolean between = Workspace.isBetween(site.toAbsolutePath().normalize());
    return DigestException.unwritable(
        site,
        e,
        between ? "; the next build finishes what has begun" : "; the site stays as it was");
  }

  /** The folder itself where {@code site} is a link to it. */
  private static Path real(Path site) throws IOException {
    Path absolute = site.toAbsolutePath().normalize();
    if (Files.exists(absolute)) {
      if (!Files.isDirectory(absolute)) {
        throw new IOException("it is a file, not a folder");
      }
      return absolute.toRealPath();
    }
    PathUtils.createParentDirectories(absolute);
    return absolute;
  }
}

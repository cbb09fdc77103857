package pressfold.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.io.file.PathUtils;
import pressfold.model.Page;
import pressfold.model.PublishReport;
import pressfold.source.DigestException;
import pressfold.source.Problem;

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
public final class Publisher implements AutoCloseable {

  private final Path site;
  private final Workspace workspace;
  private final Manifest before;
  private final Set<String> written = ConcurrentHashMap.newKeySet();
  private final Map<String, String> foldedNames = new ConcurrentHashMap<>();
  private final Set<String> added = ConcurrentHashMap.newKeySet();
  private final Set<String> changed = ConcurrentHashMap.newKeySet();

  /**
   * Begins a publication. Waits while another run publishes to the same folder.
   *
   * @throws DigestException where the folder cannot be written
   */
  public Publisher(Path site) {
    try {
      this.site = real(site);
      this.workspace = Workspace.open(this.site);
      this.before = Manifest.of(this.site);
    } catch (IOException e) {
      throw unwritable(site, e);
    }
  }

  /**
   * Adds a file to the new site. Its path must differ from all others', also where case is ignored.
   */
  public void add(Page page) {
    String twin = foldedNames.putIfAbsent(page.path().toLowerCase(Locale.ROOT), page.path());
    if (twin != null) {
      throw new IllegalStateException(
          "two files of the site have one name: " + twin + " and " + page.path());
    }
    try {
      Path target = workspace.next(page.path());
      Path old = site.resolve(page.path());
      if (before.lists(page.path()) && hasContent(old, page.bytes())) {
        link(old, target);
      } else {
        Files.write(target, page.bytes());
        (before.lists(page.path()) ? changed : added).add(page.path());
      }
      written.add(page.path());
    } catch (IOException e) {
      throw unwritable(site, e);
    }
  }

  /**
   * Puts the new site in the old one's place.
   *
   * @throws DigestException where that would overwrite files that are not ours, or the folder
   *     cannot be written; the old site stays
   */
  public PublishReport publish() {
    try {
      Set<String> removed = new TreeSet<>(before.paths());
      removed.removeAll(written);
      PublishReport report =
          new PublishReport(
              sorted(added),
              sorted(changed),
              List.copyOf(removed),
              written.size() - added.size() - changed.size());
      if (added.isEmpty() && changed.isEmpty() && removed.isEmpty()) {
        return report;
      }
      Manifest after = new Manifest(written);
      after.write(workspace.next(Manifest.NAME));
      Foreign foreign = Foreign.in(site, before, after);
      if (!foreign.overwritten().isEmpty()) {
        throw new DigestException(
            DigestException.Kind.OUTPUT,
            Problem.error(
                site.toString(),
                "holds files that are not ours and would be overwritten: "
                    + String.join(", ", foreign.overwritten()),
                "Move them away, or name another folder with --site."));
      }
      workspace.swap(foreign, report);
      return report;
    } catch (IOException e) {
      throw unwritable(site, e);
    }
  }

  /** Copies a written site to another folder, whole or not at all. */
  public static PublishReport copy(Path site, Path target) {
    try (Publisher publisher = new Publisher(target)) {
      for (String path : Manifest.of(site).paths()) {
        publisher.add(new Page(path, Files.readAllBytes(site.resolve(path))));
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

  private static List<String> sorted(Set<String> paths) {
    List<String> sorted = new ArrayList<>(paths);
    sorted.sort(null);
    return sorted;
  }

  private static boolean hasContent(Path file, byte[] bytes) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  /** Links, so that time stamp and disk space stay; copies where the disk knows no links. */
  static void link(Path old, Path target) throws IOException {
    try {
      Files.createLink(target, old);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(old, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
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

  private static DigestException unwritable(Path site, IOException e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new DigestException(
        DigestException.Kind.OUTPUT,
        Problem.error(
            site.toString(),
            "cannot be written: " + reason,
            "Check that the disk has room and that you may write there; the site stays as it was."),
        e);
  }
}

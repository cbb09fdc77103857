package pressfold.publish;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies in the output folder and is not ours, such as {@code CNAME} or {@code .git}; as paths
 * relative to it.
 */
final class Foreign {

  /** Our working folder where it lies in the site. */
  static final String WORKSPACE = ".pressfold.new";

  private final Manifest before;
  private final Manifest after;
  private final List<String> files = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final List<String> overwritten = new ArrayList<>();
  private int ours;

  private Foreign(Manifest before, Manifest after) {
    this.before = before;
    this.after = after;
  }

  /** What in {@code site} is not listed in {@code before}, seen from what will be there after. */
  static Foreign in(Path site, Manifest before, Manifest after) throws IOException {
    Foreign foreign = new Foreign(before, after);
    if (Files.isDirectory(site)) {
      foreign.collect(site, "");
    }
    foreign.overwritten.sort(null);
    return foreign;
  }

  private void collect(Path folder, String prefix) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String path = prefix + entry.getFileName();
        if (before.lists(path)) {
          ours++;
        } else if (!path.equals(WORKSPACE)) {
          sort(entry, path);
        }
      }
    }
  }

  private void sort(Path entry, String path) throws IOException {
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      if (after.lists(path)) {
        overwritten.add(path);
      } else if (before.reachesInto(path) || after.reachesInto(path)) {
        collect(entry, path + "/");
      } else {
        others.add(path);
      }
    } else if (after.lists(path) || after.reachesInto(path)) {
      overwritten.add(path);
    } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
      files.add(path);
    } else {
      others.add(path);
    }
  }

  /** Plain files, in folders that we write to as well. */
  List<String> files() {
    return files;
  }

  /** Folders that hold nothing of ours, and links. */
  List<String> others() {
    return others;
  }

  /** What stands where a file of ours is to be. */
  List<String> overwritten() {
    return overwritten;
  }

  boolean isEmpty() {
    return files.isEmpty() && others.isEmpty() && overwritten.isEmpty();
  }

  /** How many files of ours there are beside. */
  int ours() {
    return ours;
  }
}

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
 *
 * @param files plain files, in folders that we write to as well
 * @param others folders that hold nothing of ours, and links
 * @param overwritten what stands where a file of ours is to be
 */
record Foreign(List<String> files, List<String> others, List<String> overwritten) {

  /** Our working folder where it lies in the site. */
  static final String WORKSPACE = ".pressfold.new";

  static Foreign in(Path site, Manifest before, Manifest after) throws IOException {
    Foreign foreign = new Foreign(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    if (Files.isDirectory(site)) {
      foreign.collect(site, "", before, after);
    }
    foreign.overwritten.sort(null);
    return foreign;
  }

  private void collect(Path folder, String prefix, Manifest before, Manifest after)
      throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String path = prefix + entry.getFileName();
        if (before.lists(path) || path.equals(WORKSPACE)) {
          continue;
        }
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          if (after.lists(path)) {
            overwritten.add(path);
          } else if (before.reachesInto(path) || after.reachesInto(path)) {
            collect(entry, path + "/", before, after);
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
    }
  }
}

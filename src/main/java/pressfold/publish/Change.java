package pressfold.publish;

import java.util.List;
import java.util.Set;

/**
 * What the new site differs in from the old one; paths below its folder.
 *
 * @param written files that are new or changed
 * @param removed files that are no more
 * @param unsure files that stay as they are, but that somebody has touched
 * @param after all files of the new site
 */
record Change(Set<String> written, List<String> removed, Set<String> unsure, Manifest after) {

  /** The files that stay as they are. */
  List<String> kept() {
    return after.paths().stream().filter(path -> !written.contains(path)).toList();
  }
}

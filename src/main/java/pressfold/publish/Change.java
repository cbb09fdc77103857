package pressfold.publish;

import java.util.List;
import java.util.Set;

/**
 * What the new site differs in from the old one; paths below its folder.
 *
 * @param written files that are new or changed, and the list of all
 * @param removed files that are no more
 * @param kept files that stay as they are
 * @param unsure those of {@code kept} that somebody has touched
 */
record Change(List<String> written, List<String> removed, Manifest kept, Set<String> unsure) {}

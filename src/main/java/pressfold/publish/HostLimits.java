package pressfold.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import pressfold.source.Problem;
import pressfold.source.Resource;

/** What common static hosts refuse. */
final class HostLimits {

  private HostLimits() {}

  static void check(Path site, int files, long largest, Consumer<Problem> problems)
      throws IOException {
    for (String line : Resource.rules(HostLimits.class, "hosts.tsv")) {
      String[] limit = line.split("\t", -1);
      long bytes = Long.parseLong(limit[1]) << 20;
      int most = Integer.parseInt(limit[2]);
      if (bytes > 0 && largest > bytes) {
        String size = FileUtils.byteCountToDisplaySize(largest);
        problems.accept(
            Problem.warning(
                site.toString(),
                "has a file of "
                    + size
                    + ", more than "
                    + limit[0]
                    + " takes ("
                    + limit[1]
                    + " MB)",
                "Publish it elsewhere, or show less in feeds (feeds.content)."));
      }
      if (most > 0 && files > most) {
        problems.accept(
            Problem.warning(
                site.toString(),
                "has " + files + " files, more than " + limit[0] + " takes (" + most + ")",
                "Publish it elsewhere, or split the digest."));
      }
    }
  }
}

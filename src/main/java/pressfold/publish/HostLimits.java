package pressfold.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import pressfold.source.Problem;

/** What common static hosts refuse. */
final class HostLimits {

  private HostLimits() {}

  static void check(Path site, int files, long largest, Consumer<Problem> problems)
      throws IOException {
    for (String line : lines()) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] limit = line.split("\t", -1);
      long bytes = Long.parseLong(limit[1]) << 20;
      int most = Integer.parseInt(limit[2]);
      if (bytes > 0 && largest > bytes) {
        problems.accept(
            Problem.warning(
                site.toString(),
                "has a file of "
                    + FileUtils.byteCountToDisplaySize(largest)
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

  private static String[] lines() throws IOException {
    try (InputStream in = HostLimits.class.getResourceAsStream("/pressfold/publish/hosts.tsv")) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: hosts.tsv");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\n", -1);
    }
  }
}

package pressfold.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pressfold.pipeline.Pipeline;
import pressfold.pipeline.Reading;
import pressfold.source.DigestException;

/** {@code pressfold normalize}. */
@Command(
    name = "normalize",
    mixinStandardHelpOptions = true,
    description = {
      "Prints articles as clean Markdown with YAML front matter.",
      "Save it as .md in place of the text, edit it, and it is read as you left it."
    })
final class NormalizeCommand extends CommonOptions implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Article files, or folders of them.")
  List<Path> paths = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write a .md file for each article there instead of printing.")
  @Nullable Path out;

  @Override
  public Integer call() {
    Pipeline pipeline = new Pipeline(settings(), console()::print);
    try (PrintStream standard = Output.open()) {
      pipeline.read(
          paths,
          reading -> {
            String markdown = pipeline.markdown(reading.article());
            if (out == null) {
              standard.print(markdown);
            } else {
              write(reading, markdown, out);
            }
          });
    }
    return pipeline.unreadable() > 0 ? ExitCode.SOME_UNREADABLE : ExitCode.DONE;
  }

  private static void write(Reading reading, String markdown, Path folder) {
    Path file = folder.resolve(reading.article().id() + ".md");
    try {
      PathUtils.createParentDirectories(file);
      Files.write(file, markdown.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw DigestException.unwritable(file, e);
    }
  }
}

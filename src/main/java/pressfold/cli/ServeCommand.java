package pressfold.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import pressfold.pipeline.BuildReport;
import pressfold.pipeline.Pipeline;
import pressfold.pipeline.Settings;
import pressfold.serve.Preview;
import pressfold.serve.Watcher;
import pressfold.source.DigestException;
import pressfold.source.Problem;

/** {@code pressfold serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Builds the site and shows it at http://127.0.0.1:8017/.",
      "It is built again, and open pages load anew, whenever an article, a template or the settings",
      "change. Stop it with Ctrl-C."
    })
final class ServeCommand extends CommonOptions implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen on; 0 for any that is free (default: 8017).")
  int port = 8017;

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = settings();
    Console console = console();
    List<Path> watched = List.of(settings.articles(), settings.templates(), settings.policy());
    try (Watcher watcher = new Watcher(watched);
        Preview preview = new Preview(settings.site(), port)) {
      build(settings, console, preview);
      console.say("Serving " + settings.site() + " at " + preview.address() + " (Ctrl-C stops)");
      while (watcher.await()) {
        build(settings, console, preview);
      }
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new DigestException(
          DigestException.Kind.OUTPUT,
          "",
          "cannot listen on port " + port + ": " + e.getMessage(),
          "Name another port with --port, or 0 for any that is free.");
    }
  }

  private static void build(Settings settings, Console console, Preview preview) {
    List<Problem> problems = new ArrayList<>();
    try {
      BuildReport report = new Pipeline(settings, problems::add).build((stage, done, of) -> {});
      console.say(BuildCommand.summary(report, settings));
      preview.news(List.of());
    } catch (DigestException e) {
      problems.add(e.problem());
      preview.news(List.of(e.problem()));
    }
    problems.forEach(console::print);
  }
}

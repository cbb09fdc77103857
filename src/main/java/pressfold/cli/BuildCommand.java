package pressfold.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import pressfold.pipeline.BuildReport;
import pressfold.pipeline.Pipeline;
import pressfold.pipeline.Settings;

/** {@code pressfold build}. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description =
        "Builds the site from the articles. This is what pressfold does without a command.")
final class BuildCommand extends CommonOptions implements Callable<Integer> {

  @Override
  public Integer call() {
    return build(this);
  }

  static int build(CommonOptions options) {
    Console console = options.console();
    Settings settings = options.settings();
    Pipeline pipeline = new Pipeline(settings, console::print);
    BuildReport report = pipeline.build(console::progress);
    console.clearProgress();
    if (!report.published()) {
      console.say(
          "Nothing was written: --strict, and "
              + count(report.unreadable(), "file")
              + " could not be read.");
    } else if (!options.quiet) {
      Output.println(summary(report, settings));
    }
    return report.unreadable() > 0 ? ExitCode.SOME_UNREADABLE : ExitCode.DONE;
  }

  static String summary(BuildReport report, Settings settings) {
    StringBuilder text = new StringBuilder();
    text.append(count(report.articles(), "article")).append(", ");
    text.append(report.stories() == 1 ? "1 story" : report.stories() + " stories");
    text.append(" -> ").append(settings.site().resolve("index.html"));
    text.append(" (").append(count(report.files().added().size(), "file")).append(" added, ");
    text.append(report.files().changed().size()).append(" changed, ");
    text.append(report.files().removed().size()).append(" removed, ");
    text.append(report.files().unchanged()).append(" as before)");
    if (report.doubts() > 0) {
      text.append(System.lineSeparator())
          .append(count(report.doubts(), "doubtful reading"))
          .append(": see ")
          .append(settings.site().resolve("desk.html"));
    }
    return text.toString();
  }

  static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}

package pressfold.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pressfold.pipeline.Pipeline;

/** {@code pressfold inspect}. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = "Shows what was read from each text and why, line by line.")
final class InspectCommand extends CommonOptions implements Callable<Integer> {

  /** How far a text goes through the stages. */
  enum Stage {
    repair,
    all
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Article files, or folders of them.")
  List<Path> paths = List.of();

  @Option(
      names = "--stage",
      paramLabel = "repair|all",
      description = "Stop after the encoding was repaired, or go all the way (default: all).")
  Stage stage = Stage.all;

  @Override
  public Integer call() {
    Pipeline pipeline = new Pipeline(settings(), console()::print);
    boolean json = format == Format.json;
    try (PrintStream out = Output.open()) {
      if (stage == Stage.repair) {
        pipeline.repairEncoding(
            paths, text -> out.print(json ? ReadingJson.of(text) : ReadingText.of(text)));
      } else {
        pipeline.read(
            paths, reading -> out.print(json ? ReadingJson.of(reading) : ReadingText.of(reading)));
      }
    }
    return pipeline.unreadable() > 0 ? ExitCode.SOME_UNREADABLE : ExitCode.DONE;
  }
}

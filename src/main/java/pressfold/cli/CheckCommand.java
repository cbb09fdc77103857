package pressfold.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import pressfold.pipeline.Pipeline;
import pressfold.source.CodePoints;
import pressfold.source.Position;
import pressfold.source.Problem;
import pressfold.source.Problem.Severity;

/** {@code pressfold check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks the articles and the built site; faults first, then doubts.",
      "Each doubtful reading comes with the front-matter line that settles it."
    })
final class CheckCommand extends CommonOptions implements Callable<Integer> {

  private static final Comparator<Problem> WORST_FIRST =
      Comparator.comparing(Problem::severity, Comparator.reverseOrder())
          .thenComparing(Problem::file)
          .thenComparing(problem -> problem.position().orElse(Position.START).line())
          .thenComparing(problem -> problem.position().orElse(Position.START).column())
          .thenComparing(Problem::message);

  @Override
  public Integer call() {
    List<Problem> findings = new ArrayList<>();
    new Pipeline(settings(), findings::add).check();
    findings.sort(WORST_FIRST);
    int faults = count(findings, Severity.ERROR);
    try (PrintStream out = Output.open()) {
      if (format == Format.json) {
        findings.forEach(finding -> out.print(json(finding)));
      } else {
        Console console = console(out);
        findings.forEach(console::print);
        int doubts = count(findings, Severity.WARNING);
        String summary = BuildCommand.count(faults, "fault");
        out.println(summary + ", " + BuildCommand.count(doubts, "doubt"));
        if (doubts > 0) {
          out.println("A text's front matter stands at its top, between two lines of ---.");
        }
      }
    }
    return faults > 0 ? ExitCode.UNUSABLE_INPUT : ExitCode.DONE;
  }

  private static int count(List<Problem> findings, Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private static String json(Problem problem) {
    return Json.of("severity", problem.severity().name().toLowerCase(Locale.ROOT))
        .put("file", problem.file())
        .put("line", problem.position().map(Position::line))
        .put("column", problem.position().map(Position::column))
        .put("message", problem.message())
        .put("hint", problem.hint())
        .line(new CodePoints(""));
  }
}

package pressfold.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import pressfold.pipeline.Pipeline;
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
final class CheckCommand implements Callable<Integer> {

  private static final Comparator<Problem> WORST_FIRST =
      Comparator.comparing(Problem::severity, Comparator.reverseOrder())
          .thenComparing(Problem::file)
          .thenComparing(problem -> problem.position().orElse(Position.START).line())
          .thenComparing(problem -> problem.position().orElse(Position.START).column())
          .thenComparing(Problem::message);

  @Mixin CommonOptions options = new CommonOptions();

  @Override
  public Integer call() {
    List<Problem> findings = new ArrayList<>();
    new Pipeline(options.settings(), findings::add).check();
    findings.sort(WORST_FIRST);
    long faults = findings.stream().filter(f -> f.severity() == Severity.ERROR).count();
    try (PrintStream out = Output.open()) {
      if (options.format == CommonOptions.Format.json) {
        findings.forEach(finding -> out.print(json(finding)));
      } else {
        Console console = options.console(out);
        findings.forEach(console::print);
        long doubts = findings.stream().filter(f -> f.severity() == Severity.WARNING).count();
        out.println(
            BuildCommand.count((int) faults, "fault")
                + ", "
                + BuildCommand.count((int) doubts, "doubt"));
        if (doubts > 0) {
          out.println("A text's front matter stands at its top, between two lines of ---.");
        }
      }
    }
    return faults > 0 ? ExitCode.UNUSABLE_INPUT : ExitCode.DONE;
  }

  private static String json(Problem problem) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("severity", problem.severity().name().toLowerCase(Locale.ROOT));
      json.writeStringField("file", problem.file());
      if (problem.position().isPresent()) {
        json.writeNumberField("line", problem.position().get().line());
        json.writeNumberField("column", problem.position().get().column());
      } else {
        json.writeNullField("line");
        json.writeNullField("column");
      }
      json.writeStringField("message", problem.message());
      json.writeStringField("hint", problem.hint());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter never fails
    }
    return out.append('\n').toString();
  }
}

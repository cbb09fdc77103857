package pressfold.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import pressfold.pipeline.Pipeline;
import pressfold.pipeline.Target;
import pressfold.source.Problem;

/** {@code pressfold publish}. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = {
      "Puts the built site online: pushes it to a branch of a git repository, or copies it to a folder.",
      "It is checked first; where check finds faults nothing is published, unless --force is given."
    })
final class PublishCommand extends CommonOptions implements Callable<Integer> {

  @Option(
      names = "--to",
      paramLabel = "TARGET",
      description =
          "A repository's address or path, or a folder (default: the remote 'origin' of the"
              + " repository that the articles lie in).")
  @Nullable String to;

  @Option(
      names = "--branch",
      paramLabel = "NAME",
      description = "The branch to push to (default: gh-pages).")
  String branch = "gh-pages";

  @Option(names = "--squash", description = "Keep no history: the branch holds one commit.")
  boolean squash;

  @Option(names = "--message", paramLabel = "TEXT", description = "What the commit says.")
  String message = "Publish the digest";

  @Option(names = "--force", description = "Publish although check finds faults.")
  boolean force;

  @Override
  public Integer call() {
    Console console = console();
    List<Problem> faults = new ArrayList<>();
    Pipeline pipeline =
        new Pipeline(
            settings(),
            problem -> {
              if (problem.severity() == Problem.Severity.ERROR) {
                faults.add(problem);
              }
            });
    pipeline.checkSite();
    faults.forEach(console::print);
    if (!faults.isEmpty() && !force) {
      console.say("Nothing was published: mend the faults, or publish all the same with --force.");
      return ExitCode.UNUSABLE_INPUT;
    }
    Output.println(pipeline.publish(new Target(Optional.ofNullable(to), branch, squash, message)));
    return ExitCode.DONE;
  }
}

package pressfold.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The command line: {@code pressfold [COMMAND]}; without a command it builds. */
@Command(
    name = "pressfold",
    mixinStandardHelpOptions = true,
    versionProvider = Commands.Version.class,
    synopsisSubcommandLabel = "[COMMAND]",
    description = "Turns a folder of raw article texts into a news digest site.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the site was built, but some files could not be read as articles",
      "64:the command line is wrong",
      "65:nothing could be read, or check found faults",
      "66:a named input does not exist",
      "70:a fault in Pressfold itself",
      "73:the output cannot be written, or holds files that are not ours",
      "78:the settings or a template are wrong"
    },
    footer = {
      "",
      "Put texts into articles/, run pressfold, open site/index.html.",
      "More on a command: pressfold COMMAND --help"
    },
    subcommands = {
      BuildCommand.class,
      InspectCommand.class,
      NormalizeCommand.class,
      ServeCommand.class,
      CheckCommand.class,
      InitCommand.class,
      PublishCommand.class
    })
final class Commands extends CommonOptions implements Callable<Integer> {

  @Override
  public Integer call() {
    return BuildCommand.build(this);
  }

  /** Runs a command and returns its exit code. */
  static int run(String... arguments) {
    return line()
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(Commands::wrongUsage)
        .setExecutionExceptionHandler((e, line, result) -> Main.failed(e, line.getCommand()))
        .execute(arguments);
  }

  /** The whole command line, with every command. */
  static CommandLine line() {
    return new CommandLine(new Commands());
  }

  private static int wrongUsage(ParameterException e, String[] arguments) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("pressfold: error: " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.println("See " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  /** Tells {@code command} that it was used wrongly. */
  static RuntimeException wrong(CommandSpec command, String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /** Tells the version that the jar was built as. */
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"pressfold " + (version == null ? "(not packaged)" : version)};
    }
  }
}

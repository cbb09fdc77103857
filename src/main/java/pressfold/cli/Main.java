package pressfold.cli;

import pressfold.source.DigestException;

/** Starts the program. A plain build is started without picocli, and without a class of it. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    int code = run(arguments);
    if (code != ExitCode.DONE) {
      System.exit(code);
    }
  }

  /** Runs a command and returns its exit code. */
  static int run(String... arguments) {
    int options = arguments.length > 0 && arguments[0].equals("build") ? 1 : 0;
    CommonOptions plain = CommonOptions.plain(arguments, options);
    if (plain == null) {
      return Commands.run(arguments);
    }
    try {
      return BuildCommand.build(plain);
    } catch (RuntimeException e) {
      return failed(e, plain);
    }
  }

  /** Tells what went wrong and returns the exit code. */
  static int failed(Exception e, CommonOptions options) {
    Console console = options.console();
    if (e instanceof DigestException known) {
      console.print(known.problem());
      return ExitCode.of(known.kind());
    }
    console.fault(e, options.verbose);
    return ExitCode.FAULT;
  }
}

package pressfold.cli;

import pressfold.source.DigestException;

/** The exit codes of the contract, as in sysexits. */
final class ExitCode {

  static final int DONE = 0;
  static final int SOME_UNREADABLE = 1;
  static final int USAGE = 64;
  static final int UNUSABLE_INPUT = 65;
  static final int MISSING_INPUT = 66;
  static final int FAULT = 70;
  static final int OUTPUT = 73;
  static final int CONFIGURATION = 78;

  private ExitCode() {}

  static int of(DigestException.Kind kind) {
    return switch (kind) {
      case UNUSABLE_INPUT -> UNUSABLE_INPUT;
      case MISSING_INPUT -> MISSING_INPUT;
      case OUTPUT -> OUTPUT;
      case CONFIGURATION -> CONFIGURATION;
    };
  }
}

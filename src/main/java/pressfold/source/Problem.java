package pressfold.source;

import java.io.IOException;
import java.util.Optional;

/**
 * Something a user should know of.
 *
 * @param severity how bad it is
 * @param file the file it is about, as the user would type it; empty where it is about none
 * @param position where in that file
 * @param message what is wrong, in lower case, without a full stop
 * @param hint what to do, an imperative sentence; may be empty
 */
public record Problem(
    Severity severity, String file, Optional<Position> position, String message, String hint) {

  /** How bad a problem is. */
  public enum Severity {
    /** Worth knowing, nothing to mend: a file that was passed over. */
    NOTICE,
    /** The result may be other than the user wants. */
    WARNING,
    /** The file, or the run, gave no result. */
    ERROR
  }

  public static Problem error(String file, String message, String hint) {
    return new Problem(Severity.ERROR, file, Optional.empty(), message, hint);
  }

  public static Problem error(String file, Position position, String message, String hint) {
    return new Problem(Severity.ERROR, file, Optional.of(position), message, hint);
  }

  /** What kept {@code file} from being read. */
  public static Problem unreadable(String file, IOException e, String hint) {
    return error(file, "cannot be read: " + DigestException.reason(e), hint);
  }

  public static Problem warning(String file, String message, String hint) {
    return new Problem(Severity.WARNING, file, Optional.empty(), message, hint);
  }

  public static Problem warning(String file, Position position, String message, String hint) {
    return new Problem(Severity.WARNING, file, Optional.of(position), message, hint);
  }

  public static Problem notice(String file, String message, String hint) {
    return new Problem(Severity.NOTICE, file, Optional.empty(), message, hint);
  }

  /** File, line and column, as far as they are known, as compilers print them. */
  public String place() {
    return position.isEmpty()
        ? file
        : file + ":" + position.get().line() + ":" + position.get().column();
  }

  /** The same problem at a place that was not known before. */
  public Problem at(Position place) {
    return new Problem(severity, file, Optional.of(place), message, hint);
  }
}

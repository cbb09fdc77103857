package pressfold.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What stops a run. Carries the problem as the user will read it. */
public final class DigestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Which kind of failure it is; the command line gives each its exit code. */
  public enum Kind {
    /** Nothing could be read from the input, or faults were found in it. */
    UNUSABLE_INPUT,
    /** A file or folder that was named does not exist. */
    MISSING_INPUT,
    /** The output cannot be written, or holds foreign files that would be overwritten. */
    OUTPUT,
    /** The settings or a template are wrong. */
    CONFIGURATION
  }

  private final Kind kind;
  private final transient Problem problem;

  public DigestException(Kind kind, Problem problem) {
    super(problem.message());
    this.kind = kind;
    this.problem = problem;
  }

  public DigestException(Kind kind, Problem problem, Throwable cause) {
    super(problem.message(), cause);
    this.kind = kind;
    this.problem = problem;
  }

  /** As {@link Problem#error(String, String, String)} puts it. */
  public DigestException(Kind kind, String file, String message, String hint) {
    this(kind, Problem.error(file, message, hint));
  }

  /** Tells that {@code file}, or something in it, cannot be read. */
  public static DigestException unreadable(Kind kind, String file, IOException e, String hint) {
    return new DigestException(kind, Problem.unreadable(file, e, hint), e);
  }

  /** Tells that {@code file}, or something in it, cannot be written. */
  public static DigestException unwritable(Path file, IOException e) {
    return unwritable(file, e, "");
  }

  /**
   * The same, and what became of the output.
   *
   * @param outcome such as "; it stays as it was"
   */
  public static DigestException unwritable(Path file, IOException e, String outcome) {
    return new DigestException(
        Kind.OUTPUT,
        Problem.error(
            file.toString(),
            "cannot be written: " + reason(e),
            "Check that the disk has room and that you may write there" + outcome + "."),
        e);
  }

  /** Why a file could not be read or written, in words; Java's are often its name alone. */
  public static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "it is gone";
    }
    if (e instanceof FileSystemLoopException) {
      return "its links lead in a circle";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a file stands in the way";
    }
    if (e instanceof FileSystemException in && in.getReason() != null) {
      return in.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  public Kind kind() {
    return kind;
  }

  public Problem problem() {
    return problem;
  }
}

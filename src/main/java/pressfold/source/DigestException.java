package pressfold.source;

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

  public Kind kind() {
    return kind;
  }

  public Problem problem() {
    return problem;
  }
}

package pressfold.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import pressfold.source.Position;
import pressfold.source.Problem;

/** Where messages go: standard error, one a line, as compilers print them. */
final class Console {

  private static final int EXCERPT = 100;

  /** How long a run lasts before it shows its progress, in nanoseconds. */
  private static final long PATIENCE = 1_000_000_000L;

  private final PrintStream err;
  private final boolean colored;
  private final boolean quiet;
  private final boolean progressWanted;
  private final long start = System.nanoTime();
  private boolean progressShown;

  /**
   * @param progressWanted whether a bar shows how far a longer run has come
   */
  Console(PrintStream err, boolean colored, boolean quiet, boolean progressWanted) {
    this.err = err;
    this.colored = colored;
    this.quiet = quiet;
    this.progressWanted = progressWanted;
  }

  /**
   * Prints {@code FILE:LINE:COLUMN: error: what is wrong; what to do}, and the line with a caret.
   */
  synchronized void print(Problem problem) {
    if (quiet && problem.severity() != Problem.Severity.ERROR) {
      return;
    }
    clearProgress();
    StringBuilder line = new StringBuilder();
    if (!problem.file().isEmpty()) {
      line.append(problem.place()).append(": ");
    }
    line.append(label(problem.severity())).append(": ").append(problem.message());
    if (!problem.hint().isEmpty()) {
      line.append("; ").append(lowerFirst(problem.hint()));
    }
    err.println(line);
    problem
        .position()
        .filter(at -> !at.equals(Position.START))
        .flatMap(at -> excerpt(problem.file(), at))
        .ifPresent(err::println);
  }

  /** Prints what to do about a fault in Pressfold itself. */
  synchronized void fault(Exception e, boolean stack) {
    clearProgress();
    err.println("pressfold: " + color("31;1", "error") + ": a fault in Pressfold itself: " + e);
    err.println("Please report it, with the text that caused it; --verbose shows the stack.");
    if (stack) {
      e.printStackTrace(err);
    }
  }

  synchronized void say(String line) {
    if (!quiet) {
      clearProgress();
      err.println(line);
    }
  }

  /**
   * Shows how far the work has come, on the terminal's last line, in runs of more than a second.
   */
  synchronized void progress(String stage, int done, int of) {
    boolean due = done % 64 == 0 || done == of;
    if (!progressWanted || !due || System.nanoTime() - start < PATIENCE) {
      return;
    }
    int bars = of == 0 ? 20 : (int) (20L * done / of);
    String bar = "#".repeat(bars) + " ".repeat(20 - bars);
    err.print("\r" + stage + " [" + bar + "] " + done + "/" + of);
    err.flush();
    progressShown = true;
  }

  synchronized void clearProgress() {
    if (progressShown) {
      err.print("\r\u001B[K");
      progressShown = false;
    }
  }

  private String label(Problem.Severity severity) {
    return switch (severity) {
      case ERROR -> color("31;1", "error");
      case WARNING -> color("33;1", "warning");
      case NOTICE -> color("36", "note");
    };
  }

  private String color(String code, String text) {
    return colored ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }

  private static String lowerFirst(String hint) {
    String text = hint.endsWith(".") ? hint.substring(0, hint.length() - 1) : hint;
    boolean acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
    return acronym ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  /** The line that a problem is in, with a caret below; empty where the file is not to be had. */
  private static Optional<String> excerpt(String file, Position at) {
    try (Stream<String> lines =
        Files.lines(Path.of(file), StandardCharsets.UTF_8).skip(at.line() - 1L)) {
      return lines.findFirst().map(line -> excerpt(line, at.column() - 1));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static String excerpt(String line, int column) {
    int from = Math.max(0, column - EXCERPT / 2);
    int start = line.offsetByCodePoints(0, Math.min(from, line.codePointCount(0, line.length())));
    String shown =
        line.substring(start, Math.min(line.length(), start + EXCERPT)).replace('\t', ' ');
    return "    " + shown + "\n    " + " ".repeat(column - from) + "^";
  }
}

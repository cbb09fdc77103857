package pressfold.cli;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output, which carries results: always UTF-8. */
final class Output {

  private Output() {}

  static void println(String text) {
    try (PrintStream out = open()) {
      out.println(text);
    }
  }

  /** Standard output, buffered; closing it flushes and leaves it open. */
  static PrintStream open() {
    PrintStream standard = System.out;
    return new PrintStream(
        new BufferedOutputStream(standard, 1 << 16), false, StandardCharsets.UTF_8) {
      @Override
      public void close() {
        flush();
      }
    };
  }
}

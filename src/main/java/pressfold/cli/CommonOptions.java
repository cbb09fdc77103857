package pressfold.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pressfold.pipeline.Settings;

/** The options that all commands know. */
class CommonOptions {

  /** How a result is written. */
  enum Format {
    text,
    json
  }

  /** When messages are coloured. */
  enum Color {
    auto,
    always,
    never
  }

  private static final String PARALLELISM = "java.util.concurrent.ForkJoinPool.common.parallelism";

  @Option(
      names = "--articles",
      paramLabel = "DIR",
      description = "The folder of article texts (default: articles).")
  Path articles = Path.of("articles");

  @Option(
      names = "--site",
      paramLabel = "DIR",
      description = "The folder the site is written to (default: site).")
  Path site = Path.of("site");

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "Your own templates; what is missing there is built in (default: templates).")
  Path templates = Path.of("templates");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The settings (default: pressfold.yaml, if it exists).")
  @Nullable Path config;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the site will stand on the web; only feeds and sitemap need it.")
  @Nullable String baseUrl;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many threads work (default: as many as there are cores).")
  @Nullable Integer jobs;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How the result is written (default: text).")
  Format format = Format.text;

  @Option(names = "--quiet", description = "Print errors only.")
  boolean quiet;

  @Option(names = "--verbose", description = "Print more, such as the stack of a fault.")
  boolean verbose;

  @Option(names = "--strict", description = "Write nothing where a file cannot be read.")
  boolean strict;

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      description = "Colour messages (default: auto; NO_COLOR is honoured).")
  Color color = Color.auto;

  @Spec @Nullable CommandSpec command;

  /**
   * Reads {@code arguments} from {@code start} on, where they are nothing but these options in
   * their plain form; null where they are not. picocli, which understands and explains the rest,
   * takes longer to load than a small build takes.
   */
  static @Nullable CommonOptions plain(String[] arguments, int start) {
    CommonOptions options = new CommonOptions();
    for (int i = start; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--quiet" -> options.quiet = true;
        case "--verbose" -> options.verbose = true;
        case "--strict" -> options.strict = true;
        default -> {
          String value = i + 1 < arguments.length ? arguments[i + 1] : "-";
          if (value.isEmpty() || value.startsWith("-") || !options.set(arguments[i], value)) {
            return null;
          }
          i++;
        }
      }
    }
    return options;
  }

  private boolean set(String option, String value) {
    switch (option) {
      case "--articles" -> articles = Path.of(value);
      case "--site" -> site = Path.of(value);
      case "--templates" -> templates = Path.of(value);
      case "--config" -> config = Path.of(value);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The settings of this run: the options over the defaults. No stage takes more threads. */
  Settings settings() {
    if (jobs != null) {
      // Who asks for work in parallel is one of the threads.
      System.setProperty(PARALLELISM, String.valueOf(atLeastOne(jobs) - 1));
    }
    return new Settings(
        articles,
        site,
        templates,
        Optional.ofNullable(config),
        Optional.ofNullable(baseUrl).map(this::checkedUrl),
        strict);
  }

  Console console() {
    return console(System.err);
  }

  Console console(PrintStream to) {
    boolean terminal = Terminal.showsErrors();
    boolean wanted = terminal && System.getenv("NO_COLOR") == null;
    boolean colored = color == Color.always || (color == Color.auto && wanted);
    return new Console(to, colored, quiet, terminal && !quiet);
  }

  private int atLeastOne(int threads) {
    if (threads < 1) {
      throw wrong("--jobs takes a number from 1, not " + threads);
    }
    return threads;
  }

  private String checkedUrl(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      throw wrong("--base-url takes an address that begins with https:// or http://, not " + url);
    }
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private RuntimeException wrong(String message) {
    if (command == null) {
      throw new IllegalStateException("options without a command");
    }
    return Commands.wrong(command, message);
  }
}

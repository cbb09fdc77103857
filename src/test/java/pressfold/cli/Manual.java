package pressfold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Writes what a distribution needs of the command line beside the program: the manual page and the
 * completion of bash, zsh and fish, all from the commands themselves.
 */
final class Manual {

  private Manual() {}

  /** Writes the files below the folder {@code arguments[0]}. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path completions = Files.createDirectories(folder.resolve("completions"));
    Path man = Files.createDirectories(folder.resolve("man/man1"));
    CommandLine line = Commands.line();
    Files.writeString(completions.resolve("pressfold.bash"), AutoComplete.bash("pressfold", line));
    Files.writeString(completions.resolve("_pressfold"), zsh(line));
    Files.writeString(completions.resolve("pressfold.fish"), fish(line));
    Files.writeString(man.resolve("pressfold.1"), page(line));
  }

  private static String zsh(CommandLine line) {
    StringBuilder out = new StringBuilder("#compdef pressfold\n\n");
    out.append("_pressfold() {\n  local -a commands=(\n");
    for (Map.Entry<String, CommandLine> command : line.getSubcommands().entrySet()) {
      String what = summary(command.getValue().getCommandSpec());
      out.append("    ").append(quoted(command.getKey() + ":" + what)).append('\n');
    }
    out.append("  )\n  case $words[2] in\n");
    for (Map.Entry<String, CommandLine> command : line.getSubcommands().entrySet()) {
      out.append("    ").append(command.getKey()).append(") _arguments");
      zshOptions(command.getValue().getCommandSpec(), out);
      out.append(" '*:file:_files' ;;\n");
    }
    out.append("    *) _describe command commands; _arguments");
    zshOptions(line.getCommandSpec(), out);
    return out.append(" ;;\n  esac\n}\n\n_pressfold \"$@\"\n").toString();
  }

  private static void zshOptions(CommandSpec command, StringBuilder out) {
    for (OptionSpec option : options(command)) {
      String what = summary(option).replaceAll("[\\[\\]:]", " ");
      String value = "";
      if (takesValue(option)) {
        List<String> choices = choices(option);
        value = choices.isEmpty() ? ":value:_files" : ":value:(" + String.join(" ", choices) + ")";
      }
      out.append(" \\\n      ").append(quoted(option.longestName() + "[" + what + "]" + value));
    }
  }

  private static String fish(CommandLine line) {
    StringBuilder out = new StringBuilder();
    for (Map.Entry<String, CommandLine> command : line.getSubcommands().entrySet()) {
      out.append("complete -c pressfold -n __fish_use_subcommand -f -a ").append(command.getKey());
      String what = summary(command.getValue().getCommandSpec());
      out.append(" -d ").append(quoted(what)).append('\n');
      fishOptions("__fish_seen_subcommand_from " + command.getKey(), command.getValue(), out);
    }
    fishOptions("__fish_use_subcommand", line, out);
    return out.toString();
  }

  private static void fishOptions(String when, CommandLine line, StringBuilder out) {
    for (OptionSpec option : options(line.getCommandSpec())) {
      out.append("complete -c pressfold -n ").append(quoted(when)).append(" -l ");
      out.append(option.longestName().substring(2));
      if (takesValue(option)) {
        List<String> choices = choices(option);
        out.append(choices.isEmpty() ? " -r" : " -x -a " + quoted(String.join(" ", choices)));
      }
      out.append(" -d ").append(quoted(summary(option))).append('\n');
    }
  }

  /** The manual page, in the troff macros of man(7). */
  private static String page(CommandLine line) {
    StringBuilder out = new StringBuilder(".TH PRESSFOLD 1\n.SH NAME\npressfold \\- ");
    CommandSpec whole = line.getCommandSpec();
    out.append(troff(String.join(" ", whole.usageMessage().description()))).append('\n');
    out.append(".SH SYNOPSIS\n.B pressfold\n[COMMAND] [OPTION]...\n.SH COMMANDS\n");
    for (Map.Entry<String, CommandLine> command : line.getSubcommands().entrySet()) {
      CommandSpec spec = command.getValue().getCommandSpec();
      out.append(".SS ").append(troff(command.getKey())).append('\n');
      out.append(troff(String.join(" ", spec.usageMessage().description()))).append('\n');
      spec.positionalParameters()
          .forEach(given -> entry(given.paramLabel(), given.description(), out));
      for (OptionSpec option : options(spec)) {
        OptionSpec common = whole.findOption(option.longestName());
        if (common == null || !label(common).equals(label(option))) {
          entry(label(option), option.description(), out);
        }
      }
    }
    out.append(".SH OPTIONS\nThese all commands know, where they have a use for them.\n");
    options(whole).forEach(option -> entry(label(option), option.description(), out));
    out.append(".SH EXIT STATUS\n");
    whole
        .usageMessage()
        .exitCodeList()
        .forEach((code, what) -> entry(code, new String[] {what}, out));
    return out.append(".SH FILES\n.TP\npressfold.yaml\nThe settings, beside the folder articles.\n")
        .toString();
  }

  private static void entry(String name, String[] description, StringBuilder out) {
    out.append(".TP\n.B ").append(troff(name)).append('\n');
    out.append(troff(String.join(" ", description))).append('\n');
  }

  private static String label(OptionSpec option) {
    return option.longestName() + (takesValue(option) ? " " + option.paramLabel() : "");
  }

  /** The options by name; only those of two dashes, which are the ones that the help names. */
  private static List<OptionSpec> options(CommandSpec command) {
    List<OptionSpec> options = new ArrayList<>();
    for (String name : new TreeSet<>(command.optionsMap().keySet())) {
      if (name.startsWith("--")) {
        options.add(command.findOption(name));
      }
    }
    return options;
  }

  private static boolean takesValue(OptionSpec option) {
    return option.arity().max() > 0;
  }

  /** The values of an option whose label names them: {@code text|json}. */
  private static List<String> choices(OptionSpec option) {
    String label = option.paramLabel();
    return label.contains("|") ? List.of(label.split("\\|")) : List.of();
  }

  private static String summary(OptionSpec option) {
    return sentence(option.description());
  }

  private static String summary(CommandSpec command) {
    return sentence(command.usageMessage().description());
  }

  /** The first sentence, without its full stop. */
  private static String sentence(String[] description) {
    String text = Help.Ansi.OFF.string(String.join(" ", description));
    int end = text.indexOf(". ");
    String first = end < 0 ? text : text.substring(0, end);
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static String troff(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") ? "\\&" + escaped : escaped;
  }
}

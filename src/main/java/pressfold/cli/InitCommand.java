package pressfold.cli;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pressfold.source.DigestException;
import pressfold.source.Resource;

/** {@code pressfold init}. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description =
        "Makes a new digest folder: a sample article, commented settings, and workflows that publish"
            + " it on GitHub Pages and GitLab Pages. Nothing that exists is overwritten.")
final class InitCommand implements Callable<Integer> {

  /** Resource name to file name; dot files cannot be told from litter among the resources. */
  private static final String[][] FILES = {
    {"sample.txt", "articles/sample.txt"},
    {"pressfold.yaml", "pressfold.yaml"},
    {"gitignore", ".gitignore"},
    {"github-pages.yml", ".github/workflows/pages.yml"},
    {"gitlab-pages.yml", ".gitlab-ci.yml"}
  };

  @Parameters(paramLabel = "DIR", description = "The folder to make.")
  Path folder = Path.of(".");

  @Option(
      names = "--templates",
      description = "Also copy the built-in templates, styles and scripts there, for changing.")
  boolean templates;

  @Override
  public Integer call() {
    try {
      Files.createDirectories(folder);
      for (String[] file : FILES) {
        byte[] content = Resource.find("pressfold/init/" + file[0]).orElseThrow();
        write(folder.resolve(file[1]), content);
      }
      if (templates) {
        copyTemplates();
      }
    } catch (IOException e) {
      throw DigestException.unwritable(folder, e);
    }
    Path texts = folder.resolve("articles").normalize();
    Path where = folder.toAbsolutePath().normalize();
    Output.println("Next: put texts into " + texts + " and run pressfold build in " + where + ".");
    return ExitCode.DONE;
  }

  private void copyTemplates() throws IOException {
    Path home = Resource.home().orElseThrow();
    if (Files.isDirectory(home)) {
      copyTemplates(home.resolve("templates"));
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(home)) {
        copyTemplates(jar.getPath("templates"));
      }
    }
  }

  private void copyTemplates(Path from) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = from.relativize(file).toString();
        write(folder.resolve("templates").resolve(name), Files.readAllBytes(file));
      }
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    if (Files.exists(file)) {
      Output.println("kept   " + file.normalize());
      return;
    }
    PathUtils.createParentDirectories(file);
    Files.write(file, bytes);
    Output.println("wrote  " + file.normalize());
  }
}

package pressfold.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pressfold.source.DigestException;
import pressfold.source.Problem;
import pressfold.source.Resource;

/**
 * Where templates, interface words and assets come from: the user's folder, and for whatever it
 * lacks the built-in set.
 */
public final class TemplateFolder {

  private static final String BUILT_IN = "templates/";
  private static final String TOKENS = "tokens/";
  private static final String ASSETS = "assets/";

  private final Optional<Path> folder;

  /**
   * @param folder the user's templates, if there are any
   */
  public TemplateFolder(Optional<Path> folder) {
    this.folder = folder.filter(Files::isDirectory);
  }

  /** Whether the user has no templates. */
  boolean isBuiltIn() {
    return folder.isEmpty();
  }

  /** The bytes of {@code name}, such as "article.html" or "assets/site.css". */
  Optional<byte[]> read(String name) {
    Optional<Path> own = own(name);
    try {
      return own.isPresent()
          ? Optional.of(Files.readAllBytes(own.get()))
          : Resource.find(BUILT_IN + name);
    } catch (IOException e) {
      throw new DigestException(
          DigestException.Kind.CONFIGURATION,
          Problem.error(shown(name), "cannot be read", "Check the file's permissions."),
          e);
    }
  }

  /** The tokens of {@code name} where that is built in; a jar has them, a folder of classes not. */
  Optional<byte[]> tokens(String name) {
    return own(name).isPresent() ? Optional.empty() : Resource.find(TOKENS + name);
  }

  Optional<String> text(String name) {
    return read(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** The file {@code name} as a user would look for it. */
  String shown(String name) {
    return own(name).map(path -> path.toString().replace('\\', '/')).orElse("templates/" + name);
  }

  /** All assets, the user's and the built-in ones, without the folder's name, in order. */
  List<String> assets() {
    List<String> names = new ArrayList<>();
    text(ASSETS + "files.txt")
        .orElse("")
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(names::add);
    folder
        .map(path -> path.resolve(ASSETS))
        .filter(Files::isDirectory)
        .ifPresent(own -> list(own, names));
    return names.stream().distinct().sorted().toList();
  }

  private static void list(Path assets, List<String> names) {
    try (Stream<Path> files = Files.walk(assets)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> assets.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.startsWith(".") && !name.equals("files.txt"))
          .forEach(names::add);
    } catch (IOException e) {
      throw new DigestException(
          DigestException.Kind.CONFIGURATION,
          Problem.error(assets.toString(), "cannot be read", "Check the folder's permissions."),
          e);
    }
  }

  private Optional<Path> own(String name) {
    return folder.map(path -> path.resolve(name)).filter(Files::isRegularFile);
  }
}

package pressfold.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files that ship with the program. They are read from its own jar where it runs from one: a
 * class loader would ask all of Java's modules for each file first.
 */
public final class Resource {

  private static final Optional<ZipFile> JAR = jar();

  private Resource() {}

  /** The bytes of the file at {@code path}, such as "templates/front.html"; empty for none. */
  public static Optional<byte[]> find(String path) {
    try (InputStream in = open(path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of the file {@code name} of the package that {@code owner} is in. */
  public static String text(Class<?> owner, String name) {
    return new String(bytes(owner, name), StandardCharsets.UTF_8);
  }

  /** The lines of that file, decoded one by one: most are ASCII, and quickly made. */
  public static List<String> lines(Class<?> owner, String name) {
    byte[] bytes = bytes(owner, name);
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = 0; end <= bytes.length; end++) {
      if (end == bytes.length ? start < end : bytes[end] == '\n') {
        lines.add(new String(bytes, start, end - start, StandardCharsets.UTF_8));
        start = end + 1;
      }
    }
    return lines;
  }

  private static byte[] bytes(Class<?> owner, String name) {
    String path = owner.getPackageName().replace('.', '/') + "/" + name;
    return find(path).orElseThrow(() -> new IllegalStateException("no " + path));
  }

  /** The lines of that file that are neither blank nor comments, which begin with {@code #}. */
  public static List<String> rules(Class<?> owner, String name) {
    List<String> rules = lines(owner, name);
    rules.removeIf(line -> line.isBlank() || line.charAt(0) == '#');
    return rules;
  }

  /** The cells of a line, which {@code " | "} parts; quicker than by a pattern for each line. */
  public static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int end = line.indexOf(" | "); end >= 0; end = line.indexOf(" | ", start)) {
      cells.add(line.substring(start, end).strip());
      start = end + 3;
    }
    cells.add(line.substring(start).strip());
    return cells;
  }

  private static @Nullable InputStream open(String path) throws IOException {
    if (JAR.isEmpty()) {
      return Resource.class.getResourceAsStream("/" + path);
    }
    ZipEntry entry = JAR.get().getEntry(path);
    return entry == null ? null : JAR.get().getInputStream(entry);
  }

  private static Optional<ZipFile> jar() {
    try {
      Optional<Path> home = home();
      return home.isPresent() && Files.isRegularFile(home.get())
          ? Optional.of(new ZipFile(home.get().toFile()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The jar or the folder of classes that the program runs from; empty where that is unknown. */
  public static Optional<Path> home() {
    CodeSource source = Resource.class.getProtectionDomain().getCodeSource();
    try {
      return source == null || !source.getLocation().getProtocol().equals("file")
          ? Optional.empty()
          : Optional.of(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}

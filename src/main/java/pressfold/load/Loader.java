package pressfold.load;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import pressfold.source.DigestException;
import pressfold.source.Problem;
import pressfold.source.SourceText;

/** Finds article files and reads them as text. Safe for use by several threads. */
public final class Loader {

  private static final Set<String> ARTICLE_ENDINGS = Set.of("txt", "md", "html");

  /** How many of the files that were passed over the notice names. */
  private static final int NAMED = 5;

  private static final String CHECK = "Check the file and its permissions.";

  private final long largest;

  /**
   * @param largest the size in bytes up to which a file is read as an article
   */
  public Loader(long largest) {
    this.largest = largest;
  }

  /**
   * The article files below {@code folder}, ordered by their path. What is no article, or cannot be
   * reached, is named to {@code problems}.
   *
   * @throws DigestException where the folder does not exist or cannot be listed
   */
  public static List<ArticleFile> list(Path folder, Consumer<Problem> problems) {
    if (!Files.isDirectory(folder)) {
      throw missing(folder, Files.exists(folder) ? "is not a folder" : "there is no such folder");
    }
    Listing listing = new Listing(folder, problems);
    try {
      Files.walkFileTree(
          folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, listing);
    } catch (IOException e) {
      throw new DigestException(
          DigestException.Kind.MISSING_INPUT,
          shown(folder),
          "cannot be listed: " + DigestException.reason(e),
          "Check its permissions.");
    }
    List<String> others = listing.passedOver;
    if (!others.isEmpty()) {
      others.sort(null);
      String named = String.join(", ", others.subList(0, Math.min(NAMED, others.size())));
      String more = others.size() > NAMED ? " and " + (others.size() - NAMED) + " more" : "";
      String message = "passed over what is no .txt, .md or .html: " + named + more;
      problems.accept(Problem.notice(shown(folder), message, ""));
    }
    listing.found.sort((a, b) -> a.name().compareTo(b.name()));
    return withoutClashes(listing.found, problems);
  }

  /** The file that {@code path} names itself, with its own name as id. */
  public static ArticleFile single(Path path) {
    if (!Files.exists(path)) {
      throw missing(path, "there is no such file or folder");
    }
    String name = String.valueOf(path.getFileName());
    return new ArticleFile(path, shown(path), id(name));
  }

  /** The bytes of {@code file}, or empty where it has none; {@code problems} is told why. */
  public Optional<byte[]> bytes(ArticleFile file, Consumer<Problem> problems) {
    try {
      long size = Files.size(file.path());
      if (size > largest) {
        String most = ", more than an article may have (" + shown(largest) + ")";
        String hint = "Split it, or raise limits.article in pressfold.yaml.";
        problems.accept(Problem.error(file.name(), "is " + shown(size) + most, hint));
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(file.path()));
    } catch (IOException e) {
      problems.accept(Problem.unreadable(file.name(), e, CHECK));
      return Optional.empty();
    }
  }

  /** The text that {@code bytes} are; empty where they are none, and {@code problems} is told. */
  public static Optional<SourceText> text(
      ArticleFile file, byte[] bytes, Consumer<Problem> problems) {
    return Decoder.decode(file, bytes, problems);
  }

  /** The text of {@code file}, or empty where it has none; {@code problems} is told why. */
  public Optional<SourceText> load(ArticleFile file, Consumer<Problem> problems) {
    return bytes(file, problems).flatMap(bytes -> text(file, bytes, problems));
  }

  /** Two files with one id would be one article: the first by path stays. */
  private static List<ArticleFile> withoutClashes(
      List<ArticleFile> found, Consumer<Problem> problems) {
    Map<String, ArticleFile> byId = new HashMap<>();
    List<ArticleFile> kept = new ArrayList<>(found.size());
    for (ArticleFile file : found) {
      ArticleFile first = byId.putIfAbsent(file.id(), file);
      if (first == null) {
        kept.add(file);
      } else {
        String message = "has the same name as " + first.name() + " but for its ending";
        problems.accept(Problem.error(file.name(), message, "Rename or remove one of the two."));
      }
    }
    return kept;
  }

  private static String id(String relative) {
    int dot = relative.lastIndexOf('.');
    String name = dot > relative.lastIndexOf('/') ? relative.substring(0, dot) : relative;
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  private static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static String shown(long size) {
    return FileUtils.byteCountToDisplaySize(size);
  }

  private static DigestException missing(Path path, String message) {
    return new DigestException(
        DigestException.Kind.MISSING_INPUT, shown(path), message, "Name an existing one.");
  }

  /** Looks through a folder and all below it. */
  private static final class Listing extends SimpleFileVisitor<Path> {

    private final List<ArticleFile> found = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private final Path folder;
    private final Consumer<Problem> problems;

    Listing(Path folder, Consumer<Problem> problems) {
      this.folder = folder;
      this.problems = problems;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean hidden = !directory.equals(folder) && name(directory).startsWith(".");
      if (hidden) {
        passedOver.add(relative(directory) + "/");
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = name(file);
      String relative = relative(file);
      int dot = name.lastIndexOf('.');
      String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
      boolean backup = name.startsWith(".") || name.startsWith("~") || name.endsWith("~");
      if (backup || !attributes.isRegularFile() || !ARTICLE_ENDINGS.contains(ending)) {
        passedOver.add(relative);
      } else {
        found.add(new ArticleFile(file, shown(file), id(relative)));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      problems.accept(Problem.unreadable(shown(file), e, CHECK));
      return FileVisitResult.CONTINUE;
    }

    private String relative(Path path) {
      return shown(folder.relativize(path));
    }

    private static String name(Path path) {
      return String.valueOf(path.getFileName());
    }
  }
}

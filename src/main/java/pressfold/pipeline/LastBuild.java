package pressfold.pipeline;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import pressfold.cache.Checksum;
import pressfold.cache.Codec;
import pressfold.cache.Shelf;
import pressfold.cache.Stamp;
import pressfold.load.ArticleFile;
import pressfold.model.PublishReport;
import pressfold.source.Problem;
import pressfold.source.Resource;

/** What a build was made from, so that the next one sees whether there is anything to do. */
final class LastBuild {

  /**
   * What came of a build.
   *
   * @param inputs stands for all files it was made from
   * @param problems what it told, but for what listing the files tells
   * @param report without unreadable files and what changed in the site
   */
  record Outcome(long inputs, List<Problem> problems, BuildReport report) {}

  private static final Codec<Outcome> CODEC = new Codec<>(Outcome.class);
  private static final String NAME = "build";

  private final Shelf shelf;
  private final Map<String, Stamp> stamps = new ConcurrentHashMap<>();
  private final Optional<Long> inputs;

  /** Looks at {@code files}, the templates and the settings. */
  LastBuild(Settings settings, List<ArticleFile> files) {
    long now = System.currentTimeMillis() * 1_000_000;
    files.parallelStream().forEach(file -> stamps.put(file.name(), Stamp.of(file.path(), now)));
    StringBuilder all = new StringBuilder();
    all.append(settings.articles()).append(settings.baseUrl());
    boolean known = true;
    for (Path path : others(settings)) {
      known &= add(path.toString(), Stamp.of(path, now), all);
    }
    // What was changed this very moment may change again unseen.
    long decisions = known ? Checksum.of(all.toString()) : System.nanoTime();
    this.shelf = new Shelf(folder(settings), 31 * program() + decisions);
    all.append(settings.strict());
    for (ArticleFile file : files) {
      known &= add(file.name(), stamp(file), all);
    }
    this.inputs = known ? Optional.of(Checksum.of(all.toString())) : Optional.empty();
  }

  /** Where builds keep what they know. */
  static Path folder(Settings settings) {
    return settings.besideArticles(".pressfold").resolve("cache");
  }

  /** The stamp that {@code file} had when the build began. */
  Stamp stamp(ArticleFile file) {
    return stamps.getOrDefault(file.name(), Stamp.NONE);
  }

  /** The shelf for what is made under these settings and templates. */
  Shelf shelf() {
    return shelf;
  }

  /** The shelf for what was read, under settings that may decide how. */
  static Shelf readings(Settings settings) {
    try {
      Path policy = settings.policy();
      byte[] bytes = Files.exists(policy) ? Files.readAllBytes(policy) : new byte[0];
      long key = 31 * program() + Checksum.of(bytes);
      return new Shelf(folder(settings), 31 * key + Checksum.of(settings.articles().toString()));
    } catch (IOException e) {
      throw new IllegalStateException("the settings vanished while they were read", e);
    }
  }

  /** What came of the last build where it was made from the very same files. */
  Optional<Outcome> outcome() {
    List<Outcome> last = inputs.isPresent() ? shelf.read(NAME, CODEC) : List.of();
    return last.stream().filter(outcome -> outcome.inputs() == inputs.get()).findFirst();
  }

  /** Notes what came of this build. */
  void note(List<Problem> problems, BuildReport report) {
    if (inputs.isPresent()) {
      Outcome outcome = new Outcome(inputs.get(), problems, report.again(0, PublishReport.NONE));
      shelf.write(NAME, CODEC, List.of(outcome));
    } else {
      shelf.remove(NAME);
    }
  }

  private static boolean add(String name, Stamp stamp, StringBuilder all) {
    all.append(name).append('\0').append(stamp.size()).append(' ').append(stamp.modified());
    all.append(' ').append(stamp.changed()).append(' ').append(stamp.node()).append('\0');
    return stamp.isKnown();
  }

  /** The settings and templates there are. */
  private static List<Path> others(Settings settings) {
    List<Path> others = new ArrayList<>();
    if (Files.exists(settings.policy())) {
      others.add(settings.policy());
    }
    others.addAll(below(settings.templates()));
    return others;
  }

  private static List<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      // The renderer will tell; a folder's stamp must do until then.
      return List.of(folder);
    }
  }

  /** Stands for this version of the program: its jar's content, or its folder's files. */
  private static long program() {
    try {
      Optional<Path> home = Resource.home();
      if (home.isPresent()) {
        return Files.isDirectory(home.get()) ? ofFolder(home.get()) : ofJar(home.get());
      }
    } catch (IOException e) {
      // As where nothing tells.
    }
    return System.nanoTime(); // unlike any other: nothing is taken from elsewhere
  }

  private static long ofFolder(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : below(folder)) {
      all.append(file).append(Files.size(file)).append(Files.getLastModifiedTime(file));
    }
    return Checksum.of(all.toString());
  }

  /**
   * A jar's central directory has name, size and checksum of all that is in it; where it begins is
   * told by four of the last six bytes.
   */
  private static long ofJar(Path jar) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
      file.seek(file.length() - 6);
      long start = Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
      byte[] directory = new byte[(int) (file.length() - start)];
      file.seek(start);
      file.readFully(directory);
      return Checksum.of(directory);
    }
  }
}

package pressfold.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import pressfold.cache.Codec;

/**
 * A file of the site as it was left there.
 *
 * @param path below the site's folder
 * @param content its bytes' checksum
 * @param size in bytes
 * @param modified its time stamp, in nanoseconds since 1970
 * @param key stands for what it was made of; 0 where nothing does
 */
record Printed(String path, long content, long size, long modified, long key) {

  static final Codec<Printed> CODEC = new Codec<>(Printed.class);

  /** What lies in {@code folder} under {@code path}, which is known to have {@code content}. */
  static Printed in(Path folder, String path, long content, long key) throws IOException {
    BasicFileAttributes found = attributes(folder.resolve(path));
    return new Printed(path, content, found.size(), modified(found), key);
  }

  /** Whether the file still lies in {@code folder} and nobody changed it. */
  boolean liesIn(Path folder) {
    try {
      BasicFileAttributes found = attributes(folder.resolve(path));
      return found.isRegularFile() && found.size() == size && modified(found) == modified;
    } catch (IOException e) {
      return false;
    }
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static long modified(BasicFileAttributes found) {
    return found.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }
}

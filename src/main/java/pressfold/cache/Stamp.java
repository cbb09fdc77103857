package pressfold.cache;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What tells, without reading it, that a file is as it was: while all of this stays, so does its
 * content.
 *
 * @param size in bytes
 * @param modified when its content last changed, in nanoseconds since 1970
 * @param changed when anything of it last changed; nobody can set this back
 * @param node its number on the disk
 */
public record Stamp(long size, long modified, long changed, long node) {

  /** Equals no file's stamp. */
  public static final Stamp NONE = new Stamp(-1, 0, 0, 0);

  /** Whether it is a file's. */
  public boolean isKnown() {
    return size >= 0;
  }

  private static final boolean UNIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

  /** Disks' clocks tick some hundred times a second, or once in two seconds where they are old. */
  private static final long TICK = 20_000_000;

  private static final long SLOW_TICK = 2_000_000_000;

  /**
   * The stamp of {@code file}; none for one that changed so short before {@code now} (nanoseconds
   * since 1970) that a later change could leave the same stamp, or that is not there.
   */
  public static Stamp of(Path file, long now) {
    try {
      Stamp stamp = UNIX ? unix(file) : plain(file);
      long last = Math.max(stamp.modified, stamp.changed);
      boolean slow = stamp.modified % 1_000_000_000 == 0;
      return last < now - (slow ? SLOW_TICK : TICK) ? stamp : NONE;
    } catch (IOException e) {
      return NONE;
    }
  }

  private static Stamp unix(Path file) throws IOException {
    Map<String, Object> found = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino");
    if (found.get("size") instanceof Long size
        && found.get("lastModifiedTime") instanceof FileTime modified
        && found.get("ctime") instanceof FileTime changed
        && found.get("ino") instanceof Long node) {
      return new Stamp(
          size, modified.to(TimeUnit.NANOSECONDS), changed.to(TimeUnit.NANOSECONDS), node);
    }
    return NONE;
  }

  private static Stamp plain(Path file) throws IOException {
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
    long modified = found.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    return new Stamp(found.size(), modified, found.creationTime().to(TimeUnit.NANOSECONDS), 0);
  }
}

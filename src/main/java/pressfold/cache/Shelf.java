package pressfold.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder of files with records of one build for the next. It may be deleted at any time; a file
 * that is damaged, or was written under another key, counts as missing. What cannot be written is
 * left out: the next build then does the work again.
 */
public final class Shelf {

  private static final int HEAD = 16;

  private final Path folder;
  private final long key;

  /**
   * @param key stands for all that decides over what the records hold, but for the files they are
   *     about
   */
  public Shelf(Path folder, long key) {
    this.folder = folder;
    this.key = key;
  }

  /** The records in the file {@code name}, none where there are none to be had. */
  public <T> List<T> read(String name, Codec<T> codec) {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return List.of(); // an exception for each of many would take longer
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      ByteBuffer head = ByteBuffer.wrap(bytes);
      if (bytes.length <= HEAD
          || head.getLong(8) != key
          || head.getLong(0) != Checksum.of(bytes, 8, bytes.length - 8)) {
        return List.of();
      }
      PackReader pack = new PackReader(bytes, HEAD);
      int size = pack.nextInt();
      List<T> records = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        records.add(codec.read(pack));
      }
      return records;
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Puts {@code records} into the file {@code name}, whole or not at all. */
  public <T> void write(String name, Codec<T> codec, List<T> records) {
    Pack pack = new Pack();
    pack.put(new byte[HEAD]);
    pack.number(records.size());
    for (T record : records) {
      codec.write(record, pack);
    }
    byte[] bytes = pack.copy();
    ByteBuffer head = ByteBuffer.wrap(bytes).putLong(8, key);
    head.putLong(0, Checksum.of(bytes, 8, bytes.length - 8));
    try {
      Files.createDirectories(folder);
      Path draft = folder.resolve(name + ".new");
      Files.write(draft, bytes);
      Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // A full or read-only disk costs the next build time, not this one its result.
    }
  }

  /** Where on the shelf the folder {@code name} lies, whatever it may hold. */
  public Path folder(String name) {
    return folder.resolve(name);
  }

  /** Takes the file {@code name} away. */
  public void remove(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      // It stays, and its records find no file that they are about.
    }
  }
}

package pressfold.render;

import java.util.List;
import java.util.function.Supplier;

/**
 * A page that may be made.
 *
 * @param paths where it will stand in the site, once for each of its forms
 * @param section the part of the site that the masthead marks as current
 * @param key stands for all that the digest has the page show; 0 where the page is always made
 * @param sheet makes it
 */
record Plan(List<String> paths, String section, long key, Supplier<Sheet> sheet) {

  /** Takes the plans. */
  @FunctionalInterface
  interface Book {

    void add(List<String> paths, String section, long key, Supplier<Sheet> sheet);

    default void add(String path, String section, long key, Supplier<Sheet> sheet) {
      add(List.of(path), section, key, sheet);
    }
  }
}

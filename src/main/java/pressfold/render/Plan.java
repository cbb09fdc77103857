package pressfold.render;

import java.util.function.Supplier;

/**
 * A page that may be made.
 *
 * @param path where it will stand in the site
 * @param section the part of the site that the masthead marks as current
 * @param key stands for all that the digest has the page show; 0 where the page is always made
 * @param sheet makes it
 */
record Plan(String path, String section, long key, Supplier<Sheet> sheet) {

  /** Takes the plans. */
  @FunctionalInterface
  interface Book {

    void add(String path, String section, long key, Supplier<Sheet> sheet);
  }
}

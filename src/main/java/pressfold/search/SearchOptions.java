package pressfold.search;

/**
 * How the index is built.
 *
 * @param jobs how many threads may work; the index is the same for any number
 */
public record SearchOptions(int jobs) {

  public static SearchOptions defaults() {
    return new SearchOptions(Runtime.getRuntime().availableProcessors());
  }
}

package pressfold.pipeline;

/** Is told how far a build has come. */
@FunctionalInterface
public interface Progress {

  /**
   * Tells it.
   *
   * @param stage what is being done, such as "reading"
   * @param done how many files of {@code of} are done
   */
  void at(String stage, int done, int of);
}

package pressfold.rights;

/**
 * What clearance needs to know.
 *
 * @param excerptWords about how many words an excerpt has; what counts as a short extract differs
 *     from country to country, so it is the user's to say
 */
public record ClearanceOptions(int excerptWords) {

  public static ClearanceOptions defaults() {
    return new ClearanceOptions(60);
  }
}

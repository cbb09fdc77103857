package pressfold.render;

/**
 * Tells what objects of one class answer to names. A packed jar has such a class for each that
 * templates walk, so that Java need not make one of its own for each name, as reflection does.
 */
public interface Teller {

  /** Ends the name of a teller: before it stands the class that it knows. */
  String ENDING = "$Told";

  /** The value of {@code name}, called with {@code values}; this teller where it knows none. */
  Object tell(Object instance, Object name, Object[] values);
}

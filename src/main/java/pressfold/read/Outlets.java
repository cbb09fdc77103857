package pressfold.read;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pressfold.source.Resource;

/**
 * The outlets and agencies that we know, from the resources {@code outlets.txt} and {@code
 * agencies.txt}.
 */
final class Outlets {

  private static final int LONGEST_NAME = 40;

  private static final Map<String, Known> BY_HOST = new HashMap<>(2048);
  private static final Map<String, Known> BY_NAME = new HashMap<>(2048);
  private static final Map<String, String> AGENCIES = new HashMap<>(512);

  private static final Set<String> SECTIONS = WordTable.load("outlet-words.txt").folded("section");

  /** What stands for a kind of holder before a country's two letters: "co.uk". */
  private static final Set<String> SECOND_LEVEL =
      Set.of("co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go", "web");

  /**
   * An outlet that we know.
   *
   * @param name as readers know it
   * @param zone the zone of its newsroom
   * @param language what it mostly writes
   */
  record Known(String name, String zone, String language) {

    ZoneId home() {
      return ZoneId.of(zone);
    }
  }

  static {
    for (String line : Resource.rules(Outlets.class, "outlets.txt")) {
      List<String> cells = Resource.cells(line);
      Known outlet = new Known(cells.get(1), cells.get(2), cells.get(3));
      BY_HOST.put(cells.get(0), outlet);
      BY_NAME.putIfAbsent(key(outlet.name), outlet);
    }
    for (String line : Resource.rules(Outlets.class, "agencies.txt")) {
      int colon = line.indexOf(": ");
      for (String form : Resource.cells(line.substring(colon + 2))) {
        AGENCIES.put(form, line.substring(0, colon));
        AGENCIES.putIfAbsent(WordTable.fold(form), line.substring(0, colon));
      }
    }
  }

  private Outlets() {}

  /** The outlet at {@code host} or at one of the hosts above it. */
  static Optional<Known> at(String host) {
    return above(host, BY_HOST);
  }

  /** What {@code hosts} have for {@code host} or for one of the hosts above it. */
  static <T> Optional<T> above(String host, Map<String, T> hosts) {
    for (String part = host; part.indexOf('.') > 0; part = part.substring(part.indexOf('.') + 1)) {
      T known = hosts.get(part);
      if (known != null) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /** The own part of {@code host}: "harbour-paper" of "news.harbour-paper.co.uk". */
  static String label(String host) {
    String[] labels = host.split("\\.", -1);
    int last = labels.length - 1;
    boolean two = last > 1 && labels[last].length() == 2 && SECOND_LEVEL.contains(labels[last - 1]);
    return labels[Math.max(0, two ? last - 2 : last - 1)];
  }

  /** A name for the outlet at an unknown {@code host}: "Harbour Paper", "BCD". */
  static String nameOf(String host) {
    String label = label(host);
    StringBuilder name = new StringBuilder();
    for (String word : label.split("-", -1)) {
      int head = label.length() <= 4 ? word.length() : Math.min(1, word.length());
      name.append(name.length() > 0 ? " " : "")
          .append(word.substring(0, head).toUpperCase(Locale.ROOT))
          .append(word.substring(head));
    }
    return name.toString();
  }

  /** The outlet called {@code name}; case, accents and a leading article do not count. */
  static Optional<Known> called(String name) {
    return name.length() > LONGEST_NAME
        ? Optional.empty()
        : Optional.ofNullable(BY_NAME.get(key(name)));
  }

  /** The agency called {@code name}, by the name that readers know. */
  static Optional<String> agency(String name) {
    if (name.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    String exact = AGENCIES.get(name);
    // Short forms are abbreviations only in capitals or exactly as the agency writes itself.
    boolean loose = name.length() > 4;
    return Optional.ofNullable(
        exact != null || !loose ? exact : AGENCIES.get(WordTable.fold(name)));
  }

  /**
   * The agency or outlet called {@code name}, by the name that readers know; a part of it, such as
   * "CNN Business", counts as the whole.
   */
  static Optional<String> named(String name) {
    Optional<String> found = agency(name).or(() -> called(name).map(Known::name));
    int space = name.lastIndexOf(' ');
    boolean section = space > 0 && SECTIONS.contains(WordTable.fold(name.substring(space + 1)));
    return found.isEmpty() && section ? named(name.substring(0, space).strip()) : found;
  }

  /** Whether {@code name} begins with a known outlet's: "Business Insider Deutschland". */
  static boolean beginsKnown(String name) {
    for (int space = name.lastIndexOf(' '); space > 3; space = name.lastIndexOf(' ', space - 1)) {
      if (called(name.substring(0, space)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code text} is a host's name, such as "Example.com". */
  static boolean isHost(String text) {
    int dot = text.lastIndexOf('.');
    if (dot < 2
        || dot > text.length() - 3
        || text.length() > LONGEST_NAME
        || text.length() - dot > 7
        || text.contains("..")) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean part = Character.isLetterOrDigit(c) || (c == '-' && i < dot) || c == '.';
      if (!part || (i > dot && !Character.isLetter(c))) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code text} is the host of an outlet that we know. */
  static boolean isKnownHost(String text) {
    return isHost(text) && at(text.toLowerCase(Locale.ROOT)).isPresent();
  }

  /** Whether the name of an outlet or agency begins at {@code from} on {@code line}. */
  static boolean isNameAt(String line, int from) {
    int end = from;
    for (int words = 1; end < line.length() && words < 6; words++) {
      int space = line.indexOf(' ', end);
      end = space < 0 ? line.length() : space;
      String name = line.substring(from, end);
      if ((words > 1 && called(name).isPresent()) || agency(name).isPresent()) {
        return true;
      }
      end++;
    }
    return false;
  }

  /** {@code name} without what does not count: case, accents, full stops, a leading article. */
  static String key(String name) {
    String folded = WordTable.fold(name).replace(".", "").strip();
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }
}

package pressfold.read;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The outlets and agencies that we know, from the resources {@code outlets.txt} and {@code
 * agencies.txt}.
 */
final class Outlets {

  private static final int LONGEST_NAME = 40;

  private static final Map<String, Outlets.Known> BY_HOST = new HashMap<>(2048);
  private static final Map<String, Outlets.Known> BY_NAME = new HashMap<>(2048);
  private static final Map<String, String> AGENCIES = new HashMap<>(512);

  private static final Set<String> SECTIONS = WordTable.load("outlet-words.txt").folded("section");

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
    for (String line : WordTable.lines("outlets.txt")) {
      String[] fields = line.split(" \\| ", -1);
      Known outlet = new Known(fields[1], fields[2], fields[3]);
      BY_HOST.put(fields[0], outlet);
      BY_NAME.putIfAbsent(key(fields[1]), outlet);
    }
    for (String line : WordTable.lines("agencies.txt")) {
      int colon = line.indexOf(": ");
      for (String form : line.substring(colon + 2).split(" \\| ", -1)) {
        AGENCIES.put(form.strip(), line.substring(0, colon));
        AGENCIES.putIfAbsent(WordTable.fold(form.strip()), line.substring(0, colon));
      }
    }
  }

  private Outlets() {}

  /** The outlet at {@code host} or at one of the hosts above it. */
  static Optional<Known> at(String host) {
    String part = host;
    while (part.indexOf('.') > 0) {
      Known known = BY_HOST.get(part);
      if (known != null) {
        return Optional.of(known);
      }
      part = part.substring(part.indexOf('.') + 1);
    }
    return Optional.empty();
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
    String shorter = name;
    Optional<String> found = Optional.empty();
    while (found.isEmpty() && !shorter.isEmpty()) {
      String tried = shorter;
      found = agency(tried).or(() -> called(tried).map(Known::name));
      int space = shorter.lastIndexOf(' ');
      boolean section =
          space > 0 && SECTIONS.contains(WordTable.fold(shorter.substring(space + 1)));
      shorter = section ? shorter.substring(0, space).strip() : "";
    }
    return found;
  }

  /** Whether {@code name} begins with a known outlet's: "Business Insider Deutschland". */
  static boolean beginsKnown(String name) {
    for (int space = name.lastIndexOf(' '); space > 0; space = name.lastIndexOf(' ', space - 1)) {
      if (space > 3 && called(name.substring(0, space)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code text} is a host's name, such as "Example.com". */
  static boolean isHost(String text) {
    int dot = text.lastIndexOf('.');
    if (dot < 2 || dot > text.length() - 3 || text.length() > LONGEST_NAME) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean part = Character.isLetterOrDigit(c) || (c == '-' && i < dot) || c == '.';
      if (!part || (i > dot && !Character.isLetter(c))) {
        return false;
      }
    }
    return text.length() - dot <= 7 && text.indexOf("..") < 0;
  }

  /** Whether the name of an outlet or agency begins at {@code from} on {@code line}. */
  static boolean isNameAt(String line, int from) {
    int end = from;
    int words = 0;
    while (end < line.length() && words < 5) {
      while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
        end++;
      }
      words++;
      String name = line.substring(from, end);
      boolean known = words > 1 && called(name).isPresent();
      if (known || agency(name).isPresent()) {
        return true;
      }
      while (end < line.length() && Character.isWhitespace(line.charAt(end))) {
        end++;
      }
    }
    return false;
  }

  private static String key(String name) {
    String folded = WordTable.fold(name).replace(".", "").strip();
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }
}

package pressfold.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The phrases that sites print around an article, from {@code phrases.txt}. */
final class Phrases {

  /** Where in the line a phrase stands. */
  enum Place {
    WHOLE,
    START,
    PART
  }

  /**
   * A group of phrases that mean the same to an editor.
   *
   * @param number its place in the file, from 0
   * @param reason what such a line is, such as "share"
   * @param rule the group's name
   * @param sure whether a line that is one of them as a whole is never the article
   */
  record Group(int number, String reason, String rule, boolean sure) {}

  /**
   * A phrase found in a line.
   *
   * @param words how many words the phrase has
   */
  record Found(Group group, Place place, int words) {}

  private static final class Builtin {
    static final Phrases PHRASES = new Phrases(resource("phrases.txt"));
  }

  /** Longer lines are prose, in which single phrases tell nothing. */
  private static final int LONGEST_LINE = 70;

  private final List<Group> groups = new ArrayList<>();

  /** By the words' hash, the group's number and one. */
  private final Tally whole = new Tally();

  private final Tally starts = new Tally();
  private final Tally ends = new Tally();
  private final Tally parts = new Tally();

  /** By its first word's hash, how many words the longest part has. */
  private final Tally longestPart = new Tally();

  private int longestStart;

  Phrases(List<String> file) {
    for (String entry : file) {
      if (entry.startsWith("[")) {
        groups.add(group(entry.substring(1, entry.indexOf(']'))));
      } else if (!groups.isEmpty() && !entry.isBlank()) {
        add(groups.get(groups.size() - 1), entry.strip());
      }
    }
  }

  static Phrases builtin() {
    return Builtin.PHRASES;
  }

  /** The lines of a resource of this package. */
  static List<String> resource(String name) {
    try (InputStream in = Phrases.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Group> groups() {
    return groups;
  }

  /** The phrase that says most about {@code line}: the whole of it before its start or a part. */
  Optional<Found> in(Line line) {
    long[] words = line.words;
    if (words.length == 0) {
      return Optional.empty();
    }
    boolean within = words.length <= LONGEST_LINE;
    if (within) {
      int group = whole.get(line.key());
      if (group > 0) {
        return found(group, Place.WHOLE, words.length);
      }
    }
    for (int size = Math.min(longestStart, words.length - 1); size > 0; size--) {
      int group = starts.get(Line.key(words, 0, size));
      if (group > 0) {
        return found(group, Place.START, size);
      }
    }
    return within ? inside(words) : Optional.empty();
  }

  private Optional<Found> inside(long[] words) {
    for (int from = 1; from < words.length; from++) {
      int longest = longestPart.get(words[from]);
      for (int size = Math.min(longest, words.length - from); size > 0; size--) {
        long key = Line.key(words, from, from + size);
        int group = parts.get(key);
        if (group == 0 && from + size == words.length) {
          group = ends.get(key);
        }
        if (group > 0) {
          return found(group, Place.PART, size);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> found(int group, Place place, int words) {
    return Optional.of(new Found(groups.get(group - 1), place, words));
  }

  private Group group(String heading) {
    String[] parts = heading.split("[/,]", -1);
    return new Group(groups.size(), parts[0].strip(), parts[1].strip(), parts.length == 2);
  }

  private void add(Group group, String entry) {
    boolean open = entry.startsWith("…");
    boolean goesOn = entry.endsWith("…");
    long[] words = Line.wordsOf(entry);
    if (words.length == 0) {
      return;
    }
    long key = Line.key(words, 0, words.length);
    int number = group.number() + 1;
    whole.addIfAbsent(key, number);
    if (open) {
      (goesOn ? parts : ends).addIfAbsent(key, number);
      int before = longestPart.get(words[0]);
      longestPart.add(words[0], Math.max(0, words.length - before));
    } else if (goesOn) {
      starts.addIfAbsent(key, number);
      longestStart = Math.max(longestStart, words.length);
    }
  }
}

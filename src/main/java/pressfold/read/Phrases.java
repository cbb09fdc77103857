package pressfold.read;

import java.util.ArrayList;
import java.util.List;
import pressfold.source.Resource;
import pressfold.source.Tally;

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
   * @param words how many words the phrase has; 0 where there is none
   */
  record Found(Group group, Place place, int words) {

    boolean isThere() {
      return words > 0;
    }

    boolean isWhole() {
      return words > 0 && place == Place.WHOLE;
    }

    /** Whether such a line is {@code reason}. */
    boolean is(String reason) {
      return group.reason.equals(reason);
    }
  }

  /** No phrase. */
  static final Found NONE = new Found(new Group(-1, "", "", false), Place.PART, 0);

  private static final class Builtin {
    static final Phrases PHRASES = new Phrases(Resource.lines(Phrases.class, "phrases.txt"));
  }

  /** Longer lines are prose, in which single phrases tell nothing. */
  private static final int LONGEST_LINE = 70;

  private final List<Group> groups = new ArrayList<>();

  /** By the words' hash, the group's number and one. */
  private final Tally whole = new Tally();

  private final Tally starts = new Tally();
  private final Tally ends = new Tally();
  private final Tally parts = new Tally();

  /** By its first word's hash, how many words the longest part or start has. */
  private final Tally longestPart = new Tally();

  private final Tally longestStart = new Tally();

  Phrases(List<String> file) {
    for (String entry : file) {
      if (entry.startsWith("[")) {
        String[] heading = entry.substring(1, entry.indexOf(']')).split("[/,]", -1);
        groups.add(
            new Group(groups.size(), heading[0].strip(), heading[1].strip(), heading.length == 2));
      } else if (!groups.isEmpty() && !entry.isBlank()) {
        add(entry.strip());
      }
    }
  }

  static Phrases builtin() {
    return Builtin.PHRASES;
  }

  List<Group> groups() {
    return groups;
  }

  /** The phrase that says most about {@code line}: the whole of it before its start or a part. */
  Found in(Line line) {
    long[] words = line.words;
    boolean within = words.length <= LONGEST_LINE;
    int group = within ? whole.get(line.key) : 0;
    if (group > 0) {
      return found(group, Place.WHOLE, words.length);
    }
    int size = 0;
    long key = Line.key(words, 0);
    int longest = words.length < 2 ? 0 : Math.min(longestStart.get(words[0]), words.length - 1);
    for (int i = 0; i < longest; i++) {
      key = Line.key(key, words[i]);
      int here = starts.get(key);
      size = here > 0 ? i + 1 : size;
      group = here > 0 ? here : group;
    }
    return group > 0 ? found(group, Place.START, size) : within ? inside(words) : NONE;
  }

  private Found inside(long[] words) {
    for (int from = 1; from < words.length; from++) {
      int longest = Math.min(longestPart.get(words[from]), words.length - from);
      int size = 0;
      int group = 0;
      long key = Line.key(words, 0);
      for (int i = 1; i <= longest; i++) {
        key = Line.key(key, words[from + i - 1]);
        int here = parts.get(key);
        here = here == 0 && from + i == words.length ? ends.get(key) : here;
        size = here > 0 ? i : size;
        group = here > 0 ? here : group;
      }
      if (group > 0) {
        return found(group, Place.PART, size);
      }
    }
    return NONE;
  }

  private Found found(int group, Place place, int words) {
    return new Found(groups.get(group - 1), place, words);
  }

  private void add(String entry) {
    boolean open = entry.startsWith("…");
    boolean goesOn = entry.endsWith("…");
    Line line = Line.of(entry);
    if (line.words.length == 0) {
      return;
    }
    int number = groups.size();
    whole.addIfAbsent(line.key, number);
    if (open) {
      (goesOn ? parts : ends).addIfAbsent(line.key, number);
      raise(longestPart, line.words);
    } else if (goesOn) {
      starts.addIfAbsent(line.key, number);
      raise(longestStart, line.words);
    }
  }

  private static void raise(Tally longest, long[] words) {
    longest.add(words[0], Math.max(0, words.length - longest.get(words[0])));
  }
}

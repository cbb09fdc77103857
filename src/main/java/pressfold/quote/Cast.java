package pressfold.quote;

import static pressfold.quote.Lexicon.*;
import static pressfold.quote.Words.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pressfold.quote.Grammar.Phrase;

/** Whom an article names, in full, by surname, by "he" and "she", and what it calls them. */
final class Cast {

  /** A person of the article. */
  static final class Member {

    final String name;
    final String surname;
    long gender;
    private final List<String> roles = new ArrayList<>();
    private int sightings;

    private Member(String name, String surname) {
      this.name = name;
      this.surname = surname;
    }

    /**
     * The longest of what the article calls them, "White House spokeswoman" before "spokeswoman".
     */
    Optional<String> role() {
      return roles.isEmpty() ? Optional.empty() : Optional.of(roles.get(0));
    }

    private boolean mayBe(long wanted) {
      return gender == 0 || wanted == 0 || (gender & wanted) != 0;
    }
  }

  /** A place where somebody is named. */
  private record Sighting(Member member, int sentence, boolean subject) {}

  private static final long FUNCTION =
      PREPOSITION
          | CONJUNCTION
          | DETERMINER
          | SUBJECT
          | PRONOUN
          | AUXILIARY
          | SUBORDINATOR
          | RELATIVE
          | POSSESSIVE
          | ADVERB
          | TIME
          | ACCORDING;
  private static final long NO_PERSON = OTHER | ORGANISATION | DOCUMENT | TIME | SPEECH;
  private static final long GENDER = MALE | FEMALE;
  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_ROLE = 70;
  private static final int MEMORY = 14;

  private final List<Words> blocks;
  private final Map<String, Member> byName = new HashMap<>();
  private final Map<String, List<Member>> bySurname = new HashMap<>();
  private final List<Map<Integer, Member>> pronouns = new ArrayList<>();

  Cast(List<Words> blocks) {
    this.blocks = blocks;
    for (Words words : blocks) {
      forNames(words, (from, to, title) -> introduce(words, from, to, title));
    }
    follow();
  }

  private interface NameReader {
    void read(int from, int to, long title);
  }

  /** Tells every name: its tokens, and the traits of the titles and roles right before it. */
  private static void forNames(Words words, NameReader reader) {
    int i = 0;
    while (i < words.size) {
      if (!nameWord(words, i)) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < words.size && nameWord(words, end) && !words.is(end - 1, GENITIVE)) {
        end++;
      }
      int from = core(words, i, end);
      if (from < end) {
        long title = from > 0 ? words.traits[from - 1] & (TITLE | PERSON | GENDER) : 0;
        reader.read(from, end, title);
      }
      i = end;
    }
  }

  private static boolean nameWord(Words words, int i) {
    if (!words.is(i, CAPITAL)) {
      return false;
    }
    return !words.is(i, FUNCTION)
        || (words.is(i, GENDER) && words.is(i - 1, CAPITAL | TITLE | PERSON));
  }

  /** Where the name itself begins, behind titles and roles; {@code end} where there is none. */
  static int core(Words words, int from, int end) {
    int core = from;
    for (int i = from; i < end; i++) {
      if (words.is(i, TITLE | PERSON)
          || (i + 1 < end && words.is(i, GENITIVE))
          || (words.is(i, OTHER | ORGANISATION) && !words.is(i, GENDER))) {
        core = i + 1;
      }
    }
    return core;
  }

  private void introduce(Words words, int from, int to, long title) {
    int length = to - from;
    if (length < 2 || length > LONGEST_NAME) {
      return;
    }
    for (int i = from; i < to; i++) {
      if (words.is(i, NO_PERSON) && !words.is(i, GENDER)) {
        return;
      }
    }
    if (words.is(from, PLACE) && !words.is(from, GENDER)) {
      return;
    }
    String name = name(words, from, to);
    Member member =
        byName.computeIfAbsent(
            name.toLowerCase(Locale.ROOT),
            k -> {
              Member m = new Member(name, surname(words, from, to));
              bySurname.computeIfAbsent(m.surname, s -> new ArrayList<>()).add(m);
              return m;
            });
    member.sightings++;
    long given = words.traits[from] & GENDER;
    long titled = title & GENDER;
    long gender = titled != 0 ? titled : given;
    if (gender != GENDER && member.gender == 0) {
      member.gender = gender;
    }
    role(words, from, to).ifPresent(member.roles::add);
  }

  private static String name(Words words, int from, int to) {
    StringBuilder name = new StringBuilder();
    for (int i = from; i < to; i++) {
      name.append(i > from ? " " : "").append(bare(words, i));
    }
    return name.toString();
  }

  private static String bare(Words words, int i) {
    String word = words.word(i);
    if (!words.is(i, GENITIVE)) {
      return word;
    }
    int cut = Math.max(word.lastIndexOf('’'), word.lastIndexOf('\''));
    return cut > 0 ? word.substring(0, cut) : word;
  }

  private static String surname(Words words, int from, int to) {
    int last = to - 1;
    while (last > from && words.is(last, ABBREVIATION)) {
      last--;
    }
    return bare(words, last).toLowerCase(Locale.ROOT);
  }

  /** What the text calls a person right before the name, or behind it between commas. */
  private static Optional<String> role(Words words, int from, int to) {
    int a = from;
    while (a > 0 && words.is(a - 1, WORD) && !words.is(a - 1, FUNCTION | VERB)) {
      a--;
    }
    if (a < from && words.is(from - 1, PERSON)) {
      return Optional.of(words.text.substring(words.start[a], words.end[from - 1]));
    }
    if (words.isMark(to, ',')) {
      int b = to + 1;
      while (words.is(b, DETERMINER | POSSESSIVE)) {
        b++;
      }
      boolean person = false;
      int end = b;
      while (words.is(end, WORD) && !words.is(end, RELATIVE | VERB | AUXILIARY)) {
        person |= words.is(end, PERSON) && !words.is(end, CAPITAL);
        end++;
      }
      if (person && words.isMark(end, ',') && words.end[end - 1] - words.start[b] <= LONGEST_ROLE) {
        return Optional.of(words.text.substring(words.start[b], words.end[end - 1]));
      }
    }
    return Optional.empty();
  }

  // ------------------------------------------------------------ following "he" and "she"

  private void follow() {
    List<Sighting> recent = new ArrayList<>();
    int sentence = 0;
    for (Words words : blocks) {
      Grammar grammar = new Grammar(words);
      Map<Integer, Member> resolved = new HashMap<>();
      pronouns.add(resolved);
      sentence += 2;
      Map<Integer, Member> named = new HashMap<>();
      forNames(
          words,
          (from, to, title) -> surely(words, from, to, title).ifPresent(m -> named.put(from, m)));
      for (int i = 0; i < words.size; i++) {
        Member member = named.get(i);
        if (member != null) {
          recent.add(new Sighting(member, sentence, subject(words, i)));
        } else if (words.is(i, SUBJECT) && words.is(i, GENDER)) {
          Optional<Member> meant = antecedent(recent, words.traits[i] & GENDER, sentence);
          if (meant.isPresent()) {
            resolved.put(i, meant.get());
            recent.add(new Sighting(meant.get(), sentence, true));
            if (meant.get().gender == 0) {
              meant.get().gender = words.traits[i] & GENDER;
            }
          }
        }
        if (recent.size() > 2 * MEMORY) {
          recent.subList(0, MEMORY).clear();
        }
        if (grammar.endsSentence(i)) {
          sentence++;
        }
      }
    }
  }

  /** Whether the name looks like the subject of its clause. */
  private static boolean subject(Words words, int i) {
    int p = i - 1;
    while (words.is(p, TITLE | PERSON) || (words.is(p, CAPITAL) && !words.is(p, FUNCTION))) {
      p--;
    }
    return p < 0 || words.is(p, QUOTE | SAY | CONJUNCTION | SUBORDINATOR | MARK);
  }

  private static Optional<Member> antecedent(List<Sighting> recent, long gender, int sentence) {
    Member best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = recent.size() - 1; i >= Math.max(0, recent.size() - MEMORY); i--) {
      Sighting seen = recent.get(i);
      if (!seen.member().mayBe(gender)) {
        continue;
      }
      double score =
          (seen.subject() ? 1.6 : 0)
              - (sentence - seen.sentence())
              + ((seen.member().gender & gender) != 0 ? 0.8 : 0);
      if (score > bestScore) {
        bestScore = score;
        best = seen.member();
      }
    }
    return bestScore > -6 ? Optional.ofNullable(best) : Optional.empty();
  }

  // ------------------------------------------------------------ who is meant

  private Optional<Member> surely(Words words, int from, int to, long title) {
    if (to - from >= 2) {
      return Optional.ofNullable(byName.get(name(words, from, to).toLowerCase(Locale.ROOT)));
    }
    List<Member> namesakes = bySurname.getOrDefault(surname(words, from, to), List.of());
    Member best = null;
    for (Member member : namesakes) {
      if (member.mayBe(title & GENDER) && (best == null || member.sightings > best.sightings)) {
        best = member;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The full name of whom the words beside a quote stand for, as far as the article tells. */
  Optional<String> name(int block, Phrase mention) {
    Words words = blocks.get(block);
    if (words.is(mention.from(), SUBJECT) && mention.to() == mention.from() + 1) {
      return member(block, mention).map(m -> m.name);
    }
    if (!words.is(mention.to() - 1, CAPITAL)) {
      return member(block, mention).map(m -> m.name);
    }
    Optional<Member> member = member(block, mention);
    if (member.isPresent()) {
      return member.map(m -> m.name);
    }
    int from = core(words, mention.from(), mention.to());
    if (from < mention.to()) {
      return Optional.of(name(words, from, mention.to()));
    }
    return Optional.empty();
  }

  /** The person whom the words stand for. */
  Optional<Member> member(int block, Phrase mention) {
    Words words = blocks.get(block);
    if (words.is(mention.from(), SUBJECT)) {
      @Nullable Member member = pronouns.get(block).get(mention.from());
      return Optional.ofNullable(member);
    }
    if (!words.is(mention.to() - 1, CAPITAL)) {
      return Optional.empty();
    }
    int from = core(words, mention.from(), mention.to());
    long title = from > 0 ? words.traits[from - 1] : 0;
    return from < mention.to() ? surely(words, from, mention.to(), title) : Optional.empty();
  }
}

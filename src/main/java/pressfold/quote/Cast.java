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
    private long kin;
    private boolean person;

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
  private record Sighting(Member member, int block, int token, int sentence, double weight) {}

  /** A name in a block: its tokens, and the traits of the title or role before it. */
  private record Name(int from, int to, long title) {}

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
  private static final int LONGEST_TITLE = 10;
  private static final int MEMORY = 14;

  /** So many mentions back a description like "the senator" is looked up. */
  private static final int FAR = 500;

  /** A new paragraph counts as so many sentences. */
  private static final int PARAGRAPH = 2;

  private static final double TOPIC = 2;
  private static final double CLAUSE = 0.9;
  private static final double SPEAKER = 0.6;
  private static final double OWNER = -0.8;
  private static final double GENDER_KNOWN = 0.8;
  private static final double STRANGER = 1.5;
  private static final double FORGOTTEN = -6;

  private final List<Words> blocks;
  private final Map<String, Member> byName = new HashMap<>();
  private final Map<String, List<Member>> bySurname = new HashMap<>();
  private final List<Sighting> sightings = new ArrayList<>();
  private final List<Map<Integer, Member>> pronouns = new ArrayList<>();

  Cast(List<Words> blocks) {
    this.blocks = blocks;
    for (Words words : blocks) {
      forNames(
          words,
          (from, to, title) -> {
            if (to - from > 1) {
              introduce(words, from, to, title);
            }
          });
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
    // "More Hillary Clinton": a sentence's first word is no name for its capital.
    boolean opener =
        end - core > 2 && !words.is(core, GENDER) && words.is(core + 1, GENDER) && core == from;
    return opener ? core + 1 : core;
  }

  private void introduce(Words words, int from, int to, long title) {
    int length = to - from;
    if (length > LONGEST_NAME) {
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
    member.kin |= kin(words, from, to);
    member.person |=
        member.gender != 0 || (title & (TITLE | PERSON)) != 0 || speaks(words, from, to);
  }

  /** What kinds of persons the words around a name make of it. */
  private static long kin(Words words, int from, int to) {
    long kin = 0;
    for (int i = from - 1;
        i > from - LONGEST_TITLE && words.is(i, WORD) && !words.is(i, FUNCTION);
        i--) {
      kin |= words.is(i, PERSON | TITLE) ? words.lexicon.kin(words.word(i)) : 0;
    }
    boolean apposition =
        words.isMark(to, ',') && words.is(to + 1, DETERMINER | POSSESSIVE | PERSON | TITLE);
    if (apposition || words.is(to, AUXILIARY)) {
      for (int i = to + 1;
          words.is(i, WORD) && (!words.is(i, PREPOSITION) || words.isWord(i, "as"));
          i++) {
        kin |= words.is(i, PERSON) ? words.lexicon.kin(words.word(i)) : 0;
      }
    }
    return kin;
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
    while (a > 0
        && a > from - LONGEST_TITLE
        && words.is(a - 1, WORD)
        && !words.is(a - 1, FUNCTION | VERB | SAY | TELL)) {
      a--;
    }
    if (a < from && words.is(from - 1, PERSON)) {
      return Optional.of(words.text.substring(words.start[a], words.end[from - 1]));
    }
    if (words.isMark(from - 1, ',') && words.is(from - 2, PERSON)) {
      int b = from - 2;
      while (b > 0
          && b > from - LONGEST_TITLE
          && words.is(b - 1, WORD)
          && !words.is(b - 1, FUNCTION | VERB | SAY | TELL)) {
        b--;
      }
      return Optional.of(words.text.substring(words.start[b], words.end[from - 2]));
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
      if (words.isMark(end, ',') && words.is(end + 1, PLACE) && words.isMark(end + 2, ',')) {
        end += 2;
      }
      if (person && words.isMark(end, ',') && words.end[end - 1] - words.start[b] <= LONGEST_ROLE) {
        return Optional.of(words.text.substring(words.start[b], words.end[end - 1]));
      }
    }
    return Optional.empty();
  }

  // ------------------------------------------------------------ following "he" and "she"

  private void follow() {
    int sentence = 0;
    for (int block = 0; block < blocks.size(); block++) {
      sentence = follow(block, sentence + PARAGRAPH);
    }
  }

  /** Follows a block's names and pronouns; the number of its last sentence. */
  private int follow(int block, int before) {
    Words words = blocks.get(block);
    Grammar grammar = new Grammar(words);
    Map<Integer, Member> resolved = new HashMap<>();
    pronouns.add(resolved);
    Map<Integer, Name> names = new HashMap<>();
    forNames(words, (from, to, title) -> names.put(from, new Name(from, to, title)));
    int sentence = before;
    int from = 0;
    boolean governed = false;
    for (int i = 0; i < words.size; i++) {
      Name name = names.get(i);
      if (name != null) {
        double weight = weight(words, name.from(), name.to(), governed);
        Optional<Member> member = known(words, name);
        if (member.isPresent()) {
          sightings.add(new Sighting(member.get(), block, i, sentence, weight));
          governed = true;
        }
      } else if (words.is(i, SUBJECT) && words.is(i, GENDER)) {
        Optional<Member> meant = antecedent(words.traits[i] & GENDER, sentence);
        if (meant.isPresent()) {
          Member member = meant.get();
          resolved.put(i, member);
          sightings.add(
              new Sighting(member, block, i, sentence, weight(words, i, i + 1, governed)));
          member.gender = member.gender == 0 ? words.traits[i] & GENDER : member.gender;
        }
        governed = true;
      } else if (words.isMark(i, ',') && words.is(from, SUBORDINATOR | PREPOSITION | ING)) {
        governed = false;
        from = i;
      } else if (words.is(i, AUXILIARY | SAY | TELL | VERB) && grammar.finite(i, from)) {
        governed = true;
      }
      if (grammar.endsSentence(i)) {
        sentence++;
        from = i + 1;
        governed = false;
      }
    }
    return sentence;
  }

  /** How much a mention draws the next "he" or "she": what the sentence is about, most. */
  private static double weight(Words words, int from, int to, boolean governed) {
    if (words.is(to - 1, GENITIVE)) {
      return OWNER;
    }
    double weight = governed ? acts(words, to) ? CLAUSE : 0 : TOPIC;
    return weight + (speaks(words, from, to) ? SPEAKER : 0);
  }

  /** Whether a verb of speech stands beside the name. */
  private static boolean speaks(Words words, int from, int to) {
    int next = to;
    while (words.is(next, ADVERB)) {
      next++;
    }
    int before = from - 1;
    while (words.is(before, TITLE | PERSON)
        || (words.is(before, CAPITAL) && !words.is(before, FUNCTION))) {
      before--;
    }
    return words.is(next, SAY | TELL) || (words.is(before, SAY | TELL) && !acts(words, to));
  }

  private static boolean acts(Words words, int to) {
    int next = to;
    while (words.is(next, ADVERB)) {
      next++;
    }
    return words.is(next, AUXILIARY | SAY | TELL | VERB) && !words.is(next, ING);
  }

  private Optional<Member> antecedent(long gender, int sentence) {
    Member best = null;
    double bestScore = FORGOTTEN;
    for (int i = sightings.size() - 1; i >= Math.max(0, sightings.size() - MEMORY); i--) {
      Sighting seen = sightings.get(i);
      double known = (seen.member().gender & gender) != 0 ? GENDER_KNOWN : 0;
      double score = seen.weight() + known - (sentence - seen.sentence());
      score -= seen.member().person ? 0 : STRANGER;
      if (seen.member().mayBe(gender) && score > bestScore) {
        bestScore = score;
        best = seen.member();
      }
    }
    return Optional.ofNullable(best);
  }

  /** Who is named; who is known by a surname only is a member from then on. */
  private Optional<Member> known(Words words, Name name) {
    Optional<Member> member = surely(words, name.from(), name.to(), name.title());
    boolean person = (name.title() & TITLE) != 0 || speaks(words, name.from(), name.to());
    if (member.isEmpty() && name.to() - name.from() == 1 && person) {
      introduce(words, name.from(), name.to(), name.title());
      return surely(words, name.from(), name.to(), name.title());
    }
    return member;
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
      return member(block, mention).map(m -> m.name).or(() -> organisation(words, mention));
    }
    Optional<Member> member = member(block, mention);
    if (member.isPresent()) {
      return member.map(m -> m.name);
    }
    int from = core(words, mention.from(), mention.to());
    if (from < mention.to()) {
      return Optional.of(name(words, from, mention.to()));
    }
    return organisation(words, mention);
  }

  /** "the Transport Department" and "the Brandt campaign" are names; "the report" is none. */
  private static Optional<String> organisation(Words words, Phrase mention) {
    int from = mention.from();
    while (words.is(from, DETERMINER)) {
      from++;
    }
    boolean named = words.is(mention.to() - 1, ORGANISATION | OTHER);
    boolean capital = false;
    for (int i = from; i < mention.to(); i++) {
      capital |= words.is(i, CAPITAL) && (i > 0 || mention.to() - from == 1);
    }
    return named && capital && from < mention.to()
        ? Optional.of(words.text.substring(words.start[from], words.end[mention.to() - 1]))
        : Optional.empty();
  }

  /** The person whom the words stand for. */
  Optional<Member> member(int block, Phrase mention) {
    Words words = blocks.get(block);
    if (words.is(mention.from(), SUBJECT)) {
      @Nullable Member member = pronouns.get(block).get(mention.from());
      return Optional.ofNullable(member);
    }
    if (!words.is(mention.to() - 1, CAPITAL)) {
      return described(block, mention);
    }
    int from = core(words, mention.from(), mention.to());
    long title = from > 0 ? words.traits[from - 1] : 0;
    return from < mention.to() ? surely(words, from, mention.to(), title) : Optional.empty();
  }

  /** Whom "the senior diplomat" means: the last one named who is known to be of that kind. */
  private Optional<Member> described(int block, Phrase mention) {
    Words words = blocks.get(block);
    int head = mention.to() - 1;
    if (!words.is(head, PERSON) || !words.isWord(mention.from(), "the")) {
      return Optional.empty();
    }
    long kin = words.lexicon.kin(words.word(head));
    for (int i = sightings.size() - 1; i >= Math.max(0, sightings.size() - FAR); i--) {
      Sighting seen = sightings.get(i);
      boolean before =
          seen.block() < block || (seen.block() == block && seen.token() < mention.from());
      if (before && (seen.member().kin & kin) != 0) {
        return Optional.of(seen.member());
      }
    }
    return Optional.empty();
  }
}

package pressfold.quote;

import static pressfold.quote.Lexicon.*;
import static pressfold.quote.Words.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pressfold.quote.Grammar.Phrase;

/** Whom an article names, in full, by surname, by "he" and "she", and what it calls them. */
final class Cast {

  /** A person of the article. */
  private static final class Member {

    private final String name;
    private String role = "";
    private long gender;
    private long kin;
    private int sightings;
    private boolean person;

    private Member(String name) {
      this.name = name;
    }

    private boolean mayBe(long wanted) {
      return gender == 0 || wanted == 0 || (gender & wanted) != 0;
    }
  }

  /**
   * Whom the words beside a quote stand for, as far as the article tells.
   *
   * @param name in full
   * @param role what the article calls them, such as "White House spokeswoman"
   */
  record Identity(Optional<String> name, Optional<String> role) {}

  /** A place where somebody is named. */
  private record Sighting(Member member, int block, int token, int sentence, double weight) {}

  /** A name in a block: its tokens, and the traits of the title or role before it. */
  private record Name(int from, int to, long title) {}

  private static final long NO_NAME = FUNCTION | AUXILIARY | POSSESSIVE | TIME | ACCORDING;

  /** What tells something of whom a text is about, beside names. */
  private static final long TOLD = SUBJECT | MARK | QUOTE | AUXILIARY | SAY | TELL | VERB;

  private static final long NO_PERSON = OTHER | ORGANISATION | DOCUMENT | TIME | SPEECH;
  private static final long GENDER = MALE | FEMALE;
  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_ROLE = 70;
  private static final int LONGEST_TITLE = 10;
  private static final int MEMORY = 14;
  private static final int BIT = Long.SIZE - 6;

  /** A new paragraph counts as so many sentences. */
  private static final int PARAGRAPH = 2;

  private static final double TOPIC = 2;
  private static final double CLAUSE = 0.9;
  private static final double SPEAKER = 0.6;
  private static final double OWNER = -0.8;
  private static final double GENDER_KNOWN = 0.8;
  private static final double STRANGER = 1.5;
  private static final double FORGOTTEN = -6;

  private final List<Grammar> blocks;
  private final Map<Long, Member> byName = new HashMap<>();
  private final Map<Long, List<Member>> bySurname = new HashMap<>();

  /** A bit for each surname, by which most other words with a capital are known to be none. */
  private long surnames;

  /** In the order of the text. */
  private final List<Sighting> sightings = new ArrayList<>();

  Cast(List<Grammar> blocks) {
    this.blocks = blocks;
    List<List<Name>> names = new ArrayList<>(blocks.size());
    for (Grammar block : blocks) {
      List<Name> found = names(block.words);
      names.add(found);
      for (Name name : found) {
        if (name.to() - name.from() > 1) {
          introduce(block.words, name);
        }
      }
    }
    int sentence = 0;
    for (int block = 0; block < blocks.size(); block++) {
      sentence = follow(block, names.get(block), sentence + PARAGRAPH);
    }
  }

  private static List<Name> names(Words words) {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < words.size; i++) {
      if ((words.traits[i] & CAPITAL) != 0 && nameWord(words, i)) {
        int start = i;
        while (nameWord(words, i + 1) && !words.is(i, GENITIVE)) {
          i++;
        }
        int from = core(words, start, i + 1);
        if (from <= i) {
          names.add(new Name(from, i + 1, title(words, from)));
        }
      }
    }
    return names;
  }

  /** The traits of the title or role right before a name. */
  private static long title(Words words, int from) {
    return from > 0 ? words.traits[from - 1] & (TITLE | PERSON | GENDER) : 0;
  }

  private static boolean nameWord(Words words, int i) {
    return words.is(i, CAPITAL)
        && (!words.is(i, NO_NAME)
            || (words.is(i, GENDER) && words.is(i - 1, CAPITAL | TITLE | PERSON)));
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

  private void introduce(Words words, Name seen) {
    int from = seen.from();
    int to = seen.to();
    boolean place = words.is(from, PLACE) && !words.is(from, GENDER);
    if (to - from > LONGEST_NAME || place) {
      return;
    }
    for (int i = from; i < to; i++) {
      if (words.is(i, NO_PERSON) && !words.is(i, GENDER)) {
        return;
      }
    }
    long key = key(words, from, to);
    Member member = byName.get(key);
    if (member == null) {
      member = new Member(name(words, from, to));
      byName.put(key, member);
      long surname = surname(words, from, to);
      surnames |= 1L << (surname >>> BIT);
      bySurname.computeIfAbsent(surname, k -> new ArrayList<>(2)).add(member);
    }
    member.sightings++;
    long titled = seen.title() & GENDER;
    long gender = titled != 0 ? titled : words.traits[from] & GENDER;
    if (gender != GENDER && member.gender == 0) {
      member.gender = gender;
    }
    if (member.role.isEmpty()) {
      member.role = role(words, from, to);
    }
    member.kin |= kin(words, from, to);
    member.person |=
        member.gender != 0 || (seen.title() & (TITLE | PERSON)) != 0 || speaks(words, from, to);
  }

  /** What kinds of persons the words around a name make of it. */
  private static long kin(Words words, int from, int to) {
    long kin = 0;
    for (int i = from - 1;
        i > from - LONGEST_TITLE && words.is(i, WORD) && !words.is(i, NO_NAME);
        i--) {
      kin |= words.is(i, PERSON | TITLE) ? words.lexicon.kin(words.hashes[i]) : 0;
    }
    boolean apposition =
        words.isMark(to, ',') && words.is(to + 1, DETERMINER | POSSESSIVE | PERSON | TITLE);
    if (apposition || words.is(to, AUXILIARY)) {
      for (int i = to + 1;
          words.is(i, WORD) && (!words.is(i, PREPOSITION) || words.isWord(i, "as"));
          i++) {
        kin |= words.is(i, PERSON) ? words.lexicon.kin(words.hashes[i]) : 0;
      }
    }
    return kin;
  }

  private static String name(Words words, int from, int to) {
    StringBuilder name = new StringBuilder();
    for (int i = from; i < to; i++) {
      String word = words.word(i);
      int cut =
          words.is(i, GENITIVE) ? Math.max(word.lastIndexOf('’'), word.lastIndexOf('\'')) : -1;
      name.append(i > from ? " " : "").append(word, 0, cut > 0 ? cut : word.length());
    }
    return name.toString();
  }

  private static long key(Words words, int from, int to) {
    long key = 0;
    for (int i = from; i < to; i++) {
      key = 31 * key + words.hashes[i];
    }
    return key;
  }

  /** The last word's hash, of "Tom Brandt Jr." that of "Brandt". */
  private static long surname(Words words, int from, int to) {
    int last = to - 1;
    while (last > from && words.is(last, ABBREVIATION)) {
      last--;
    }
    return words.hashes[last];
  }

  /** What the text calls a person right before the name, or behind it between commas; or "". */
  private static String role(Words words, int from, int to) {
    int last = words.isMark(from - 1, ',') ? from - 2 : from - 1;
    if (words.is(last, PERSON)) {
      int first = last;
      while (first > from - LONGEST_TITLE
          && words.is(first - 1, WORD)
          && !words.is(first - 1, NO_NAME | VERB | SAY | TELL)) {
        first--;
      }
      return words.slice(first, last + 1);
    }
    if (!words.isMark(to, ',')) {
      return "";
    }
    int first = to + 1;
    while (words.is(first, DETERMINER | POSSESSIVE)) {
      first++;
    }
    boolean person = false;
    int end = first;
    while (words.is(end, WORD) && !words.is(end, RELATIVE | VERB | AUXILIARY)) {
      person |= words.is(end, PERSON) && !words.is(end, CAPITAL);
      end++;
    }
    if (words.isMark(end, ',') && words.is(end + 1, PLACE) && words.isMark(end + 2, ',')) {
      end += 2;
    }
    String role = person && words.isMark(end, ',') ? words.slice(first, end) : "";
    return role.length() <= LONGEST_ROLE ? role : "";
  }

  // ------------------------------------------------------------ following "he" and "she"

  /** Follows a block's names and pronouns; the number of its last sentence. */
  private int follow(int block, List<Name> names, int before) {
    Grammar grammar = blocks.get(block);
    Words words = grammar.words;
    int sentence = before;
    int from = 0;
    int next = 0;
    boolean governed = false;
    int named = names.isEmpty() ? -1 : names.get(0).from();
    for (int i = 0; i < words.size; i++) {
      if ((words.traits[i] & TOLD) == 0 && i != named && i + 1 < words.size) {
        continue;
      }
      if (i == named) {
        Name name = names.get(next++);
        named = next < names.size() ? names.get(next).from() : -1;
        Member member = known(words, name);
        if (member != null) {
          double weight = weight(words, i, name.to(), governed);
          sightings.add(new Sighting(member, block, i, sentence, weight));
          governed = true;
        }
      } else if (words.is(i, SUBJECT) && words.is(i, GENDER)) {
        long gender = words.traits[i] & GENDER;
        Member member = antecedent(gender, sentence);
        if (member != null) {
          double weight = weight(words, i, i + 1, governed);
          sightings.add(new Sighting(member, block, i, sentence, weight));
          member.gender = member.gender == 0 ? gender : member.gender;
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
        || (words.is(before, CAPITAL) && !words.is(before, NO_NAME))) {
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

  private @Nullable Member antecedent(long gender, int sentence) {
    Member best = null;
    double bestScore = FORGOTTEN;
    for (int i = sightings.size() - 1; i >= Math.max(0, sightings.size() - MEMORY); i--) {
      Sighting seen = sightings.get(i);
      Member member = seen.member();
      double score = seen.weight() - (sentence - seen.sentence());
      score += (member.gender & gender) != 0 ? GENDER_KNOWN : 0;
      score -= member.person ? 0 : STRANGER;
      if (member.mayBe(gender) && score > bestScore) {
        bestScore = score;
        best = member;
      }
    }
    return best;
  }

  /** Who is named; who is known by a surname only is a member from then on. */
  private @Nullable Member known(Words words, Name name) {
    Member member = named(words, name.from(), name.to(), name.title());
    boolean person = (name.title() & TITLE) != 0 || speaks(words, name.from(), name.to());
    if (member == null && name.to() - name.from() == 1 && person) {
      introduce(words, name);
      return named(words, name.from(), name.to(), name.title());
    }
    if (member != null) {
      // "Mr. Brandt was appointed as envoy": a later mention may tell what the first did not.
      member.kin |= kin(words, name.from(), name.to());
    }
    return member;
  }

  private @Nullable Member named(Words words, int from, int to, long title) {
    if (to - from >= 2) {
      return byName.get(key(words, from, to));
    }
    Member best = null;
    long surname = surname(words, from, to);
    if ((surnames & 1L << (surname >>> BIT)) == 0) {
      return null;
    }
    for (Member member : bySurname.getOrDefault(surname, List.of())) {
      if (member.mayBe(title & GENDER) && (best == null || member.sightings > best.sightings)) {
        best = member;
      }
    }
    return best;
  }

  // ------------------------------------------------------------ who is meant

  /** Whom the words beside a quote stand for. */
  Identity identify(int block, Phrase mention) {
    Words words = blocks.get(block).words;
    boolean pronoun = words.is(mention.from(), SUBJECT);
    // "It" at a sentence's beginning has a capital and is no name.
    boolean named =
        !pronoun
            && words.is(mention.to() - 1, CAPITAL)
            && !(mention.to() - mention.from() == 1 && words.is(mention.from(), NO_NAME));
    int from = named ? core(words, mention.from(), mention.to()) : mention.to();
    Member member =
        from < mention.to()
            ? named(words, from, mention.to(), title(words, from))
            : pronoun ? sighted(block, mention.from()) : named ? null : described(block, mention);
    if (member != null) {
      return new Identity(
          Optional.of(member.name), Optional.of(member.role).filter(role -> !role.isEmpty()));
    }
    Optional<String> name =
        from < mention.to()
            ? Optional.of(name(words, from, mention.to()))
            : pronoun ? Optional.empty() : organisation(words, mention);
    return new Identity(name, Optional.empty());
  }

  /** Whom the "he" or "she" at the token was held to mean. */
  private @Nullable Member sighted(int block, int token) {
    for (Sighting seen : sightings) {
      if (seen.block() == block && seen.token() == token) {
        return seen.member();
      }
    }
    return null;
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
        ? Optional.of(words.slice(from, mention.to()))
        : Optional.empty();
  }

  /** Whom "the senior diplomat" means: the last one named who is known to be of that kind. */
  private @Nullable Member described(int block, Phrase mention) {
    Words words = blocks.get(block).words;
    int head = mention.to() - 1;
    if (!words.is(head, PERSON) || !words.isWord(mention.from(), "the")) {
      return null;
    }
    long kin = words.lexicon.kin(words.hashes[head]);
    Member last = null;
    for (Sighting seen : sightings) {
      if (seen.block() > block || (seen.block() == block && seen.token() >= mention.from())) {
        break;
      }
      last = (seen.member().kin & kin) != 0 ? seen.member() : last;
    }
    return last;
  }
}

package pressfold.quote;

import static pressfold.quote.Lexicon.*;
import static pressfold.quote.Words.*;

import pressfold.quote.Grammar.Phrase;

/** Finds who is cited for each quote of a block. */
final class Attributor {

  /** Where a speaker was found, the surest first. */
  enum Rule {
    AFTER_INVERTED(0.98),
    ACCORDING(0.93),
    AFTER(0.97),
    AFTER_WEAK(0.7),
    BEFORE_CLOSE(0.95),
    BEFORE(0.9),
    OUTER(0.75),
    OWNER(0.5),
    LOOSE_AFTER(0.8),
    LABEL(0.7),
    CARRIED(0.95),
    CONTINUED(0.9),
    SUBJECT(0.5),
    PREVIOUS_SAYS(0.6),
    ABOVE_QUOTE(0.7),
    ABOVE_COLON(0.7),
    ABOVE(0.5),
    NONE(0);

    private final double confidence;

    Rule(double confidence) {
      this.confidence = confidence;
    }

    /** How often the rule is right, about. */
    double confidence() {
      return confidence;
    }

    /** Whether somebody says the sentence that the words stand in. */
    boolean said() {
      return plain() || this == BEFORE || this == OUTER || this == LOOSE_AFTER;
    }

    /** Whether somebody plainly says the words. */
    boolean plain() {
      return this == AFTER_INVERTED || this == AFTER || this == ACCORDING || this == BEFORE_CLOSE;
    }
  }

  /** What was found, in tokens; the cue may be missing (-1). */
  record Found(Rule rule, Phrase speaker, int cue) {

    static final Found NONE = new Found(Rule.NONE, Phrase.NONE, -1);

    static Found of(Rule rule, Phrase speaker, int cue) {
      return speaker.none() ? NONE : new Found(rule, speaker, cue);
    }

    boolean none() {
      return rule == Rule.NONE;
    }

    Found as(Rule other) {
      return of(other, speaker, cue);
    }
  }

  /** So many words at most stand between a role and the name behind it. */
  private static final int APPOSITION = 7;

  /** So many verbs are tried at most. */
  private static final int TRIES = 8;

  /** A line that signs a quote has hardly more words. */
  private static final int SIGNATURE = 14;

  private final Words words;
  private final Grammar grammar;

  Attributor(Grammar grammar) {
    this.grammar = grammar;
    this.words = grammar.words;
  }

  /** Who is cited for the quote in its own sentence. */
  Found find(int q) {
    int from = grammar.sentenceStart(q);
    int to = grammar.sentenceEnd(q);
    Found after = after(q, from, to);
    if (after.rule() == Rule.AFTER_INVERTED || (!after.none() && grammar.lastInside(q) == ',')) {
      return after;
    }
    Found before = before(q, from);
    if (!before.none() || !after.none()) {
      return before.none() ? after : before;
    }
    Found loose = looseAfter(q, to);
    return loose.none() ? mainSubject(q, from) : loose;
  }

  /** Whether this sentence or the one before has a quote left of this one. */
  boolean quoteBefore(int q) {
    int from = grammar.sentenceStart(q);
    return find(from > 0 ? grammar.sentenceStart(from - 1) : from, q, QUOTE) >= 0;
  }

  /** Whether the quote stands where a thing's name would: "on the ... channel". */
  boolean named(int q) {
    return words.is(q - 1, DETERMINER | GENITIVE | POSSESSIVE);
  }

  /** Whether nothing but quotes stands in the sentence. */
  boolean alone(int q) {
    return find(grammar.sentenceStart(q), grammar.sentenceEnd(q), WORD | NUMBER) < 0;
  }

  private int find(int from, int to, long any) {
    for (int i = from; i < to; i++) {
      if (words.is(i, any)) {
        return i;
      }
    }
    return -1;
  }

  private Found after(int q, int from, int to) {
    int i = q + 1;
    while (i < to && (words.isMark(i, ',') || words.isDash(i))) {
      i++;
    }
    boolean clause = words.is(i, SUBORDINATOR | RELATIVE | CONJUNCTION) && !words.isWord(i, "as");
    if (i >= to || clause) {
      return Found.NONE;
    }
    if (words.is(i, ACCORDING)) {
      return according(i, to);
    }
    char last = grammar.lastInside(q);
    boolean said = ",?!—–-".indexOf(last) >= 0;
    int verb = i;
    while (verb < to && words.is(verb, ADVERB | AUXILIARY)) {
      verb++;
    }
    if (words.is(verb, said ? SAY | TELL | VERB : SAY | TELL) && !words.is(verb, CAPITAL)) {
      Phrase speaker = inverted(verb, to, said);
      if (!speaker.none()) {
        return new Found(Rule.AFTER_INVERTED, speaker, verb);
      }
    }
    Found weak = Found.NONE;
    for (int j = i; j < to && !words.is(j, QUOTE); j++) {
      if (!grammar.finite(j, i)) {
        continue;
      }
      boolean speech = words.is(j, said ? SAY | TELL : SAY);
      if (speech && j > i && words.isMark(j - 1, ',')) {
        Phrase speaker = inverted(j, to, false);
        if (!speaker.none()) {
          return new Found(Rule.AFTER_INVERTED, speaker, j);
        }
      }
      Phrase speaker = grammar.subject(j, i);
      boolean somebody = !speaker.none() && !words.is(speaker.from(), RELATIVE);
      if (speech) {
        return somebody ? new Found(Rule.AFTER, speaker, j) : weak;
      }
      if (somebody && last == ',' && weak.none() && q == from) {
        weak = new Found(Rule.AFTER_WEAK, speaker, j);
      }
    }
    return weak;
  }

  /** Who stands after the verb, as in ", said the senator"; not so in "said the bill passed". */
  private Phrase inverted(int verb, int to, boolean surely) {
    if (words.is(verb, BASE | ING)
        || words.is(verb + 1, PRONOUN | TIME)
        || words.isWord(verb, "told")) {
      return Phrase.NONE;
    }
    Phrase p = grammar.phraseFrom(verb + 1, to);
    boolean speaker = words.is(verb, SAY) || speaks(p);
    boolean acts = words.is(p.to(), AUXILIARY) || grammar.finite(p.to(), p.from());
    return !p.none() && speaker && (surely || !acts) ? p : Phrase.NONE;
  }

  private Found before(int q, int from) {
    Found best = Found.NONE;
    double bestScore = 3;
    boolean colon = words.isMark(q - 1, ':');
    // The verb right before a colon or comma ties, whatever it is: "she put it this way: ...".
    int tied = colon ? from : words.isMark(q - 1, ',') ? q - 4 : q;
    int tries = TRIES;
    for (int j = q - 1; j >= from && tries > 0 && bestScore < 10; j--) {
      Phrase speaker = Phrase.NONE;
      boolean close = j >= q - 3 || colon;
      Rule rule = close ? Rule.BEFORE_CLOSE : Rule.BEFORE;
      boolean speech = words.is(j, SAY | TELL);
      boolean finite = grammar.finite(j, from);
      boolean any = finite && j >= tied;
      tied = any ? q : tied;
      double score = words.is(j, SAY) || any ? 10 : 7;
      boolean other =
          speech && (words.is(j, ING) || (words.is(j, BASE) && words.isWord(j - 1, "to")));
      if (other || (finite && (speech || any))) {
        tries--;
        // "The bridge was called ... by Smith"
        boolean passive = words.is(j - 1, AUXILIARY) && words.isWord(q + 1, "by");
        speaker = passive ? grammar.phraseFrom(q + 2, words.size) : grammar.subject(j, from);
        if (speaker.none()) {
          speaker = inverted(j, q, false);
        }
        score = other ? 6.5 : score;
      } else if (words.is(j, ACCORDING)) {
        speaker = according(j, q).speaker();
        rule = Rule.ACCORDING;
      }
      if (speaker.none()) {
        continue;
      }
      score -= words.is(speaker.from(), RELATIVE) && !close ? 5 : 0;
      score -= words.is(speaker.from() - 1, SUBORDINATOR) && !words.is(j, SAY) ? 3 : 0;
      if (score > bestScore) {
        bestScore = score;
        best = new Found(rule, speaker, j);
      }
    }
    return outermost(best, from);
  }

  /** Of "Smith said Jones believes", Smith: who reports another's words is the speaker. */
  private Found outermost(Found inner, int from) {
    int start = inner.speaker().from();
    boolean behindClause = words.isMark(start - 1, ',');
    if (inner.none() || (words.is(start - 1, MARK | CONJUNCTION) && !behindClause)) {
      return inner;
    }
    for (int j = start - 1; j > from; j--) {
      if (words.is(j, QUOTE) || (words.isMark(j, ',') && words.is(j + 1, CONJUNCTION))) {
        return inner;
      }
      // "Smith said that when it rains, Jones believes ..."
      int clause = words.isWord(j + 1, "that") ? j + 2 : j + 1;
      boolean reports = !behindClause || words.is(clause, SUBORDINATOR);
      if (reports && words.is(j, SAY) && (grammar.finite(j, from) || words.is(j, ING))) {
        Phrase outer = grammar.subject(j, from);
        if (!outer.none()
            && !words.is(outer.from(), RELATIVE)
            && !words.is(outer.from() - 1, RELATIVE | SUBORDINATOR)) {
          return outermost(new Found(Rule.OUTER, outer, j), from);
        }
      }
    }
    return inner;
  }

  /** Who stands behind "according to". */
  private Found according(int cue, int to) {
    Phrase p = grammar.phraseFrom(words.is(cue + 1, PREPOSITION) ? cue + 2 : cue + 1, to);
    return speaks(p) ? new Found(Rule.ACCORDING, p, cue) : Found.NONE;
  }

  private boolean speaks(Phrase p) {
    return words.is(p.to() - 1, SOMEBODY) && !words.is(p.from(), PRONOUN);
  }

  private Found looseAfter(int q, int to) {
    int tries = TRIES;
    int clause = q + 1;
    for (int j = q + 1; j < to && tries > 0; j++) {
      if (words.isMark(j, ',')) {
        clause = j + 1;
      } else if (words.is(j, SAY) && grammar.finite(j, q + 1)) {
        tries--;
        Phrase speaker = grammar.subject(j, clause);
        if (speaker.none() && j == clause && clause > q + 1) {
          speaker = inverted(j, to, false);
        }
        if (!speaker.none()) {
          return new Found(Rule.LOOSE_AFTER, speaker, j);
        }
      } else if (words.is(j, ACCORDING)) {
        return according(j, to);
      }
    }
    return Found.NONE;
  }

  private Found mainSubject(int q, int from) {
    if (words.isMark(q - 1, ':')) {
      int first = q - 1;
      while (first > from && !words.isDash(first - 1)) {
        first--;
      }
      Phrase label = grammar.phraseFrom(first, q);
      if (!label.none()) {
        return new Found(Rule.LABEL, label, -1);
      }
    }
    for (int j = q - 1; j >= from && j > q - 8; j--) {
      boolean owned = j > from && words.is(j, SPEECH) && words.is(j - 1, GENITIVE | POSSESSIVE);
      if (owned || (j == q - 1 && words.is(j, GENITIVE))) {
        return new Found(Rule.OWNER, owner(owned ? j - 1 : j, from), -1);
      }
    }
    int tries = TRIES;
    for (int j = q - 1; j >= from && tries > 0; j--) {
      if (grammar.acts(j, from)) {
        tries--;
        Phrase speaker = grammar.subject(j, from);
        if (!speaker.none() && !words.is(speaker.from(), RELATIVE)) {
          return new Found(Rule.SUBJECT, speaker, -1);
        }
      }
    }
    return Found.NONE;
  }

  private Phrase owner(int i, int from) {
    int a = i;
    while (a > from && words.is(a - 1, CAPITAL) && !words.is(a, POSSESSIVE)) {
      a--;
    }
    return new Phrase(a, i + 1);
  }

  /** Who the sentence before the quote's is about. */
  Found previous(int q) {
    int from = grammar.sentenceStart(q);
    return from == 0 ? Found.NONE : about(from - 1);
  }

  /** Who the block's last sentence is about. */
  Found last() {
    return words.size == 0 ? Found.NONE : about(words.size - 1);
  }

  /** Who signs the quote above: "— Jane Doe, engineer". */
  Found signature() {
    boolean signs = words.isDash(0) && words.size <= SIGNATURE && words.is(1, CAPITAL);
    Phrase p = signs ? grammar.phraseFrom(1, words.size) : Phrase.NONE;
    return speaks(p) ? new Found(Rule.LABEL, p, -1) : Found.NONE;
  }

  private Found about(int token) {
    Found cited = before(token + 1, grammar.sentenceStart(token));
    return speaks(cited.speaker()) ? cited.as(Rule.PREVIOUS_SAYS) : Found.NONE;
  }

  /** Where in a phrase its name begins: "White House spokeswoman | Jen Psaki". */
  static Phrase mention(Words words, Phrase p) {
    if (!words.is(p.to() - 1, CAPITAL)) {
      return named(words, p);
    }
    int a = p.to() - 1;
    while (a > p.from()
        && words.is(a - 1, CAPITAL)
        && !words.is(a - 1, GENITIVE | DETERMINER | POSSESSIVE)) {
      a--;
    }
    return Cast.core(words, a, p.to()) == p.to() ? p : new Phrase(a, p.to());
  }

  /** The name in "the city's engineer for bridges, Jane Doe", or the role itself. */
  private static Phrase named(Words words, Phrase role) {
    int comma = role.to();
    while (comma < role.to() + APPOSITION
        && words.is(comma, PREPOSITION | DETERMINER | POSSESSIVE | CAPITAL)) {
      comma++;
    }
    int end = comma + 1;
    while (words.is(end, CAPITAL)
        && !words.is(end, GENITIVE | PREPOSITION | DETERMINER | SUBJECT)) {
      end++;
    }
    boolean name =
        words.is(role.to() - 1, PERSON)
            && words.isMark(comma, ',')
            && end > comma + 2
            && !words.is(end, AUXILIARY);
    return name ? new Phrase(comma + 1, end) : role;
  }
}

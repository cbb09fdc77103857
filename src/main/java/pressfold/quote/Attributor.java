package pressfold.quote;

import static pressfold.quote.Lexicon.*;
import static pressfold.quote.Words.*;

import java.util.Optional;
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
    SUBJECT_AFTER(0.4),
    PREVIOUS(0.45),
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

    Found as(Rule other) {
      return new Found(other, speaker, cue);
    }
  }

  /** So many words at most stand between a role and the name behind it. */
  private static final int APPOSITION = 7;

  /** So many verbs are tried at most. */
  private static final int TRIES = 8;

  /** What a word between a verb and the quote takes from the verb's chances. */
  private static final double DISTANCE = 0.15;

  /** A line that signs a quote has hardly more words. */
  private static final int SIGNATURE = 14;

  private final Words words;
  private final Grammar grammar;

  Attributor(Words words) {
    this.words = words;
    this.grammar = new Grammar(words);
  }

  Optional<Found> find(int q) {
    int from = bracket(q, grammar.sentenceStart(q));
    int to = grammar.sentenceEnd(q);
    Optional<Found> after = after(q, from, to);
    char last = grammar.lastInside(q);
    Optional<Found> before = before(q, from);
    if (words.isMark(q - 1, ':') && before.isPresent() && !verbBetween(lastDash(q, from), q - 1)) {
      return mainSubject(q, from, to);
    }
    if (after.isPresent()
        && (last == ',' || before.isEmpty() || after.get().rule() == Rule.AFTER_INVERTED)) {
      return after;
    }
    if (before.isPresent()) {
      return before;
    }
    if (after.isPresent()) {
      return after;
    }
    Optional<Found> loose = looseAfter(q, to);
    if (loose.isPresent()) {
      return loose;
    }
    return mainSubject(q, from, to);
  }

  /** Whether the sentence before holds a quote. */
  boolean quoteBefore(int q) {
    int from = grammar.sentenceStart(q);
    for (int i = from; i < q; i++) {
      if (words.is(i, QUOTE)) {
        return true;
      }
    }
    for (int i = from > 0 ? grammar.sentenceStart(from - 1) : from; i < from; i++) {
      if (words.is(i, QUOTE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the quote stands where a thing's name would: "on the ... channel". */
  boolean named(int q) {
    return words.is(q - 1, DETERMINER | GENITIVE | POSSESSIVE)
        || (words.is(q - 1, PREPOSITION) && words.is(q + 1, WORD) && !words.is(q + 1, CAPITAL));
  }

  boolean alone(int q) {
    int from = grammar.sentenceStart(q);
    for (int i = from; i < q; i++) {
      if (!words.is(i, MARK | QUOTE)) {
        return false;
      }
    }
    int to = grammar.sentenceEnd(q);
    for (int i = q + 1; i < to; i++) {
      if (!words.is(i, MARK | QUOTE)) {
        return false;
      }
    }
    return true;
  }

  private int lastDash(int q, int from) {
    int first = q - 1;
    while (first > from
        && !words.isMark(first - 1, '-')
        && !words.isMark(first - 1, '–')
        && !words.isMark(first - 1, '—')) {
      first--;
    }
    return first;
  }

  /** Where the bracket around the quote begins, or the sentence. */
  private int bracket(int q, int from) {
    for (int i = q - 1; i >= from && !words.isMark(i, ')'); i--) {
      if (words.isMark(i, '(')) {
        return i + 1;
      }
    }
    return from;
  }

  private Optional<Found> after(int q, int from, int to) {
    int i = q + 1;
    while (i < to
        && (words.isMark(i, ',')
            || words.isMark(i, '-')
            || words.isMark(i, '—')
            || words.isMark(i, '–'))) {
      i++;
    }
    if (i >= to) {
      return Optional.empty();
    }
    if (words.is(i, SUBORDINATOR | RELATIVE | CONJUNCTION) && !words.isWord(i, "as")) {
      return Optional.empty();
    }
    if (words.is(i, ACCORDING)) {
      return according(i, to);
    }
    int v = i;
    while (v < to && words.is(v, ADVERB | AUXILIARY)) {
      v++;
    }
    int verb = v;
    boolean said = ",?!—–-".indexOf(grammar.lastInside(q)) >= 0;
    if ((words.is(v, SAY | TELL) || (said && words.is(v, VERB))) && !words.is(v, CAPITAL)) {
      Optional<Phrase> speaker = inverted(v, to, said);
      if (speaker.isPresent()) {
        return speaker.map(p -> new Found(Rule.AFTER_INVERTED, p, verb));
      }
    }
    Optional<Found> weak = Optional.empty();
    for (int j = i; j < to && !words.is(j, QUOTE); j++) {
      boolean speech = speech(j, i) && (said || words.is(j, SAY));
      if (speech && j > i && words.isMark(j - 1, ',')) {
        Optional<Phrase> speaker = inverted(j, to);
        if (speaker.isPresent()) {
          return Optional.of(new Found(Rule.AFTER_INVERTED, speaker.get(), j));
        }
      }
      if (speech || grammar.finite(j, i)) {
        Optional<Phrase> speaker = grammar.subject(j, i);
        if (speaker.isPresent()
            && !words.is(speaker.get().from(), RELATIVE)
            && !verbBetween(i, speaker.get().from())) {
          if (speech) {
            return Optional.of(new Found(Rule.AFTER, speaker.get(), j));
          }
          if (grammar.lastInside(q) == ',' && weak.isEmpty() && q == from) {
            weak = Optional.of(new Found(Rule.AFTER_WEAK, speaker.get(), j));
          }
          continue;
        }
        if (speech) {
          break;
        }
      }
    }
    return weak;
  }

  /** Whether the token is a verb of speech in use, "went on" and "put it" among them. */
  private boolean speech(int j, int from) {
    if (words.is(j, SAY | TELL)) {
      return grammar.finite(j, from);
    }
    boolean goesOn = words.isWord(j, "went") || words.isWord(j, "goes");
    boolean putsIt = words.isWord(j, "put") || words.isWord(j, "puts");
    return goesOn ? words.isWord(j + 1, "on") : putsIt && words.isWord(j + 1, "it");
  }

  private boolean verbBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (grammar.finite(i, from) || words.is(i, AUXILIARY)) {
        return true;
      }
    }
    return false;
  }

  /** Who stands after the verb, as in ", said the senator"; not so in "said the bill passed". */
  private Optional<Phrase> inverted(int verb, int to) {
    return inverted(verb, to, false);
  }

  private Optional<Phrase> inverted(int verb, int to, boolean surely) {
    if (words.is(verb, BASE | ING)
        || words.is(verb + 1, PRONOUN | TIME)
        || words.isWord(verb + 1, "reporters")) {
      return Optional.empty();
    }
    if (words.isWord(verb, "told") || words.isWord(verb, "tells")) {
      return Optional.empty();
    }
    return grammar
        .phraseFrom(verb + 1, to)
        .filter(p -> words.is(verb, SAY) || speaks(p))
        .filter(p -> surely || (!words.is(p.to(), AUXILIARY) && !grammar.finite(p.to(), p.from())));
  }

  private Optional<Found> before(int q, int from) {
    Optional<Found> best = Optional.empty();
    double bestScore = Double.NEGATIVE_INFINITY;
    boolean colon = words.isMark(q - 1, ':');
    boolean introduced = colon || words.isMark(q - 1, ',');
    boolean nearest = true;
    int tries = TRIES;
    for (int j = q - 1; j >= from && tries > 0 && bestScore < 13 - DISTANCE * (q - j); j--) {
      boolean any =
          introduced
              && nearest
              && (colon || j >= q - 4)
              && grammar.finite(j, from)
              && !words.is(j, AUXILIARY);
      nearest &= !any;
      boolean finite = speech(j, from) || any;
      boolean other =
          words.is(j, SAY | TELL)
              && (words.is(j, ING) || (words.is(j, BASE) && words.isWord(j - 1, "to")));
      Optional<Phrase> speaker = Optional.empty();
      boolean close = j >= q - 3 || colon;
      Rule rule = close ? Rule.BEFORE_CLOSE : Rule.BEFORE;
      double score = words.is(j, SAY) || any ? 10 : 7;
      if (finite || other) {
        tries--;
        speaker = grammar.subject(j, from);
        Optional<Phrase> behind = inverted(j, q);
        boolean parenthesis =
            words.isMark(j - 1, ',') && behind.isPresent() && behind.get().to() == q - 1;
        if (speaker.isEmpty() || parenthesis) {
          speaker = behind;
        }
        score = other ? 6.5 : score;
      } else if (words.is(j, ACCORDING)) {
        speaker = according(j, q).map(Found::speaker);
        rule = Rule.ACCORDING;
      }
      if (speaker.isEmpty()) {
        continue;
      }
      Phrase p = speaker.get();
      score += close ? 3 : 0;
      score -= DISTANCE * (q - j);
      score -= words.is(p.from(), RELATIVE) && !close ? 5 : 0;
      score -= words.is(p.from() - 1, SUBORDINATOR) && !words.is(j, SAY) ? 3 : 0;
      score -= words.is(j - 1, AUXILIARY) && words.is(j, BASE) && !words.is(j, SAY) ? 3 : 0;
      if (score > bestScore && score > 3) {
        bestScore = score;
        best = Optional.of(new Found(rule, p, j));
      }
    }
    return best.map(found -> passive(q, found)).map(found -> outermost(found, from));
  }

  /** Of "was called ... by Smith", Smith. */
  private Found passive(int q, Found found) {
    boolean passive =
        words.is(found.cue() - 1, AUXILIARY)
            && words.is(found.cue(), TELL)
            && words.isWord(q + 1, "by");
    return passive
        ? grammar
            .phraseFrom(q + 2, words.size)
            .map(p -> new Found(Rule.AFTER_INVERTED, p, found.cue()))
            .orElse(found)
        : found;
  }

  /** Of "Smith said Jones believes", Smith: who reports another's words is the speaker. */
  private Found outermost(Found inner, int from) {
    int start = inner.speaker().from();
    boolean behindClause = words.isMark(start - 1, ',');
    if (start <= from
        || (inner.rule() != Rule.BEFORE && inner.rule() != Rule.BEFORE_CLOSE)
        || inner.cue() < start
        || (words.is(start - 1, MARK | CONJUNCTION) && !behindClause)) {
      return inner;
    }
    for (int j = start - 1; j > from; j--) {
      if (words.is(j, QUOTE)
          || (words.isMark(j, ',') && words.is(j + 1, CONJUNCTION))
          || words.isMark(j, ';')) {
        return inner;
      }
      // "Smith said that when it rains, Jones believes ..."
      int clause = words.isWord(j + 1, "that") ? j + 2 : j + 1;
      boolean reports = !behindClause || words.is(clause, SUBORDINATOR);
      if (reports && words.is(j, SAY) && (grammar.finite(j, from) || words.is(j, ING))) {
        Optional<Phrase> outer = grammar.subject(j, from);
        if (outer.isPresent()
            && !words.is(outer.get().from(), RELATIVE)
            && !words.is(outer.get().from() - 1, RELATIVE | SUBORDINATOR)) {
          return outermost(new Found(Rule.OUTER, outer.get(), j), from);
        }
      }
    }
    return inner;
  }

  /** Who stands behind "according to". */
  private Optional<Found> according(int cue, int to) {
    int first = words.is(cue + 1, PREPOSITION) ? cue + 2 : cue + 1;
    return grammar
        .phraseFrom(first, to)
        .filter(this::speaks)
        .map(p -> new Found(Rule.ACCORDING, p, cue));
  }

  private boolean speaks(Phrase p) {
    return words.is(p.to() - 1, CAPITAL | PERSON | ORGANISATION | DOCUMENT | SUBJECT)
        && !words.is(p.from(), PRONOUN);
  }

  private Optional<Found> looseAfter(int q, int to) {
    int tries = TRIES;
    for (int j = q + 1; j < to && tries > 0; j++) {
      if (words.is(j, SAY) && grammar.finite(j, q + 1)) {
        tries--;
        int cue = j;
        int comma = j;
        while (comma > q && !words.isMark(comma, ',')) {
          comma--;
        }
        Optional<Phrase> speaker = grammar.subject(j, comma > q ? comma + 1 : q + 1);
        if (speaker.isEmpty() && j == comma + 1) {
          speaker = inverted(j, to);
        }
        if (speaker.isPresent()) {
          return speaker.map(p -> new Found(Rule.LOOSE_AFTER, p, cue));
        }
      }
      if (words.is(j, ACCORDING)) {
        return according(j, to);
      }
    }
    return Optional.empty();
  }

  private Optional<Found> mainSubject(int q, int from, int to) {
    if (words.isMark(q - 1, ':')) {
      int first = lastDash(q, from);
      if (!verbBetween(first, q - 1)) {
        Optional<Phrase> label = grammar.phraseFrom(first, q);
        if (label.isPresent()) {
          return label.map(p -> new Found(Rule.LABEL, p, -1));
        }
      }
    }
    for (int j = q - 1; j >= from && j > q - 8; j--) {
      boolean owned = j > from && words.is(j, SPEECH) && words.is(j - 1, GENITIVE | POSSESSIVE);
      if (owned || (j == q - 1 && words.is(j, GENITIVE))) {
        return owner(owned ? j - 1 : j, from).map(p -> new Found(Rule.OWNER, p, -1));
      }
    }
    int tries = TRIES;
    for (int j = q - 1; j >= from && tries > 0; j--) {
      if (grammar.finite(j, from) || words.is(j, AUXILIARY)) {
        tries--;
        Optional<Phrase> speaker = grammar.subject(j, from);
        if (speaker.isPresent() && !words.is(speaker.get().from(), RELATIVE)) {
          return speaker.map(p -> new Found(Rule.SUBJECT, p, -1));
        }
      }
    }
    for (int j = q + 1; j < to; j++) {
      if (grammar.finite(j, from) || words.is(j, AUXILIARY)) {
        return grammar.subject(j, from).map(p -> new Found(Rule.SUBJECT_AFTER, p, -1));
      }
    }
    return Optional.empty();
  }

  private Optional<Phrase> owner(int i, int from) {
    int a = i;
    while (a > from && words.is(a - 1, CAPITAL) && !words.is(a, POSSESSIVE)) {
      a--;
    }
    return Optional.of(new Phrase(a, i + 1));
  }

  /** Who the sentence before the quote's is about. */
  Optional<Found> previous(int q) {
    int from = grammar.sentenceStart(q);
    return from == 0 ? Optional.empty() : about(from - 1);
  }

  /** Who the block's last sentence is about. */
  Optional<Found> last() {
    return words.size == 0 ? Optional.empty() : about(words.size - 1);
  }

  /** Who signs the quote above: "— Jane Doe, engineer". */
  Optional<Found> signature() {
    boolean dash = words.isMark(0, '-') || words.isMark(0, '—') || words.isMark(0, '–');
    return dash && words.size <= SIGNATURE && words.is(1, CAPITAL)
        ? grammar
            .phraseFrom(1, words.size)
            .filter(this::speaks)
            .map(p -> new Found(Rule.LABEL, p, -1))
        : Optional.empty();
  }

  private Optional<Found> about(int token) {
    int from = grammar.sentenceStart(token);
    Optional<Found> cited = before(token + 1, from);
    if (cited.isPresent()) {
      return cited.filter(f -> speaks(f.speaker())).map(f -> f.as(Rule.PREVIOUS_SAYS));
    }
    for (int j = from; j <= token; j++) {
      if (grammar.finite(j, from) || words.is(j, AUXILIARY)) {
        Optional<Phrase> speaker = grammar.subject(j, from);
        if (speaker.filter(this::speaks).isPresent()) {
          return speaker.map(p -> new Found(Rule.PREVIOUS, p, -1));
        }
      }
    }
    return Optional.empty();
  }

  /** Where in a phrase its name begins: "White House spokeswoman | Jen Psaki". */
  static Phrase mention(Words words, Phrase p) {
    if (!words.is(p.to() - 1, CAPITAL)) {
      return named(words, p).orElse(p);
    }
    int a = p.to() - 1;
    while (a > p.from()
        && words.is(a - 1, CAPITAL)
        && !words.is(a - 1, GENITIVE)
        && !words.is(a - 1, DETERMINER | POSSESSIVE)) {
      a--;
    }
    return Cast.core(words, a, p.to()) == p.to() ? p : new Phrase(a, p.to());
  }

  /** The name in "the city's engineer for bridges, Jane Doe". */
  private static Optional<Phrase> named(Words words, Phrase role) {
    if (!words.is(role.to() - 1, PERSON)) {
      return Optional.empty();
    }
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
    boolean name = words.isMark(comma, ',') && end > comma + 2 && !words.is(end, AUXILIARY);
    return name ? Optional.of(new Phrase(comma + 1, end)) : Optional.empty();
  }
}

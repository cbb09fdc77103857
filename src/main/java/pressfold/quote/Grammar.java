package pressfold.quote;

import static pressfold.quote.Lexicon.*;
import static pressfold.quote.Words.*;

/**
 * A light reading of one block's sentences: where they end, which words are verbs, who their
 * subjects are.
 */
final class Grammar {

  /** Words that name somebody; offsets of tokens, the end exclusive. */
  record Phrase(int from, int to) {

    static final Phrase NONE = new Phrase(-1, -1);

    boolean none() {
      return to < 0;
    }
  }

  private static final long NO_NOUN = FUNCTION | AUXILIARY | MARK | QUOTE;
  private static final long VERBS = SAY | TELL | VERB;
  private static final int DEPTH = 6;

  /** No speaker stands further from a quote, in words, than this. */
  private static final int REACH = 80;

  /** A clause between a noun and its verb has hardly more words. */
  private static final int CLAUSE = 10;

  final Words words;
  private int[] sentences = {};

  Grammar(Words words) {
    this.words = words;
  }

  // ------------------------------------------------------------ sentences

  int sentenceStart(int token) {
    return Math.max(sentences()[token], token - REACH);
  }

  /** Behind the last token of the sentence. */
  int sentenceEnd(int token) {
    int start = sentences()[token];
    int i = token + 1;
    while (i < words.size && i < token + REACH && sentences()[i] == start) {
      i++;
    }
    return i;
  }

  /** For each token the first of its sentence. */
  private int[] sentences() {
    if (sentences.length == 0) {
      sentences = new int[words.size];
      for (int i = 1; i < words.size; i++) {
        sentences[i] = endsSentence(i - 1) ? i : sentences[i - 1];
      }
    }
    return sentences;
  }

  boolean endsSentence(int i) {
    if (i + 1 >= words.size) {
      return true;
    }
    boolean capitalNext = words.is(i + 1, CAPITAL | QUOTE | NUMBER);
    if (words.is(i, MARK)) {
      char c = words.text.charAt(words.start[i]);
      return (c == '.' || c == '?' || c == '!') && capitalNext;
    }
    if (words.is(i, QUOTE)) {
      char last = lastInside(i);
      if (last == '.' || last == '?' || last == '!') {
        return capitalNext && !tagFollows(i, last != '.');
      }
    }
    return false;
  }

  /** The last character of a quote before its closing mark. */
  char lastInside(int quote) {
    int i = words.end[quote] - 1;
    while (i > words.start[quote] && isQuoteMark(words.text.charAt(i))) {
      i--;
    }
    return words.text.charAt(i);
  }

  private static boolean isQuoteMark(char c) {
    return c < 0x80 ? c == '"' || c == '\'' || c == ' ' : "“”„‟«»‘’‚‹›「」『』".indexOf(c) >= 0;
  }

  /** Whether "X said" follows and nothing that X said. */
  private boolean tagFollows(int quote, boolean loose) {
    for (int i = quote + 1; i < Math.min(words.size, quote + 25); i++) {
      if (words.is(i, QUOTE) || (words.is(i, MARK) && !words.isMark(i, ','))) {
        return false;
      }
      if (words.is(i, SAY) && finite(i, quote + 1) && i > quote + 1) {
        return i + 1 >= words.size || words.isMark(i + 1, '.') || loose;
      }
      if (words.is(i, SAY | TELL | VERB) && finite(i, quote + 1)) {
        return false;
      }
    }
    return false;
  }

  // ------------------------------------------------------------ verbs

  /** Whether the token is a verb in use, not a noun that looks like one. */
  boolean finite(int i, int from) {
    if (!words.is(i, VERBS) || words.is(i, GENITIVE)) {
      return false;
    }
    if (words.is(i, ING)) {
      return false;
    }
    int p = i - 1;
    while (p >= from && words.is(p, ADVERB) && !words.is(p, VERBS)) {
      p--;
    }
    if (p < from) {
      return !words.is(i, CAPITAL) && !words.is(i, BASE);
    }
    if (words.is(i, CAPITAL) && i > from) {
      return false;
    }
    if (words.is(p, GENITIVE | POSSESSIVE | NUMBER | DETERMINER | PREPOSITION)) {
      return false;
    }
    char last = words.text.charAt(words.end[i] - 1);
    boolean past = last == 'd' || (last != 's' && !words.is(i, BASE));
    if (words.is(i, BASE) && !past) {
      return words.is(p, SUBJECT | PRONOUN | RELATIVE | AUXILIARY) || plural(p);
    }
    boolean third = !past && !words.is(i, AUXILIARY) && !words.isWord(i, "says");
    if (third) {
      boolean joined = words.is(p, PRONOUN | RELATIVE | AUXILIARY | CONJUNCTION | QUOTE);
      return joined || words.is(p, SOMEBODY) || words.isMark(p, ',') || words.isMark(p, ')');
    }
    return true;
  }

  /** Whether the token is a verb in use, an auxiliary among them. */
  boolean acts(int i, int from) {
    return words.is(i, AUXILIARY) || finite(i, from);
  }

  private boolean plural(int i) {
    return words.is(i, WORD) && !words.is(i, NO_NOUN) && words.text.charAt(words.end[i] - 1) == 's';
  }

  private boolean infinitive(int i) {
    return words.is(i, BASE) && words.isWord(i - 1, "to");
  }

  private int finiteBefore(int i, int from) {
    int verb = i - 1;
    while (verb >= from && !acts(verb, from)) {
      verb--;
    }
    return verb;
  }

  /**
   * The verb that a "saying" or "to say" hangs on: a verb of speech, else the first of the
   * sentence.
   */
  private int governor(int i, int from) {
    if (!words.isMark(i - 1, ',')) {
      return finiteBefore(i, from);
    }
    int first = -1;
    for (int verb = i - 1; verb >= from; verb--) {
      if (acts(verb, from)) {
        first = verb;
      } else if (first >= 0
          && words.isMark(verb, ',')
          && (words.is(verb + 1, CONJUNCTION | SUBORDINATOR) || intro(verb, from))) {
        return first;
      }
    }
    return first;
  }

  // ------------------------------------------------------------ subjects

  /** Who does what the verb says, looked for between {@code from} and the verb. */
  Phrase subject(int verb, int from) {
    return subject(verb, from, DEPTH);
  }

  private Phrase subject(int verb, int from, int depth) {
    if (depth == 0 || verb < from) {
      return Phrase.NONE;
    }
    int i = verb - 1;
    boolean nonFinite = words.is(verb, ING) || infinitive(verb);
    while (i >= from && words.is(i, AUXILIARY | ADVERB) && !words.is(i, QUOTE | CAPITAL)) {
      nonFinite &= !words.is(i, AUXILIARY) || !words.is(verb, ING);
      i--;
    }
    if (nonFinite) {
      if (words.is(verb, ING)
          && words.is(i, CAPITAL | PERSON | ORGANISATION)
          && !words.is(i, FUNCTION)) {
        Phrase own = phraseEndingAt(i, from, depth - 1);
        if (witnessed(own.from() - 1)) {
          return own;
        }
      }
      int governor = governor(i + 1, from);
      if (governor >= from) {
        return subject(governor, from, depth - 1);
      }
      while (i >= from && words.is(i, PREPOSITION | SUBORDINATOR | MARK)) {
        i--;
      }
      return i >= from && !words.is(from, ING) ? phraseEndingAt(i, from, depth - 1) : Phrase.NONE;
    }
    if (i < from) {
      return Phrase.NONE;
    }
    if (words.isMark(i, ',') || words.isDash(i)) {
      return acrossCommas(i, from, depth);
    }
    if (words.is(i, CONJUNCTION | QUOTE)) {
      int governor = finiteBefore(i, from);
      return governor >= from ? subject(governor, from, depth - 1) : Phrase.NONE;
    }
    return phraseEndingAt(i, from, depth - 1);
  }

  /** "with Clinton calling it", "heard Trump saying" */
  private boolean witnessed(int i) {
    return words.isWord(i, "with")
        || words.isWord(i, "heard")
        || words.isWord(i, "saw")
        || words.isWord(i, "see")
        || words.isWord(i, "hear")
        || words.isWord(i, "remember");
  }

  /** The subject left of what stands between commas: "Smith, a lawyer from Austin, said". */
  private Phrase acrossCommas(int comma, int from, int depth) {
    int right = comma;
    while (right > from) {
      int left = right - 1;
      while (left >= from && !separates(left)) {
        left--;
      }
      int first = left + 1;
      if (first < right) {
        boolean more = left > from && words.isMark(left, words.text.charAt(words.start[right]));
        if (!more || !beside(first, right) || intro(left, from)) {
          return segmentSubject(first, right, depth);
        }
      }
      right = left;
    }
    return Phrase.NONE;
  }

  /** The token before the bracket that ends here, or the token itself. */
  private int beforeBracket(int i, int from) {
    if (!words.isMark(i, ')')) {
      return i;
    }
    int open = i;
    while (open > from && !words.isMark(open, '(')) {
      open--;
    }
    return open > from ? open - 1 : i;
  }

  private boolean separates(int i) {
    return words.is(i, QUOTE)
        || (words.is(i, MARK) && ",—–-;:".indexOf(words.text.charAt(words.start[i])) >= 0);
  }

  /** Whether the segment only adds to a subject before it. */
  private boolean beside(int first, int right) {
    if (words.is(first, RELATIVE | PREPOSITION | SUBORDINATOR | NUMBER | ADVERB | TIME | ING)) {
      return true;
    }
    if (right - first <= 2 && (words.is(first, PLACE) || words.word(first).endsWith("."))) {
      return true;
    }
    return !words.is(first, CAPITAL | SUBJECT | PRONOUN | CONJUNCTION);
  }

  /** Whether what stands left of the comma opens the sentence without being its subject. */
  private boolean intro(int comma, int from) {
    int first = comma;
    while (first > from && !separates(first - 1)) {
      first--;
    }
    return first == from
        && words.is(first, PREPOSITION | SUBORDINATOR | ING | ADVERB | TIME | CONJUNCTION);
  }

  private Phrase segmentSubject(int first, int right, int depth) {
    int f = words.is(first, CONJUNCTION) ? first + 1 : first;
    int verb = finiteBefore(right, f);
    if (verb > f && !words.is(f, RELATIVE)) {
      for (int i = right - 2; i > verb; i--) {
        if (words.is(i, SUBORDINATOR) && words.is(i + 1, CAPITAL | SUBJECT)) {
          return phraseEndingAt(right - 1, i + 1, depth - 1);
        }
      }
      return subject(verb, f, depth - 1);
    }
    return right - 1 >= f ? phraseEndingAt(right - 1, f, depth - 1) : Phrase.NONE;
  }

  private Phrase phraseEndingAt(int last, int from, int depth) {
    int i = beforeBracket(last, from);
    while (i > from
        && (words.is(i, TIME) || words.isWord(i, "himself") || words.isWord(i, "herself"))) {
      i--;
      if (words.is(i, PREPOSITION | DETERMINER) && i > from) {
        i--;
      }
    }
    if (depth <= 0 || words.is(i, MARK | QUOTE)) {
      return Phrase.NONE;
    }
    if (words.is(i, SUBJECT | PRONOUN | RELATIVE)) {
      return new Phrase(i, i + 1);
    }
    int a = i + 1;
    while (a > from && joins(a - 1, from)) {
      a--;
    }
    if (a == i + 1) {
      return words.is(i, DETERMINER) || (words.is(i, CAPITAL) && i > 0 && words.is(i + 1, SAY))
          ? new Phrase(i, i + 1)
          : Phrase.NONE;
    }
    while (a > from && words.is(a - 1, DETERMINER | POSSESSIVE) && !words.is(a - 1, SUBJECT)) {
      a--;
    }
    Phrase phrase = new Phrase(a, i + 1);
    if (a - 2 >= from
        && words.is(a - 1, PREPOSITION)
        && !words.is(a - 2, NO_NOUN | TIME)
        && !finite(a - 2, from)) {
      Phrase head = phraseEndingAt(a - 2, from, depth - 1);
      if (!head.none() && !words.is(head.from() - 1, PREPOSITION)) {
        return head;
      }
    }
    if (a - 3 >= from
        && words.isWord(a - 1, "by")
        && words.is(a - 2, VERBS)
        && words.is(a - 3, WORD)
        && !words.is(a - 3, NO_NOUN)) {
      return phraseEndingAt(a - 3, from, depth - 1);
    }
    int antecedent = antecedent(a, from);
    return antecedent > from ? phraseEndingAt(antecedent, from, depth - 1) : phrase;
  }

  /** The last word before the "who" of the clause that ends at the token, or -1. */
  private int antecedent(int end, int from) {
    boolean verb = false;
    for (int i = end - 1; i > from && i > end - CLAUSE && !words.is(i, MARK | QUOTE); i--) {
      if (words.is(i, RELATIVE) && words.is(i - 1, WORD) && !words.is(i - 1, NO_NOUN | VERBS)) {
        return verb ? i - 1 : -1;
      }
      verb |= finite(i, from);
    }
    return -1;
  }

  private boolean joins(int i, int from) {
    return words.is(i, WORD | NUMBER)
        && (!words.is(i, NO_NOUN)
            || (words.is(i, CAPITAL) && i > from && !words.is(i, SUBJECT | PRONOUN | DETERMINER)))
        && !(words.is(i, TIME) && !words.is(i, CAPITAL))
        && !finite(i, from);
  }

  /** "retired" in "said retired General Smith" */
  private boolean participle(int i) {
    return words.word(i).endsWith("ed") && words.is(i + 1, WORD) && !words.is(i + 1, NO_NOUN);
  }

  /** The phrase that begins at the token, as in "said the senator from Texas". */
  Phrase phraseFrom(int first, int to) {
    int i = first;
    while (i < to && words.is(i, ADVERB)) {
      i++;
    }
    int a = i;
    if (words.is(i, SUBJECT | PRONOUN | RELATIVE)) {
      return new Phrase(i, i + 1);
    }
    while (i < to && words.is(i, DETERMINER | POSSESSIVE)) {
      i++;
    }
    int noun = i;
    while (i < to
        && words.is(i, WORD | NUMBER)
        && (!words.is(i, NO_NOUN) || words.is(i, CAPITAL))
        && (!finite(i, a) || (i == noun && participle(i)))) {
      i++;
    }
    return i > a && (words.is(i - 1, WORD) || noun > a) ? new Phrase(a, i) : Phrase.NONE;
  }
}

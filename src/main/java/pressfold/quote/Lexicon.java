package pressfold.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pressfold.source.Resource;

/**
 * What a language's words can be: verbs of speech, persons, function words. One resource a
 * language, read when a text in it first comes along. Words are known by a 64-bit hash of their
 * letters in lower case.
 */
final class Lexicon {

  static final long SAY = 1;
  static final long TELL = 1 << 1;
  static final long VERB = 1 << 2;
  static final long AUXILIARY = 1 << 3;
  static final long ADVERB = 1 << 4;
  static final long PREPOSITION = 1 << 5;
  static final long CONJUNCTION = 1 << 6;
  static final long SUBORDINATOR = 1 << 7;
  static final long DETERMINER = 1 << 8;
  static final long SUBJECT = 1 << 9;
  static final long PRONOUN = 1 << 10;
  static final long RELATIVE = 1 << 11;
  static final long POSSESSIVE = 1 << 12;
  static final long TIME = 1 << 13;
  static final long ACCORDING = 1 << 14;
  static final long PERSON = 1 << 15;
  static final long ORGANISATION = 1 << 16;
  static final long DOCUMENT = 1 << 17;
  static final long TITLE = 1 << 18;
  static final long ABBREVIATION = 1 << 19;
  static final long PLACE = 1 << 20;
  static final long MALE = 1 << 21;
  static final long FEMALE = 1 << 22;
  static final long OTHER = 1 << 23;
  static final long SPEECH = 1 << 24;
  static final long NOUN = 1 << 25;
  private static final long KIN = 1 << 26;

  /** A verb's plain form, and its form in "-ing". */
  static final long BASE = 1 << 27;

  static final long ING = 1 << 28;

  /** What words are that only hold a sentence together. */
  static final long FUNCTION =
      PREPOSITION | CONJUNCTION | DETERMINER | SUBJECT | PRONOUN | RELATIVE | SUBORDINATOR | ADVERB;

  /** The sections of a resource in the order of their traits. */
  private static final List<String> SECTIONS =
      List.of(
          ("say tell verb auxiliary adverb preposition conjunction subordinator determiner subject"
                  + " pronoun relative possessive time accord person organisation document title"
                  + " abbreviation place male female other speech noun kin")
              .split(" ", -1));

  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pt", "id");
  private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>();
  private static final long VERBS = SAY | TELL | VERB;
  private static final int SIZE = 1 << 15;

  /**
   * Open hashing: eight bits of each word's hash, 0 where there is no word, so that most words that
   * are not in the lexicon are known by them alone; the hashes and the traits.
   */
  private final byte[] tags = new byte[SIZE];

  private final long[] hashes = new long[SIZE];

  private final long[] traits = new long[SIZE];

  private final Map<Long, Long> kin = new HashMap<>();
  private boolean inflects;

  /** The lexicon for a BCP 47 tag; English where there is none. */
  static Lexicon of(String language) {
    int end = language.indexOf('-');
    String primary = (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
    String written = LANGUAGES.contains(primary) ? primary : "en";
    Lexicon loaded = LOADED.get(written);
    return loaded != null ? loaded : LOADED.computeIfAbsent(written, Lexicon::new);
  }

  private Lexicon(String language) {
    long section = 0;
    long kind = 1;
    for (String line : Resource.rules(Lexicon.class, language + ".txt")) {
      if (line.startsWith("[")) {
        section = 1L << SECTIONS.indexOf(line.substring(1, line.indexOf(']')));
      } else {
        addLine(line.split(" ", -1), section, kind);
        kind <<= section == KIN ? 1 : 0;
      }
    }
  }

  private void addLine(String[] line, long section, long kind) {
    String first = line[0];
    int plus = first.indexOf('+');
    boolean lemma = (section & VERBS) != 0;
    if (plus > 0) {
      inflects = true;
      inflect(first.substring(0, plus), first.substring(plus + 1), section);
      return;
    }
    // "put" and "read" are plain form and past in one: the past wins.
    boolean base = lemma && !List.of(line).subList(1, line.length).contains(first);
    for (String word : line) {
      boolean plain = word.equals(first);
      add(
          word,
          section
              | (plain && base ? BASE : 0)
              | (!plain && lemma && word.endsWith("ing") ? ING : 0));
      if (section == KIN) {
        kin.merge(hash(word), kind, (one, other) -> one | other);
      }
    }
  }

  private void inflect(String base, String doubled, long section) {
    char last = base.charAt(base.length() - 1);
    boolean y = last == 'y' && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
    boolean hiss = last == 's' || last == 'x' || base.endsWith("sh") || base.endsWith("ch");
    String shorter = base.substring(0, base.length() - 1);
    String stem = y ? shorter + "i" : base + doubled;
    add(base, section | BASE);
    add(y ? stem + "es" : hiss ? base + "es" : base + "s", section);
    add(last == 'e' ? base + "d" : stem + "ed", section);
    add((last == 'e' ? shorter : base + doubled) + "ing", section | ING);
  }

  private void add(String word, long traits) {
    long hash = hash(word);
    int slot = slot(hash);
    tags[slot] = tag(hash);
    hashes[slot] = hash;
    this.traits[slot] |= traits;
  }

  /** Where the word stands, or the free place where it would. */
  private int slot(long hash) {
    int i = (int) (hash >>> 40) & (SIZE - 1);
    byte tag = tag(hash);
    while (tags[i] != 0 && (tags[i] != tag || hashes[i] != hash)) {
      i = (i + 1) & (SIZE - 1);
    }
    return i;
  }

  private static byte tag(long hash) {
    return (byte) (hash >>> 32 | 1);
  }

  /** What the word can be; 0 for a word unknown. */
  long traits(long hash) {
    int slot = slot(hash);
    return tags[slot] == 0 ? 0 : traits[slot];
  }

  /** The kinds of persons that the word can stand for, as a set of bits; 0 for none. */
  long kin(long hash) {
    return kin.getOrDefault(hash, 0L);
  }

  /** Whether the language is one whose regular endings tell a verb. */
  boolean inflects() {
    return inflects;
  }

  /** The letter as the lexicon has it. */
  static char fold(char c) {
    return c < 0x80
        ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c)
        : c == '’' ? '\'' : Character.toLowerCase(c);
  }

  static long hash(String word) {
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = hash(hash, fold(word.charAt(i)));
    }
    return hash;
  }

  /** The hash of a word with one more letter, which is in lower case. */
  static long hash(long hash, char letter) {
    return (hash + letter) * 0x9e3779b97f4a7c15L;
  }
}

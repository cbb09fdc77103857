package pressfold.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a language's words can be: verbs of speech, persons, function words. One resource a
 * language, read when a text in it first comes along.
 */
final class Lexicon {

  static final long SAY = 1;
  static final long TELL = 1 << 1;
  static final long VERB = 1 << 2;
  static final long BASE = 1 << 3;
  static final long ING = 1 << 4;
  static final long AUXILIARY = 1 << 5;
  static final long ADVERB = 1 << 6;
  static final long PREPOSITION = 1 << 7;
  static final long CONJUNCTION = 1 << 8;
  static final long SUBORDINATOR = 1 << 9;
  static final long DETERMINER = 1 << 10;
  static final long SUBJECT = 1 << 11;
  static final long PRONOUN = 1 << 12;
  static final long RELATIVE = 1 << 13;
  static final long POSSESSIVE = 1 << 14;
  static final long TIME = 1 << 15;
  static final long ACCORDING = 1 << 16;
  static final long PERSON = 1 << 17;
  static final long ORGANISATION = 1 << 18;
  static final long DOCUMENT = 1 << 19;
  static final long TITLE = 1 << 20;
  static final long ABBREVIATION = 1 << 21;
  static final long PLACE = 1 << 22;
  static final long MALE = 1 << 23;
  static final long FEMALE = 1 << 24;
  static final long OTHER = 1 << 25;
  static final long SPEECH = 1 << 26;
  static final long NOUN = 1 << 27;
  private static final long KIN = 1 << 28;

  private static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es", "it", "pt", "id");
  private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>();
  private static final Pattern SPACE = Pattern.compile(" +");
  private static final long VERBS = SAY | TELL | VERB;

  private @Nullable String[] words = new String[1 << 13];
  private int[] hashes = new int[1 << 13];
  private long[] traits = new long[1 << 13];
  private int size;
  private boolean inflects;
  private final Map<String, Long> kin = new HashMap<>();

  private Lexicon() {}

  /** The lexicon for a BCP 47 tag; English where there is none. */
  static Lexicon of(String language) {
    int end = language.indexOf('-');
    String primary = (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
    boolean written =
        LANGUAGES.contains(primary) && Lexicon.class.getResource(primary + ".txt") != null;
    return LOADED.computeIfAbsent(written ? primary : "en", Lexicon::load);
  }

  /** The traits of the word, or 0. */
  long traits(String text, int start, int end, int hash) {
    for (int i = spread(hash); ; i = (i + 1) & (words.length - 1)) {
      String word = words[i];
      if (word == null) {
        return 0;
      }
      if (hashes[i] == hash && word.length() == end - start && same(word, text, start)) {
        return traits[i];
      }
    }
  }

  long traits(String word) {
    return traits(word, 0, word.length(), hash(word));
  }

  /** The kinds of persons that the word can stand for, as a set of bits; 0 for none. */
  long kin(String word) {
    return kin.getOrDefault(word.toLowerCase(Locale.ROOT), 0L);
  }

  /** The letter as the lexicon has it. */
  static char fold(char c) {
    return c < 0x80
        ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c)
        : c == '’' ? '\'' : Character.toLowerCase(c);
  }

  /** Whether the language is one whose regular endings tell a verb. */
  boolean inflects() {
    return inflects;
  }

  static int hash(String word) {
    return hash(word, 0, word.length());
  }

  static int hash(String word, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + fold(word.charAt(i));
    }
    return hash;
  }

  private int spread(int hash) {
    return (hash ^ (hash >>> 15)) & (words.length - 1);
  }

  private static boolean same(String word, String text, int start) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != fold(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  private static Lexicon load(String language) {
    Lexicon lexicon = new Lexicon();
    try (InputStream resource = Lexicon.class.getResourceAsStream(language + ".txt")) {
      if (resource == null) {
        throw new IllegalStateException("no lexicon for " + language);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
      long section = 0;
      long kind = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          section = section(line.substring(1, line.indexOf(']')));
        } else if (section == KIN && !line.isBlank()) {
          for (String word : SPACE.splitAsStream(line).toList()) {
            lexicon.kin.merge(word, kind, (one, other) -> one | other);
          }
          kind <<= 1;
        } else if (!line.isBlank() && !line.startsWith("#")) {
          lexicon.addLine(SPACE.splitAsStream(line).toList(), section);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lexicon;
  }

  private static long section(String name) {
    return switch (name) {
      case "say" -> SAY;
      case "tell" -> TELL;
      case "verb" -> VERB;
      case "auxiliary" -> AUXILIARY;
      case "adverb" -> ADVERB;
      case "preposition" -> PREPOSITION;
      case "conjunction" -> CONJUNCTION;
      case "subordinator" -> SUBORDINATOR;
      case "determiner" -> DETERMINER;
      case "subject" -> SUBJECT;
      case "pronoun" -> PRONOUN;
      case "relative" -> RELATIVE;
      case "possessive" -> POSSESSIVE;
      case "time" -> TIME;
      case "accord" -> ACCORDING;
      case "person" -> PERSON;
      case "organisation" -> ORGANISATION;
      case "document" -> DOCUMENT;
      case "title" -> TITLE;
      case "abbreviation" -> ABBREVIATION;
      case "place" -> PLACE;
      case "male" -> MALE;
      case "female" -> FEMALE;
      case "speech" -> SPEECH;
      case "noun" -> NOUN;
      case "kin" -> KIN;
      case "other" -> OTHER;
      default -> throw new IllegalStateException("no section of a lexicon: " + name);
    };
  }

  private void addLine(List<String> line, long section) {
    boolean lemma = (section & VERBS) != 0 && line.get(0).indexOf('+') < 0;
    for (int i = 0; i < line.size(); i++) {
      String word = line.get(i);
      int plus = word.indexOf('+');
      if (plus >= 0) {
        inflects = true;
        inflect(word.substring(0, plus), word.substring(plus + 1), section);
      } else {
        boolean ing = lemma && word.endsWith("ing") && i > 0;
        // "put" and "read" are plain form and past in one: the past wins.
        boolean base = lemma && i == 0 && line.lastIndexOf(word) == 0;
        add(word, section | (ing ? ING : base ? BASE : 0));
      }
    }
  }

  private void inflect(String base, String doubled, long section) {
    boolean y = base.endsWith("y") && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
    boolean e = base.endsWith("e");
    boolean hiss =
        base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x");
    String stem = y ? base.substring(0, base.length() - 1) + "i" : base + doubled;
    add(base, section | BASE);
    add(y ? stem + "es" : hiss ? base + "es" : base + "s", section);
    add(e ? base + "d" : stem + "ed", section);
    add((e ? base.substring(0, base.length() - 1) : base + doubled) + "ing", section | ING);
  }

  private void add(String word, long trait) {
    if (2 * size >= words.length) {
      grow();
    }
    int i = spread(hash(word));
    for (String there = words[i]; there != null && !there.equals(word); there = words[i]) {
      i = (i + 1) & (words.length - 1);
    }
    size += words[i] == null ? 1 : 0;
    words[i] = word;
    hashes[i] = hash(word);
    traits[i] |= trait;
  }

  private void grow() {
    @Nullable String[] oldWords = words;
    long[] oldTraits = traits;
    words = new String[2 * oldWords.length];
    traits = new long[words.length];
    hashes = new int[words.length];
    size = 0;
    for (int i = 0; i < oldWords.length; i++) {
      String word = oldWords[i];
      if (word != null) {
        add(word, oldTraits[i]);
      }
    }
  }
}

package pressfold.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the language of a text: by its script where that is enough, else by the everyday words that
 * only some languages have.
 */
@SuppressWarnings("EnumOrdinal") // scripts are the places of a table of counts
final class LanguageDetector {

  /** So much of a text is looked at; a longer one is no surer. */
  private static final int SAMPLE = 2400;

  private static final double SURE = 2.0;
  private static final double MARGIN = 1.15;

  /** Scripts in the order of their letters; what a letter weighs beside a Latin one. */
  private enum Script {
    LATIN('A', '\u024f', 1),
    GREEK('\u0370', '\u03ff', 1),
    CYRILLIC('\u0400', '\u052f', 1),
    HEBREW('\u05d0', '\u05ff', 1),
    ARABIC('\u0600', '\u06ff', 1),
    DEVANAGARI('\u0900', '\u097f', 1),
    THAI('\u0e00', '\u0e7f', 1),
    KANA('\u3040', '\u30ff', 2),
    HAN('\u4e00', '\u9fff', 2),
    HANGUL('\uac00', '\ud7af', 2);

    final char first;
    final char last;
    final int weight;

    Script(char first, char last, int weight) {
      this.first = first;
      this.last = last;
      this.weight = weight;
    }
  }

  private static final Script[] SCRIPTS = Script.values();

  /** The words, loaded when the first text in Latin letters is met. */
  private static final class Words {
    static final String[] LANGUAGES;

    /** By the hash of an everyday word, the number of its entry in {@link #SPEAKERS}. */
    static final Tally EVERYDAY = new Tally();

    /** Languages that share a word, as indices; the word's weight is shared among them. */
    static final List<int[]> SPEAKERS = new ArrayList<>(List.of(new int[0]));

    static {
      WordTable table = WordTable.load("languages.txt");
      LANGUAGES = table.keys().toArray(new String[0]);
      for (int i = 0; i < LANGUAGES.length; i++) {
        for (String line : table.get(LANGUAGES[i])) {
          for (String word : line.split(" ", -1)) {
            long hash = 0;
            for (int k = 0; k < word.length(); k++) {
              hash = hash * 31 + word.charAt(k);
            }
            int[] before = SPEAKERS.get(EVERYDAY.get(hash));
            int[] now = Arrays.copyOf(before, before.length + 1);
            now[before.length] = i;
            EVERYDAY.add(hash, SPEAKERS.size() - EVERYDAY.get(hash));
            SPEAKERS.add(now);
          }
        }
      }
    }
  }

  private LanguageDetector() {}

  /** The BCP 47 tag of the language of {@code text}, or "und" where it cannot be told. */
  static String detect(CharSequence text) {
    int end = Math.min(text.length(), SAMPLE);
    int[] letters = new int[SCRIPTS.length];
    int best = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      int script = 0;
      while (script < SCRIPTS.length && c > SCRIPTS[script].last) {
        script++;
      }
      if (script < SCRIPTS.length && c >= SCRIPTS[script].first && Character.isLetter(c)) {
        letters[script] += SCRIPTS[script].weight;
        best = letters[script] > letters[best] ? script : best;
      }
    }
    int kana = letters[Script.KANA.ordinal()];
    int han = letters[Script.HAN.ordinal()];
    if (letters[best] < 4) {
      return "und";
    }
    return switch (SCRIPTS[best]) {
      case LATIN -> byWords(text, end);
      case CYRILLIC -> cyrillic(text, end);
      case ARABIC -> arabic(text, end);
      case KANA, HAN -> 12 * kana > han ? "ja" : "zh";
      case GREEK -> "el";
      case HEBREW -> "he";
      case DEVANAGARI -> "hi";
      case THAI -> "th";
      case HANGUL -> "ko";
    };
  }

  private static String cyrillic(CharSequence text, int end) {
    int ukrainian = count(text, end, "іїєґІЇЄҐ");
    int onlyRussian = count(text, end, "ыэёЫЭЁ");
    int hardSigns = count(text, end, "ъЪ");
    int serbian = count(text, end, "ђјљњћџЂЈЉЊЋЏ");
    if (serbian > onlyRussian + hardSigns && serbian > ukrainian) {
      return "sr";
    }
    if (ukrainian > 0 && count(text, end, "ўЎ") > 0) {
      return "be";
    }
    return ukrainian > onlyRussian ? "uk" : hardSigns > 2 && onlyRussian == 0 ? "bg" : "ru";
  }

  private static String arabic(CharSequence text, int end) {
    int persian = count(text, end, "پچژگکی");
    int urdu = count(text, end, "ٹڈڑںے");
    return persian <= count(text, end, "كيةىأإ") ? "ar" : 3 * urdu > persian ? "ur" : "fa";
  }

  private static int count(CharSequence text, int end, String letters) {
    int count = 0;
    for (int i = 0; i < end; i++) {
      count += letters.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return count;
  }

  private static String byWords(CharSequence text, int end) {
    double[] scores = new double[Words.LANGUAGES.length];
    int size = 0;
    long hash = 0;
    for (int i = 0; i <= end; i++) {
      char c = i < end ? text.charAt(i) : ' ';
      if (c > '@' && Character.isLetter(c)) {
        hash = hash * 31 + Character.toLowerCase(c);
        size++;
      } else if (size > 0) {
        int[] speakers = Words.SPEAKERS.get(size <= 12 ? Words.EVERYDAY.get(hash) : 0);
        for (int language : speakers) {
          scores[language] += 1.0 / speakers.length;
        }
        size = 0;
        hash = 0;
      }
    }
    int best = 0;
    double second = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        second = Math.max(second, scores[best]);
        best = i;
      } else {
        second = Math.max(second, scores[i]);
      }
    }
    return scores[best] >= SURE && scores[best] > MARGIN * second ? Words.LANGUAGES[best] : "und";
  }
}

package pressfold.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pressfold.source.Tally;

/**
 * Tells the language of a text: by its script where that is enough, else by the everyday words that
 * only some languages have.
 */
final class LanguageDetector {

  /** So much of a text is looked at; a longer one is no surer. */
  static final int SAMPLE = 1500;

  private static final double SURE = 2.0;
  private static final double MARGIN = 1.15;
  private static final int FEWEST_LETTERS = 4;
  private static final int LONGEST_WORD = 12;

  /**
   * A script's first and last letter, what a letter weighs beside a Latin one, and the language it
   * tells, or its name if several are written in it.
   */
  private record Script(char first, char last, int weight, String language) {}

  /** In the order of their letters. */
  private static final List<Script> SCRIPTS =
      List.of(
          new Script('A', '\u024f', 1, "Latin"),
          new Script('\u0370', '\u03ff', 1, "el"),
          new Script('\u0400', '\u052f', 1, "Cyrillic"),
          new Script('\u05d0', '\u05ff', 1, "he"),
          new Script('\u0600', '\u06ff', 1, "Arabic"),
          new Script('\u0900', '\u097f', 1, "hi"),
          new Script('\u0e00', '\u0e7f', 1, "th"),
          new Script('\u3040', '\u30ff', 2, "kana"),
          new Script('\u4e00', '\u9fff', 2, "Han"),
          new Script('\uac00', '\ud7af', 2, "ko"));

  private static final int KANA = 7;

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
        for (String word : String.join(" ", table.get(LANGUAGES[i])).split(" ", -1)) {
          long hash = 0;
          for (int c = 0; c < word.length(); c++) {
            hash = hash * 31 + word.charAt(c);
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

  private LanguageDetector() {}

  /** The BCP 47 tag of the language of {@code text}, or "und" where it cannot be told. */
  static String detect(String text) {
    return detect(text.substring(0, Math.min(text.length(), SAMPLE)).toCharArray());
  }

  /** The language of a text of so few {@code chars} that all may be looked at. */
  static String detect(char[] chars) {
    int[] letters = new int[SCRIPTS.size()];
    int best = 0;
    for (char c : chars) {
      if (c <= 'z') {
        letters[0] += c >= 'a' || (c >= 'A' && c <= 'Z') ? 1 : 0;
        continue;
      }
      int script = 0;
      while (script < letters.length && c > SCRIPTS.get(script).last) {
        script++;
      }
      if (script < letters.length && c >= SCRIPTS.get(script).first && Line.isWordChar(c)) {
        letters[script] += SCRIPTS.get(script).weight;
      }
    }
    for (int script = 1; script < letters.length; script++) {
      best = letters[script] > letters[best] ? script : best;
    }
    if (letters[best] < FEWEST_LETTERS) {
      return "und";
    }
    String language = SCRIPTS.get(best).language;
    return switch (language) {
      case "Latin" -> byWords(chars);
      case "Cyrillic" -> cyrillic(new String(chars));
      case "Arabic" -> arabic(new String(chars));
      case "kana", "Han" -> 12 * letters[KANA] > letters[KANA + 1] ? "ja" : "zh";
      default -> language;
    };
  }

  private static String cyrillic(String text) {
    int ukrainian = count(text, "іїєґІЇЄҐ");
    int onlyRussian = count(text, "ыэёЫЭЁ");
    int hardSigns = count(text, "ъЪ");
    int serbian = count(text, "ђјљњћџЂЈЉЊЋЏ");
    if (serbian > onlyRussian + hardSigns && serbian > ukrainian) {
      return "sr";
    }
    if (ukrainian > 0 && count(text, "ўЎ") > 0) {
      return "be";
    }
    return ukrainian > onlyRussian ? "uk" : hardSigns > 2 && onlyRussian == 0 ? "bg" : "ru";
  }

  private static String arabic(String text) {
    int persian = count(text, "پچژگکی");
    int urdu = count(text, "ٹڈڑںے");
    return persian <= count(text, "كيةىأإ") ? "ar" : 3 * urdu > persian ? "ur" : "fa";
  }

  private static int count(String text, String letters) {
    return (int) text.chars().filter(c -> letters.indexOf(c) >= 0).count();
  }

  private static String byWords(char[] text) {
    double[] scores = new double[Words.LANGUAGES.length];
    int size = 0;
    long hash = 0;
    for (int i = 0; i <= text.length; i++) {
      char c = i < text.length ? text[i] : ' ';
      if (c >= 'a' && c <= 'z') {
        hash = hash * 31 + c;
        size++;
      } else if (c > '@' && Line.isWordChar(c)) {
        hash = hash * 31 + WordTable.lower(c);
        size++;
      } else if (size > 0) {
        int[] speakers = Words.SPEAKERS.get(size <= LONGEST_WORD ? Words.EVERYDAY.get(hash) : 0);
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
      second = Math.max(second, Math.min(scores[i], scores[best]));
      best = scores[i] > scores[best] ? i : best;
    }
    return scores[best] >= SURE && scores[best] > MARGIN * second ? Words.LANGUAGES[best] : "und";
  }
}

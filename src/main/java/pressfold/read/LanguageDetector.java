package pressfold.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the language of a text: by its script where that is enough, else by the everyday words that
 * only some languages have.
 */
final class LanguageDetector {

  /** So much of a text is looked at; a longer one is no surer. */
  private static final int SAMPLE = 6000;

  private static final double SURE = 2.0;
  private static final double MARGIN = 1.15;

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
    int latin = 0;
    int cyrillic = 0;
    int greek = 0;
    int arabic = 0;
    int hebrew = 0;
    int thai = 0;
    int kana = 0;
    int han = 0;
    int hangul = 0;
    int devanagari = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c < 0x41) {
        continue;
      }
      if (c < 0x250) {
        latin += Character.isLetter(c) ? 1 : 0;
      } else if (c < 0x400) {
        greek += c >= 0x370 ? 1 : 0;
      } else if (c < 0x530) {
        cyrillic++;
      } else if (c < 0x600) {
        hebrew += c >= 0x5d0 ? 1 : 0;
      } else if (c < 0x700) {
        arabic += Character.isLetter(c) ? 1 : 0;
      } else if (c < 0xe00) {
        devanagari += c >= 0x900 && c < 0x980 ? 1 : 0;
      } else if (c < 0xe80) {
        thai++;
      } else if (c >= 0x1e00 && c < 0x1f00) {
        latin++;
      } else if (c >= 0x1f00 && c < 0x2000) {
        greek++;
      } else if (c >= 0x3040 && c < 0x3100) {
        kana++;
      } else if (c >= 0x4e00 && c < 0xa000) {
        han++;
      } else if (c >= 0xac00 && c < 0xd7b0) {
        hangul++;
      }
    }
    // A character of these scripts says as much as two or three letters of the others.
    int eastAsian = 2 * (kana + han) + 2 * hangul;
    int most =
        Math.max(
            Math.max(latin, Math.max(cyrillic, greek)),
            Math.max(Math.max(arabic, hebrew), Math.max(Math.max(thai, devanagari), eastAsian)));
    if (most < 4) {
      return "und";
    }
    if (most == latin) {
      return byWords(text, end);
    }
    if (most == eastAsian) {
      return hangul > kana + han ? "ko" : 12 * kana > han ? "ja" : "zh";
    }
    if (most == cyrillic) {
      return cyrillic(text, end);
    }
    if (most == arabic) {
      return arabic(text, end);
    }
    return most == greek ? "el" : most == hebrew ? "he" : most == thai ? "th" : "hi";
  }

  private static String cyrillic(CharSequence text, int end) {
    int ukrainian = count(text, end, "іїєґІЇЄҐ");
    int russian = count(text, end, "ыэъёЫЭЪЁ");
    int belarusian = count(text, end, "ўЎ");
    int serbian = count(text, end, "ђјљњћџЂЈЉЊЋЏ");
    int hardSigns = count(text, end, "ъЪ");
    int onlyRussian = count(text, end, "ыэёЫЭЁ");
    if (serbian > russian && serbian > ukrainian) {
      return "sr";
    }
    if (belarusian > 0 && ukrainian > 0) {
      return "be";
    }
    if (ukrainian > onlyRussian) {
      return "uk";
    }
    return hardSigns > 2 && onlyRussian == 0 ? "bg" : "ru";
  }

  private static String arabic(CharSequence text, int end) {
    int persian = count(text, end, "پچژگکی");
    int urdu = count(text, end, "ٹڈڑںے");
    int arabic = count(text, end, "كيةىأإ");
    return persian <= arabic ? "ar" : 3 * urdu > persian ? "ur" : "fa";
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

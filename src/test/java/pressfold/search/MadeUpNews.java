package pressfold.search;

import java.time.LocalDate;
import java.util.Random;
import pressfold.Newsroom;
import pressfold.model.Digest;

/** Articles of made-up words, some of them frequent, as words of a language are. */
final class MadeUpNews {

  private static final String[] SYLLABLES = {
    "ka", "lo", "mi", "ru", "te", "sa", "no", "vi", "de", "pa", "hu", "zé", "fø", "go"
  };

  private MadeUpNews() {}

  static Digest digest(int articles) {
    Newsroom newsroom = new Newsroom();
    Random random = new Random(7);
    for (int i = 0; i < articles; i++) {
      Newsroom.Draft draft =
          newsroom.article("a" + i, sentence(random, 6)).outlet("Paper " + i % 5);
      if (i % 9 > 0) {
        draft.on(LocalDate.of(2021, 1, 1).plusDays(random.nextInt(300)).toString());
      }
      for (int p = 0; p < 4; p++) {
        draft.says(sentence(random, 25) + ". " + sentence(random, 20) + ".");
      }
      if (i % 4 == 0) {
        draft.quotes(i % 8 == 0 ? "Mara Lind" : "Tom Reyel", "“" + sentence(random, 9) + ".”");
      }
    }
    return newsroom.digest();
  }

  static String sentence(Random random, int words) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      sentence.append(i == 0 ? "" : " ").append(word(random));
    }
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  /** Rank k about k times rarer than the first. */
  static String word(Random random) {
    int rank = (int) Math.exp(random.nextDouble() * Math.log(4000));
    StringBuilder word = new StringBuilder();
    for (int rest = rank * 7 + 3; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.toString();
  }
}

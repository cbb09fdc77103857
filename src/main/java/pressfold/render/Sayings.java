package pressfold.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pressfold.model.Person;

/** Finds the words that tell most by themselves. */
final class Sayings {

  private static final int MOST_VOICES = 6;
  private static final int LONGEST_PLATE = 90;
  private static final int LONGEST_WORD = 16;
  private static final int SHORTEST_PLATE = 20;
  private static final int EASY_LENGTH = 40;
  private static final int MOST_CANDIDATES = 40;
  private static final int LONGEST_VOICE = 110;

  private Sayings() {}

  private static List<Said> said(Coverage story) {
    return story.statements().sorted(Sayings::compare).toList();
  }

  /** Of a story's quotes that can be set very large, the most telling. */
  static Optional<Said> plate(Coverage story) {
    return said(story).stream().filter(quote -> canBePlate(quote.words())).findFirst();
  }

  /** Whether the person said it. */
  static boolean isBy(Person person, Optional<Said> said) {
    return said.isPresent() && said.get().speaker().slug().equals(person.slug());
  }

  /** The most telling words of each of a story's other speakers. */
  static List<Said> beside(Optional<Said> plate, Coverage story, int most) {
    Map<String, Said> bySpeaker = new LinkedHashMap<>();
    for (Said said : said(story)) {
      if (said.words().length() <= LONGEST_VOICE && !isBy(said.speaker(), plate)) {
        bySpeaker.putIfAbsent(said.speaker().slug(), said);
      }
    }
    return bySpeaker.values().stream().limit(most).toList();
  }

  /** Who is quoted in the stories, how often there, most quoted first; the most telling words. */
  static List<View.Voice> voices(List<Coverage> stories) {
    List<Text> texts = stories.stream().flatMap(story -> story.texts.stream()).toList();
    return Library.said(texts).stream().limit(MOST_VOICES).map(Sayings::voice).toList();
  }

  private static View.Voice voice(List<Spoken> by) {
    Said said =
        by.stream().limit(MOST_CANDIDATES).map(Spoken::said).min(Sayings::compare).orElseThrow();
    return new View.Voice(new View.Tally<>(said.speaker(), by.size()), said);
  }

  /** The most telling first. */
  private static int compare(Said a, Said b) {
    return Integer.compare(unease(a), unease(b));
  }

  /**
   * How little a quote stands for itself: nought for one of {@value #EASY_LENGTH} characters that
   * begins as a sentence does.
   */
  private static int unease(Said said) {
    String quote = said.words();
    boolean sentence = quote.length() > 1 && Character.isUpperCase(quote.charAt(1));
    return Math.abs(quote.length() - EASY_LENGTH) + (sentence ? 0 : LONGEST_PLATE);
  }

  private static boolean canBePlate(String quote) {
    int word = 0;
    for (int i = 0; i < quote.length() && word <= LONGEST_WORD; i++) {
      word = Character.isWhitespace(quote.charAt(i)) ? 0 : word + 1;
    }
    return word <= LONGEST_WORD
        && quote.length() <= LONGEST_PLATE
        && quote.length() >= SHORTEST_PLATE;
  }
}

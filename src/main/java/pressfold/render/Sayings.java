package pressfold.render;

import java.util.ArrayList;
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

  private final Library library;

  Sayings(Library library) {
    this.library = library;
  }

  private List<View.Said> said(Coverage story) {
    List<View.Said> said = new ArrayList<>();
    story.said().forEach(by -> by.forEach(spoken -> said.add(library.said(spoken, story))));
    said.sort((a, b) -> Integer.compare(unease(a), unease(b)));
    return said;
  }

  /** Of a story's quotes that can be set very large, the most telling. */
  Optional<View.Said> plate(Coverage story) {
    return said(story).stream().filter(quote -> canBePlate(quote.words())).findFirst();
  }

  /** Whether the person said it. */
  static boolean isBy(Person person, Optional<View.Said> said) {
    return said.isPresent() && said.get().speaker().slug().equals(person.slug());
  }

  /** The most telling words of each of a story's other speakers. */
  List<View.Said> beside(Optional<View.Said> plate, Coverage story, int most) {
    Map<String, View.Said> bySpeaker = new LinkedHashMap<>();
    for (View.Said said : said(story)) {
      if (said.words().length() <= LONGEST_VOICE && !isBy(said.speaker(), plate)) {
        bySpeaker.putIfAbsent(said.speaker().slug(), said);
      }
    }
    return bySpeaker.values().stream().limit(most).toList();
  }

  /** Who is quoted in the stories, how often there, most quoted first; the most telling words. */
  List<View.Voice> voices(List<Coverage> stories) {
    List<Text> texts = stories.stream().flatMap(story -> story.texts.stream()).toList();
    return Library.said(texts).stream().limit(MOST_VOICES).map(this::voice).toList();
  }

  private View.Voice voice(List<Spoken> by) {
    View.Said said =
        by.stream()
            .limit(MOST_CANDIDATES)
            .map(spoken -> library.said(spoken, spoken.utterance.reports()))
            .min((a, b) -> Integer.compare(unease(a), unease(b)))
            .orElseThrow();
    String words = Library.cut(said.words(), LONGEST_VOICE);
    return new View.Voice(
        new View.Tally<>(said.speaker(), by.size()),
        new View.Said(words, said.href(), said.tongue(), said.speaker(), said.outlets()));
  }

  /**
   * How little a quote stands for itself: nought for one of {@value #EASY_LENGTH} characters that
   * begins as a sentence does.
   */
  private static int unease(View.Said said) {
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

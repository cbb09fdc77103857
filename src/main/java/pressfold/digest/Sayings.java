package pressfold.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Quote;

/** Collects what an article's named speakers said; what was said in one breath is one saying. */
final class Sayings {

  /** So many words in a row link two wordings. */
  private static final int RUN = 3;

  /** Whom the editor knows, by each of their names. */
  private final Map<PersonalName, EditorOptions.Known> known = new HashMap<>();

  Sayings(List<EditorOptions.Known> people) {
    for (EditorOptions.Known person : people) {
      known.put(PersonalName.of(person.name()), person);
      person.aliases().forEach(alias -> known.put(PersonalName.of(alias), person));
    }
  }

  List<Note.Saying> of(Article article) {
    List<Quote> quotes = article.quotes();
    List<Note.Saying> sayings = new ArrayList<>();
    for (int i = 0; i < quotes.size(); ) {
      Quote first = quotes.get(i);
      List<Integer> indices = new ArrayList<>(List.of(i));
      StringBuilder text = new StringBuilder(first.text());
      for (i++; i < quotes.size() && goesOn(quotes.get(i - 1), quotes.get(i)); i++) {
        indices.add(i);
        text.append(' ').append(quotes.get(i).text());
      }
      Optional<String> speaker = first.speaker().flatMap(Quote.Speaker::name);
      if (first.kind() == Quote.Kind.DIRECT && speaker.isPresent()) {
        StringBuilder words = new StringBuilder(text.length());
        int length = words(text, words);
        if (length > 0) {
          PersonalName person = PersonalName.of(speaker.get());
          EditorOptions.Known preferred = known.get(person);
          sayings.add(
              new Note.Saying(
                  indices,
                  preferred == null ? speaker.get() : preferred.name(),
                  first.speaker().flatMap(Quote.Speaker::role),
                  preferred == null ? person : PersonalName.of(preferred.name()),
                  Fingerprint.of(words),
                  Wording.runs(Tokens.of(words.toString(), words.length()), RUN, 0),
                  length));
        }
      }
    }
    return sayings;
  }

  /** The role that the editor gave a person. */
  Optional<String> role(PersonalName person) {
    return Optional.ofNullable(known.get(person)).flatMap(EditorOptions.Known::role);
  }

  /**
   * Whether the two were said in one breath: parted by a paragraph or by their attribution only.
   */
  private static boolean goesOn(Quote before, Quote quote) {
    return quote.kind() == before.kind()
        && quote.speaker().isPresent()
        && (quote.continued()
            || quote
                .speaker()
                .map(Quote.Speaker::span)
                .equals(before.speaker().map(Quote.Speaker::span)));
  }

  /** Writes the words of {@code text} and tells how many they are. */
  private static int words(CharSequence text, StringBuilder to) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 'a' && c <= 'z') || Character.isLetterOrDigit(c)) {
        if (!inWord) {
          to.append(words++ == 0 ? "" : " ");
          inWord = true;
        }
        to.append(c >= 'a' && c <= 'z' ? c : Character.toLowerCase(c));
      } else if (c != '\'' && c != '’') {
        inWord = false;
      }
    }
    return words;
  }
}

package pressfold.normalise;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import pressfold.model.Article;
import pressfold.source.Resource;

/**
 * Puts a headline into another case. How a word is written the article's own text tells: names keep
 * their capitals, and what the text has in lower case is no name.
 */
final class HeadlineCase {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern TITLE_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’.]+");
  private static final Pattern VOWEL = Pattern.compile("[AEIOUYÀ-ÿĀ-ž]|[^\\p{IsLatin}]");
  private static final Set<String> CONTRACTED = Set.of("d", "ll", "m", "re", "s", "t", "ve");
  private static final Set<String> SMALL =
      Set.of("a an and as at but by for in nor of off on or per the to via vs yet".split(" "));

  /** Loaded when the first headline in capitals is met. */
  private static final class Capitals {
    static final Set<String> WORDS = load();
  }

  private final String headline;
  private final Locale locale;
  private final Spellings spellings;

  private HeadlineCase(String headline, Article article) {
    this.headline = headline;
    this.locale = Locale.forLanguageTag(article.language());
    this.spellings = new Spellings(locale);
    WORD.matcher(headline).results().forEach(word -> spellings.ask(word.group()));
    article.deck().ifPresent(deck -> spellings.read(deck.text()));
    article.body().forEach(block -> spellings.read(block.text().text()));
  }

  /** {@code headline}, calmed where it is set in capitals, and else as {@code wish} has it. */
  static String set(String headline, Article article, HouseStyleOptions.HeadlineCase wish) {
    boolean english = article.language().startsWith("en");
    String calm =
        isShouted(headline) ? new HeadlineCase(headline, article).rewrite(true) : headline;
    return switch (wish) {
      case KEEP -> calm;
      case SENTENCE -> new HeadlineCase(calm, article).rewrite(false);
      case TITLE -> english ? title(calm) : calm;
    };
  }

  /** Whether {@code text} is set in capitals, and is more than an abbreviation or two. */
  static boolean isShouted(String text) {
    long upper = text.codePoints().filter(Character::isUpperCase).count();
    long lower = text.codePoints().filter(Character::isLowerCase).count();
    return upper >= 7 && lower <= upper / 10 && text.indexOf(' ') > 0;
  }

  private String rewrite(boolean shouted) {
    return WORD.matcher(headline)
        .replaceAll(
            word -> {
              boolean first = startsSentence(word.start());
              String set = !shouted && first ? word.group() : word(word, shouted);
              return shouted && first ? capitalised(set, locale) : set;
            });
  }

  private String word(MatchResult match, boolean shouted) {
    String word = match.group();
    String lower = word.toLowerCase(locale);
    if (isAfter(match.start(), "'’") && CONTRACTED.contains(lower)) {
      return lower;
    }
    if (word.length() == 1 && isBefore(match.end(), ".")) {
      return word;
    }
    return spellings.of(word).orElse(shouted && !keepsCapitals(word) ? lower : word);
  }

  private boolean keepsCapitals(String word) {
    boolean letters = word.length() < 6 && !VOWEL.matcher(word).find();
    boolean pronoun = word.equals("I") && locale.getLanguage().equals("en");
    return letters || pronoun || Capitals.WORDS.contains(word);
  }

  private boolean isAfter(int at, String signs) {
    return at > 0 && signs.indexOf(headline.charAt(at - 1)) >= 0;
  }

  private boolean isBefore(int at, String signs) {
    return at < headline.length() && signs.indexOf(headline.charAt(at)) >= 0;
  }

  /** Whether the word at {@code at} is the first of a sentence or of a quotation. */
  private boolean startsSentence(int at) {
    int i = at;
    while (i > 0 && "\"'“”‘’„«»‹›(¿¡".indexOf(headline.charAt(i - 1)) >= 0) {
      i--;
    }
    if (i > 0 && i < at && Character.isWhitespace(headline.charAt(i - 1))) {
      return true;
    }
    while (i > 0 && Character.isWhitespace(headline.charAt(i - 1))) {
      i--;
    }
    return i == 0 || (i < at && "?!.…".indexOf(headline.charAt(i - 1)) >= 0 && !isInitial(i - 1));
  }

  /** Whether the full stop at {@code at} is that of "U.S." and the like. */
  private boolean isInitial(int at) {
    return at > 1
        && Character.isLetter(headline.charAt(at - 1))
        && !Character.isLetter(headline.charAt(at - 2));
  }

  private static String capitalised(String word, Locale locale) {
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(locale) + word.substring(first);
  }

  private static String title(String headline) {
    return TITLE_WORD
        .matcher(headline)
        .replaceAll(
            word -> {
              boolean inner = word.start() > 0 && word.end() < headline.length();
              return inner && SMALL.contains(word.group())
                  ? word.group()
                  : capitalised(word.group(), Locale.ROOT);
            });
  }

  private static Set<String> load() {
    String words = String.join(" ", Resource.rules(HeadlineCase.class, "capitals.txt"));
    return Set.of(words.strip().split("\\s+"));
  }
}

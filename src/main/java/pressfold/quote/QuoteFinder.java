package pressfold.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Direction;
import pressfold.model.Direction.SpeakerOrder;
import pressfold.model.Doubt;
import pressfold.model.Quote;
import pressfold.model.Quote.Speaker;
import pressfold.quote.Attributor.Found;
import pressfold.quote.Attributor.Rule;
import pressfold.quote.Citations.Citation;
import pressfold.quote.Grammar.Phrase;
import pressfold.quote.QuoteMarks.Marked;
import pressfold.source.Problem;
import pressfold.source.Span;

/**
 * Finds who said what. Every quote stands word for word as in the article; its speaker is either
 * clear or left open, and then an editor is asked.
 */
public final class QuoteFinder {

  /** Below this a speaker is rather left open. */
  private static final double CLEAR = 0.5;

  /** Marked words up to so many are held to be speech only where somebody plainly says them. */
  private static final int FEW_WORDS = 2;

  /** So many words are shown of a quote that an editor is asked about. */
  private static final int BEGINNING = 6;

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern MARKS = Pattern.compile("[\"“”„‟«»「」『』]|''");

  /** The article with its quotes in reading order. */
  public Article find(Article article) {
    List<List<Marked>> marked = QuoteMarks.find(article.body());
    if (marked.stream().allMatch(List::isEmpty)) {
      return article;
    }
    List<Words> words = Citations.words(article.body(), marked, Lexicon.of(article.language()));
    Cast cast = new Cast(words);
    List<Quote> quotes = new ArrayList<>();
    List<Doubt> doubts = new ArrayList<>(article.doubts());
    for (Citation citation : Citations.find(words, marked)) {
      Quote quote = ordered(quote(article, words, cast, citation), article.direction());
      quotes.add(quote);
      if (quote.kind() == Quote.Kind.DIRECT && quote.speaker().isEmpty()) {
        doubts.add(doubt(article, quote));
      }
    }
    return article.withQuotes(quotes, doubts);
  }

  /** The quote by whom the editor says, if the editor does. */
  private static Quote ordered(Quote quote, Direction direction) {
    for (SpeakerOrder order : direction.speakers()) {
      String begins = letters(order.words());
      if (!begins.isEmpty() && letters(quote.text()).startsWith(begins)) {
        Speaker speaker =
            new Speaker(
                order.speaker(), quote.span(), Optional.of(order.speaker()), Optional.empty());
        return new Quote(
            quote.block(),
            quote.within(),
            quote.span(),
            quote.text(),
            Quote.Kind.DIRECT,
            Optional.of(speaker),
            Optional.empty(),
            quote.continued(),
            1);
      }
    }
    return quote;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static Quote quote(Article article, List<Words> words, Cast cast, Citation citation) {
    Block block = article.body().get(citation.block());
    Span within = citation.mark().within();
    boolean scare = scare(words.get(citation.block()), citation);
    boolean clear = !scare && citation.rule().confidence() >= CLEAR;
    Optional<Found> found = clear ? citation.found() : Optional.empty();
    Block source = article.body().get(citation.source());
    Words around = words.get(citation.source());
    return new Quote(
        citation.block(),
        within,
        block.text().toSource(within),
        block.text().text().substring(within.start(), within.end()),
        scare ? Quote.Kind.SCARE : Quote.Kind.DIRECT,
        found.map(f -> speaker(source, around, cast, citation.source(), f.speaker())),
        found.filter(f -> f.cue() >= 0).map(f -> cue(source, around, f.cue())),
        citation.mark().continued(),
        found.isPresent() ? citation.rule().confidence() : 0);
  }

  private static Speaker speaker(Block block, Words words, Cast cast, int number, Phrase phrase) {
    Phrase mention = Attributor.mention(words, phrase);
    Span within = new Span(words.start[mention.from()], words.end[mention.to() - 1]);
    return new Speaker(
        words.text.substring(within.start(), within.end()),
        block.text().toSource(within),
        cast.name(number, mention),
        cast.member(number, mention).flatMap(Cast.Member::role));
  }

  private static Quote.Cue cue(Block block, Words words, int token) {
    Span within = new Span(words.start[token], words.end[token]);
    return new Quote.Cue(words.word(token), block.text().toSource(within));
  }

  /** Whether the marks hold a title, a nickname or a word that the writer keeps at a distance. */
  private static boolean scare(Words words, Citation citation) {
    Rule rule = citation.rule();
    Marked mark = citation.mark();
    if (mark.single()) {
      return !rule.plain() && rule != Rule.CARRIED && rule != Rule.CONTINUED;
    }
    boolean titled = Words.titled(words.text, mark.inner());
    if (citation.alone() || (rule.plain() && !(titled && citation.named()))) {
      return false;
    }
    return titled || (Words.count(words.text, mark.inner()) <= FEW_WORDS && !rule.said());
  }

  /** Enough of the quote to know it by. */
  private static String beginning(Quote quote) {
    List<String> words = SPACE.splitAsStream(MARKS.matcher(quote.text()).replaceAll("")).toList();
    return String.join(" ", words.subList(0, Math.min(words.size(), BEGINNING)));
  }

  private static Doubt doubt(Article article, Quote quote) {
    return new Doubt(
        Problem.warning(
            article.file(),
            "not clear who said " + beginning(quote),
            "Put `speakers: [\"NAME: " + beginning(quote) + "\"]` into the front matter."),
        Optional.of(quote.span()));
  }
}

package pressfold.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Doubt;
import pressfold.model.Quote;
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
      Quote quote = quote(article, words, cast, citation);
      quotes.add(quote);
      if (quote.kind() == Quote.Kind.DIRECT && quote.speaker().isEmpty()) {
        doubts.add(doubt(article, quote));
      }
    }
    return article.withQuotes(quotes, doubts);
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

  private static Quote.Speaker speaker(
      Block block, Words words, Cast cast, int number, Phrase phrase) {
    Phrase mention = Attributor.mention(words, phrase);
    Span within = new Span(words.start[mention.from()], words.end[mention.to() - 1]);
    return new Quote.Speaker(
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

  private static Doubt doubt(Article article, Quote quote) {
    return new Doubt(
        Problem.warning(
            article.file(),
            "not clear who said " + quote.text(),
            "Name the speaker in the front matter."),
        Optional.of(quote.span()));
  }
}

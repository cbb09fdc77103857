package pressfold.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private static final int LONGEST_BEGINNING = 200;

  private static final Pattern MARK = Pattern.compile("''|[\"“”„‟«»「」『』]");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  /** The article with its quotes in reading order. */
  public Article find(Article article) {
    List<char[]> chars = new ArrayList<>(article.body().size());
    for (Block block : article.body()) {
      chars.add(block.text().text().toCharArray());
    }
    List<List<Marked>> marked = QuoteMarks.find(article.body(), chars);
    int last = marked.size() - 1;
    while (last >= 0 && marked.get(last).isEmpty()) {
      last--;
    }
    if (last < 0) {
      return article;
    }
    Lexicon lexicon = Lexicon.of(article.language());
    // A speaker may be named, or sign, right behind the last quote; what comes later is not asked.
    int end = Math.min(last + 2, marked.size());
    List<Grammar> blocks = new ArrayList<>(end);
    for (int i = 0; i < end; i++) {
      String text = article.body().get(i).text().text();
      blocks.add(new Grammar(new Words(text, chars.get(i), marked.get(i), lexicon)));
    }
    Cast cast = new Cast(blocks);
    List<Quote> quotes = new ArrayList<>();
    List<Doubt> doubts = new ArrayList<>(article.doubts());
    for (Citation citation : Citations.find(blocks, marked)) {
      Quote quote = quote(article, blocks, cast, citation);
      quotes.add(quote);
      if (quote.kind() == Quote.Kind.DIRECT && quote.speaker().isEmpty()) {
        doubts.add(doubt(article, quote));
      }
    }
    return article.withQuotes(quotes, doubts);
  }

  /** Who said the words where the editor says so. */
  private static Optional<Speaker> ordered(String text, Span span, Direction direction) {
    for (SpeakerOrder order : direction.speakers()) {
      String begins = letters(order.words());
      if (!begins.isEmpty() && letters(text).startsWith(begins)) {
        String name = order.speaker();
        return Optional.of(new Speaker(name, span, Optional.of(name), Optional.empty()));
      }
    }
    return Optional.empty();
  }

  private static String letters(String text) {
    return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static Quote quote(Article article, List<Grammar> blocks, Cast cast, Citation citation) {
    Block block = article.body().get(citation.block());
    Span within = citation.mark().within();
    Span span = block.text().toSource(within);
    String text = block.text().text().substring(within.start(), within.end());
    Optional<Speaker> ordered = ordered(text, span, article.direction());
    boolean scare = ordered.isEmpty() && scare(blocks.get(citation.block()).words, citation);
    double confidence = citation.found().rule().confidence();
    boolean open = scare || confidence < CLEAR || ordered.isPresent();
    Found found = open ? Found.NONE : citation.found();
    Block source = article.body().get(citation.source());
    Words around = blocks.get(citation.source()).words;
    return new Quote(
        citation.block(),
        within,
        span,
        text,
        scare ? Quote.Kind.SCARE : Quote.Kind.DIRECT,
        found.none()
            ? ordered
            : Optional.of(speaker(source, around, cast, citation.source(), found.speaker())),
        found.cue() < 0 ? Optional.empty() : Optional.of(cue(source, around, found.cue())),
        citation.mark().continued(),
        ordered.isPresent() ? 1 : found.none() ? 0 : confidence);
  }

  private static Speaker speaker(Block block, Words words, Cast cast, int number, Phrase phrase) {
    Phrase mention = Attributor.mention(words, phrase);
    Span within = new Span(words.start[mention.from()], words.end[mention.to() - 1]);
    Cast.Identity identity = cast.identify(number, mention);
    return new Speaker(
        words.slice(mention.from(), mention.to()),
        block.text().toSource(within),
        identity.name(),
        identity.role());
  }

  private static Quote.Cue cue(Block block, Words words, int token) {
    Span within = new Span(words.start[token], words.end[token]);
    return new Quote.Cue(words.word(token), block.text().toSource(within));
  }

  /** Whether the marks hold a title, a nickname or a word that the writer keeps at a distance. */
  private static boolean scare(Words words, Citation citation) {
    Rule rule = citation.found().rule();
    Marked mark = citation.mark();
    if (mark.single()) {
      return !rule.plain() && rule != Rule.CARRIED && rule != Rule.CONTINUED;
    }
    boolean titled = titled(words.text, mark.inner());
    if (citation.alone() || (rule.plain() && !(titled && citation.named()))) {
      return false;
    }
    return titled || (count(words.text, mark.inner()) <= FEW_WORDS && !rule.said());
  }

  /** How many words stand in the span. */
  private static int count(String text, Span span) {
    int count = 0;
    boolean inside = false;
    for (int i = span.start(); i < span.end(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      count += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return count;
  }

  /** Whether the span is written like a title: every word of weight with a capital. */
  private static boolean titled(String text, Span span) {
    boolean begins = true;
    int capitals = 0;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (begins && Character.isLetter(c)) {
        int end = i;
        while (end < span.end() && Character.isLetter(text.charAt(end))) {
          end++;
        }
        if (Character.isUpperCase(c)) {
          capitals++;
        } else if (end - i > 4) {
          return false;
        }
      }
      begins = !Character.isLetterOrDigit(c) && c != '\'' && c != '’';
    }
    return capitals > 1 && 2 * capitals > count(text, span);
  }

  /** Enough of the quote to know it by, without its marks. */
  private static String beginning(String text) {
    int[] head = text.codePoints().limit(LONGEST_BEGINNING).toArray();
    String plain = MARK.matcher(new String(head, 0, head.length)).replaceAll("").strip();
    return SPACE.splitAsStream(plain).limit(BEGINNING).collect(Collectors.joining(" "));
  }

  private static Doubt doubt(Article article, Quote quote) {
    String beginning = beginning(quote.text());
    return new Doubt(
        Problem.warning(
            article.file(),
            "not clear who said “" + beginning + "”",
            "Put 'speakers: [\"NAME: " + beginning + "\"]' into the front matter."),
        Optional.of(quote.span()));
  }
}

package pressfold.search;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pressfold.model.Article;
import pressfold.model.Block;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Headline;
import pressfold.model.Published;

/**
 * What a search must find, and in which order, told by looking at every text: the definition of the
 * ranking that index and script are held against.
 *
 * <p>Every word of the query must stand in the article, as it is or, where the reader may still be
 * typing, as the beginning of another; words in quotation marks must follow each other. An article
 * scores by BM25 for each word (a word in the headline counting six times, a mere beginning for two
 * fifths), and up to three tenths more for being new. Equal scores: the newer first, then by id.
 */
final class ReferenceScan {

  private static final double K1 = 1.2;
  private static final double B = 0.75;
  private static final double BEGINNING = 0.4;
  private static final double FRESH = 0.3;
  private static final int HEADLINE = 6;
  private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|[^\\s\"’']+");

  private final List<Text> texts;
  private final Map<String, Integer> documentsWith = new TreeMap<>();
  private final int average;
  private final Optional<LocalDate> newest;

  ReferenceScan(Digest digest) {
    texts =
        digest.clippings().stream()
            .sorted(
                Comparator.comparing((Clipping c) -> day(c).orElse(LocalDate.MIN))
                    .reversed()
                    .thenComparing(Clipping::id))
            .map(ReferenceScan::text)
            .toList();
    texts.forEach(
        text -> text.weights().keySet().forEach(w -> documentsWith.merge(w, 1, Integer::sum)));
    average = texts.stream().mapToInt(Text::length).sum() / Math.max(1, texts.size());
    newest = texts.stream().flatMap(text -> text.day().stream()).findFirst();
  }

  private record Text(
      String slug,
      Optional<LocalDate> day,
      List<String> headline,
      List<String> body,
      Map<String, Integer> weights) {

    int length() {
      return headline.size() + body.size();
    }

    boolean has(List<Predicate<String>> phrase) {
      return has(headline, phrase) || has(body, phrase);
    }

    private static boolean has(List<String> words, List<Predicate<String>> phrase) {
      for (int i = 0; i + phrase.size() <= words.size(); i++) {
        int matched = 0;
        while (matched < phrase.size() && phrase.get(matched).test(words.get(i + matched))) {
          matched++;
        }
        if (matched == phrase.size()) {
          return true;
        }
      }
      return false;
    }
  }

  /** The slugs of the articles that {@code query} must find, best first. */
  List<String> find(String query) {
    boolean open = !query.isEmpty() && query.matches("(?s).*[^\\s\"]");
    List<String> words = new ArrayList<>();
    List<int[]> phrases = new ArrayList<>();
    Matcher part = PART.matcher(query);
    while (part.find()) {
      List<String> own = words(part.group(1) == null ? part.group() : part.group(1), false);
      if (own.size() > 1) {
        phrases.add(new int[] {words.size(), words.size() + own.size()});
      }
      words.addAll(own);
    }
    List<Predicate<String>> tests = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean beginning =
          open && i + 1 == words.size() && (word.length() > 2 || word.charAt(0) > '\u0e00');
      tests.add(term -> term.equals(word) || (beginning && term.startsWith(word)));
    }
    Map<String, Double> scores = new HashMap<>();
    List<String> found = new ArrayList<>();
    for (Text text : texts) {
      boolean phrased =
          phrases.stream().allMatch(phrase -> text.has(tests.subList(phrase[0], phrase[1])));
      double score = 0;
      for (int i = 0; i < words.size() && score >= 0; i++) {
        double best = best(text, words.get(i), tests.get(i));
        score = best > 0 ? score + best : -1;
      }
      if (phrased && score > 0) {
        found.add(text.slug());
        scores.put(text.slug(), score * freshness(text));
      }
    }
    found.sort(Comparator.comparing((String slug) -> -scores.getOrDefault(slug, 0.0)));
    return found;
  }

  private double best(Text text, String word, Predicate<String> matches) {
    double length = Math.pow(2, Manifest.level(text.length()) / 4.0);
    double best = 0;
    for (Map.Entry<String, Integer> term : text.weights().entrySet()) {
      if (matches.test(term.getKey())) {
        int with = documentsWith.getOrDefault(term.getKey(), 0);
        double idf = Math.log(1 + (texts.size() - with + 0.5) / (with + 0.5));
        double weight = term.getValue();
        double score =
            idf
                * (term.getKey().equals(word) ? 1 : BEGINNING)
                * (weight * (K1 + 1) / (weight + K1 * (1 - B + B * length / average)));
        best = Math.max(best, score);
      }
    }
    return best;
  }

  private double freshness(Text text) {
    return text.day()
        .map(day -> 1 + FRESH / (1 + ChronoUnit.DAYS.between(day, newest.orElseThrow()) / 30.0))
        .orElse(1.0);
  }

  private static Text text(Clipping clipping) {
    Article article = clipping.article();
    List<String> headline = words(article.headline().map(Headline::text).orElse(""), true);
    List<String> body = new ArrayList<>();
    article.deck().ifPresent(deck -> body.addAll(words(deck.text(), true)));
    for (Block block : article.body()) {
      body.addAll(words(block.text().text(), true));
    }
    Map<String, Integer> weights = new HashMap<>();
    headline.forEach(word -> weights.merge(word, HEADLINE, Integer::sum));
    body.forEach(word -> weights.merge(word, 1, Integer::sum));
    return new Text(clipping.slug(), day(clipping), headline, body, weights);
  }

  private static Optional<LocalDate> day(Clipping clipping) {
    return clipping.article().published().map(Published::date);
  }

  /** Words as they are; scripts without spaces by pairs, in texts the last character also alone. */
  static List<String> words(String text, boolean indexed) {
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      if (Letters.kind(text.charAt(i)) == Letters.SPACED) {
        while (i < text.length() && Letters.kind(text.charAt(i)) == Letters.SPACED) {
          i++;
        }
        words.add(Letters.fold(text.substring(start, i)));
      } else if (Letters.kind(text.charAt(i)) == Letters.UNSPACED) {
        while (i < text.length() && Letters.kind(text.charAt(i)) == Letters.UNSPACED) {
          i++;
        }
        for (int c = start; c < i; c++) {
          if (c + 1 < i || indexed || i - start == 1) {
            words.add(Letters.fold(text.substring(c, Math.min(i, c + 2))));
          }
        }
      } else {
        i++;
      }
    }
    words.removeIf(String::isEmpty);
    return words;
  }
}

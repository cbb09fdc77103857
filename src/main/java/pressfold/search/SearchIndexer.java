package pressfold.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Person;
import pressfold.model.Published;
import pressfold.model.Site;
import pressfold.model.Utterance;

/**
 * Builds the search index: {@code search/*.js}. The same digest gives the same bytes. One thread
 * does it all, so that the pages may be printed beside it.
 */
public final class SearchIndexer {

  /** The first characters of the labels that narrow a search; no word begins so. */
  private static final char SPEAKER = '\u0001';

  private static final char OUTLET = '\u0002';

  /** About what a shard of texts holds before it is deflated: one is loaded for each hit shown. */
  private static final int TEXTS = 9_500;

  /** The same of a shard of terms, of which one or two are loaded for each word asked for. */
  private static final int TERMS = 16_000;

  /** Hands each file of the index of {@code digest} to {@code site}. */
  public void write(Digest digest, Site site) {
    List<Clipping> articles = newestFirst(digest.clippings());
    Map<String, Integer> outlets = outlets(digest);
    Map<String, Set<String>> speakers = speakers(digest.people());
    List<String> vocabulary = Vocabulary.of(articles);
    Concordance concordance = new Concordance(articles.size());
    TextCoder texts = new TextCoder(vocabulary, concordance);
    Manifest manifest = new Manifest(site);
    int first = 0;
    for (int i = 0; i < articles.size(); i++) {
      Clipping clipping = articles.get(i);
      Integer outlet = outlets.get(clipping.id());
      texts.write(clipping, outlet == null ? "" : outlet.toString());
      speakers.getOrDefault(clipping.id(), Set.of()).forEach(texts::label);
      if (outlet != null) {
        texts.label(OUTLET + digest.outlets().get(outlet).slug());
      }
      concordance.endDocument();
      if (texts.bytes().size() >= TEXTS || i + 1 == articles.size()) {
        manifest.addTexts(i + 1 - first, texts.bytes());
        texts.bytes().clear();
        first = i + 1;
      }
    }
    terms(concordance, texts.words(), manifest);
    manifest.write(digest.outlets(), articles, concordance, vocabulary);
  }

  private static void terms(Concordance concordance, WordTable words, Manifest manifest) {
    String[] terms = words.sortedTerms();
    concordance.sort(words);
    Bytes shard = new Bytes();
    String first = "";
    String last = "";
    for (int i = 0; i < terms.length; i++) {
      if (shard.size() == 0) {
        first = terms[i];
        last = "";
      }
      int shared = 0;
      while (shared < Math.min(last.length(), terms[i].length())
          && last.charAt(shared) == terms[i].charAt(shared)) {
        shared++;
      }
      shard.number(shared);
      shard.text(terms[i].substring(shared));
      concordance.write(words.termNumber(terms[i]), shard);
      last = terms[i];
      if (shard.size() >= TERMS || i + 1 == terms.length) {
        manifest.addTerms(first, shard);
        shard.clear();
      }
    }
  }

  /** The newest first, the undated last, so that freshness is a document's number. */
  private static List<Clipping> newestFirst(List<Clipping> clippings) {
    List<Clipping> sorted = new ArrayList<>(clippings);
    sorted.sort(Comparator.comparing(SearchIndexer::day).reversed().thenComparing(Clipping::id));
    return sorted;
  }

  private static LocalDate day(Clipping clipping) {
    return clipping.article().published().map(Published::date).orElse(LocalDate.MIN);
  }

  /** The number of each article's outlet. */
  private static Map<String, Integer> outlets(Digest digest) {
    Map<String, Integer> outlets = new HashMap<>();
    for (int i = 0; i < digest.outlets().size(); i++) {
      for (String article : digest.outlets().get(i).articles()) {
        outlets.put(article, i);
      }
    }
    return outlets;
  }

  /** The labels of those quoted in each article: by the whole name, and by its last part. */
  private static Map<String, Set<String>> speakers(List<Person> people) {
    Map<String, Set<String>> speakers = new HashMap<>();
    for (Person person : people) {
      String name = Letters.fold(person.name());
      String whole = SPEAKER + name + SPEAKER + person.name();
      String last = SPEAKER + name.substring(name.lastIndexOf(' ') + 1) + SPEAKER + person.name();
      for (Utterance utterance : person.utterances()) {
        for (Utterance.Report report : utterance.reports()) {
          Set<String> labels =
              speakers.computeIfAbsent(report.article(), id -> new LinkedHashSet<>());
          labels.add(whole);
          labels.add(last);
        }
      }
    }
    return speakers;
  }
}

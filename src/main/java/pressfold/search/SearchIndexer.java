package pressfold.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pressfold.cache.Shelf;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Key;
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

  private static final String KEPT = "search";

  private final Optional<Shelf> shelf;

  public SearchIndexer() {
    this(Optional.empty());
  }

  /**
   * @param shelf keeps what the index knows, so that the next one takes up only what is new
   */
  public SearchIndexer(Optional<Shelf> shelf) {
    this.shelf = shelf;
  }

  /** Hands each file of the index of {@code digest} to {@code site}. */
  public void write(Digest digest, Site site) {
    List<Entry> entries = entries(digest);
    List<Clipping> articles = entries.stream().map(Entry::clipping).toList();
    Kept last =
        shelf.flatMap(s -> s.read(KEPT, Kept.CODEC).stream().findFirst()).orElse(Kept.NOTHING);
    List<Clipping> sampled = Vocabulary.sample(articles);
    Key sample = new Key();
    sampled.forEach(article -> sample.add(article.id()).add(article.content()));
    if (sample.value() != last.sample() || sampled.stream().anyMatch(a -> a.content() == 0)) {
      last = new Kept(sample.value(), Vocabulary.of(sampled), new byte[0], List.of());
    }
    Manifest manifest = new Manifest(site);
    Kept now = write(entries, last, manifest);
    manifest.write(digest.outlets(), articles, now.documents(), now.vocabulary());
    shelf.ifPresent(s -> s.write(KEPT, Kept.CODEC, List.of(now)));
  }

  private static Kept write(List<Entry> entries, Kept last, Manifest manifest) {
    Map<Long, Kept.Document> known = new HashMap<>();
    last.documents().forEach(document -> known.put(document.key(), document));
    known.remove(0L);
    WordTable words = new WordTable(last.terms());
    TextCoder texts = new TextCoder(last.vocabulary(), words);
    TextCoder again = new TextCoder(last.vocabulary(), new WordTable(new byte[0]));
    List<Kept.Document> documents = new ArrayList<>();
    int first = 0;
    int size = 0;
    Key key = new Key();
    for (int i = 0; i < entries.size(); i++) {
      Kept.Document old = known.get(entries.get(i).key());
      documents.add(old == null ? texts.write(entries.get(i)) : old);
      size += documents.get(i).size();
      key.add(documents.get(i).sum());
      if (size >= TEXTS || i + 1 == entries.size()) {
        List<Entry> own = entries.subList(first, i + 1);
        List<Kept.Document> told = documents.subList(first, i + 1);
        boolean whole = texts.bytes().size() == size;
        manifest.addTexts(
            own.size(), key.value(), () -> shard(told, whole ? texts.bytes() : again.shard(own)));
        texts.bytes().clear();
        first = i + 1;
        size = 0;
        key = new Key();
      }
    }
    byte[] terms = new Terms(documents, words.terms(), manifest).write(words);
    return new Kept(last.sample(), last.vocabulary(), terms, documents);
  }

  /** How long each document is, and its text. */
  private static Bytes shard(List<Kept.Document> documents, Bytes texts) {
    Bytes shard = new Bytes();
    int at = 0;
    for (Kept.Document document : documents) {
      shard.number(document.size());
      shard.put(texts.array(), at, document.size());
      at += document.size();
    }
    return shard;
  }

  /** The documents, in order. */
  private static List<Entry> entries(Digest digest) {
    Map<String, Integer> outlets = outlets(digest);
    Map<String, Set<String>> speakers = speakers(digest.people());
    List<Entry> entries = new ArrayList<>();
    List<Clipping> newestFirst = new ArrayList<>(digest.clippings());
    newestFirst.sort(SearchIndexer::compare);
    for (Clipping clipping : newestFirst) {
      List<String> labels = new ArrayList<>(speakers.getOrDefault(clipping.id(), Set.of()));
      Integer outlet = outlets.get(clipping.id());
      if (outlet != null) {
        labels.add(OUTLET + digest.outlets().get(outlet).slug());
      }
      entries.add(new Entry(clipping, outlet == null ? "" : outlet.toString(), labels));
    }
    return entries;
  }

  /** The newest first, the undated last, so that freshness is a document's number. */
  private static int compare(Clipping a, Clipping b) {
    int byDay = day(b).compareTo(day(a));
    return byDay != 0 ? byDay : a.id().compareTo(b.id());
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

package pressfold.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import pressfold.model.Clipping;
import pressfold.model.Digest;
import pressfold.model.Page;
import pressfold.model.Person;
import pressfold.model.Published;
import pressfold.model.Utterance;

/** Builds the search index: {@code search/*.js}. The same digest gives the same bytes. */
public final class SearchIndexer {

  /** The first characters of the labels that narrow a search; no word begins so. */
  static final char SPEAKER = '\u0001';

  static final char OUTLET = '\u0002';

  /** Documents, and terms, that are handed to a thread at a time; shards never cross them. */
  private static final int DOCUMENTS_A_TASK = 512;

  private static final int TERMS_A_TASK = 4096;

  private final SearchOptions options;

  public SearchIndexer() {
    this(SearchOptions.defaults());
  }

  public SearchIndexer(SearchOptions options) {
    this.options = options;
  }

  /** Hands each file of the index of {@code digest} to {@code site}. */
  public void write(Digest digest, Consumer<Page> site) {
    List<Document> documents = documents(digest);
    try (Desk desk = new Desk(documents.size() <= DOCUMENTS_A_TASK ? 1 : options.jobs())) {
      write(digest, documents, desk, site);
    }
  }

  private static void write(
      Digest digest, List<Document> documents, Desk desk, Consumer<Page> site) {
    List<Section> sections = sections(documents, desk);
    Vocabulary vocabulary = Vocabulary.of(sections);
    Manifest manifest = new Manifest(digest.outlets(), documents, sections, vocabulary, site);
    texts(documents, sections, vocabulary, desk, manifest);
    terms(TermShards.of(sections, documents.size()), desk, manifest);
    manifest.write();
  }

  /** One section a thread; a task's documents never stand in two. */
  private static List<Section> sections(List<Document> documents, Desk desk) {
    int tasks = (documents.size() + DOCUMENTS_A_TASK - 1) / DOCUMENTS_A_TASK;
    int share = Math.max(1, (tasks + desk.jobs() - 1) / desk.jobs()) * DOCUMENTS_A_TASK;
    List<Callable<Section>> work = new ArrayList<>();
    for (int from = 0; from < documents.size(); from += share) {
      int first = from;
      List<Document> part = documents.subList(from, Math.min(documents.size(), from + share));
      work.add(() -> new Section(first, part));
    }
    List<Section> sections = new ArrayList<>();
    desk.inOrder(work, sections::add);
    return sections;
  }

  private static void texts(
      List<Document> documents,
      List<Section> sections,
      Vocabulary vocabulary,
      Desk desk,
      Manifest manifest) {
    List<Callable<List<TextShard>>> work = new ArrayList<>();
    for (Section section : sections) {
      int[] codes = vocabulary.codes(section);
      int end = section.firstDocument() + section.documents();
      for (int from = section.firstDocument(); from < end; from += DOCUMENTS_A_TASK) {
        int first = from;
        int last = Math.min(end, from + DOCUMENTS_A_TASK);
        work.add(() -> TextShard.cut(documents, first, last, new TextCoder(section, codes)));
      }
    }
    desk.inOrder(work, shards -> shards.forEach(manifest::add));
  }

  private static void terms(TermShards terms, Desk desk, Manifest manifest) {
    List<Callable<List<TermShards.Shard>>> work = new ArrayList<>();
    for (int from = 0; from < terms.terms(); from += TERMS_A_TASK) {
      int first = from;
      int last = Math.min(terms.terms(), from + TERMS_A_TASK);
      work.add(() -> terms.cut(first, last));
    }
    desk.inOrder(work, shards -> shards.forEach(manifest::add));
  }

  /** The newest first, the undated last, so that freshness is a document's number. */
  private static List<Document> documents(Digest digest) {
    Map<String, Integer> outlets = new HashMap<>();
    for (int i = 0; i < digest.outlets().size(); i++) {
      for (String article : digest.outlets().get(i).articles()) {
        outlets.put(article, i);
      }
    }
    Map<String, Set<String>> speakers = speakers(digest.people());
    List<Clipping> clippings = new ArrayList<>(digest.clippings());
    clippings.sort(Comparator.comparing(SearchIndexer::day).reversed().thenComparing(Clipping::id));
    return clippings.stream()
        .map(clipping -> document(digest, clipping, outlets, speakers))
        .toList();
  }

  private static LocalDate day(Clipping clipping) {
    return clipping.article().published().map(Published::date).orElse(LocalDate.MIN);
  }

  private static Document document(
      Digest digest,
      Clipping clipping,
      Map<String, Integer> outlets,
      Map<String, Set<String>> speakers) {
    Optional<Integer> outlet = Optional.ofNullable(outlets.get(clipping.id()));
    List<String> labels = new ArrayList<>(speakers.getOrDefault(clipping.id(), Set.of()));
    outlet.ifPresent(number -> labels.add(OUTLET + digest.outlets().get(number).slug()));
    return new Document(clipping, outlet, labels);
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
          speakers
              .computeIfAbsent(report.article(), id -> new LinkedHashSet<>())
              .addAll(List.of(whole, last));
        }
      }
    }
    return speakers;
  }
}

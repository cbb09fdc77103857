package pressfold.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * All terms in order, each with the documents and places where it stands: those that the last index
 * knew, under their documents' new numbers, and those of the documents that are new.
 *
 * <p>What is kept of a term is: its text; in how many documents it stands; how many bytes follow
 * that tell of them; for each the distance from the one before it, doubled, odd where the term
 * weighs more than 1, then its weight, where odd; how many bytes follow that tell the places; for
 * each document how many there are, where its weight is not 1, and each by its distance from the
 * one before. A shard has the terms first, a line each, led by how many letters it shares with the
 * one before; then their documents. The places, which only phrases ask for, have a shard of their
 * own, without those of common terms.
 */
final class Terms {

  /**
   * About what a shard holds before it is deflated, of which one or two are loaded for each word
   * asked for. Where one ends is for the terms to say, so that one more does not move all ends.
   */
  private static final int LEAST = 6_000;

  private static final int MOST = 12_000;
  private static final int END = 63;

  /** So many letters a byte of ASCII can tell. */
  private static final int MOST_SHARED = 90;

  private final Concordance fresh;
  private final int[] numbers;
  private final int documents;
  private final Manifest manifest;
  private final List<byte[]> kept = new ArrayList<>();
  private final Bytes section = new Bytes();
  private final Bytes names = new Bytes();
  private final Bytes shard = new Bytes();
  private final Bytes placesShard = new Bytes();
  private final Bytes found = new Bytes();
  private final Bytes places = new Bytes();
  private String first = "";
  private String before = "";
  private int count;
  private int last;

  /**
   * @param fresh has the words of the documents that are new
   * @param numbers of the last index's documents in this one; -1 of those that are no more
   * @param documents how many there are
   */
  Terms(Concordance fresh, int[] numbers, int documents, Manifest manifest) {
    this.fresh = fresh;
    this.numbers = numbers;
    this.documents = documents;
    this.manifest = manifest;
  }

  /** Writes the shards; what is to be kept. */
  List<byte[]> write(WordTable words, List<byte[]> old) {
    String[] added = words.sortedTerms();
    fresh.sort(words);
    Iterator<byte[]> sections = old.iterator();
    Reader known = new Reader(new byte[0], 0);
    String term = "";
    int a = 0;
    while (true) {
      if (term.isEmpty() && !known.more() && sections.hasNext()) {
        known = new Reader(sections.next(), 0);
      }
      if (term.isEmpty() && known.more()) {
        term = known.text();
      }
      if (term.isEmpty() && a == added.length) {
        break;
      }
      int order = term.isEmpty() ? 1 : a == added.length ? -1 : term.compareTo(added[a]);
      String next = order > 0 ? added[a] : term;
      if (order >= 0) {
        fresh.begin(words.termNumber(added[a++]));
      }
      begin();
      if (order <= 0) {
        takeOver(known);
        term = "";
      }
      addFresh(documents);
      end(next);
    }
    endShard();
    return kept;
  }

  private void begin() {
    found.clear();
    places.clear();
    count = 0;
    last = -1;
  }

  /** Takes up what the last index knew, and between it what is new. */
  private void takeOver(Reader known) {
    int old = known.number();
    Reader weights = known.part();
    Reader own = known.part();
    int document = -1;
    for (int i = 0; i < old; i++) {
      int gap = weights.number();
      int weight = (gap & 1) == 0 ? 1 : weights.number();
      int times = weight == 1 ? 1 : own.number();
      document += 1 + (gap >> 1);
      int number = numbers[document];
      if (number < 0) {
        own.pass(times);
        continue;
      }
      addFresh(number);
      add(number, weight);
      if (weight > 1) {
        places.number(times);
      }
      own.pass(times, places);
    }
  }

  private void addFresh(int before) {
    while (fresh.document() < before) {
      int weight = fresh.weight();
      add(fresh.document(), weight);
      fresh.next(weight, places);
    }
  }

  private void add(int document, int weight) {
    found.number((document - last - 1) * 2 + (weight > 1 ? 1 : 0));
    if (weight > 1) {
      found.number(weight);
    }
    last = document;
    count++;
  }

  private void end(String term) {
    if (count == 0) {
      return;
    }
    section.text(term);
    section.number(count);
    section.part(found);
    section.part(places);
    if (shard.size() == 0) {
      first = term;
      before = "";
    } else {
      names.put('\n');
    }
    int shared = 0;
    int most = Math.min(MOST_SHARED, Math.min(before.length(), term.length()));
    while (shared < most && before.charAt(shared) == term.charAt(shared)) {
      shared++;
    }
    if (shared > 0 && Character.isHighSurrogate(term.charAt(shared - 1))) {
      shared--;
    }
    names.put(' ' + shared);
    names.put(term.substring(shared).getBytes(StandardCharsets.UTF_8));
    shard.number(count);
    shard.part(found);
    if (documents >= 64 && count * 8L > documents) {
      places.clear();
    }
    placesShard.part(places);
    before = term;
    int size = names.size() + shard.size();
    if (size >= MOST || (size >= LEAST && (term.hashCode() & END) == 0)) {
      endShard();
    }
  }

  private void endShard() {
    if (shard.size() > 0) {
      Bytes whole = new Bytes();
      whole.part(names);
      whole.put(shard);
      manifest.addTerms(first, whole, placesShard);
      kept.add(section.copy());
      names.clear();
      shard.clear();
      placesShard.clear();
      section.clear();
    }
  }
}

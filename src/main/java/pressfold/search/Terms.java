package pressfold.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * All terms in order, each with the documents and places where it stands: those that the last index
 * knew, under their documents' new numbers, and those of the documents that are new.
 *
 * <p>What is kept of a term is: its text; in how many documents it stands; how many bytes follow;
 * how many of them are of the documents; for each document the distance from the one before it,
 * doubled, odd where the term stands in it more than once, then how often, where odd; then all
 * places, each by its distance from the one before in its document. A shard leaves out the letters
 * that a term shares with the one before it, and has of a common term only a weight instead of the
 * places.
 */
final class Terms {

  /** What a place in the headline weighs; one in the text weighs 1. */
  private static final int HEADLINE = 6;

  /**
   * About what a shard holds before it is deflated, of which one or two are loaded for each word
   * asked for. Where one ends is for the terms to say, so that one more does not move all ends.
   */
  private static final int LEAST = 12_000;

  private static final int MOST = 24_000;
  private static final int END = 63;

  private final Concordance fresh;
  private final int[] numbers;
  private final int documents;
  private final Manifest manifest;
  private final List<byte[]> kept = new ArrayList<>();
  private final Bytes section = new Bytes();
  private final Bytes shard = new Bytes();
  private final Bytes gaps = new Bytes();
  private final Bytes places = new Bytes();
  private final Bytes weights = new Bytes();
  private String first = "";
  private String before = "";
  private int found;
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
    gaps.clear();
    places.clear();
    weights.clear();
    found = 0;
    last = -1;
  }

  /** Takes up what the last index knew, and between it what is new. */
  private void takeOver(Reader known) {
    int count = known.number();
    int length = known.number();
    Reader inner = known.again();
    known.skip(length);
    int gapsLength = inner.number();
    Reader own = inner.again();
    own.skip(gapsLength);
    int document = -1;
    for (int i = 0; i < count; i++) {
      int gap = inner.number();
      int times = (gap & 1) == 0 ? 1 : inner.number();
      document += 1 + (gap >> 1);
      int number = numbers[document];
      if (number >= 0) {
        addFresh(number);
        add(number, times);
        own.pass(times, places);
      } else {
        own.pass(times);
      }
    }
  }

  private void addFresh(int before) {
    while (fresh.document() < before) {
      add(fresh.document(), fresh.times());
      fresh.next(places);
    }
  }

  private void add(int document, int times) {
    gaps.number((document - last - 1) * 2 + (times > 1 ? 1 : 0));
    if (times > 1) {
      gaps.number(times);
    }
    last = document;
    found++;
  }

  private void end(String term) {
    if (found == 0) {
      return;
    }
    section.text(term);
    int start = section.size();
    put(gaps, places, section);
    if (shard.size() == 0) {
      first = term;
      before = "";
    }
    int shared = 0;
    int most = Math.min(before.length(), term.length());
    while (shared < most && before.charAt(shared) == term.charAt(shared)) {
      shared++;
    }
    shard.number(shared);
    shard.text(term.substring(shared));
    if (documents >= 64 && found * 8L > documents) {
      weigh();
      put(places, weights, shard);
    } else {
      shard.put(section.array(), start, section.size() - start);
    }
    before = term;
    if (shard.size() >= MOST || (shard.size() >= LEAST && (term.hashCode() & END) == 0)) {
      endShard();
    }
  }

  private void put(Bytes documents, Bytes rest, Bytes to) {
    to.number(found);
    to.number(Bytes.length(documents.size()) + documents.size() + rest.size());
    to.number(documents.size());
    to.put(documents);
    to.put(rest);
  }

  /** Puts the weights into {@link #weights} and the bare distances where the places were. */
  private void weigh() {
    Reader inner = new Reader(gaps.array(), 0);
    Reader own = new Reader(places.copy(), 0);
    places.clear();
    for (int i = 0; i < found; i++) {
      int gap = inner.number();
      int times = (gap & 1) == 0 ? 1 : inner.number();
      int weight = 0;
      int place = 0;
      for (int t = 0; t < times; t++) {
        place += own.number();
        weight += place < Concordance.BODY ? HEADLINE : 1;
      }
      places.number(gap >> 1);
      weights.put(Math.min(weight, 255));
    }
  }

  private void endShard() {
    if (shard.size() > 0) {
      manifest.addTerms(first, shard);
      kept.add(section.copy());
      shard.clear();
      section.clear();
    }
  }
}

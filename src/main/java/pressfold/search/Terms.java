package pressfold.search;

import java.util.Arrays;
import java.util.List;

/**
 * All terms in order, each with the documents and places where it stands.
 *
 * <p>A shard has its terms first, a line each, led by how many letters it shares with the one
 * before. Then, for each of them: in how many documents it stands; how many bytes follow that tell
 * of them; for each document the distance from the one before it, doubled, odd where the term
 * weighs more than 1, then its weight, where odd. The places, which only phrases ask for, have a
 * shard of their own: for each term how many bytes follow, and for each document how many places
 * there are, where its weight is not 1, and each by its distance from the one before. Common terms
 * have none.
 */
final class Terms {

  /** Headlines have the places below this one to themselves; what follows them starts here. */
  static final int BODY = 64;

  /** What a place in the headline weighs; one in the text weighs 1. */
  private static final int HEADLINE = 6;

  /**
   * About what a shard holds before it is deflated, of which one or two are loaded for each word
   * asked for. Where one ends is for the terms to say, so that one more does not move all ends.
   */
  private static final int LEAST = 6_000;

  private static final int MOST = 12_000;
  private static final int END = 63;

  /** So many letters a byte of ASCII can tell. */
  private static final int MOST_SHARED = 90;

  private final List<Kept.Document> documents;
  private final Manifest manifest;

  /** Each term's places, one term's behind the other's: the document's number, then the place. */
  private final long[] places;

  /** Where each term's places begin. */
  private final int[] firstPlace;

  private final Bytes names = new Bytes();
  private final Bytes shard = new Bytes();
  private final Bytes placesShard = new Bytes();
  private final Bytes found = new Bytes();
  private final Bytes placesFound = new Bytes();
  private String first = "";
  private String before = "";

  /**
   * @param terms how many there are
   */
  Terms(List<Kept.Document> documents, int terms, Manifest manifest) {
    this.documents = documents;
    this.manifest = manifest;
    firstPlace = new int[terms + 1];
    for (Kept.Document document : documents) {
      for (Reader own = new Reader(document.terms()); own.more(); ) {
        firstPlace[own.number() + 1]++;
      }
    }
    Arrays.parallelPrefix(firstPlace, Integer::sum);
    places = new long[firstPlace[terms]];
    int[] next = firstPlace.clone();
    for (int number = 0; number < documents.size(); number++) {
      Kept.Document document = documents.get(number);
      int place = 0;
      for (Reader own = new Reader(document.terms()); own.more(); place++) {
        place = place == document.headline() ? BODY : place;
        places[next[own.number()]++] = (long) number << 32 | place;
      }
    }
  }

  /** Writes the shards; those of the terms of {@code words} that are in use, to be kept. */
  byte[] write(WordTable words) {
    Bytes used = new Bytes();
    for (String term : words.sortedTerms()) {
      int number = words.termNumber(term);
      int count = find(number);
      if (count > 0) {
        used.text(term);
        used.number(number);
        add(term, count);
      }
    }
    endShard();
    return used.copy();
  }

  /** Collects what is to be told of a term; in how many documents it stands. */
  private int find(int term) {
    found.clear();
    placesFound.clear();
    int count = 0;
    int document = -1;
    for (int at = firstPlace[term]; at < firstPlace[term + 1]; count++) {
      int last = document;
      document = documentAt(at);
      int weight = 0;
      int end = at;
      for (; end < firstPlace[term + 1] && documentAt(end) == document; end++) {
        weight += (int) places[end] < BODY ? HEADLINE : 1;
      }
      found.number((document - last - 1) * 2 + (weight > 1 ? 1 : 0));
      if (weight > 1) {
        found.number(weight);
        placesFound.number(end - at);
      }
      int told = 0;
      for (; at < end; at++) {
        placesFound.number((int) places[at] - told);
        told = (int) places[at];
      }
    }
    return count;
  }

  private int documentAt(int at) {
    return (int) (places[at] >> 32);
  }

  private void add(String term, int count) {
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
    names.put(term.substring(shared));
    shard.number(count);
    shard.part(found);
    if (documents.size() >= 64 && count * 8L > documents.size()) {
      placesFound.clear();
    }
    placesShard.part(placesFound);
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
      names.clear();
      shard.clear();
      placesShard.clear();
    }
  }
}

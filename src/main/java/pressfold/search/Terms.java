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

  /** Where each document begins among all of their terms. */
  private final int[] starts;

  /** The places of all terms among those of all documents, one term's behind the other's. */
  private final int[] places;

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
    starts = new int[documents.size() + 1];
    firstPlace = new int[terms + 1];
    int size = 0;
    for (int document = 0; document < documents.size(); document++) {
      for (Reader own = new Reader(documents.get(document).terms()); own.more(); size++) {
        firstPlace[own.number() + 1]++;
      }
      starts[document + 1] = size;
    }
    Arrays.parallelPrefix(firstPlace, Integer::sum);
    places = new int[size];
    int[] next = firstPlace.clone();
    int place = 0;
    for (Kept.Document document : documents) {
      for (Reader own = new Reader(document.terms()); own.more(); ) {
        places[next[own.number()]++] = place++;
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
      document = documentOf(places[at], last + 1);
      int headline = documents.get(document).headline();
      int body = starts[document] + headline;
      int weight = 0;
      int end = at;
      for (; end < firstPlace[term + 1] && places[end] < starts[document + 1]; end++) {
        weight += places[end] < body ? HEADLINE : 1;
      }
      found.number((document - last - 1) * 2 + (weight > 1 ? 1 : 0));
      if (weight > 1) {
        found.number(weight);
        placesFound.number(end - at);
      }
      int told = 0;
      for (; at < end; at++) {
        int place = places[at] < body ? places[at] - starts[document] : BODY + places[at] - body;
        placesFound.number(place - told);
        told = place;
      }
    }
    return count;
  }

  private int documentOf(int place, int from) {
    int found = Arrays.binarySearch(starts, from, documents.size(), place);
    if (found < 0) {
      return -found - 2;
    }
    // Documents without a word start where the next one does.
    while (starts[found + 1] == place) {
      found++;
    }
    return found;
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

package pressfold.search;

import java.util.Arrays;

/**
 * The words of new documents in reading order, and the way back from each term to the places where
 * it stands. Documents that are known already have none here.
 */
final class Concordance {

  /** Headlines have the places below this one to themselves; what follows them starts here. */
  private static final int BODY = 64;

  /** What a place in the headline weighs. */
  private static final int HEADLINE = 6;

  private final int[] starts;
  private final byte[] headlineWords;
  private int documents;
  private int[] stream = new int[1 << 12];
  private int size;

  private int[] places = {};
  private int[] firstPlace = {};
  private int at;
  private int end;
  private int document;
  private int behind;

  Concordance(int documents) {
    starts = new int[documents + 1];
    headlineWords = new byte[documents];
  }

  void add(int word) {
    if (size == stream.length) {
      stream = Arrays.copyOf(stream, 2 * size);
    }
    stream[size++] = word;
  }

  void endHeadline() {
    headlineWords[documents] = (byte) Math.min(BODY, size - starts[documents]);
  }

  /** How many words the document has so far. */
  int words() {
    return size - starts[documents];
  }

  void endDocument() {
    starts[++documents] = size;
  }

  /** Sorts the places by term. The sort is stable, so each term's places stay in order. */
  void sort(WordTable words) {
    int terms = words.terms();
    firstPlace = new int[terms + 1];
    for (int i = 0; i < size; i++) {
      int term = words.termOf(stream[i]);
      stream[i] = term;
      firstPlace[term + 1]++;
    }
    for (int term = 0; term < terms; term++) {
      firstPlace[term + 1] += firstPlace[term];
    }
    int[] next = firstPlace.clone();
    places = new int[size];
    for (int i = 0; i < size; i++) {
      places[next[stream[i]]++] = i;
    }
    stream = new int[0];
    document = documents;
  }

  /** Goes to the first document that has {@code term}. */
  void begin(int term) {
    at = firstPlace[term];
    end = firstPlace[term + 1];
    document = -1;
    seek();
  }

  /** The document gone to; as many as there are where none is left. */
  int document() {
    return document;
  }

  /** What the term weighs in it: 1 for each place in the text, more for those in the headline. */
  int weight() {
    int body = starts[document] + headlineWords[document];
    int weight = 0;
    for (int i = at; i < behind; i++) {
      weight += places[i] < body ? HEADLINE : 1;
    }
    return weight;
  }

  /**
   * Writes how many places the term has there, where its weight is not 1, and the places, each by
   * its distance from the one before; goes on.
   */
  void next(int weight, Bytes out) {
    if (weight > 1) {
      out.number(behind - at);
    }
    int before = 0;
    for (; at < behind; at++) {
      int place = places[at] - starts[document];
      if (place >= headlineWords[document]) {
        place += BODY - headlineWords[document];
      }
      out.number(place - before);
      before = place;
    }
    seek();
  }

  private void seek() {
    if (at == end) {
      document = documents;
      return;
    }
    document = documentOf(places[at], document + 1);
    behind = at;
    while (behind < end && places[behind] < starts[document + 1]) {
      behind++;
    }
  }

  private int documentOf(int place, int from) {
    int found = Arrays.binarySearch(starts, from, documents, place);
    if (found < 0) {
      return -found - 2;
    }
    // Documents without a word start where the next one does.
    while (starts[found + 1] == place) {
      found++;
    }
    return found;
  }
}

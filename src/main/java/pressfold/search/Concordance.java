package pressfold.search;

import java.util.Arrays;

/**
 * The words of all documents in reading order, and the way back from each term to the places where
 * it stands.
 */
final class Concordance {

  /** What a place in the headline weighs; one in the text weighs 1. */
  static final int HEADLINE = 6;

  /** Headlines have the places below this one to themselves; what follows them starts here. */
  private static final int BODY = 64;

  private final int[] starts;
  private final byte[] headlineWords;
  private final int[] lengths;
  private int documents;
  private int[] stream = new int[1 << 12];
  private int size;

  private int[] places = {};
  private int[] firstPlace = {};
  private int[] documentsWith = {};
  private final Bytes told = new Bytes();
  private final Bytes gaps = new Bytes();
  private final Bytes within = new Bytes();

  Concordance(int documents) {
    starts = new int[documents + 1];
    headlineWords = new byte[documents];
    lengths = new int[documents];
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

  /** Only labels follow. */
  void endText() {
    lengths[documents] = size - starts[documents];
  }

  void endDocument() {
    starts[++documents] = size;
  }

  /** How many words each document has. */
  int[] lengths() {
    return lengths;
  }

  /** Sorts the places by term. The sort is stable, so each term's places stay in order. */
  void sort(WordTable words) {
    int terms = words.terms();
    firstPlace = new int[terms + 1];
    documentsWith = new int[terms];
    int[] last = new int[terms];
    for (int document = 0; document < documents; document++) {
      for (int i = starts[document]; i < starts[document + 1]; i++) {
        int term = words.termOf(stream[i]);
        stream[i] = term;
        firstPlace[term + 1]++;
        if (last[term] <= document) {
          last[term] = document + 1;
          documentsWith[term]++;
        }
      }
    }
    for (int term = 0; term < terms; term++) {
      firstPlace[term + 1] += firstPlace[term];
    }
    int[] next = firstPlace.clone();
    places = new int[size];
    for (int i = 0; i < size; i++) {
      places[next[stream[i]]++] = i;
    }
  }

  /**
   * Writes where {@code term} stands: in how many documents; how many bytes follow; how many of
   * them are of the documents; for each document the distance from the one before it, doubled, odd
   * where the term stands in it more than once, then how often, where odd; then all places, each by
   * its distance from the one before. Of a common term only a weight is kept instead of the places.
   */
  void write(int term, Bytes out) {
    boolean common = documents >= 64 && documentsWith[term] * 8L > documents;
    gaps.clear();
    within.clear();
    int last = -1;
    int end = firstPlace[term + 1];
    int i = firstPlace[term];
    while (i < end) {
      int document = documentOf(places[i], last + 1);
      int first = i;
      while (i < end && places[i] < starts[document + 1]) {
        i++;
      }
      int gap = document - last - 1;
      if (common) {
        gaps.number(gap);
        within.put(weight(document, first, i));
      } else {
        gaps.number(gap * 2 + (i - first > 1 ? 1 : 0));
        if (i - first > 1) {
          gaps.number(i - first);
        }
        places(document, first, i);
      }
      last = document;
    }
    told.clear();
    told.number(gaps.size());
    told.put(gaps);
    told.put(within);
    out.number(documentsWith[term]);
    out.number(told.size());
    out.put(told);
  }

  private void places(int document, int from, int end) {
    int last = 0;
    for (int i = from; i < end; i++) {
      int place = places[i] - starts[document];
      if (place >= headlineWords[document]) {
        place += BODY - headlineWords[document];
      }
      within.number(place - last);
      last = place;
    }
  }

  private int weight(int document, int from, int end) {
    int weight = 0;
    for (int i = from; i < end && weight < 255; i++) {
      weight += places[i] - starts[document] < headlineWords[document] ? HEADLINE : 1;
    }
    return Math.min(weight, 255);
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

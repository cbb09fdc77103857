package pressfold.search;

import java.util.Arrays;
import java.util.List;
import pressfold.model.Block;

/**
 * A run of documents and their words in reading order, with the way back from each term to the
 * places where it stands. One thread fills a section; sections stand in the documents' order.
 */
final class Section {

  /** Headlines have the places below this one to themselves; what follows them starts here. */
  static final int BODY = 64;

  private static final int STRIDE = 8;

  private final int firstDocument;
  private final int[] starts;
  private final byte[] headlineWords;
  private final int[] lengths;
  private final WordTable table = new WordTable();
  private int[] stream = new int[1 << 12];
  private int size;
  private int documents;

  private int[] places = {};
  private int[] firstPlace = {};
  private int[] documentAt = {};

  Section(int firstDocument, List<Document> documents) {
    this.firstDocument = firstDocument;
    this.starts = new int[documents.size() + 1];
    this.headlineWords = new byte[documents.size()];
    this.lengths = new int[documents.size()];
    documents.forEach(this::add);
    sort();
  }

  private void add(Document document) {
    starts[documents] = size;
    scan(document.headline());
    headlineWords[documents] = (byte) Math.min(BODY, size - starts[documents]);
    document.deck().ifPresent(this::scan);
    for (Block block : document.body()) {
      scan(block.text().text());
    }
    lengths[documents] = size - starts[documents];
    document.labels().forEach(label -> push(table.number(label, 0, label.length())));
    documents++;
    starts[documents] = size;
  }

  /** Words as they are; scripts without spaces by pairs of characters, the last one also alone. */
  private void scan(String text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Letters.isWord(c)) {
        int start = i;
        do {
          i++;
        } while (i < text.length() && Letters.isWord(text.charAt(i)));
        push(table.number(text, start, i));
      } else if (Letters.isUnspaced(c)) {
        boolean pair = i + 1 < text.length() && Letters.isUnspaced(text.charAt(i + 1));
        push(table.number(text, i, pair ? i + 2 : i + 1));
        i++;
      } else {
        i++;
      }
    }
  }

  private void push(int word) {
    if (size == stream.length) {
      stream = Arrays.copyOf(stream, 2 * size);
    }
    stream[size++] = word;
  }

  /** Sorts the places by term; the sort is stable, so each term's places stay in order. */
  private void sort() {
    int terms = table.terms().size();
    firstPlace = new int[terms + 1];
    for (int i = 0; i < size; i++) {
      firstPlace[table.termOf(stream[i]) + 1]++;
    }
    for (int term = 0; term < terms; term++) {
      firstPlace[term + 1] += firstPlace[term];
    }
    int[] next = firstPlace.clone();
    places = new int[size];
    for (int i = 0; i < size; i++) {
      places[next[table.termOf(stream[i])]++] = i;
    }
    documentAt = new int[(size >> STRIDE) + 1];
    int document = 0;
    for (int block = 0; block < documentAt.length; block++) {
      while (document + 1 < documents && starts[document + 1] <= block << STRIDE) {
        document++;
      }
      documentAt[block] = document;
    }
  }

  WordTable table() {
    return table;
  }

  int firstDocument() {
    return firstDocument;
  }

  int documents() {
    return documents;
  }

  /** The words of a document of this section, in reading order. */
  int wordAt(int document, int index) {
    return stream[starts[document - firstDocument] + index];
  }

  /** How many words a document has. */
  int length(int document) {
    return lengths[document - firstDocument];
  }

  int documentsWith(int term) {
    int found = 0;
    int limit = -1;
    for (int i = firstPlace[term]; i < firstPlace[term + 1]; i++) {
      if (places[i] >= limit) {
        limit = starts[documentOf(places[i]) + 1];
        found++;
      }
    }
    return found;
  }

  /** Tells {@code postings} of every document with {@code term}, in order. */
  void postings(int term, Postings postings) {
    int end = firstPlace[term + 1];
    int i = firstPlace[term];
    while (i < end) {
      int document = documentOf(places[i]);
      int limit = starts[document + 1];
      postings.begin(firstDocument + document);
      do {
        int place = places[i] - starts[document];
        postings.place(
            place < headlineWords[document] ? place : place - headlineWords[document] + BODY);
        i++;
      } while (i < end && places[i] < limit);
    }
  }

  private int documentOf(int place) {
    int document = documentAt[place >> STRIDE];
    while (starts[document + 1] <= place) {
      document++;
    }
    return document;
  }
}

package pressfold.search;

/**
 * Where one term stands, as bytes. For each document: the distance from the one before it, doubled,
 * odd where the term stands in it more than once; then how often, where odd; then the places, each
 * by its distance from the one before. Of a common term, which stands in every eighth document or
 * more, only a weight is kept instead of the places.
 */
final class Postings {

  /** What a place in the headline weighs; one in the text weighs 1. */
  static final int HEADLINE = 6;

  private final Bytes documents = new Bytes();
  private final Bytes places = new Bytes();
  private final Bytes found = new Bytes();
  private final boolean common;
  private int last = -1;
  private int lastPlace;
  private int here;
  private int weight;
  private int gap;

  Postings(boolean common) {
    this.common = common;
  }

  static boolean common(int documentsWithTerm, int documents) {
    return documents >= 64 && documentsWithTerm * 8L > documents;
  }

  void begin(int document) {
    flush();
    gap = document - last - 1;
    last = document;
    lastPlace = 0;
    here = 0;
    weight = 0;
    found.clear();
  }

  void place(int place) {
    found.number(place - lastPlace);
    lastPlace = place;
    here++;
    weight += place < Section.BODY ? HEADLINE : 1;
  }

  /** Writes them to {@code out}. */
  void end(Bytes out) {
    flush();
    out.number(documents.size());
    out.put(documents);
    out.put(places);
  }

  private void flush() {
    if (last < 0) {
      return;
    }
    if (common) {
      documents.number(gap);
      places.put(Math.min(weight, 255));
    } else {
      documents.number(gap * 2 + (here > 1 ? 1 : 0));
      if (here > 1) {
        documents.number(here);
      }
      places.put(found);
    }
  }
}

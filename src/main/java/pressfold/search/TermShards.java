package pressfold.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts the terms, in order, into shards: each term with the places where it stands. */
final class TermShards {

  /** About what a shard holds before it is deflated; a term's places are never parted. */
  private static final int SIZE = 10_000;

  private final List<Section> sections;
  private final int documents;
  private final List<Term> terms;

  private TermShards(List<Section> sections, int documents, List<Term> terms) {
    this.sections = sections;
    this.documents = documents;
    this.terms = terms;
  }

  /** A shard, as it is written, and the term it begins with. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Shard(String first, byte[] script) {}

  /** A term and its number in each section, -1 where it does not stand there. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Term(String text, int[] numbers) {}

  static TermShards of(List<Section> sections, int documents) {
    Map<String, int[]> numbers = new HashMap<>();
    for (int s = 0; s < sections.size(); s++) {
      List<String> local = sections.get(s).table().terms();
      for (int number = 0; number < local.size(); number++) {
        int[] known = numbers.get(local.get(number));
        if (known == null) {
          known = new int[sections.size()];
          Arrays.fill(known, -1);
          numbers.put(local.get(number), known);
        }
        known[s] = number;
      }
    }
    numbers.remove("");
    List<Term> terms = new ArrayList<>(numbers.size());
    numbers.forEach((text, known) -> terms.add(new Term(text, known)));
    terms.sort((a, b) -> a.text().compareTo(b.text()));
    return new TermShards(sections, documents, terms);
  }

  int terms() {
    return terms.size();
  }

  /** The shards of the terms from {@code start} to {@code end}. */
  List<Shard> cut(int start, int end) {
    List<Shard> shards = new ArrayList<>();
    Script script = new Script(6);
    Bytes out = new Bytes();
    Bytes body = new Bytes();
    String first = "";
    String last = "";
    for (int i = start; i < end; i++) {
      Term term = terms.get(i);
      if (out.size() == 0) {
        first = term.text();
        last = "";
      }
      int shared = 0;
      while (shared < Math.min(last.length(), term.text().length())
          && last.charAt(shared) == term.text().charAt(shared)) {
        shared++;
      }
      out.number(shared);
      out.text(term.text().substring(shared));
      int documentsWithTerm = documentsWith(term);
      out.number(documentsWithTerm);
      Postings postings = new Postings(Postings.common(documentsWithTerm, documents));
      tell(term, postings);
      body.clear();
      postings.end(body);
      out.number(body.size());
      out.put(body);
      last = term.text();
      if (out.size() >= SIZE || i + 1 == end) {
        shards.add(new Shard(first, script.of(out)));
        out.clear();
      }
    }
    return shards;
  }

  private int documentsWith(Term term) {
    int found = 0;
    for (int s = 0; s < sections.size(); s++) {
      if (term.numbers()[s] >= 0) {
        found += sections.get(s).documentsWith(term.numbers()[s]);
      }
    }
    return found;
  }

  private void tell(Term term, Postings postings) {
    for (int s = 0; s < sections.size(); s++) {
      if (term.numbers()[s] >= 0) {
        sections.get(s).postings(term.numbers()[s], postings);
      }
    }
  }
}

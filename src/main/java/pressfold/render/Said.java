package pressfold.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pressfold.model.Block;
import pressfold.model.OutletFile;
import pressfold.model.Person;
import pressfold.model.Quote;
import pressfold.source.Span;
import pressfold.typography.Sentences;

/** What somebody said, as some texts report it. */
final class Said {

  private static final int LONGEST_CONTEXT = 300;

  /** "he said" and the like say no more than the words themselves. */
  private static final int SHORTEST_CONTEXT = 24;

  final Spoken spoken;

  /** The fullest wording first. */
  final List<Spoken.Report> reports;

  /** The texts that report it, each once. */
  final List<Text> texts;

  private String words = "";

  Said(Spoken spoken, List<Spoken.Report> reports) {
    this.spoken = spoken;
    this.reports = reports;
    this.texts = reports.stream().map(Spoken.Report::text).distinct().toList();
  }

  /** The fullest words. */
  String fullest() {
    return reports.get(0).words();
  }

  /** The fullest words, and where others differ the first of those. */
  String words() {
    if (words.isEmpty()) {
      String fullest = fullest();
      words = fullest;
      for (int i = 1; varies() && i < reports.size() && words.equals(fullest); i++) {
        String other = reports.get(i).words();
        words = other.equals(fullest) ? fullest : fullest + " / " + other;
      }
    }
    return words;
  }

  /** Whether wordings differ. */
  boolean varies() {
    return spoken.utterance.variants();
  }

  Person speaker() {
    return spoken.person;
  }

  String href() {
    return spoken.href;
  }

  /** The lang and dir attributes of the words. */
  SafeString tongue() {
    return texts.get(0).tongue;
  }

  /** Who quotes it. */
  List<OutletFile> outlets() {
    return Library.outlets(texts);
  }

  /** Whether one of these texts quotes it. */
  boolean isIn(List<Text> some) {
    return some.stream().anyMatch(texts::contains);
  }

  /** How many of these have a text that quotes it. */
  long among(List<List<Text>> accounts) {
    return accounts.stream().filter(this::isIn).count();
  }

  /** The wordings, each once, where they differ. */
  List<View.Wording> wordings() {
    List<View.Wording> wordings = new ArrayList<>();
    if (varies()) {
      Map<String, Spoken.Report> byWords = new LinkedHashMap<>();
      reports.forEach(report -> byWords.putIfAbsent(report.words(), report));
      List<SafeString> marked = Variants.marked(List.copyOf(byWords.keySet()));
      byWords
          .values()
          .forEach(at -> wordings.add(new View.Wording(marked.get(wordings.size()), at)));
    }
    return wordings;
  }

  /** The sentences that the words stand in, where they say more than the words themselves. */
  String context() {
    Spoken.Report fullest = reports.get(0);
    Quote quote = fullest.text().article.quotes().get(fullest.quotes().get(0));
    Block block = fullest.text().article.body().get(quote.block());
    int start = -1;
    int end = -1;
    for (Span sentence : Sentences.of(block.text().text())) {
      if (sentence.overlaps(quote.within())) {
        start = start < 0 ? sentence.start() : start;
        end = sentence.end();
      }
    }
    return end - start > quote.within().length() + SHORTEST_CONTEXT
        ? Library.cut(block.text().text().substring(start, end), LONGEST_CONTEXT)
        : "";
  }
}

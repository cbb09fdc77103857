package pressfold.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pressfold.model.Part;
import pressfold.model.Removal;
import pressfold.source.RepairedText;
import pressfold.source.Span;

/** What became of each stretch of a text: every non-blank character is accounted for once. */
final class Ledger {

  /** A stretch of the repaired text; {@code reason} and {@code rule} are empty where it is kept. */
  private record Entry(Part.Kind kind, Span span, String why, String reason, String rule) {}

  private static final String MARKUP = "markup, or outside the article";

  private final RepairedText text;
  private final boolean markup;
  private final List<Entry> entries = new ArrayList<>();

  Ledger(RepairedText text) {
    this.text = text;
    this.markup = text.source().extension().matches("html?");
  }

  /** {@code span} of the repaired text is kept as {@code kind}. */
  void keep(Part.Kind kind, Span span, String why) {
    if (!span.isEmpty()) {
      entries.add(new Entry(kind, span, why, "", ""));
    }
  }

  /** What stands before {@code start} of the repaired text is front matter. */
  void frontMatter(int start) {
    int end = start;
    while (end > 0 && Character.isWhitespace(text.text().charAt(end - 1))) {
      end--;
    }
    keep(Part.Kind.FRONT_MATTER, new Span(0, end), "between lines of three dashes");
  }

  /** {@code span} of the repaired text is left out. */
  void remove(Span span, String reason, String rule, String why) {
    if (!span.isEmpty()) {
      entries.add(new Entry(Part.Kind.REMOVED, span, why, reason, rule));
    }
  }

  /** The source text left out, in order. */
  List<Removal> removals() {
    return sorted().stream()
        .filter(entry -> entry.kind == Part.Kind.REMOVED)
        .map(
            entry -> {
              Span span = text.text().toSource(entry.span);
              return new Removal(span, text.source().slice(span), entry.reason, entry.rule);
            })
        .toList();
  }

  /** All stretches in order, in the file's text, grown over what repair took out beside them. */
  List<Part> parts() {
    String source = text.source().text();
    List<Part> parts = new ArrayList<>();
    int done = 0;
    for (Entry entry : sorted()) {
      Span span = text.text().toSource(entry.span);
      int start = Math.max(done, span.start());
      int end = Math.max(start, span.end());
      int gap = firstInk(source, done, start);
      if (gap < start) {
        int gapEnd = lastInk(source, gap, start);
        if (markup) {
          parts.add(new Part(Part.Kind.REMOVED, new Span(gap, gapEnd), MARKUP));
        } else if (parts.isEmpty()) {
          start = gap;
        } else {
          Part before = parts.remove(parts.size() - 1);
          parts.add(new Part(before.kind(), new Span(before.span().start(), gapEnd), before.why()));
        }
      }
      if (start < end) {
        parts.add(new Part(entry.kind, new Span(start, end), entry.why));
        done = end;
      }
    }
    int rest = firstInk(source, done, source.length());
    if (rest < source.length()) {
      int end = lastInk(source, rest, source.length());
      if (parts.isEmpty() || markup) {
        String why = markup ? MARKUP : "nothing that shows";
        parts.add(new Part(Part.Kind.REMOVED, new Span(rest, end), why));
      } else {
        Part last = parts.remove(parts.size() - 1);
        parts.add(new Part(last.kind(), new Span(last.span().start(), end), last.why()));
      }
    }
    return parts;
  }

  private List<Entry> sorted() {
    entries.sort(Comparator.comparing(Entry::span));
    return entries;
  }

  private static int firstInk(String source, int from, int to) {
    int i = from;
    while (i < to && Character.isWhitespace(source.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int lastInk(String source, int from, int to) {
    int i = to;
    while (i > from && Character.isWhitespace(source.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}

package pressfold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.model.Doubt;
import pressfold.model.Part;
import pressfold.model.Removal;
import pressfold.source.Problem;
import pressfold.source.RepairedText;
import pressfold.source.Span;

/**
 * What became of each stretch of a text: every non-blank character is accounted for once. Also what
 * an editor should look at.
 */
final class Ledger {

  /** A stretch of the repaired text; {@code reason} and {@code rule} are empty where it is kept. */
  private record Entry(Part.Kind kind, Span span, String why, String reason, String rule) {}

  private static final String MARKUP = "markup, or outside the article";

  private final RepairedText text;
  private final boolean markup;
  private final List<Entry> entries = new ArrayList<>();

  /** What should be looked at, in the order in which it was met. */
  final List<Doubt> doubts = new ArrayList<>();

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
    Span block = new Span(0, start).stripped(text.text().text());
    keep(Part.Kind.FRONT_MATTER, block, "between lines of three dashes");
  }

  /** {@code span} of the repaired text is left out. */
  void remove(Span span, String reason, String rule, String why) {
    if (!span.isEmpty()) {
      entries.add(new Entry(Part.Kind.REMOVED, span, why, reason, rule));
    }
  }

  /** {@code message} should be looked at; {@code line} of the front matter would settle it. */
  void doubt(String message, String line, Optional<Span> source) {
    String hint = "Put '" + line + "' into the front matter.";
    doubts.add(new Doubt(Problem.warning(text.source().file(), message, hint), source));
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
    List<Entry> sorted = sorted();
    for (int i = 0; i <= sorted.size(); i++) {
      boolean last = i == sorted.size();
      Span span =
          last
              ? new Span(source.length(), source.length())
              : text.text().toSource(sorted.get(i).span);
      int start = Math.max(done, span.start());
      int end = Math.max(start, span.end());
      Span ink = new Span(done, start).stripped(source);
      if (!ink.isEmpty()) {
        if (markup || (last && parts.isEmpty())) {
          parts.add(new Part(Part.Kind.REMOVED, ink, markup ? MARKUP : "nothing that shows"));
        } else if (parts.isEmpty()) {
          start = ink.start();
        } else {
          Part before = parts.remove(parts.size() - 1);
          parts.add(new Part(before.kind(), before.span().to(ink), before.why()));
        }
      }
      if (start < end) {
        Entry entry = sorted.get(i);
        parts.add(new Part(entry.kind, new Span(start, end), entry.why));
        done = end;
      }
    }
    return parts;
  }

  private List<Entry> sorted() {
    entries.sort((a, b) -> a.span().compareTo(b.span()));
    return entries;
  }
}

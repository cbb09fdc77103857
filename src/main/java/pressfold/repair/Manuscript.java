package pressfold.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import pressfold.source.Edit;
import pressfold.source.Repair;
import pressfold.source.RepairedText;
import pressfold.source.SourceText;
import pressfold.source.Span;
import pressfold.source.TracedText;

/** A text while it is mended, with a note of the rule behind every change. */
final class Manuscript {

  private final SourceText source;
  private final NavigableMap<Integer, String> rules = new TreeMap<>();
  private TracedText text;
  private Glance glance;

  /** A change to the text as it stands, and the rule that wants it. */
  record Change(Span span, String replacement, String rule) {}

  Manuscript(SourceText source) {
    this.source = source;
    this.text = TracedText.of(source.text());
    this.glance = new Glance(source.text());
  }

  /** The text as it stands. */
  String text() {
    return text.text();
  }

  /** What the text as it stands may hold. */
  Glance glance() {
    return glance;
  }

  /** Makes {@code changes}, which are in order and do not overlap; says whether there were any. */
  boolean change(List<Change> changes) {
    if (changes.isEmpty()) {
      return false;
    }
    for (Change change : changes) {
      rules.putIfAbsent(text.toSource(change.span()).start(), change.rule());
    }
    text = text.edit(changes.stream().map(c -> new Edit(c.span(), c.replacement())).toList());
    glance = new Glance(text.text());
    return true;
  }

  /** The text as it stands at last, with every change that was made to the file's. */
  RepairedText finish() {
    List<Repair> repairs = new ArrayList<>();
    for (int i = 0; i < text.editCount(); i++) {
      Span from = text.replacedSpan(i);
      Span to = text.editedSpan(i);
      repairs.add(
          new Repair(
              from,
              source.slice(from),
              text.text().substring(to.start(), to.end()),
              rules.ceilingEntry(from.start()).getValue()));
    }
    return new RepairedText(source, text, repairs);
  }
}

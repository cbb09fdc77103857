package pressfold.source;

import java.util.Arrays;
import java.util.List;

/**
 * A text that was made from a file's text by cutting and small edits, and knows the way back: every
 * stretch of it can be traced to the stretch of the file that it came from.
 *
 * <p>Between its edits the text equals the file's, so only the edits are kept: four numbers each
 * (start and end here, start and end in the file), in order.
 */
public final class TracedText implements CharSequence {

  private static final int[] NO_EDITS = {};

  private final String text;
  private final Span source;
  private final int[] edits;

  private TracedText(String text, Span source, int[] edits) {
    this.text = text;
    this.source = source;
    this.edits = edits;
  }

  /** The file's text as it is. */
  public static TracedText of(SourceText source) {
    return new TracedText(source.text(), new Span(0, source.text().length()), NO_EDITS);
  }

  /** A text that replaces the whole of {@code source}, such as a value from the front matter. */
  public static TracedText replacing(Span source, String text) {
    return new TracedText(text, source, new int[] {0, text.length(), source.start(), source.end()});
  }

  /** The text itself. */
  public String text() {
    return text;
  }

  /** The stretch of the file that all of this came from. */
  public Span source() {
    return source;
  }

  /**
   * Where {@code span} of this text stands in the file. A span that begins or ends inside an edit
   * is widened to all of what the edit replaced.
   */
  public Span toSource(Span span) {
    int start = startInSource(span.start());
    return new Span(start, span.isEmpty() ? start : Math.max(start, endInSource(span.end())));
  }

  /** The part of this text in {@code span}. */
  public TracedText slice(Span span) {
    if (span.start() == 0 && span.end() == text.length()) {
      return this;
    }
    int start = startInSource(span.start());
    int end = span.isEmpty() ? start : Math.max(start, endInSource(span.end()));
    int[] kept = new int[edits.length];
    int n = 0;
    for (int i = 0; i < edits.length; i += 4) {
      boolean inside =
          edits[i] == edits[i + 1]
              ? edits[i] > span.start() && edits[i] < span.end()
              : edits[i] < span.end() && edits[i + 1] > span.start();
      if (inside) {
        kept[n] = Math.max(edits[i], span.start()) - span.start();
        kept[n + 1] = Math.min(edits[i + 1], span.end()) - span.start();
        kept[n + 2] = edits[i + 2];
        kept[n + 3] = edits[i + 3];
        n += 4;
      }
    }
    return new TracedText(
        text.substring(span.start(), span.end()), new Span(start, end), Arrays.copyOf(kept, n));
  }

  /** This text without white space at its ends. */
  public TracedText strip() {
    int start = 0;
    int end = text.length();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return slice(new Span(start, end));
  }

  /**
   * This text with {@code changes} made, which are in order, do not overlap, and speak of this
   * text.
   */
  public TracedText edit(List<Edit> changes) {
    if (changes.isEmpty()) {
      return this;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    int[] made = new int[edits.length + 4 * changes.size()];
    int n = 0;
    int old = 0;
    int copied = 0;
    int c = 0;
    while (c < changes.size()) {
      int from = changes.get(c).span().start();
      if (from < copied) {
        throw new IllegalArgumentException("edits overlap or are out of order at " + from);
      }
      // Older edits that end before the change stay as they are, only moved.
      while (old < edits.length && edits[old + 1] <= from && !touches(old, changes.get(c).span())) {
        out.append(text, copied, edits[old + 1]);
        copied = edits[old + 1];
        int length = edits[old + 1] - edits[old];
        made[n] = out.length() - length;
        made[n + 1] = out.length();
        made[n + 2] = edits[old + 2];
        made[n + 3] = edits[old + 3];
        n += 4;
        old += 4;
      }
      // What the change shares a stretch with, older edits and later changes, becomes one edit.
      int start = from;
      int end = changes.get(c).span().end();
      int last = c;
      int oldEnd = old;
      boolean grown = true;
      while (grown) {
        grown = false;
        while (oldEnd < edits.length
            && (edits[oldEnd] < end || (edits[oldEnd] == end && edits[oldEnd] == edits[oldEnd + 1]))
            && edits[oldEnd + 1] >= start) {
          start = Math.min(start, edits[oldEnd]);
          end = Math.max(end, edits[oldEnd + 1]);
          oldEnd += 4;
          grown = true;
        }
        while (last + 1 < changes.size() && changes.get(last + 1).span().start() < end) {
          last++;
          end = Math.max(end, changes.get(last).span().end());
          grown = true;
        }
      }
      out.append(text, copied, start);
      made[n] = out.length();
      made[n + 2] = start < from || oldEnd > old ? mergedStart(start, old) : startInSource(start);
      made[n + 3] = end == start ? made[n + 2] : Math.max(made[n + 2], endInSource(end));
      if (oldEnd > old) {
        made[n + 2] = Math.min(made[n + 2], edits[old + 2]);
        made[n + 3] = Math.max(made[n + 3], edits[oldEnd - 1]);
      }
      copied = start;
      for (; c <= last; c++) {
        Edit change = changes.get(c);
        out.append(text, copied, change.span().start()).append(change.replacement());
        copied = change.span().end();
      }
      out.append(text, copied, end);
      copied = end;
      made[n + 1] = out.length();
      n += 4;
      old = oldEnd;
    }
    for (; old < edits.length; old += 4) {
      out.append(text, copied, edits[old + 1]);
      copied = edits[old + 1];
      made[n] = out.length() - (edits[old + 1] - edits[old]);
      made[n + 1] = out.length();
      made[n + 2] = edits[old + 2];
      made[n + 3] = edits[old + 3];
      n += 4;
    }
    out.append(text, copied, text.length());
    return new TracedText(out.toString(), source, Arrays.copyOf(made, n));
  }

  /** How many stretches of this text differ from the file. */
  public int editCount() {
    return edits.length / 4;
  }

  /** Where the {@code index}-th edit stands in this text; empty for a deletion. */
  public Span editedSpan(int index) {
    return new Span(edits[4 * index], edits[4 * index + 1]);
  }

  /** What the {@code index}-th edit replaced in the file; empty for an insertion. */
  public Span replacedSpan(int index) {
    return new Span(edits[4 * index + 2], edits[4 * index + 3]);
  }

  private boolean touches(int edit, Span change) {
    return edits[edit + 1] > change.start();
  }

  private int mergedStart(int start, int firstOld) {
    return start == edits[firstOld] ? edits[firstOld + 2] : startInSource(start);
  }

  /** The last edit that begins at or before {@code offset}, as an index into edits, or -4. */
  private int editAt(int offset) {
    int low = 0;
    int high = edits.length / 4 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (edits[4 * middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return 4 * high;
  }

  private int startInSource(int offset) {
    int i = editAt(offset);
    if (i < 0) {
      return source.start() + offset;
    }
    return offset < edits[i + 1] ? edits[i + 2] : edits[i + 3] + offset - edits[i + 1];
  }

  private int endInSource(int offset) {
    // An edit that begins exactly here lies behind the end.
    int i = editAt(offset - 1);
    if (i < 0) {
      return source.start() + offset;
    }
    return offset <= edits[i + 1] ? edits[i + 3] : edits[i + 3] + offset - edits[i + 1];
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TracedText that
        && text.equals(that.text)
        && source.equals(that.source)
        && Arrays.equals(edits, that.edits);
  }

  @Override
  public int hashCode() {
    return 31 * text.hashCode() + source.hashCode();
  }
}

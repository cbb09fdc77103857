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

  /** A file's text as it is. */
  public static TracedText of(String text) {
    return new TracedText(text, new Span(0, text.length()), NO_EDITS);
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
    return span.start() == 0 && span.end() == text.length() ? this : cut(span);
  }

  private TracedText cut(Span span) {
    Span from = toSource(span);
    if (span.isEmpty()) {
      return new TracedText("", from, NO_EDITS);
    }
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
    return new TracedText(text.substring(span.start(), span.end()), from, Arrays.copyOf(kept, n));
  }

  /** This text without white space, and without anything deleted, at its ends. */
  public TracedText strip() {
    Span kept = new Span(0, text.length()).stripped(text);
    boolean whole =
        kept.length() == text.length()
            && (edits.length == 0 || (edits[0] > 0 && edits[edits.length - 3] < kept.end()));
    return whole ? this : cut(kept);
  }

  /**
   * This text with {@code changes} made, which are in order, do not overlap, and speak of this
   * text.
   */
  public TracedText edit(List<Edit> changes) {
    if (changes.isEmpty()) {
      return this;
    }
    Draft draft = new Draft(changes.size());
    int old = 0;
    for (int c = 0; c < changes.size(); ) {
      Span change = changes.get(c).span();
      for (; old < edits.length && edits[old + 1] <= change.start(); old += 4) {
        draft.keep(old);
      }
      // What a change shares a stretch with, older edits and later changes, becomes one edit.
      int firstOld = old;
      int firstChange = c++;
      int start = change.start();
      int end = change.end();
      while (true) {
        if (old < edits.length
            && (edits[old] < end || (edits[old + 1] == end && end == change.end()))) {
          start = Math.min(start, edits[old]);
          end = Math.max(end, edits[old + 1]);
          old += 4;
        } else if (c < changes.size() && changes.get(c).span().start() < end) {
          change = changes.get(c++).span();
          end = Math.max(end, change.end());
        } else {
          break;
        }
      }
      int from = startInSource(start);
      int to = start == end ? from : Math.max(from, endInSource(end));
      draft.make(
          changes.subList(firstChange, c),
          new Span(start, end),
          new Span(from, old > firstOld ? Math.max(to, edits[old - 1]) : to));
    }
    for (; old < edits.length; old += 4) {
      draft.keep(old);
    }
    return draft.finish();
  }

  /** The text that an edit makes, written from its start to its end. */
  private final class Draft {

    private final StringBuilder out = new StringBuilder(text.length() + 16);
    private final int[] made;
    private int size;
    private int copied;

    Draft(int changes) {
      made = new int[edits.length + 4 * changes];
    }

    /** Copies up to the end of an older edit, which stays. */
    void keep(int old) {
      out.append(text, copied, edits[old + 1]);
      copied = edits[old + 1];
      add(edits[old + 1] - edits[old], edits[old + 2], edits[old + 3]);
    }

    /** Makes {@code changes}, which together are one edit of {@code span}. */
    void make(List<Edit> changes, Span span, Span from) {
      out.append(text, copied, span.start());
      int start = out.length();
      copied = span.start();
      for (Edit change : changes) {
        if (change.span().start() < copied) {
          throw new IllegalArgumentException("edits overlap or are out of order: " + change);
        }
        out.append(text, copied, change.span().start()).append(change.replacement());
        copied = change.span().end();
      }
      out.append(text, copied, span.end());
      copied = span.end();
      add(out.length() - start, from.start(), from.end());
    }

    private void add(int length, int from, int to) {
      made[size] = out.length() - length;
      made[size + 1] = out.length();
      made[size + 2] = from;
      made[size + 3] = to;
      size += 4;
    }

    TracedText finish() {
      out.append(text, copied, text.length());
      return new TracedText(out.toString(), source, Arrays.copyOf(made, size));
    }
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

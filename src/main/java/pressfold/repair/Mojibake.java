package pressfold.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.source.Edit;
import pressfold.source.Span;
import pressfold.source.TracedText;

/**
 * Finds UTF-8 that was misread as another character set, and reads it right.
 *
 * <p>A stretch is repaired where its right reading is clearly less odd than what stands there, so
 * that text which may be right stays. What is repaired may be misread once more, so the search goes
 * on until nothing is found.
 */
final class Mojibake {

  /** Bits a repair must save if nothing else in the text is damaged in the same way. */
  private static final int SURE = 10;

  /** Bits it must save where something is. */
  private static final int SUPPORTED = 4;

  /** Bits it must save where very much is. */
  private static final int WELL_SUPPORTED = -2;

  private static final int MUCH = 30;
  private static final int LAYERS = 12;

  private Mojibake() {}

  private record Stretch(Span span, String mended, int gain) {
    Stretch doubted() {
      return new Stretch(span, mended, Math.min(gain, -SURE));
    }
  }

  /** {@code text} with what was misread put right. */
  static TracedText mend(TracedText text) {
    TracedText mended = text;
    int[] evidence = new int[Codepage.ALL.size()];
    for (int layer = 0; layer < LAYERS; layer++) {
      List<Edit> edits = oneLayer(mended.text(), evidence);
      if (edits.isEmpty()) {
        return mended;
      }
      mended = mended.edit(edits);
    }
    return mended;
  }

  private static List<Edit> oneLayer(String text, int[] evidence) {
    int suspects = Codepage.suspects(text);
    List<Stretch> best = List.of();
    int page = 0;
    int most = 0;
    for (int i = 0; i < Codepage.ALL.size(); i++) {
      if ((suspects >> i & 1) != 0) {
        List<Stretch> found = believed(stretches(text, Codepage.ALL.get(i)), evidence[i]);
        int gain = sum(found);
        if (gain > most) {
          best = found;
          most = gain;
          page = i;
        }
      }
    }
    evidence[page] += most;
    return best.stream().map(s -> new Edit(s.span(), s.mended())).toList();
  }

  private static List<Stretch> believed(List<Stretch> found, int evidence) {
    List<Stretch> gains = found.stream().filter(s -> s.gain() >= SUPPORTED).toList();
    int sum = evidence + sum(gains);
    int most = gains.stream().mapToInt(Stretch::gain).max().orElse(0);
    boolean sure = evidence > 0 || most >= SURE || (sum >= SURE + 2 && most >= SURE - 4);
    if (!sure || (2 * gains.size() < found.size() && sum < MUCH)) {
      return List.of();
    }
    return sum < MUCH ? gains : found.stream().filter(s -> s.gain() >= WELL_SUPPORTED).toList();
  }

  private static int sum(List<Stretch> stretches) {
    return stretches.stream().mapToInt(Stretch::gain).sum();
  }

  private static List<Stretch> stretches(String text, Codepage page) {
    List<Stretch> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      int run = i;
      int covered = 0;
      int before = found.size();
      while (i < text.length() && isHigh(text.charAt(i), page)) {
        Optional<Stretch> stretch = stretch(text, i, page);
        stretch.ifPresent(found::add);
        covered +=
            stretch.filter(s -> s.gain() >= WELL_SUPPORTED).map(s -> s.span().length()).orElse(0);
        i = stretch.map(s -> s.span().end()).orElse(i + 1);
      }
      // Where most of a run stays dark, what the rest seems to say is chance.
      if (2 * covered < i - run) {
        found.subList(before, found.size()).replaceAll(Stretch::doubted);
      }
    }
    return found;
  }

  private static boolean isHigh(char c, Codepage page) {
    return c >= 0x80 && (page.has(c) || Codepage.ALL.get(0).has(c));
  }

  private static Optional<Stretch> stretch(String text, int start, Codepage page) {
    Codepage.Sequence next = page.read(text, start);
    if (!next.found()) {
      return Optional.empty();
    }
    StringBuilder mended = new StringBuilder();
    int doubts = 0;
    int end = start;
    while (next.found()) {
      mended.appendCodePoint(next.codePoint());
      doubts += next.doubts();
      end = next.end();
      next = end < text.length() ? page.read(text, end) : Codepage.Sequence.NONE;
    }
    Span span = new Span(start, end);
    return Optional.of(new Stretch(span, mended.toString(), gain(text, span, mended) - doubts));
  }

  private static int gain(String text, Span span, CharSequence mended) {
    String before =
        span.start() < 2
            ? " " + text.substring(0, span.start())
            : text.substring(span.start() - 2, span.start());
    String behind =
        text.length() - span.end() < 2
            ? text.substring(span.end()) + " "
            : text.substring(span.end(), span.end() + 2);
    return Oddness.of(before + text.substring(span.start(), span.end()) + behind)
        - Oddness.of(before + mended + behind);
  }
}

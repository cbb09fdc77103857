package pressfold.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pressfold.repair.Manuscript.Change;
import pressfold.source.Span;

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

  private record Stretch(Span span, String mended, int gain, boolean guessed) {
    boolean readsLike(Stretch other) {
      return span.equals(other.span) && mended.equals(other.mended);
    }

    /** This with the bits added that it saves. */
    Stretch judged(String text) {
      int before = Math.max(0, span.start() - 2);
      int behind = Math.min(text.length(), span.end() + 2);
      StringBuilder right = new StringBuilder(mended.length() + 4);
      right.append(text, before, span.start()).append(mended).append(text, span.end(), behind);
      int saved = Oddness.of(text, before, behind) - Oddness.of(right, 0, right.length());
      return new Stretch(span, mended, gain + saved, guessed);
    }

    Stretch doubted() {
      return new Stretch(span, mended, Math.min(gain, -SURE), guessed);
    }
  }

  /** Puts right what was misread in {@code manuscript}. */
  static void mend(Manuscript manuscript) {
    int[] evidence = new int[Codepage.ALL.size()];
    int layers = 0;
    while (layers < LAYERS && manuscript.change(oneLayer(manuscript.text(), evidence))) {
      layers++;
    }
    manuscript.change(controls(manuscript.text()));
  }

  /** Reads control characters of Latin-1 as what windows-1252 has in their place. */
  private static List<Change> controls(String text) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c < 0xA0 && Codepage.printable(c) != c) {
        Span span = new Span(i, i + 1);
        changes.add(new Change(span, Character.toString(Codepage.printable(c)), "mojibake"));
      }
    }
    return changes;
  }

  private static List<Change> oneLayer(String text, int[] evidence) {
    List<List<Stretch>> readings = readings(text);
    List<Stretch> best = List.of();
    int page = 0;
    int most = 0;
    for (int i = 0; i < readings.size(); i++) {
      if (readings.get(i).stream().anyMatch(s -> s.gain() >= SUPPORTED)) {
        darken(text, readings.get(i), Codepage.ALL.get(i));
        List<Stretch> found = believed(readings.get(i), evidence[i]);
        int gain = sum(found);
        if (gain > most) {
          best = found;
          most = gain;
          page = i;
        }
      }
    }
    evidence[page] += most;
    return best.stream().map(s -> new Change(s.span(), s.mended(), "mojibake")).toList();
  }

  /** For each page what of {@code text} can be read as UTF-8 under it. */
  private static List<List<Stretch>> readings(String text) {
    List<List<Stretch>> readings = new ArrayList<>();
    Codepage.ALL.forEach(page -> readings.add(new ArrayList<>()));
    int[] read = new int[readings.size()];
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = Codepage.composed(text, i);
      if (c < 0x80) {
        continue;
      }
      int behind = c == text.charAt(i) ? i + 1 : Math.min(i + 2, text.length() - 1);
      Optional<Stretch> last = Optional.empty();
      for (int pages = Codepage.pages(c, text.charAt(behind)); pages != 0; pages &= pages - 1) {
        int page = Integer.numberOfTrailingZeros(pages);
        if (i >= read[page]) {
          Optional<Stretch> stretch = stretch(text, i, Codepage.ALL.get(page), last);
          if (stretch.isPresent()) {
            readings.get(page).add(stretch.get());
            read[page] = stretch.get().span().end();
            last = stretch;
          }
        }
      }
    }
    return readings;
  }

  /** Doubts the stretches in runs of which most stays dark: what they seem to say is chance. */
  private static void darken(String text, List<Stretch> stretches, Codepage page) {
    int next = 0;
    while (next < stretches.size()) {
      int first = next;
      int start = stretches.get(first).span().start();
      while (start > 0 && isHigh(text.charAt(start - 1), page)) {
        start--;
      }
      int end = start;
      int covered = 0;
      while (end < text.length()) {
        if (next < stretches.size() && stretches.get(next).span().start() == end) {
          Stretch stretch = stretches.get(next++);
          covered += stretch.gain() >= WELL_SUPPORTED ? stretch.span().length() : 0;
          end = stretch.span().end();
        } else if (isHigh(text.charAt(end), page)) {
          end++;
        } else {
          break;
        }
      }
      if (2 * covered < end - start) {
        stretches.subList(first, next).replaceAll(Stretch::doubted);
      }
    }
  }

  private static boolean isHigh(char c, Codepage page) {
    return c >= 0x80 && (page.has(c) || Codepage.ALL.get(0).has(c));
  }

  private static List<Stretch> believed(List<Stretch> found, int evidence) {
    List<Stretch> gains = found.stream().filter(s -> s.gain() >= SUPPORTED).toList();
    List<Stretch> proofs = gains.stream().filter(s -> !s.guessed()).toList();
    int sum = evidence + sum(proofs);
    int most = proofs.stream().mapToInt(Stretch::gain).max().orElse(0);
    boolean sure = evidence > 0 || most >= SURE || (sum >= SURE + 2 && most >= SURE - 4);
    if (!sure || (2 * gains.size() < found.size() && sum < MUCH)) {
      return List.of();
    }
    return sum < MUCH ? gains : found.stream().filter(s -> s.gain() >= WELL_SUPPORTED).toList();
  }

  private static int sum(List<Stretch> stretches) {
    return stretches.stream().mapToInt(Stretch::gain).sum();
  }

  /**
   * The stretch of UTF-8 misread as {@code page} that begins at {@code start}.
   *
   * @param like what another page reads there; where both read the same, it need not be judged anew
   */
  private static Optional<Stretch> stretch(
      String text, int start, Codepage page, Optional<Stretch> like) {
    Codepage.Sequence next = page.read(text, start);
    if (!next.found()) {
      return Optional.empty();
    }
    StringBuilder mended = new StringBuilder();
    int doubts = 0;
    boolean guessed = false;
    int end = start;
    while (next.found()) {
      mended.appendCodePoint(next.codePoint());
      doubts += next.doubts();
      guessed |= next.guessed();
      end = next.end();
      next = end < text.length() ? page.read(text, end) : Codepage.Sequence.NONE;
    }
    Stretch found = new Stretch(new Span(start, end), mended.toString(), -doubts, guessed);
    return like.filter(found::readsLike).or(() -> Optional.of(found.judged(text)));
  }
}

package pressfold.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  /** Bits by which another page's reading may be better. */
  private static final int CLOSE = 2;

  private static final int MUCH = 30;
  private static final int LAYERS = 12;

  private final String text;
  private final List<List<Stretch>> readings = new ArrayList<>();

  private Mojibake(String text) {
    this.text = text;
  }

  private record Stretch(Span span, String mended, int gain, boolean guessed) {
    boolean readsLike(Stretch other) {
      return span.equals(other.span) && mended.equals(other.mended);
    }

    /** What is damaged, and the characters beside it. */
    String within(String text) {
      return text.substring(Math.max(0, span.start() - 1), Math.min(text.length(), span.end() + 1));
    }

    boolean isBeyondLatin1() {
      return mended.chars().anyMatch(c -> c >= 0x100 && c < 0x250);
    }

    /** This with the bits added that it saves. */
    Stretch judged(String text) {
      int before = Math.max(0, span.start() - 2);
      int behind = Math.min(text.length(), span.end() + 2);
      StringBuilder right = new StringBuilder(mended.length() + 4);
      right.append(text, before, span.start()).append(mended).append(text, span.end(), behind);
      int odd = Oddness.of(right, 0, right.length());
      String deeper = deeper(mended);
      while (!deeper.isEmpty()) {
        int end = right.length() - (behind - span.end());
        right.replace(span.start() - before, end, deeper);
        odd = Math.min(odd, Oddness.of(right, 0, right.length()));
        deeper = deeper(deeper);
      }
      int saved = Oddness.of(text, before, behind) - odd;
      return new Stretch(span, mended, gain + saved, guessed);
    }

    /** What is misread once more, all of it under one page, read right; else nothing. */
    private static String deeper(String misread) {
      int pages = misread.length() < 2 ? 0 : Codepage.pages(misread.charAt(0), misread.charAt(1));
      String best = "";
      for (; pages != 0; pages &= pages - 1) {
        Codepage page = Codepage.ALL.get(Integer.numberOfTrailingZeros(pages));
        Stretch whole = stretch(0, new Misreading(misread, page), page);
        if (whole != null && whole.span().end() == misread.length()) {
          best = lessOdd(best, whole.mended());
        }
      }
      return best;
    }

    private static String lessOdd(String a, String b) {
      boolean first = !a.isEmpty() && Oddness.of(a, 0, a.length()) <= Oddness.of(b, 0, b.length());
      return first ? a : b;
    }

    Stretch doubted() {
      return new Stretch(span, mended, Math.min(gain, -SURE), guessed);
    }
  }

  /** Puts right what was misread in {@code manuscript}. */
  static void mend(Manuscript manuscript) {
    int[] evidence = new int[Codepage.ALL.size()];
    int layers = 0;
    while (layers < LAYERS
        && manuscript.change(new Mojibake(manuscript.text()).oneLayer(evidence))) {
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

  private List<Change> oneLayer(int[] evidence) {
    read();
    int[] gains = new int[text.length()];
    for (int page = 0; page < readings.size(); page++) {
      readings.set(page, believed(readings.get(page), Codepage.ALL.get(page), evidence[page]));
      for (Stretch stretch : readings.get(page)) {
        for (int i = stretch.span().start(); i < stretch.span().end(); i++) {
          gains[i] = Math.max(gains[i], stretch.gain());
        }
      }
    }
    List<Stretch> best = List.of();
    int most = 0;
    int bestPage = 0;
    for (int page = 0; page < readings.size(); page++) {
      List<Stretch> unrivalled =
          readings.get(page).stream().filter(s -> isUnrivalled(s, gains)).toList();
      int sum = sum(unrivalled);
      if (sum > most) {
        best = unrivalled;
        most = sum;
        bestPage = page;
      }
    }
    evidence[bestPage] += most;
    return best.stream().map(s -> new Change(s.span(), s.mended(), "mojibake")).toList();
  }

  private static boolean isUnrivalled(Stretch stretch, int[] gains) {
    for (int i = stretch.span().start(); i < stretch.span().end(); i++) {
      if (gains[i] > stretch.gain() + CLOSE) {
        return false;
      }
    }
    return true;
  }

  /** Finds for each page what of the text can be read as UTF-8 under it. */
  private void read() {
    List<Misreading> misreadings = new ArrayList<>();
    for (Codepage page : Codepage.ALL) {
      readings.add(new ArrayList<>());
      misreadings.add(new Misreading(text, page));
    }
    int[] read = new int[readings.size()];
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = Misreading.composed(text, i);
      if (c < 0x80) {
        continue;
      }
      int behind = c == text.charAt(i) ? i + 1 : Math.min(i + 2, text.length() - 1);
      Stretch last = null;
      for (int pages = Codepage.pages(c, text.charAt(behind)); pages != 0; pages &= pages - 1) {
        int page = Integer.numberOfTrailingZeros(pages);
        if (i >= read[page]) {
          Stretch stretch = stretch(i, misreadings.get(page), Codepage.ALL.get(page));
          if (stretch != null) {
            last = last != null && last.readsLike(stretch) ? last : stretch.judged(text);
            readings.get(page).add(last);
            read[page] = stretch.span().end();
          }
        }
      }
    }
  }

  /** The stretch of UTF-8 misread that begins at {@code start}, not yet judged; null for none. */
  private static @Nullable Stretch stretch(int start, Misreading misreading, Codepage page) {
    StringBuilder mended = new StringBuilder();
    int length = 0;
    int end = start;
    int doubts = 0;
    int allDoubts = 0;
    boolean guessed = false;
    boolean allGuessed = true;
    Misreading.Sequence next = misreading.read(2 * start);
    while (next.found()) {
      mended.appendCodePoint(next.codePoint());
      allDoubts += next.doubts();
      allGuessed &= next.guessed();
      if ((next.end() & 1) == 0) {
        length = mended.length();
        end = next.end() >> 1;
        doubts = allDoubts;
        guessed = allGuessed;
      }
      next = misreading.read(next.end());
    }
    String right = mended.substring(0, length);
    return length == 0
        ? null
        : new Stretch(
            new Span(start, end),
            page.isSmall() ? right.toLowerCase(Locale.ROOT) : right,
            -doubts,
            guessed);
  }

  /** Doubts the stretches in runs of which most stays dark: what they seem to say is chance. */
  private void darken(List<Stretch> stretches, Codepage page) {
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
      if (page.isSmall() ? covered < end - start : 2 * covered < end - start) {
        stretches.subList(first, next).replaceAll(Stretch::doubted);
      }
    }
  }

  private static boolean isHigh(char c, Codepage page) {
    return c >= 0x80
        && (c == Codepage.LOST || page.byteOf(c) != 0 || Codepage.ALL.get(0).byteOf(c) != 0);
  }

  /**
   * Whether stretches explain a text in small letters: every {@code ã}, of which such texts are
   * full, is read well, and one stands within a word, where there are no footnotes.
   */
  private boolean explains(List<Stretch> stretches) {
    int read = 0;
    boolean within = false;
    for (Stretch stretch : stretches) {
      int lead = text.indexOf('ã', read);
      if (stretch.gain() < WELL_SUPPORTED || (lead >= 0 && lead < stretch.span().start())) {
        return false;
      }
      read = stretch.span().end();
      within |= read < text.length() && Character.isLetter(text.charAt(read));
    }
    return within && text.indexOf('ã', read) < 0;
  }

  private List<Stretch> believed(List<Stretch> found, Codepage page, int evidence) {
    if (found.stream().noneMatch(s -> s.gain() >= SUPPORTED)) {
      return List.of();
    }
    darken(found, page);
    if (page.isSmall() && !explains(found)) {
      return List.of();
    }
    List<Stretch> gains = found.stream().filter(s -> s.gain() >= SUPPORTED).toList();
    List<Stretch> proofs = gains.stream().filter(s -> !s.guessed()).toList();
    // The same word twice proves no more than once.
    Set<String> seen = new HashSet<>();
    int sum = evidence + sum(proofs.stream().filter(s -> seen.add(s.within(text))).toList());
    int most = proofs.stream().mapToInt(Stretch::gain).max().orElse(0);
    boolean sure = evidence > 0 || most >= SURE || (sum >= SURE + 2 && most >= SURE - 4);
    if (!sure || (2 * gains.size() < found.size() && sum < MUCH)) {
      return List.of();
    }
    // "Å" with a space is likelier a Norwegian's word than a Š that lost its no-break space.
    int least = sum < MUCH ? SUPPORTED : WELL_SUPPORTED;
    boolean beyond = proofs.stream().anyMatch(Stretch::isBeyondLatin1);
    return found.stream()
        .filter(s -> s.gain() >= least && (beyond || !s.guessed() || s.mended().indexOf('Š') < 0))
        .toList();
  }

  private static int sum(List<Stretch> stretches) {
    return stretches.stream().mapToInt(Stretch::gain).sum();
  }
}
